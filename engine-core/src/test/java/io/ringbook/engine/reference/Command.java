package io.ringbook.engine.reference;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;

/**
 * A command as a plain record. What is not given is {@link #NONE}, an empty text or {@code NULL_VAL}; prices are ticks,
 * quantities lots, times nanoseconds, money units of the quote asset.
 */
public sealed interface Command
{
    /** Not given. */
    long NONE = NullValue.LONG;

    /** No instrument named. */
    int NO_INSTRUMENT = NullValue.INT;

    long timeNs();

    record NewOrder(
        long timeNs,
        long account,
        String clOrdId,
        int instrumentId,
        Side side,
        OrdType ordType,
        TimeInForce timeInForce,
        long priceTicks,
        long quantityLots,
        StpMode stpMode,
        boolean postOnly,
        long stopPriceTicks,
        long trailOffsetTicks,
        long quoteBudgetUnits,
        long displayLots,
        long minLots,
        long expireTimeNs,
        long stpGroup,
        long ocoGroup) implements Command
    {
    }

    record CancelOrder(long timeNs, long account, long orderId, String clOrdId, int instrumentId) implements Command
    {
    }

    record ReplaceOrder(
        long timeNs,
        long account,
        long orderId,
        String origClOrdId,
        int instrumentId,
        long priceTicks,
        long quantityLots,
        ReplaceBasis basis,
        long stopPriceTicks,
        long displayLots,
        long expireTimeNs,
        String clOrdId) implements Command
    {
    }

    record MassCancel(long timeNs, long account, int instrumentId, Side side) implements Command
    {
    }

    record DefineInstrument(long timeNs, InstrumentSpec spec) implements Command
    {
    }

    /** The two limits in decimals of the order's base and quote asset: mantissa and number of decimals. */
    record DefineAccount(
        long timeNs,
        long account,
        long maxOpenOrders,
        long maxOrderQuantity,
        int maxOrderQuantityDecimals,
        long maxOrderNotional,
        int maxOrderNotionalDecimals,
        long ordersPerSecond,
        long burst) implements Command
    {
    }

    record SetAccountsMode(long timeNs, AccountsMode mode) implements Command
    {
    }

    record DefineAsset(long timeNs, String asset, int scale) implements Command
    {
    }

    /** A deposit or a withdrawal; the amount in units of the asset. */
    record Transfer(
        long timeNs,
        TransferType type,
        long account,
        String asset,
        long amountUnits,
        long transferId) implements Command
    {
    }

    record SetPhase(long timeNs, int instrumentId, TradingPhase phase) implements Command
    {
    }

    record SetReference(long timeNs, int instrumentId, long priceTicks) implements Command
    {
    }

    /** Percentages in 1e-4 of a percent. */
    record SetBand(long timeNs, int instrumentId, long staticPct, long dynamicPct, BandAction action)
        implements Command
    {
    }

    record ClockTick(long timeNs) implements Command
    {
    }

    /** Account {@link #NONE}: all accounts. */
    record Kill(long timeNs, long account, KillAction action) implements Command
    {
    }
}
