package io.ringbook.gateway.rest;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.gateway.http.JsonBody;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * A new order as its owner has written it. What is absent is {@link NullValue#LONG} or null.
 */
record OrderRequest(
    String clientOrderId,
    Instrument instrument,
    Side side,
    OrdType type,
    TimeInForce timeInForce,
    StpMode stpMode,
    boolean isPostOnly,
    long priceTicks,
    long quantityLots,
    long quoteBudgetUnits,
    long stopPriceTicks,
    long trailOffsetTicks,
    long displayLots,
    long minLots,
    long expireTimeNs,
    long ocoGroup)
{
    /** Reads all fields, and refuses what is no order of the instrument; whether it is allowed the engine says. */
    static OrderRequest read(final JsonBody body, final ReadModel model)
    {
        final String clientOrderId = Fields.clientOrderId(body, "clientOrderId");
        final Instrument instrument = Symbols.known(model, body);
        final Side side = Fields.required("side", body.oneOf("side", Side.BUY, Side.SELL));
        final OrdType type = orElse(OrdType.LIMIT, body.oneOf("type", OrdType.LIMIT, OrdType.MARKET, OrdType.STOP,
            OrdType.STOP_LIMIT, OrdType.TRAILING_STOP));
        final TimeInForce timeInForce = orElse(TimeInForce.GTC, body.oneOf("timeInForce", TimeInForce.GTC,
            TimeInForce.DAY, TimeInForce.GTD, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.AT_OPEN,
            TimeInForce.AT_CLOSE));
        final StpMode stpMode = orElse(StpMode.NULL_VAL, body.oneOf("selfTradePrevention", StpMode.NONE,
            StpMode.CANCEL_NEWEST, StpMode.CANCEL_OLDEST, StpMode.CANCEL_BOTH, StpMode.DECREMENT));
        final OrderRequest request = new OrderRequest(
            clientOrderId, instrument, side, type, timeInForce, stpMode,
            body.flag("postOnly", false),
            Fields.ticks(body, "price", instrument),
            Fields.lots(body, "quantity", instrument),
            Fields.units(body, "quoteBudget", instrument.quoteScale()),
            Fields.ticks(body, "stopPrice", instrument),
            Fields.ticks(body, "trailOffset", instrument),
            Fields.lots(body, "displayQuantity", instrument),
            Fields.lots(body, "minQuantity", instrument),
            Fields.timeNs(body, "expireTime"),
            body.integer("ocoGroup", 1, Fields.MAX_ID, NullValue.LONG));
        body.done();
        request.requireComplete();
        return request;
    }

    private static <E> E orElse(final E absent, final E value)
    {
        return null == value ? absent : value;
    }

    private void requireComplete()
    {
        requireIf(OrdType.LIMIT == type || OrdType.STOP_LIMIT == type, "price", priceTicks);
        requireIf(OrdType.STOP == type || OrdType.STOP_LIMIT == type, "stopPrice", stopPriceTicks);
        requireIf(OrdType.TRAILING_STOP == type, "trailOffset", trailOffsetTicks);
        requireIf(NullValue.LONG == quoteBudgetUnits, "quantity", quantityLots);
        if (TimeInForce.GTD == timeInForce && NullValue.LONG == expireTimeNs)
        {
            throw Fields.missing("expireTime", "expected expireTime with the timeInForce GTD");
        }
    }

    private void requireIf(final boolean isNeeded, final String name, final long value)
    {
        if (isNeeded && NullValue.LONG == value)
        {
            throw Fields.missing(name, "expected " + name + " of an order of type " + type);
        }
    }

    /** May the engine keep money for it? A buy that states neither price nor budget needs a price of the gateway's. */
    boolean needsProtection()
    {
        return Side.BUY == side && NullValue.LONG == priceTicks && NullValue.LONG == quoteBudgetUnits;
    }

    /** Encodes it, with the price that it has or is given. */
    int encode(final CommandEncoder encoder, final long correlationId, final long account, final long price)
    {
        final OrderInstructions instructions = new OrderInstructions();
        instructions.set(stopPriceTicks, trailOffsetTicks, quoteBudgetUnits, displayLots, minLots, expireTimeNs,
            NullValue.LONG, ocoGroup);
        final ClOrdId clOrdId = new ClOrdId();
        if (null != clientOrderId)
        {
            clOrdId.set(clientOrderId);
        }
        return encoder.newOrder(correlationId, account, instrument.id(), side, type, timeInForce, price, quantityLots,
            stpMode, isPostOnly, instructions, clOrdId);
    }

    /** Does another request ask for the same? */
    boolean isSame(final OrderRequest other)
    {
        return instrument.id() == other.instrument.id() && equals(other.of(instrument));
    }

    private OrderRequest of(final Instrument same)
    {
        return new OrderRequest(clientOrderId, same, side, type, timeInForce, stpMode, isPostOnly, priceTicks,
            quantityLots, quoteBudgetUnits, stopPriceTicks, trailOffsetTicks, displayLots, minLots, expireTimeNs,
            ocoGroup);
    }

    /** May an order have been this request? What it was entered with is not known any more, but what never changes. */
    boolean isLike(final Order order)
    {
        return order.instrument.id() == instrument.id() && order.side == side && order.type == type &&
            order.timeInForce == timeInForce && order.isPostOnly() == isPostOnly &&
            order.quoteBudgetUnits() == quoteBudgetUnits && order.trailOffsetTicks() == trailOffsetTicks &&
            order.minLots() == minLots && order.ocoGroup() == ocoGroup &&
            NullValue.LONG == order.quantityLots() == (NullValue.LONG == quantityLots);
    }
}
