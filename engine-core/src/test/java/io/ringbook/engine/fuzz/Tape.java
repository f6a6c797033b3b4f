package io.ringbook.engine.fuzz;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

import java.util.Arrays;

/**
 * Writes every field of the events of one command into a {@code long[]}: an event is its kind and its length in one
 * word, then its fields in the order of the call. Enums count by their value, ids and texts by a hash. Comparing two
 * tapes is comparing two arrays. One thread.
 *
 * <p>Long because it has a method for each event.
 */
final class Tape implements EventHandler
{
    private static final int KIND_BITS = 8;

    private long[] words = new long[1024];
    private int length;
    private int eventStart;
    private int eventCount;
    private long sequence;
    private long timestampNs;
    private long lastAcceptedOrderId;

    /** Forgets the events of the command before. */
    void clear()
    {
        length = 0;
        eventCount = 0;
        sequence = 0;
        timestampNs = 0;
        lastAcceptedOrderId = 0;
    }

    /** Words written, which is the place behind the last event. */
    int length()
    {
        return length;
    }

    int eventCount()
    {
        return eventCount;
    }

    long sequence()
    {
        return sequence;
    }

    long timestampNs()
    {
        return timestampNs;
    }

    /** Id of the order accepted in this command, or 0. */
    long lastAcceptedOrderId()
    {
        return lastAcceptedOrderId;
    }

    EventKind kind(final int at)
    {
        return EventKind.at((int)(words[at] & ((1 << KIND_BITS) - 1)));
    }

    /** Place of the event behind the one at a place. */
    int next(final int at)
    {
        return at + (int)(words[at] >>> KIND_BITS);
    }

    /** A field of the event at a place, counted from 1. */
    long field(final int at, final int index)
    {
        return words[at + index];
    }

    boolean isEqual(final Tape other)
    {
        return Arrays.equals(words, 0, length, other.words, 0, other.length);
    }

    /** Index of the first event that differs. */
    int firstDifference(final Tape other)
    {
        int index = 0;
        int at = 0;
        for (; at < length && at < other.length; at = next(at), index++)
        {
            if (words[at] != other.words[at] ||
                !Arrays.equals(words, at, next(at), other.words, at, other.next(at)))
            {
                return index;
            }
        }
        return index;
    }

    long digest()
    {
        long digest = length;
        for (int i = 0; i < length; i++)
        {
            digest = (digest ^ words[i]) * 0x9FB21C651E98DF25L;
            digest ^= digest >>> 29;
        }
        return digest;
    }

    static long hash(final ClOrdId id)
    {
        if (id.isEmpty())
        {
            return 0;
        }
        long hash = 0;
        for (int i = 0; i < ClOrdId.WORDS; i++)
        {
            hash = SplitMix.mix(hash + id.word(i) + 1);
        }
        return hash;
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        this.sequence = sequence;
        this.timestampNs = timestampNs;
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
        lastAcceptedOrderId = orderId;
        begin(EventKind.ACCEPTED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId).add(side.value())
            .add(ordType.value()).add(timeInForce.value()).add(priceTicks).add(quantityLots).add(postOnly ? 1 : 0)
            .add(instructions.stopPriceTicks()).add(instructions.trailOffsetTicks())
            .add(instructions.quoteBudgetUnits()).add(instructions.displayQuantityLots())
            .add(instructions.minQuantityLots()).add(instructions.expireTimeNs()).add(instructions.ocoGroup())
            .end();
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        begin(EventKind.REJECTED).add(account).add(instrumentId).add(symbol.hashCode()).add(hash(clOrdId))
            .add(reason.value()).end();
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
        begin(EventKind.TRADE).add(tradeId).add(instrumentId).add(priceTicks).add(quantityLots).add(makerOrderId)
            .add(takerOrderId).add(makerAccount).add(takerAccount).add(takerSide.value()).add(makerLeavesLots)
            .add(takerLeavesLots).add(makerFeeUnits).add(takerFeeUnits).add(liquidity.value()).end();
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
        begin(EventKind.CANCELED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId)
            .add(reason.value()).add(cumQuantityLots).add(canceledQuantityLots).end();
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
        begin(EventKind.EXPIRED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId)
            .add(reason.value()).add(cumQuantityLots).add(canceledQuantityLots).end();
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
        begin(EventKind.REPLACED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId)
            .add(hash(origClOrdId)).add(priceTicks).add(stopPriceTicks).add(quantityLots).add(cumQuantityLots)
            .add(leavesLots).add(priority.value()).end();
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        begin(EventKind.CANCEL_REJECTED).add(account).add(orderId).add(hash(clOrdId)).add(reason.value()).end();
    }

