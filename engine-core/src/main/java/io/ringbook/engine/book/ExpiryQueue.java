package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * Live orders that expire at a time, the one due first at the top: by (expireTime, orderId), which is the order of
 * semantics-exact D9. A binary heap of slots; each order knows its place in it.
 */
public final class ExpiryQueue
{
    private static final int INITIAL = 64;

    private final Orders orders;
    private final OrderExtras extras;

    /** From index 1. */
    private int[] heap = new int[INITIAL];
    private int count;
    private long earliestNs = Long.MAX_VALUE;

    ExpiryQueue(final Orders orders, final OrderExtras extras)
    {
        this.orders = orders;
        this.extras = extras;
    }

    /**
     * Is an order due?
     *
     * @param timeNs now.
     * @return true if so.
     */
    public boolean isDue(final long timeNs)
    {
        return earliestNs <= timeNs && count > 0;
    }

    /**
     * The order due first.
     *
     * @return its slot.
     */
    public int first()
    {
        return heap[1];
    }

    void add(final int slot)
    {
        if (++count == heap.length)
        {
            heap = Arrays.copyOf(heap, count << 1);
        }
        rise(count, slot);
        settleEarliest();
    }

    void remove(final int slot)
    {
        final int hole = extras.expiryIndex(slot);
        final int last = heap[count--];
        if (last != slot)
        {
            if (hole > 1 && isBefore(last, heap[hole >>> 1]))
            {
                rise(hole, last);
            }
            else
            {
                sink(hole, last);
            }
        }
        settleEarliest();
    }

    private void rise(final int from, final int slot)
    {
        int index = from;
        while (index > 1 && isBefore(slot, heap[index >>> 1]))
        {
            place(index, heap[index >>> 1]);
            index >>>= 1;
        }
        place(index, slot);
    }

    private void sink(final int from, final int slot)
    {
        int index = from;
        while (index << 1 <= count)
        {
            int child = index << 1;
            if (child < count && isBefore(heap[child + 1], heap[child]))
            {
                child++;
            }
            if (!isBefore(heap[child], slot))
            {
                break;
            }
            place(index, heap[child]);
            index = child;
        }
        place(index, slot);
    }

    private void place(final int index, final int slot)
    {
        heap[index] = slot;
        extras.expiryIndex(slot, index);
    }

    private boolean isBefore(final int slot, final int other)
    {
        final long timeNs = extras.expireTimeNs(slot);
        final long otherTimeNs = extras.expireTimeNs(other);
        return timeNs < otherTimeNs || timeNs == otherTimeNs && orders.orderId(slot) < orders.orderId(other);
    }

    private void settleEarliest()
    {
        earliestNs = 0 == count ? Long.MAX_VALUE : extras.expireTimeNs(heap[1]);
    }
}
