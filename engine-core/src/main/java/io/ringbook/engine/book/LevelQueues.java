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

    static void append(final LevelPages pages, final Orders orders, final long cell, final int slot)
    {
        final int tail = pages.tail(cell);
        final int head = pages.head(cell);
        orders.next(tail, slot);
        pages.tail(cell, slot);
        pages.head(cell, head ^ (head ^ slot) & onesIfNone(tail));
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
    static boolean unlink(final LevelPages pages, final Orders orders, final long cell, final int slot)
    {
        return unlink(pages, orders, cell, orders.previous(slot), orders.next(slot));
    }

    /** As the other one, of an order whose neighbours are known. */
    static boolean unlink(
        final LevelPages pages, final Orders orders, final long cell, final int previous, final int next)
    {
        orders.next(previous, next);
        orders.previous(next, previous);
        final int head = pages.head(cell);
        final int tail = pages.tail(cell);
        pages.head(cell, head ^ (head ^ next) & onesIfNone(previous));
        pages.tail(cell, tail ^ (tail ^ previous) & onesIfNone(next));
        return Orders.NONE == (previous | next);
    }

    private static int onesIfNone(final int slot)
    {
        return slot - 1 >> Integer.SIZE - 1;
    }
}
