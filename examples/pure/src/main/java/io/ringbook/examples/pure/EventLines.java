package io.ringbook.examples.pure;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what the engine says, a line an event. What is not overridden is not heard.
 */
final class EventLines extends NoEvents
{
    private final List<String> lines = new ArrayList<>();
    private long sequence;

    List<String> all()
    {
        return lines;
    }

    /** Comes before the events of each command; they all belong to it. */
    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        this.sequence = sequence;
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
        line("instrument " + instrumentId + " is " + symbol);
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
        line("order " + orderId + " accepted");
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
        line("trade " + tradeId + ", " + quantityLots + " lots at " + priceTicks + ", order " + makerOrderId +
            " with order " + takerOrderId);
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
        line("order " + orderId + " cancelled, " + canceledQuantityLots + " lots of it");
    }

    private void line(final String text)
    {
        lines.add(sequence + ": " + text);
    }
}
