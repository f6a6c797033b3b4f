package io.ringbook.examples.gateway;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

/**
 * Brings each event to the client it is for. Called on the publisher's thread, in order: it must be quick, must not
 * block, and must not throw but for what must never be, as that stops the engine. Ids and instructions are flyweights,
 * valid during the call: what is kept is copied.
 */
final class EventRouter extends NoEvents
{
    private final Clients clients;
    private long sequence;
    private long correlationId;
    private volatile int lastInstrumentId;

    EventRouter(final Clients clients)
    {
        this.clients = clients;
    }

    int lastInstrumentId()
    {
        return lastInstrumentId;
    }

    /** Each command's events come together, behind those of all commands before it. */
    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        if (sequence <= this.sequence)
        {
            throw new IllegalStateException("events: expected sequence>" + this.sequence + ", found " + sequence);
        }
        this.sequence = sequence;
        this.correlationId = correlationId;
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
        lastInstrumentId = instrumentId;
        answer();
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
        clients.of(account).onAccepted();
        answer();
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        requester().onRejected();
        answer();
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        requester().onRejected();
        answer();
    }

    /** Both sides hear of it, also the one that has not caused it; it may be away. */
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
        final Client maker = clients.of(makerAccount);
        if (null != maker)
        {
            maker.onTrade(quantityLots, makerLeavesLots);
        }
        clients.of(takerAccount).onTrade(quantityLots, takerLeavesLots);
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
        clients.of(account).onCanceled();
        if (CancelReason.USER == reason)
        {
            answer();
        }
    }

    /** The first event of a request says that it was answered, and how. */
    private void answer()
    {
        requester().onAnswer(CorrelationId.request(correlationId));
    }

    private Client requester()
    {
        return clients.of(CorrelationId.account(correlationId));
    }
}