    @Override
    public void onOrderTriggered(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long stopPriceTicks,
        final long lastPriceTicks)
    {
        begin(EventKind.TRIGGERED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId)
            .add(stopPriceTicks).add(lastPriceTicks).end();
    }

    @Override
    public void onTradePrevented(
        final int instrumentId,
        final long makerOrderId,
        final long takerOrderId,
        final long priceTicks,
        final long quantityLots,
        final StpMode mode)
    {
        begin(EventKind.PREVENTED).add(instrumentId).add(makerOrderId).add(takerOrderId).add(priceTicks)
            .add(quantityLots).add(mode.value()).end();
    }

    @Override
    public void onIcebergReplenished(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long displayQuantityLots,
        final long reserveQuantityLots)
    {
        begin(EventKind.REPLENISHED).add(orderId).add(hash(clOrdId)).add(account).add(instrumentId)
            .add(displayQuantityLots).add(reserveQuantityLots).end();
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        begin(EventKind.PHASE).add(instrumentId).add(phase.value()).end();
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        begin(EventKind.INDICATIVE).add(instrumentId).add(priceTicks).add(volumeLots).add(surplusLots)
            .add(surplusSide.value()).end();
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
        begin(EventKind.UNCROSSED).add(instrumentId).add(priceTicks).add(volumeLots).add(surplusLots)
            .add(surplusSide.value()).add(decidedBy.value()).end();
    }

    @Override
    public void onBandBreached(
        final int instrumentId,
        final long orderId,
        final long priceTicks,
        final long lowPriceTicks,
        final long highPriceTicks,
        final BandAction action)
    {
        begin(EventKind.BAND_BREACHED).add(instrumentId).add(orderId).add(priceTicks).add(lowPriceTicks)
            .add(highPriceTicks).add(action.value()).end();
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
        begin(EventKind.BALANCE).add(account).add(asset.hashCode()).add(availableUnits).add(lockedUnits)
            .add(availableChangeUnits).add(lockedChangeUnits).end();
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
        begin(EventKind.TRANSFER).add(type.value()).add(account).add(asset.hashCode()).add(amountUnits)
            .add(transferId).add(outcome.value()).add(duplicate ? 1 : 0).end();
    }

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
        begin(EventKind.INSTRUMENT).add(instrumentId).add(symbol.hashCode()).add(baseAsset.hashCode())
            .add(quoteAsset.hashCode()).add(tickSize).add(tickSizeDecimals).add(lotSize).add(lotSizeDecimals)
            .add(feeAsset.value())
            .add(baseScale).add(quoteScale).end();
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        begin(EventKind.BOOK).add(instrumentId).add(side.value()).add(priceTicks).add(quantityLots).add(updateId)
            .end();
    }

    private Tape begin(final EventKind kind)
    {
        if (length + 32 > words.length)
        {
            words = Arrays.copyOf(words, 2 * words.length);
        }
        eventStart = length;
        words[length++] = kind.ordinal();
        return this;
    }

    private Tape add(final long word)
    {
        words[length++] = word;
        return this;
    }

    private void end()
    {
        words[eventStart] |= (long)(length - eventStart) << KIND_BITS;
        eventCount++;
    }
}
