package io.ringbook.engine;

import io.ringbook.codecs.CancelOrderCommand;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.TradingPhase;

/**
 * Cancels of one order and of many. Never refused for load or limits, only while trading is frozen (exact 0.5).
 */
final class OrderCancellation
{
    private static final int FROZEN = HaltMode.FROZEN.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final LiveOrders liveOrders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final OrderSelection selection = new OrderSelection();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();

    OrderCancellation(final EngineState state, final EventHandler events, final OrderRemoval removal)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.liveOrders = new LiveOrders(books);
        this.events = events;
        this.removal = removal;
    }

    void onCancelOrder(final CancelOrderCommand command)
    {
        command.clOrdId(clOrdId);
        final long account = command.account();
        final int slot = liveOrders.find(account, command.orderId(), clOrdId, command.instrumentId());
        if (Orders.NONE == slot)
        {
            events.onCancelRejected(account, command.orderId(), clOrdId, RejectReason.UNKNOWN_ORDER);
            return;
        }
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(orders.meta(slot)));
        if (TradingPhase.HALTED == instrument.phase && FROZEN == instrument.haltMode)
        {
            events.onCancelRejected(account, command.orderId(), clOrdId, RejectReason.NOT_ALLOWED_IN_PHASE);
            return;
        }
        removal.cancelLast(slot, CancelReason.USER);
    }

    /**
     * Cancels by ascending order id over all instruments (exact L4).
     *
     * @param command that says which.
     */
    void onMassCancel(final MassCancelDecoder command)
    {
        final int instrumentId = command.instrumentId();
        if (NullValue.INT != instrumentId && null == state.instrument(instrumentId))
        {
            events.onOrderRejected(command.account(), instrumentId, "", noId, RejectReason.UNKNOWN_INSTRUMENT);
            return;
        }
        cancelAll(command.account(), instrumentId, command.sideRaw(), CancelReason.MASS_CANCEL);
    }

    /**
     * Cancels all orders of an account or of all accounts.
     *
     * @param account or null.
     * @param reason  to say.
     */
    void cancelAll(final long account, final CancelReason reason)
    {
        cancelAll(account, NullValue.INT, NullValue.ENUM, reason);
    }

    private void cancelAll(final long account, final int instrumentId, final int side, final CancelReason reason)
    {
        selection.clear();
        for (int slot = 1, last = orders.highestSlot(); slot <= last; slot++)
        {
            if (0 == orders.orderId(slot) || NullValue.LONG != account && orders.account(slot) != account)
            {
                continue;
            }
            final long meta = orders.meta(slot);
            if ((NullValue.INT == instrumentId || OrderMeta.instrumentId(meta) == instrumentId) &&
                (NullValue.ENUM == side || OrderMeta.side(meta) == side))
            {
                selection.add(orders.orderId(slot));
            }
        }
        selection.sort();
        for (int i = 0; i < selection.count(); i++)
        {
            final int slot = books.slotOf(selection.orderId(i));
            if (Orders.NONE != slot)
            {
                removal.cancel(slot, reason);
            }
        }
    }
}
