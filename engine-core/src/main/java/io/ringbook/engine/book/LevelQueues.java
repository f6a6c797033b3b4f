package io.ringbook.engine.book;

/**
 * Queues of orders at price levels: head and tail in the level's cell, links in the orders' slots. Static, so that a
 * caller's own fields are used and what they point to is loaded once.
 */
final class LevelQueues
{
    private LevelQueues()
    {
    }

    static void append(final LevelPages pages, final Orders orders, final int cell, final int slot)
    {
        final int tail = pages.tail(cell);
        if (Orders.NONE == tail)
        {
            pages.queue(cell, slot, slot);
        }
        else
        {
            orders.next(tail, slot);
            pages.tail(cell, slot);
        }
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
        if (Orders.NONE == previous)
        {
            pages.head(cell, next);
        }
        else
        {
            orders.next(previous, next);
        }
        if (Orders.NONE == next)
        {
            pages.tail(cell, previous);
        }
        else
        {
            orders.previous(next, previous);
        }
        return previous == next && Orders.NONE == pages.head(cell);
    }
}
