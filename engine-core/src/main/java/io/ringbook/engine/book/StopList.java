package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * A list of pending stops in the order in which they trigger: by stop price as its side sees it, then by priority
 * number. Reused; grows by doubling.
 */
public final class StopList
{
    private static final int INITIAL = 64;

    private final Orders orders;
    private long[] ranks = new long[INITIAL];
    private long[] priorities = new long[INITIAL];
    private int[] slots = new int[INITIAL];
    private long[] orderIds = new long[INITIAL];
    private int count;

    StopList(final Orders orders)
    {
        this.orders = orders;
    }

    /**
     * Length of the list.
     *
     * @return number of stops.
     */
    public int count()
    {
        return count;
    }

    /**
     * Where a stop was when it was listed; what has happened since may have given the slot to another order.
     *
     * @param index in the list, from 0.
     * @return its slot; compare {@link #orderId(int)}.
     */
    public int slot(final int index)
    {
        return slots[index];
    }

    /**
     * Id of the order that was in the slot when it was listed.
     *
     * @param index in the list.
     * @return its id.
     */
    public long orderId(final int index)
    {
        return orderIds[index];
    }

    /**
     * Empties the list.
     *
     * @return this.
     */
    public StopList clear()
    {
        count = 0;
        return this;
    }

    void add(final int slot, final long rank)
    {
        if (count == slots.length)
        {
            ranks = Arrays.copyOf(ranks, count << 1);
            priorities = Arrays.copyOf(priorities, count << 1);
            slots = Arrays.copyOf(slots, count << 1);
            orderIds = Arrays.copyOf(orderIds, count << 1);
        }
        ranks[count] = rank;
        priorities[count] = orders.priority(slot);
        slots[count] = slot;
        orderIds[count] = orders.orderId(slot);
        count++;
    }

    /**
     * Sorts what was added from an index on; usually it is in order already.
     *
     * @param from first index.
     */
    void sort(final int from)
    {
        int i = from + 1;
        while (i < count && !isBefore(i, i - 1))
        {
            i++;
        }
        if (i < count)
        {
            heapSort(from, count - from);
        }
    }

    private void heapSort(final int from, final int length)
    {
        for (int root = (length >>> 1) - 1; root >= 0; root--)
        {
            sink(from, root, length);
        }
        for (int last = length - 1; last > 0; last--)
        {
            swap(from, from + last);
            sink(from, 0, last);
        }
    }

    private void sink(final int from, final int root, final int length)
    {
        int parent = root;
        while ((parent << 1) + 1 < length)
        {
            int child = (parent << 1) + 1;
            if (child + 1 < length && isBefore(from + child, from + child + 1))
            {
                child++;
            }
            if (!isBefore(from + parent, from + child))
            {
                return;
            }
            swap(from + parent, from + child);
            parent = child;
        }
    }

    private boolean isBefore(final int index, final int other)
    {
        return ranks[index] < ranks[other] || ranks[index] == ranks[other] && priorities[index] < priorities[other];
    }

    private void swap(final int index, final int other)
    {
        final long rank = ranks[index];
        ranks[index] = ranks[other];
        ranks[other] = rank;
        final long priority = priorities[index];
        priorities[index] = priorities[other];
        priorities[other] = priority;
        final int slot = slots[index];
        slots[index] = slots[other];
        slots[other] = slot;
        final long orderId = orderIds[index];
        orderIds[index] = orderIds[other];
        orderIds[other] = orderId;
    }
}
