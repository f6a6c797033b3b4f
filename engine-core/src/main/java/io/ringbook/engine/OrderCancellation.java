package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.CancelOrderDecoder;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.MassCancelDecoder;
import io.ringbook.sbe.RejectReason;

import java.util.Arrays;

/**
 * Cancels of one order and of many. Never refused for load.
 */
final class OrderCancellation
{
    private static final int INITIAL = 64;

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final LiveOrders liveOrders;
    private final EventHandler events;
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId noId = new ClOrdId();
    private long[] orderIds = new long[INITIAL];

    OrderCancellation(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.liveOrders = new LiveOrders(books);
        this.events = events;
    }

    void onCancelOrder(final CancelOrderDecoder command)
    {
        clOrdId.decode(command.buffer(), command.limit());
        final long account = command.account();
        final int slot = liveOrders.find(account, command.orderId(), clOrdId, command.instrumentId());
        if (Orders.NONE == slot)
        {
            events.onCancelRejected(account, command.orderId(), clOrdId, RejectReason.UNKNOWN_ORDER);
            return;
        }
        cancel(slot, CancelReason.USER);
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
        final int count = collect(command.account(), instrumentId, command.sideRaw());
        Arrays.sort(orderIds, 0, count);
        for (int i = 0; i < count; i++)
        {
            cancel(books.slotOf(orderIds[i]), CancelReason.MASS_CANCEL);
        }
    }

    private int collect(final long account, final int instrumentId, final int side)
    {
        int count = 0;
        for (int slot = 1, last = orders.highestSlot(); slot <= last; slot++)
        {
            if (orders.account(slot) != account || 0 == orders.orderId(slot))
            {
                continue;
            }
            final long meta = orders.meta(slot);
            if ((NullValue.INT == instrumentId || OrderMeta.instrumentId(meta) == instrumentId) &&
                (NullValue.ENUM == side || OrderMeta.side(meta) == side))
            {
                if (count == orderIds.length)
                {
                    orderIds = Arrays.copyOf(orderIds, count << 1);
                }
                orderIds[count++] = orders.orderId(slot);
            }
        }
        return count;
    }

    private void cancel(final int slot, final CancelReason reason)
    {
        final int instrumentId = OrderMeta.instrumentId(orders.meta(slot));
        events.onOrderCanceled(
            orders.orderId(slot),
            books.clOrdId(slot, clOrdId),
            orders.account(slot),
            instrumentId,
            reason,
            orders.cumQuantityLots(slot),
            orders.leavesLots(slot));
        state.instrument(instrumentId).book.remove(slot);
        books.end(slot);
    }
}
