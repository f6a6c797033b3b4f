package io.ringbook.gateway.entry;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;

/**
 * The events of a command that say what it came to, written down for whoever waits for it.
 */
abstract class OutcomeEvents extends NoEvents
{
    private Waiting current;
    private boolean isOfSet;
    private boolean isReplaced;

    /** Whose events come now: null if nobody waits for them. */
    final void current(final Waiting waiting)
    {
        current = waiting;
        isOfSet = false;
        isReplaced = false;
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
        if (null != current)
        {
            current.outcome.orderId = orderId;
        }
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        if (null != current)
        {
            current.outcome.rejectReason = reason;
        }
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        if (null != current)
        {
            current.outcome.cancelRejectReason = reason;
        }
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
        // A partner goes right behind the order of the set that takes it along; others' partners are not meant.
        isOfSet = CancelReason.MASS_CANCEL == reason || CancelReason.KILL_SWITCH == reason ||
            CancelReason.OCO == reason && isOfSet;
        if (null != current && isOfSet)
        {
            current.outcome.canceled(orderId);
        }
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
        isOfSet = false;
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
        if (null != current && !isReplaced)
        {
            isReplaced = true;
            current.reply.onReplaced(orderId);
        }
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
        if (null != current)
        {
            current.outcome.transferType = type;
            current.outcome.transferAsset = asset;
            current.outcome.transferUnits = amountUnits;
            current.outcome.transferOutcome = outcome;
            current.outcome.isDuplicate = duplicate;
        }
    }
}
