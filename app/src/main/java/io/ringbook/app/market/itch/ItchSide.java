package io.ringbook.app.market.itch;

import java.util.Arrays;

/**
 * One side of one stock's displayed book: levels sorted with the best one last, since nearly all that happens, happens
 * there. A queue keeps the order of arrival.
 */
final class ItchSide
{
    private final ItchOrders orders;
    private final int sign;
    private long[] keys = new long[8];
    private int[] heads = new int[8];
    private int[] tails = new int[8];
    private int count;

    ItchSide(final ItchOrders orders, final boolean isBuy)
    {
        this.orders = orders;
        sign = isBuy ? 1 : -1;
    }

    boolean isEmpty()
    {
        return 0 == count;
    }

    int levelCount()
    {
        return count;
    }

    /** Price of a level, 0 is the best. */
    long price(final int level)
    {
        return sign * keys[count - 1 - level];
    }

    /** Shares of a level, 0 is the best. */
    long shares(final int level)
    {
        long shares = 0;
        for (int slot = heads[count - 1 - level]; ItchOrders.NONE != slot; slot = orders.next(slot))
        {
            shares += orders.shares(slot);
        }
        return shares;
    }

    /** Is there no order before this one in its queue? */
    boolean isHead(final int slot)
    {
        return ItchOrders.NONE == orders.previous(slot);
    }

    /** Is there no better price than this order's? */
    boolean isAtBest(final int slot)
    {
        return orders.price(slot) == price(0);
    }

    /** The order at the front of the best level. */
    int first()
    {
        return heads[count - 1];
    }

    void append(final int slot)
    {
        final long key = sign * orders.price(slot);
        int level = find(key);
        if (level < 0)
        {
            level = insert(~level, key);
            heads[level] = slot;
        }
        else
        {
            orders.link(tails[level], slot);
        }
        tails[level] = slot;
    }

    void remove(final int slot)
    {
        final int level = find(sign * orders.price(slot));
        if (heads[level] == slot && tails[level] == slot)
        {
            count--;
            System.arraycopy(keys, level + 1, keys, level, count - level);
            System.arraycopy(heads, level + 1, heads, level, count - level);
            System.arraycopy(tails, level + 1, tails, level, count - level);
            return;
        }
        heads[level] = heads[level] == slot ? orders.next(slot) : heads[level];
        tails[level] = tails[level] == slot ? orders.previous(slot) : tails[level];
        orders.unlink(slot);
    }

    private int find(final long key)
    {
        return Arrays.binarySearch(keys, 0, count, key);
    }

    private int insert(final int level, final long key)
    {
        if (count == keys.length)
        {
            keys = Arrays.copyOf(keys, count * 2);
            heads = Arrays.copyOf(heads, count * 2);
            tails = Arrays.copyOf(tails, count * 2);
        }
        System.arraycopy(keys, level, keys, level + 1, count - level);
        System.arraycopy(heads, level, heads, level + 1, count - level);
        System.arraycopy(tails, level, tails, level + 1, count - level);
        count++;
        keys[level] = key;
        return level;
    }
}
