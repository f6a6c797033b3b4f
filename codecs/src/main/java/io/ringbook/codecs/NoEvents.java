package io.ringbook.codecs;

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
 * Hears nothing. Extend it to hear only some events; a method that is overridden need not call the one here.
 */
public class NoEvents implements EventHandler
{
    /** Shared, as it has no state. */
    public static final EventHandler INSTANCE = new NoEvents();

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
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
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
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
    }

    @Override
    public void onCancelRejected(
        final long account,
        final long orderId,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
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
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
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
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
    }
}
