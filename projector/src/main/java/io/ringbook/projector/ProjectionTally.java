package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.replay.EngineMoney;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the engine's own events add up to, counted apart from the projector, to be compared with the tables. Give it to
 * a live engine or to a replay. One thread.
 */
public final class ProjectionTally extends NoEvents
{
    static final class InstrumentTally
    {
        private long tickSize;
        private int tickDecimals;
        private long lotSize;
        private int lotDecimals;
        private String quoteAsset;
        private String buyerFeeAsset;
        private long trades;
        private long lotsHigh;
        private long lotsLow;
        private long notionalHigh;
        private long notionalLow;

        void add(final long priceTicks, final long quantityLots)
        {
            trades++;
            lotsLow += quantityLots;
            lotsHigh += Long.compareUnsigned(lotsLow, quantityLots) < 0 ? 1 : 0;
            final long low = priceTicks * quantityLots;
            notionalLow += low;
            notionalHigh += Math.multiplyHigh(priceTicks, quantityLots) +
                (Long.compareUnsigned(notionalLow, low) < 0 ? 1 : 0);
        }

        long trades()
        {
            return trades;
        }

        BigDecimal quantity()
        {
            return new BigDecimal(wide(lotsHigh, lotsLow).multiply(BigInteger.valueOf(lotSize)), lotDecimals);
        }

        BigDecimal notional()
        {
            return new BigDecimal(
                wide(notionalHigh, notionalLow)
                    .multiply(BigInteger.valueOf(tickSize)).multiply(BigInteger.valueOf(lotSize)),
                tickDecimals + lotDecimals);
        }

        private static BigInteger wide(final long high, final long low)
        {
            return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
        }
    }

    private final List<InstrumentTally> instruments = new ArrayList<>();
    private final MoneyTally money = new MoneyTally();
    private long accepted;
    private long filled;
    private long canceled;
    private long expired;
    private long trades;
    private long lastTradeId;

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        while (instruments.size() < instrumentId)
        {
            instruments.add(new InstrumentTally());
        }
        final InstrumentTally instrument = instruments.get(instrumentId - 1);
        instrument.tickSize = tickSize;
        instrument.tickDecimals = tickSizeDecimals;
        instrument.lotSize = lotSize;
        instrument.lotDecimals = lotSizeDecimals;
        instrument.quoteAsset = quoteAsset;
        instrument.buyerFeeAsset = FeeAsset.RECEIVED == feeAsset ? baseAsset : quoteAsset;
        money.scale(baseAsset, baseScale);
        money.scale(quoteAsset, quoteScale);
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        accepted++;
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        final InstrumentTally instrument = instruments.get(instrumentId - 1);
        instrument.add(priceTicks, quantityLots);
        money.fee(Side.BUY == takerSide ? instrument.quoteAsset : instrument.buyerFeeAsset, makerFeeUnits);
        money.fee(Side.BUY == takerSide ? instrument.buyerFeeAsset : instrument.quoteAsset, takerFeeUnits);
        trades++;
        lastTradeId = Math.max(lastTradeId, tradeId);
        filled += (0 == makerLeavesLots ? 1 : 0) + (0 == takerLeavesLots ? 1 : 0);
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        canceled++;
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        expired++;
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        if (0 != leavesLots)
        {
            return;
        }
        if (cumQuantityLots == quantityLots)
        {
            filled++;
        }
        else
        {
            canceled++;
        }
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        if (TransferOutcome.DONE == outcome && !duplicate)
        {
            money.deposit(asset, TransferType.DEPOSIT == type ? amountUnits : -amountUnits);
        }
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        money.balance(account, asset, availableUnits, lockedUnits);
    }

    /**
     * Trades seen.
     *
     * @return number of trades.
     */
    public long trades()
    {
        return trades;
    }

    /**
     * Greatest id of a trade seen.
     *
     * @return id, 0 before any.
     */
    public long lastTradeId()
    {
        return lastTradeId;
    }

    /**
     * Orders accepted.
     *
     * @return number of orders, done ones included.
     */
    public long orders()
    {
        return accepted;
    }

    /**
     * Orders accepted and not done.
     *
     * @return number of orders.
     */
    public long liveOrders()
    {
        return accepted - filled - canceled - expired;
    }

    /**
     * Orders that are done because all of their quantity has traded.
     *
     * @return number of orders.
     */
    public long filledOrders()
    {
        return filled;
    }

    /**
     * Orders that were cancelled, or completed by an amend with quantity left over.
     *
     * @return number of orders.
     */
    public long canceledOrders()
    {
        return canceled;
    }

    /**
     * Orders that have expired.
     *
     * @return number of orders.
     */
    public long expiredOrders()
    {
        return expired;
    }

    EngineMoney money()
    {
        return money.money();
    }

    List<InstrumentTally> instruments()
    {
        return instruments;
    }
}
