package io.ringbook.metrics;

import io.ringbook.codecs.AssetName;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.codecs.OrderTerms;
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

/**
 * Counts events on their way to a handler.
 */
final class MeteredEvents implements EventHandler
{
    private final EventCounts counts;
    private final EventHandler delegate;

    MeteredEvents(final EventCounts counts, final EventHandler delegate)
    {
        this.counts = counts;
        this.delegate = delegate;
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        counts.onCommand(sequence, timestampNs);
        delegate.onCommandStart(sequence, timestampNs, correlationId);
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
        counts.on(EventCounts.ACCEPTED);
        delegate.onOrderAccepted(
            orderId, clOrdId, account, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots, postOnly,
            instructions);
    }

    @Override
    public void onPlainOrderAccepted(
        final long orderId, final long account, final long terms, final long priceTicks, final long quantityLots)
    {
        counts.on(EventCounts.ACCEPTED);
        delegate.onPlainOrderAccepted(orderId, account, terms, priceTicks, quantityLots);
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        counts.onOrderRejected(reason.value());
        delegate.onOrderRejected(account, instrumentId, symbol, clOrdId, reason);
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
        counts.onTrade(instrumentId, quantityLots);
        delegate.onTrade(
            tradeId, instrumentId, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount, takerAccount,
            takerSide, makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits, liquidity);
    }

    @Override
    public void onPlainTrade(
        final long tradeId,
        final long takerTerms,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        counts.onTrade(OrderTerms.instrumentId(takerTerms), quantityLots);
        delegate.onPlainTrade(
            tradeId, takerTerms, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount, takerAccount,
            makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits);
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
        counts.onCanceled(reason.value());
        delegate.onOrderCanceled(
            orderId, clOrdId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots);
    }

    @Override
    public void onPlainOrderCanceled(
        final long orderId,
        final long account,
        final int instrumentId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        counts.onCanceled(CancelReason.USER.value());
        delegate.onPlainOrderCanceled(orderId, account, instrumentId, cumQuantityLots, canceledQuantityLots);
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
        counts.onExpired(reason.value());
        delegate.onOrderExpired(orderId, clOrdId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots);
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
        counts.on(EventCounts.REPLACED);
        delegate.onOrderReplaced(
            orderId, clOrdId, origClOrdId, account, instrumentId, priceTicks, stopPriceTicks, quantityLots,
            cumQuantityLots, leavesLots, priority);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        counts.onCancelRejected(reason.value());
        delegate.onCancelRejected(account, orderId, clOrdId, reason);
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
        counts.on(EventCounts.TRIGGERED);
        delegate.onOrderTriggered(orderId, clOrdId, account, instrumentId, stopPriceTicks, lastPriceTicks);
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
        counts.on(EventCounts.PREVENTED);
        delegate.onTradePrevented(instrumentId, makerOrderId, takerOrderId, priceTicks, quantityLots, mode);
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
        counts.onEvent();
        delegate.onIcebergReplenished(
            orderId, clOrdId, account, instrumentId, displayQuantityLots, reserveQuantityLots);
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        counts.onEvent();
        delegate.onPhaseChanged(instrumentId, phase);
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        counts.onEvent();
        delegate.onAuctionIndicative(instrumentId, priceTicks, volumeLots, surplusLots, surplusSide);
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
        counts.onEvent();
        delegate.onAuctionUncrossed(instrumentId, priceTicks, volumeLots, surplusLots, surplusSide, decidedBy);
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
        counts.onEvent();
        delegate.onBandBreached(instrumentId, orderId, priceTicks, lowPriceTicks, highPriceTicks, action);
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
        counts.onEvent();
        delegate.onBalanceChanged(account, asset, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final AssetName asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        counts.onEvent();
        delegate.onBalanceChanged(account, asset, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
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
        onTransfer(type, outcome);
        delegate.onTransferCompleted(type, account, asset, amountUnits, transferId, outcome, duplicate);
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
        counts.onEvent();
        counts.name(instrumentId, symbol);
        delegate.onInstrumentDefined(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, feeAsset);
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId, final Side side, final long priceTicks, final long quantityLots, final long updateId)
    {
        counts.onEvent();
        delegate.onBookLevelChanged(instrumentId, side, priceTicks, quantityLots, updateId);
    }

    private void onTransfer(final TransferType type, final TransferOutcome outcome)
    {
        if (TransferOutcome.DONE == outcome)
        {
            counts.on(TransferType.DEPOSIT == type ? EventCounts.DEPOSITS : EventCounts.WITHDRAWALS);
        }
        else
        {
            counts.onEvent();
        }
    }
}
