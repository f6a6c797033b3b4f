package io.ringbook.engine.fuzz;

import io.ringbook.engine.reference.Command;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * A new order that is still being written; reused.
 */
final class OrderDraft
{
    long account;
    String clOrdId;
    int instrumentId;
    Side side;
    OrdType ordType;
    TimeInForce timeInForce;
    long priceTicks;
    long quantityLots;
    StpMode stpMode;
    boolean postOnly;
    long stopPriceTicks;
    long trailOffsetTicks;
    long quoteBudgetUnits;
    long displayLots;
    long minLots;
    long expireTimeNs;
    long stpGroup;
    long ocoGroup;

    OrderDraft clear()
    {
        clOrdId = "";
        ordType = OrdType.LIMIT;
        timeInForce = TimeInForce.GTC;
        priceTicks = Command.NONE;
        quantityLots = Command.NONE;
        stpMode = StpMode.NULL_VAL;
        postOnly = false;
        stopPriceTicks = Command.NONE;
        trailOffsetTicks = Command.NONE;
        quoteBudgetUnits = Command.NONE;
        displayLots = Command.NONE;
        minLots = Command.NONE;
        expireTimeNs = Command.NONE;
        stpGroup = Command.NONE;
        ocoGroup = Command.NONE;
        return this;
    }

    OrderDraft set(final Command.NewOrder order)
    {
        account = order.account();
        clOrdId = order.clOrdId();
        instrumentId = order.instrumentId();
        side = order.side();
        ordType = order.ordType();
        timeInForce = order.timeInForce();
        priceTicks = order.priceTicks();
        quantityLots = order.quantityLots();
        stpMode = order.stpMode();
        postOnly = order.postOnly();
        stopPriceTicks = order.stopPriceTicks();
        trailOffsetTicks = order.trailOffsetTicks();
        quoteBudgetUnits = order.quoteBudgetUnits();
        displayLots = order.displayLots();
        minLots = order.minLots();
        expireTimeNs = order.expireTimeNs();
        stpGroup = order.stpGroup();
        ocoGroup = order.ocoGroup();
        return this;
    }

    boolean isStopType()
    {
        return OrdType.STOP == ordType || OrdType.STOP_LIMIT == ordType || OrdType.TRAILING_STOP == ordType;
    }

    boolean isLimitType()
    {
        return OrdType.LIMIT == ordType || OrdType.STOP_LIMIT == ordType;
    }

    boolean mayRest()
    {
        return TimeInForce.GTC == timeInForce || TimeInForce.DAY == timeInForce || TimeInForce.GTD == timeInForce;
    }

    Command.NewOrder at(final long timeNs)
    {
        return new Command.NewOrder(
            timeNs, account, clOrdId, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots, stpMode,
            postOnly, stopPriceTicks, trailOffsetTicks, quoteBudgetUnits, displayLots, minLots, expireTimeNs,
            stpGroup, ocoGroup);
    }
}
