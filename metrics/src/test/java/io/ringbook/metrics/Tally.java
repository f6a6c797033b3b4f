package io.ringbook.metrics;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.Map;
import java.util.TreeMap;

/** What an embedder's handler sees, under the names that a scrape should have for it. */
final class Tally extends NoEvents
{
    final Map<String, Double> series = new TreeMap<>();
    private long lastSequence;

    private void add(final String name, final long count)
    {
        series.merge(name, (double)count, Double::sum);
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        if (sequence <= lastSequence)
        {
            throw new IllegalStateException("sequence " + sequence + " after " + lastSequence);
        }
        lastSequence = sequence;
        add("ringbook_commands_answered_total", 1);
        series.put("ringbook_handled_sequence", (double)sequence);
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
        add("ringbook_orders_accepted_total", 1);
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        add("ringbook_rejects_total{kind=\"order\",reason=\"" + reason.name().toLowerCase() + "\"}", 1);
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        add("ringbook_rejects_total{kind=\"cancel\",reason=\"" + reason.name().toLowerCase() + "\"}", 1);
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
        add("ringbook_orders_canceled_total{reason=\"" + reason.name().toLowerCase() + "\"}", 1);
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
        add("ringbook_trades_prevented_total", 1);
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
        add("ringbook_trades_total{instrument=\"S" + instrumentId + "-USD\"}", 1);
        add("ringbook_traded_lots_total{instrument=\"S" + instrumentId + "-USD\"}", quantityLots);
    }
}
