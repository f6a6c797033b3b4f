package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;

/**
 * Cancel, mass cancel and the kill switch (4.10, 0.5, L4, H9).
 */
final class Cancels
{
    private static final long NONE = NullValue.LONG;
    private static final ClOrdId NO_ID = new ClOrdId();

    private final ReferenceState state;
    private final LiveOrders orders;
    private final EventHandler events;

    Cancels(final ReferenceState state, final LiveOrders orders, final EventHandler events)
    {
        this.state = state;
        this.orders = orders;
        this.events = events;
    }

    /** E1: at least one id; both given must name the same order; 4.10: of the account, of the instrument if named. */
    LiveOrder find(final long account, final long orderId, final String clOrdId, final int instrumentId)
    {
        final boolean isNamed = !clOrdId.isEmpty();
        final LiveOrder byClient = isNamed ? state.account(account).ordersById.get(clOrdId) : null;
        final LiveOrder order = NONE == orderId ? byClient : orders.order(orderId);
        if (null == order || order.account != account || isNamed && byClient != order)
        {
            return null;
        }
        return NullValue.INT == instrumentId || instrumentId == order.instrument.id ? order : null;
    }

    void onCancel(final Command.CancelOrder command)
    {
        final LiveOrder order =
            find(command.account(), command.orderId(), command.clOrdId(), command.instrumentId());
        final RejectReason reason = null == order ? RejectReason.UNKNOWN_ORDER :
            isFrozen(order.instrument) ? RejectReason.NOT_ALLOWED_IN_PHASE : null;
        if (null != reason)
        {
            // 0.10: exactly the ids the command carried.
            events.onCancelRejected(
                command.account(), command.orderId(), new ClOrdId().set(command.clOrdId()), reason);
            return;
        }
        orders.cancelResting(order, CancelReason.USER);
    }

    /** 0.5: only FROZEN refuses a cancel. */
    private static boolean isFrozen(final PlainInstrument instrument)
    {
        return TradingPhase.HALTED == instrument.phase && HaltMode.FROZEN == instrument.haltMode;
    }

    /** L4: by ascending orderId over all instruments; O14: in every phase. */
    void onMassCancel(final Command.MassCancel command)
    {
        final int instrumentId = command.instrumentId();
        if (NullValue.INT != instrumentId && null == state.instrument(instrumentId))
        {
            events.onOrderRejected(
                command.account(), instrumentId, "", NO_ID, RejectReason.UNKNOWN_INSTRUMENT); // A1, B6
            return;
        }
        for (final LiveOrder order : orders.all())
        {
            final boolean isMeant = order.account == command.account() &&
                (NullValue.INT == instrumentId || order.instrument.id == instrumentId) &&
                (null == command.side() || Side.NULL_VAL == command.side() || order.side == command.side());
            if (isMeant && orders.isLive(order)) // H9: the partner is gone by now
            {
                orders.cancelResting(order, CancelReason.MASS_CANCEL);
            }
        }
    }

    /** L4: account kill and global kill are separate flags. O15: twice is no error. */
    void onKill(final Command.Kill command)
    {
        final boolean isKill = KillAction.KILL == command.action();
        final boolean isForAll = NONE == command.account();
        if (isForAll)
        {
            state.isKilled = isKill;
        }
        else
        {
            state.account(command.account()).isKilled = isKill;
        }
        if (!isKill)
        {
            return;
        }
        for (final LiveOrder order : orders.all())
        {
            if ((isForAll || order.account == command.account()) && orders.isLive(order))
            {
                orders.cancelResting(order, CancelReason.KILL_SWITCH);
            }
        }
    }
}
