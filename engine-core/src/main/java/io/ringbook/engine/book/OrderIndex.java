package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

/**
 * Order id to slot. The engine's ids are sequential, so the recent ones are an index into an array: a window of several
 * times as many ids as there are live orders, used round and round. An order that is still live when its place is
 * needed again goes to a hash table, {@link OldOrders}. So memory is bounded by the live orders, however old the oldest
 * of them is, and nearly every order is found by one look at a small array. One thread.
 */
public final class OrderIndex
{
    /** The window has at least so many places for a live order, as a power of two. */
    private static final int PLACES_SHIFT = 2;
    private static final int MIN_PLACES = 1 << 6;

    private final Orders orders;
    private final OldOrders old;
    private int[] window;
    private int mask;

    /**
     * An index.
     *
     * @param orders        whose ids tell whether an entry is meant.
     * @param initialOrders to allocate room for.
     */
    public OrderIndex(final Orders orders, final int initialOrders)
    {
        this.orders = orders;
        this.old = new OldOrders(orders);
        final long places = Math.max(MIN_PLACES, (long)initialOrders << PLACES_SHIFT);
        window = new int[(int)Math.min(1 << 30, Long.highestOneBit(places - 1) << 1)];
        mask = window.length - 1;
    }

    /**
     * Finds an order.
     *
     * @param orderId any number.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long orderId)
    {
        return slotOf(orders, orderId);
    }

    int slotOf(final Orders orders, final long orderId)
    {
        final int slot = Words.get(window, (int)orderId & mask);
        // The empty slot's order has the id 0, which nobody has.
        return orders.orderId(slot) == orderId ? slot : findOld(orderId);
    }

    private int findOld(final long orderId)
    {
        return orderId <= 0 ? Orders.NONE : old.slotOf(orderId);
    }

    /**
     * The slot in which an order most likely is, by one look.
     *
     * @param orderId any number.
     * @return a slot, or {@link Orders#NONE}; perhaps another order's.
     */
    int probableSlot(final long orderId)
    {
        return Words.get(window, (int)orderId & mask);
    }

    /**
     * Adds an order.
     *
     * @param orderId not in the index, at least 1.
     * @param slot    of the order, which has its id.
     */
    public void put(final long orderId, final int slot)
    {
        put(orders, orderId, slot);
    }

    void put(final Orders orders, final long orderId, final int slot)
    {
        while ((long)orders.highestSlot() << PLACES_SHIFT > mask)
        {
            grow();
        }
        final int place = (int)orderId & mask;
        final int occupant = Words.get(window, place);
        if (Orders.NONE != occupant)
        {
            old.put(orders.orderId(occupant), occupant);
        }
        Words.put(window, place, slot);
    }

    /** Is there nobody where a new order goes? Only where a slot is used again: then the window is long enough. */
    boolean isFree(final long orderId)
    {
        return Orders.NONE == Words.get(window, (int)orderId & mask);
    }

    void putFree(final long orderId, final int slot)
    {
        Words.put(window, (int)orderId & mask, slot);
    }

    boolean isRecent(final long orderId, final int slot)
    {
        return slot == Words.get(window, (int)orderId & mask);
    }

    /**
     * Removes an order.
     *
     * @param orderId in the index.
     * @param slot    of the order.
     */
    public void remove(final long orderId, final int slot)
    {
        final int place = (int)orderId & mask;
        if (Words.get(window, place) == slot)
        {
            Words.put(window, place, Orders.NONE);
        }
        else
        {
            old.remove(orderId, slot);
        }
    }

    /** Orders of different places have different places in a window twice as long. */
    private void grow()
    {
        final int[] before = window;
        window = new int[before.length << 1];
        mask = window.length - 1;
        for (final int slot : before)
        {
            if (Orders.NONE != slot)
            {
                Words.put(window, (int)orders.orderId(slot) & mask, slot);
            }
        }
    }
}
