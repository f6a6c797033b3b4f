package io.ringbook.engine.book;

/**
 * Queues of orders at price levels: head and tail in the level's cell, links in the orders' slots.
 */
final class LevelQueues
{
    private final Orders orders;
    private final LevelPages pages;

    LevelQueues(final Orders orders, final LevelPages pages)
    {
        this.orders = orders;
        this.pages = pages;
    }

    int head(final int cell)
    {
        return pages.head(cell);
    }

    void append(final int cell, final int slot)
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
     * @param cell of the level.
     * @param slot in its queue.
     * @return true if the queue is empty now.
     */
    boolean unlink(final int cell, final int slot)
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
