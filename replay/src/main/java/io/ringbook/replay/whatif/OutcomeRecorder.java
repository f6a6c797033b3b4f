package io.ringbook.replay.whatif;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.NewOrderDecoder;
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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears the events of one of the two engines: keeps those of the command under way for the comparison, and counts.
 */
final class OutcomeRecorder implements EventHandler
{
    private final CommandOutcome outcome = new CommandOutcome();
    private final OutcomeCounts counts = new OutcomeCounts();
    private final List<MarketTally> markets = new ArrayList<>();
    private RejectReason lastRefusal;
    private boolean isNewOrder;
    private boolean isDefined;

    /** The command under way is of this kind. */
    void begin(final int templateId)
    {
        isNewOrder = NewOrderDecoder.TEMPLATE_ID == templateId;
        isDefined = false;
    }

    CommandOutcome outcome()
    {
        return outcome;
    }

    OutcomeCounts counts()
    {
        return counts;
    }

    /** Instruments by their ids less 1. */
    List<MarketTally> markets()
    {
        return markets;
    }

    RejectReason lastRefusal()
    {
        return lastRefusal;
    }

    /** If the engine has taken a definition, trades cost from now on what it says. */
    void schedule(final int instrumentId, final InstrumentDefinitionDecoder definition)
    {
        if (isDefined)
        {
            markets.get(instrumentId - 1).schedule(FeeSchedule.of(definition));
        }
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        // The same in both engines, but for sequences.
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
        outcome.add(EventKind.ACCEPTED, orderId, 0, 0, 0, instrumentId);
        mix(orderId, clOrdId, account, instrumentId).mix(side.value()).mix(ordType.value()).mix(timeInForce.value())
            .mix(priceTicks).mix(quantityLots).mix(postOnly ? 1 : 0).mix(instructions.stopPriceTicks())
            .mix(instructions.trailOffsetTicks()).mix(instructions.quoteBudgetUnits())
            .mix(instructions.displayQuantityLots()).mix(instructions.minQuantityLots())
            .mix(instructions.expireTimeNs()).mix(instructions.ocoGroup());
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        lastRefusal = reason;
        if (isNewOrder)
        {
            counts.rejected[reason.value()]++;
        }
        outcome.add(EventKind.REJECTED, 0, 0, reason.value(), 0, 0);
        mix(1, clOrdId, account, instrumentId).mix(symbol.hashCode()).mix(reason.value());
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
        outcome.add(EventKind.TRADE, makerOrderId, takerOrderId, priceTicks, quantityLots, instrumentId);
        outcome.mix(tradeId).mix(instrumentId).mix(priceTicks).mix(quantityLots).mix(makerOrderId).mix(takerOrderId)
            .mix(makerAccount).mix(takerAccount).mix(takerSide.value()).mix(makerLeavesLots).mix(takerLeavesLots)
            .mix(makerFeeUnits).mix(takerFeeUnits).mix(liquidity.value());
        markets.get(instrumentId - 1)
            .trade(priceTicks, quantityLots, Side.BUY == takerSide, makerFeeUnits, takerFeeUnits);
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
        counts.canceled[reason.value()]++;
        outcome.add(EventKind.CANCELED, orderId, 0, reason.value(), canceledQuantityLots, instrumentId);
        mix(orderId, clOrdId, account, instrumentId).mix(reason.value()).mix(cumQuantityLots)
            .mix(canceledQuantityLots);
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
        counts.expired[reason.value()]++;
        outcome.add(EventKind.EXPIRED, orderId, 0, reason.value(), canceledQuantityLots, instrumentId);
        mix(orderId, clOrdId, account, instrumentId).mix(reason.value()).mix(cumQuantityLots)
            .mix(canceledQuantityLots);
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
        counts.replaced++;
        outcome.add(EventKind.REPLACED, orderId, 0, priceTicks, leavesLots, instrumentId);
        mix(orderId, clOrdId, account, instrumentId).mix(origClOrdId.hashCode()).mix(priceTicks).mix(stopPriceTicks)
            .mix(quantityLots).mix(cumQuantityLots).mix(leavesLots).mix(priority.value());
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        counts.refused[reason.value()]++;
        outcome.add(EventKind.CANCEL_REJECTED, 0, 0, reason.value(), 0, 0);
        mix(orderId, clOrdId, account, 0).mix(reason.value());
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
        counts.triggered++;
        outcome.add(EventKind.TRIGGERED, orderId, 0, 0, 0, instrumentId);
        mix(orderId, clOrdId, account, instrumentId).mix(stopPriceTicks).mix(lastPriceTicks);
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
        counts.prevented++;
        outcome.add(EventKind.PREVENTED, makerOrderId, takerOrderId, priceTicks, quantityLots, instrumentId);
        outcome.mix(instrumentId).mix(makerOrderId).mix(takerOrderId).mix(priceTicks).mix(quantityLots)
            .mix(mode.value());
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
        mix(orderId, clOrdId, account, instrumentId).mix(displayQuantityLots).mix(reserveQuantityLots);
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        outcome.add(EventKind.PHASE, 0, 0, phase.value(), 0, instrumentId);
        outcome.mix(instrumentId).mix(phase.value());
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        outcome.mix(instrumentId).mix(priceTicks).mix(volumeLots).mix(surplusLots).mix(surplusSide.value());
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
        outcome.add(EventKind.UNCROSSED, 0, 0, priceTicks, volumeLots, instrumentId);
        outcome.mix(instrumentId).mix(priceTicks).mix(volumeLots).mix(surplusLots).mix(surplusSide.value())
            .mix(decidedBy.value());
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
        outcome.add(EventKind.BAND_BREACHED, orderId, 0, priceTicks, 0, instrumentId);
        outcome.mix(instrumentId).mix(orderId).mix(priceTicks).mix(lowPriceTicks).mix(highPriceTicks)
            .mix(action.value());
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
        outcome.mix(account).mix(asset.hashCode()).mix(availableUnits).mix(lockedUnits).mix(availableChangeUnits)
            .mix(lockedChangeUnits);
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome transferOutcome,
        final boolean duplicate)
    {
        outcome.add(EventKind.TRANSFER, 0, 0, transferOutcome.value(), 0, 0);
        outcome.mix(type.value()).mix(account).mix(asset.hashCode()).mix(amountUnits).mix(transferId)
            .mix(transferOutcome.value()).mix(duplicate ? 1 : 0);
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
        if (markets.size() < instrumentId)
        {
            markets.add(new MarketTally(
                symbol, baseAsset, quoteAsset, BigDecimal.valueOf(tickSize, tickSizeDecimals),
                BigDecimal.valueOf(lotSize, lotSizeDecimals), baseScale, quoteScale));
        }
        isDefined = true;
        markets.get(instrumentId - 1).feeAsset(feeAsset);
        outcome.add(EventKind.INSTRUMENT, 0, 0, 0, 0, instrumentId);
        outcome.mix(instrumentId).mix(symbol.hashCode()).mix(tickSize).mix(tickSizeDecimals).mix(lotSize)
            .mix(lotSizeDecimals).mix(baseScale).mix(quoteScale).mix(feeAsset.value());
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId, final Side side, final long priceTicks, final long quantityLots, final long updateId)
    {
        outcome.mix(instrumentId).mix(side.value()).mix(priceTicks).mix(quantityLots).mix(updateId);
    }

    private CommandOutcome mix(
        final long orderId, final ClOrdId clOrdId, final long account, final int instrumentId)
    {
        return outcome.mix(orderId).mix(clOrdId.hashCode()).mix(account).mix(instrumentId);
    }
}
