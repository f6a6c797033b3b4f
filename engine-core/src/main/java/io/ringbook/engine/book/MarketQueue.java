package io.ringbook.engine.book;

/**
 * The market orders of one side that wait for an auction: they have no price, and go before all that have one, by time.
 */
public final class MarketQueue
{
    private final Orders orders;
    private int head = Orders.NONE;
    private int tail = Orders.NONE;
    private long quantityLots;

    MarketQueue(final Orders orders)
    {
        this.orders = orders;
    }

    /**
     * The oldest order.
     *
     * @return its slot, or {@link Orders#NONE}.
     */
    public int head()
    {
        return head;
    }

    /**
     * Sum of the leaves.
     *
     * @return lots.
     */
    public long quantityLots()
    {
        return quantityLots;
    }

    void append(final int slot)
    {
        if (Orders.NONE == tail)
        {
            head = slot;
        }
        else
        {
            orders.next(tail, slot);
        }
        orders.links(slot, tail, Orders.NONE);
        tail = slot;
        quantityLots += orders.leavesLots(slot);
    }

    void remove(final int slot)
    {
        final int previous = orders.previous(slot);
        final int next = orders.next(slot);
        if (Orders.NONE == previous)
        {
            head = next;
        }
        else
        {
            orders.next(previous, next);
        }
        if (Orders.NONE == next)
        {
            tail = previous;
        }
        else
        {
            orders.previous(next, previous);
        }
        quantityLots -= orders.leavesLots(slot);
    }

    void take(final long quantity)
    {
        quantityLots -= quantity;
    }
}
