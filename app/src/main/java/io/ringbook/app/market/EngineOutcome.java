package io.ringbook.app.market;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;

import java.util.Arrays;

/**
 * What the engine said to the last command. One thread.
 */
public final class EngineOutcome extends NoEvents
{
    private static final int WORDS = 4;

    private long orderId;
    private long canceledQuantityLots;
    private boolean isCanceled;
    private Priority priority;
    private RejectReason refusal;
    private long[] trades = new long[WORDS * 64];
    private int tradeCount;
    private long auctionPriceTicks;
    private long auctionVolumeLots;
    private DecidedBy decidedBy;

    /**
     * Forgets the last command.
     */
    public void clear()
    {
        orderId = 0;
        canceledQuantityLots = 0;
        isCanceled = false;
        priority = null;
        refusal = null;
        tradeCount = 0;
        auctionPriceTicks = NullValue.LONG;
        auctionVolumeLots = 0;
        decidedBy = DecidedBy.NONE;
    }

    /**
     * Id of the order that was accepted.
     *
     * @return 0 if none was.
     */
    public long orderId()
    {
        return orderId;
    }

    /**
     * Was an order cancelled?
     *
     * @return true if so.
     */
    public boolean isCanceled()
    {
        return isCanceled;
    }

    /**
     * Quantity that was left of the order that was cancelled or expired.
     *
     * @return lots.
     */
    public long canceledQuantityLots()
    {
        return canceledQuantityLots;
    }

    /**
     * Was an order replaced where it stands in its queue?
     *
     * @return true if so.
     */
    public boolean isReplacedKeepingPriority()
    {
        return Priority.KEPT == priority;
    }

    /**
     * Was the command refused?
     *
     * @return true if so.
     */
    public boolean isRefused()
    {
        return null != refusal;
    }

    /**
     * Trades of the command.
     *
     * @return count.
     */
    public int tradeCount()
    {
        return tradeCount;
    }

    /**
     * The order that was there before.
     *
     * @param trade index from 0.
     * @return id.
     */
    public long makerOrderId(final int trade)
    {
        return trades[trade * WORDS];
    }

    /**
     * Price of a trade.
     *
     * @param trade index from 0.
     * @return ticks.
     */
    public long tradePriceTicks(final int trade)
    {
        return trades[trade * WORDS + 1];
    }

    /**
     * Quantity of a trade.
     *
     * @param trade index from 0.
     * @return lots.
     */
    public long tradeQuantityLots(final int trade)
    {
        return trades[trade * WORDS + 2];
    }

    /**
     * The order that came.
     *
     * @param trade index from 0.
     * @return id.
     */
    public long takerOrderId(final int trade)
    {
        return trades[trade * WORDS + 3];
    }

    /**
     * Price of an uncrossing.
     *
     * @return ticks, null value if nothing traded.
     */
    public long auctionPriceTicks()
    {
        return auctionPriceTicks;
    }

    /**
     * Volume of an uncrossing.
     *
     * @return lots.
     */
    public long auctionVolumeLots()
    {
        return auctionVolumeLots;
    }

    /**
     * The step of the ladder that found the price of an uncrossing.
     *
     * @return step.
     */
    public DecidedBy decidedBy()
    {
        return decidedBy;
    }

    /**
     * The outcome in words, for a message about a difference.
     *
     * @return words.
     */
    public String describe()
    {
        if (isRefused())
        {
            return "a refusal (" + refusal + ")";
        }
        if (tradeCount > 0)
        {
            return tradeCount + (1 == tradeCount ? " trade" : " trades");
        }
        if (isCanceled)
        {
            return "an order of " + canceledQuantityLots + " cancelled";
        }
        if (null != priority)
        {
            return "an order replaced, priority " + priority;
        }
        return 0 != orderId ? "an order resting" : "nothing";
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
        this.orderId = orderId;
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        refusal = reason;
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
        final int index = tradeCount++ * WORDS;
        if (index == trades.length)
        {
            trades = Arrays.copyOf(trades, index * 2);
        }
        trades[index] = makerOrderId;
        trades[index + 1] = priceTicks;
        trades[index + 2] = quantityLots;
        trades[index + 3] = takerOrderId;
    }

    @Override
    public void onAuctionUncrossed(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide,
        final DecidedBy decidedBy)
    {
        auctionPriceTicks = priceTicks;
        auctionVolumeLots = volumeLots;
        this.decidedBy = decidedBy;
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
        isCanceled = true;
        this.canceledQuantityLots = canceledQuantityLots;
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
        this.canceledQuantityLots = canceledQuantityLots;
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
        this.priority = priority;
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        refusal = reason;
    }
}
