package io.ringbook.app.replay;

import io.ringbook.app.journal.OrderName;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the engine's ids of the orders that have had a client's id. The client may use it again when its order has
 * ended, so there may be several.
 */
final class OrderIds extends NoEvents
{
    private final OrderName name;
    private final Set<Long> ids = new LinkedHashSet<>();
    private long sequence;
    private long rejectedSequence;
    private RejectReason rejectReason;

    OrderIds(final OrderName name)
    {
        this.name = name;
    }

    Set<Long> ids()
    {
        return ids;
    }

    /** Why there is none: empty, or that a new order with the id was refused. */
    String rejected()
    {
        return null == rejectReason ? "" : "; one was refused at sequence " + rejectedSequence + ": " + rejectReason;
    }

    @Override
    public void onCommandStart(final long ofSequence, final long timestampNs, final long correlationId)
    {
        sequence = ofSequence;
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
        addIfNamed(account, clOrdId, orderId);
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
        addIfNamed(account, clOrdId, orderId);
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        if (null == rejectReason && name.isOf(account, clOrdId))
        {
            rejectReason = reason;
            rejectedSequence = sequence;
        }
    }

    private void addIfNamed(final long account, final ClOrdId clOrdId, final long orderId)
    {
        if (name.isOf(account, clOrdId))
        {
            ids.add(orderId);
        }
    }
}
