package io.ringbook.engine;

import io.ringbook.codecs.CommandPeek;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;

/**
 * Fetches into the caches what the next commands will look at: of a cancel or a replace the order, its neighbours, its
 * level; of a new order its level and the last order there. One command after the other would wait for each of these in
 * turn; here the waits of a group overlap, as they do not depend on each other. Nothing is changed, and nothing depends
 * on what is found: an order that an earlier command of the group moves or ends was merely fetched in vain.
 */
final class FetchAhead
{
    /** Commands in a group: about as many as the processor can keep waiting at a time. */
    static final int GROUP = 16;

    /** With less live orders than this all of them are in the caches, and looking ahead does not pay. */
    private static final int MIN_ORDERS = 1 << 13;

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final CommandPeek command = new CommandPeek();
    private final int[] slots = new int[GROUP + 1];
    private final long[] links = new long[GROUP + 1];
    private final int[] slotsAtTail = new int[GROUP + 1];
    private final long[] prices = new long[GROUP + 1];
    private final int[] bookSides = new int[GROUP + 1];
    private long seen;

    FetchAhead(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
    }

    /**
     * Would it pay?
     *
     * @return true if there are so many orders that they cannot all be in the caches.
     */
    boolean isWorthwhile()
    {
        return orders.count() >= MIN_ORDERS;
    }

    /**
     * Fetches for a group of commands, as far as memory of the batch reaches for a look at them.
     *
     * @param batch address of the prefix of the first command, as {@link io.ringbook.codecs.CommandBatch} lays it out.
     * @param end   address behind the last command of the batch.
     */
    void fetch(final long batch, final long end)
    {
        long sum = 0;
        int named = 0;
        int entering = 0;
        long at = batch;
        for (int i = 0; i < GROUP && at + CommandPeek.LENGTH <= end; i++)
        {
            command.wrap(at);
            slots[named] = books.probableSlot(command.orderId());
            named += command.namesOrder();
            prices[entering] = command.priceTicks();
            bookSides[entering] = command.bookSide();
            entering += command.isNewOrder();
            at = command.next();
        }
        for (int i = 0; i < entering; i++)
        {
            final Instrument instrument = state.instrument(bookSides[i] >> 1);
            slotsAtTail[i] = null == instrument ? Orders.NONE : instrument.book.peekTail(bookSides[i] & 1, prices[i]);
        }
        for (int i = 0; i < named; i++)
        {
            final int slot = slots[i];
            links[i] = orders.links(slot);
            sum += orders.meta(slot);
        }
        for (int i = 0; i < named; i++)
        {
            sum += fetchNeighbours(slots[i], links[i]);
        }
        for (int i = 0; i < entering; i++)
        {
            sum += orders.account(slotsAtTail[i]);
        }
        seen = sum;
    }

    private long fetchNeighbours(final int slot, final long link)
    {
        final long meta = orders.meta(slot);
        final Instrument instrument = state.instrument(OrderMeta.instrumentId(meta));
        final OrderBook book = null == instrument ? null : instrument.book;
        return orders.account((int)link) + orders.account((int)(link >>> Integer.SIZE)) +
            (null == book ? 0 : book.peek(OrderMeta.side(meta), orders.priceTicks(slot)));
    }
}
