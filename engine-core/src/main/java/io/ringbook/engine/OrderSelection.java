package io.ringbook.engine;

import java.util.Arrays;

/**
 * Ids of orders that a command ends one after the other, in ascending order. Reused; grows by doubling.
 */
final class OrderSelection
{
    private static final int INITIAL = 64;

    private long[] orderIds = new long[INITIAL];
    private int count;

    OrderSelection clear()
    {
        count = 0;
        return this;
    }

    void add(final long orderId)
    {
        if (count == orderIds.length)
        {
            orderIds = Arrays.copyOf(orderIds, count << 1);
        }
        orderIds[count++] = orderId;
    }

    void sort()
    {
        Arrays.sort(orderIds, 0, count);
    }

    int count()
    {
        return count;
    }

    long orderId(final int index)
    {
        return orderIds[index];
    }
}
