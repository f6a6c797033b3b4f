package io.ringbook.engine.book;

/**
 * Queues of orders at price levels: head and tail in the level's cell, links in the orders' slots. Static, so that a
 * caller's own fields are used and what they point to is loaded once. At the ends of a queue the link of
 * {@link Orders#NONE} is written, which nobody reads: who is first or last cannot be guessed, so nobody asks.
 */
final class LevelQueues
{
    private LevelQueues()
    {
    }

    static void append(final LevelPages pages, final Orders orders, final int cell, final int slot)
    {
        final int tail = pages.tail(cell);
        final int head = pages.head(cell);
        orders.next(tail, slot);
        pages.queue(cell, Orders.NONE == tail ? slot : head, slot);
        orders.links(slot, tail, Orders.NONE);
    }

    /**
     * Takes an order out of its queue.
     *
     * @param pages  of the level.
     * @param orders of the queue.
     * @param cell   of the level.
     * @param slot   in its queue.
     * @return true if the queue is empty now.
     */
    static boolean unlink(final LevelPages pages, final Orders orders, final int cell, final int slot)
    {
        final int previous = orders.previous(slot);
        final int next = orders.next(slot);
        orders.next(previous, next);
        orders.previous(next, previous);
        final int head = pages.head(cell);
        final int tail = pages.tail(cell);
        pages.queue(cell, Orders.NONE == previous ? next : head, Orders.NONE == next ? previous : tail);
        return Orders.NONE == (previous | next);
    }
}
