package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;

/**
 * An iceberg whose slice is used up shows its next one, at the tail of its level and with a new priority number
 * (semantics 4.5; exact G1, G2).
 */
final class Replenishment
{
    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final OrderExtras extras;
    private final EventHandler events;
    private final ClOrdId clOrdId = new ClOrdId();

    Replenishment(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.extras = books.extras();
        this.events = events;
    }

    /**
     * Shows the next slice of an iceberg, if nothing is left of the one before.
     *
     * @param instrument of the order.
     * @param slot       of a live order of any kind.
     */
    void ifSliceIsEmpty(final Instrument instrument, final int slot)
    {
        if (!OrderMeta.has(orders.meta(slot), OrderMeta.ICEBERG) || 0 != extras.sliceLots(slot))
        {
            return;
        }
        instrument.book.replenish(slot, ++state.lastPriority);
        final long slice = extras.sliceLots(slot);
        events.onIcebergReplenished(
            orders.orderId(slot),
            books.clOrdId(slot, clOrdId),
            orders.account(slot),
            instrument.id,
            slice,
            orders.leavesLots(slot) - slice);
    }
}
