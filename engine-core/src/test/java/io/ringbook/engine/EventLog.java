package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
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

import java.util.ArrayList;
import java.util.List;

/**
 * Writes events down as short lines: what a story expects reads like what it gets.
 */
public final class EventLog implements EventHandler
{
    private final List<String> lines = new ArrayList<>();
    private boolean isMuted;

    /**
     * Writes nothing down until it is told otherwise.
     *
     * @param isMuted true for silence.
     */
    public void mute(final boolean isMuted)
    {
        this.isMuted = isMuted;
    }

    /**
     * Takes what was written since the last call.
     *
     * @return lines.
     */
    public List<String> take()
    {
        final List<String> taken = new ArrayList<>(lines);
        lines.clear();
        return taken;
    }

    public void add(final Object... words)
    {
        if (isMuted)
        {
            return;
        }
        final StringBuilder line = new StringBuilder();
        for (final Object word : words)
        {
            final String text = word.equals(NullValue.LONG) || word.equals(NullValue.INT) ? "-" : word.toString();
            line.append(line.length() > 0 ? " " : "").append(text.isEmpty() ? "-" : text);
        }
        lines.add(line.toString());
    }

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
        add("ACCEPTED", orderId, clOrdId, account, side, ordType, timeInForce, quantityLots, "@", priceTicks);
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        add("REJECTED", reason, clOrdId, account);
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
        if (0 == (makerFeeUnits | takerFeeUnits))
        {
            add("TRADE", tradeId, quantityLots, "@", priceTicks, "maker", makerOrderId, "left", makerLeavesLots,
                "taker", takerOrderId, "left", takerLeavesLots);
            return;
        }
        add("TRADE", tradeId, quantityLots, "@", priceTicks, "maker", makerOrderId, "left", makerLeavesLots, "taker",
            takerOrderId, "left", takerLeavesLots, "fees", makerFeeUnits, takerFeeUnits);
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
        add("CANCELED", reason, orderId, clOrdId, "cum", cumQuantityLots, "canceled", canceledQuantityLots);
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
        add("EXPIRED", reason, orderId, clOrdId, "cum", cumQuantityLots, "canceled", canceledQuantityLots);
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
        add("REPLACED", orderId, clOrdId, "was", origClOrdId, quantityLots, "@", priceTicks, "cum", cumQuantityLots,
            "leaves", leavesLots, priority);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        add("CANCEL_REJECTED", reason, orderId, clOrdId);
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
        add("PREVENTED", mode, quantityLots, "@", priceTicks, "maker", makerOrderId, "taker", takerOrderId);
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
        add("INSTRUMENT", instrumentId, symbol, "scales", baseScale, quoteScale);
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        add("BOOK", instrumentId, side, quantityLots, "@", priceTicks, "update", updateId);
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
        add("TRANSFER", type, account, asset, amountUnits, outcome, "id", transferId,
            duplicate ? "DUPLICATE" : "FIRST");
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        add("PHASE", instrumentId, phase);
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
        add("TRIGGERED", orderId, clOrdId, account, "on", instrumentId, "stop", stopPriceTicks, "last", lastPriceTicks);
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
        add("REPLENISHED", orderId, clOrdId, account, "on", instrumentId, "display", displayQuantityLots,
            "reserve", reserveQuantityLots);
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        add("INDICATIVE", instrumentId, volumeLots, "@", priceTicks, "surplus", surplusLots, surplusSide);
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
        add("UNCROSSED", instrumentId, volumeLots, "@", priceTicks, "surplus", surplusLots, surplusSide, decidedBy);
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
        add("BAND_BREACHED", orderId, "on", instrumentId, "@", priceTicks, "low", lowPriceTicks, "high", highPriceTicks,
            action);
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
        add("BALANCE", account, asset, "available", availableUnits, "locked", lockedUnits);
    }
}
