package io.ringbook.app.market.itch;

import org.agrona.collections.Long2LongHashMap;

import java.util.Arrays;

/**
 * The live orders by their reference numbers, in queues of one price each: memory for those that are live at a time,
 * none for those of the day. Slots are reused, last in first out.
 */
final class ItchOrders
{
    static final int NONE = -1;

    private final Long2LongHashMap slots = new Long2LongHashMap(NONE);
    private long[] refs = new long[1 << 10];
    private long[] prices = new long[1 << 10];
    private long[] shares = new long[1 << 10];
    private long[] traded = new long[1 << 10];
    private int[] nexts = new int[1 << 10];
    private int[] previous = new int[1 << 10];
    private char[] locates = new char[1 << 10];
    private boolean[] buys = new boolean[1 << 10];
    private int freeSlot = NONE;
    private int used;

    /** Slot of a live order, {@link #NONE} if there is none. */
    int slot(final long ref)
    {
        return (int)slots.get(ref);
    }

    int count()
    {
        return slots.size();
    }

    /** Makes an order that is in no queue yet. */
    int add(final long ref, final int locate, final boolean isBuy, final long price, final long quantity)
    {
        final int slot = claim();
        slots.put(ref, slot);
        refs[slot] = ref;
        locates[slot] = (char)locate;
        buys[slot] = isBuy;
        prices[slot] = price;
        shares[slot] = quantity;
        traded[slot] = 0;
        nexts[slot] = NONE;
        previous[slot] = NONE;
        return slot;
    }

    /** Forgets an order that is in no queue any more. */
    void remove(final int slot)
    {
        slots.remove(refs[slot]);
        nexts[slot] = freeSlot;
        freeSlot = slot;
    }

    void reduce(final int slot, final long by)
    {
        shares[slot] -= by;
    }

    void trade(final int slot, final long by)
    {
        traded[slot] += by;
    }

    /** Shares of an order that an engine has made trades of. */
    long traded(final int slot)
    {
        return traded[slot];
    }

    /** Puts one behind another. */
    void link(final int first, final int second)
    {
        nexts[first] = second;
        previous[second] = first;
    }

    /** Takes one out from between its neighbours. */
    void unlink(final int slot)
    {
        if (NONE != previous[slot])
        {
            nexts[previous[slot]] = nexts[slot];
        }
        if (NONE != nexts[slot])
        {
            previous[nexts[slot]] = previous[slot];
        }
    }

    long ref(final int slot)
    {
        return refs[slot];
    }

    long price(final int slot)
    {
        return prices[slot];
    }

    long shares(final int slot)
    {
        return shares[slot];
    }

    int locate(final int slot)
    {
        return locates[slot];
    }

    boolean isBuy(final int slot)
    {
        return buys[slot];
    }

    int next(final int slot)
    {
        return nexts[slot];
    }

    int previous(final int slot)
    {
        return previous[slot];
    }

    private int claim()
    {
        if (NONE != freeSlot)
        {
            final int slot = freeSlot;
            freeSlot = nexts[slot];
            return slot;
        }
        if (used == refs.length)
        {
            grow(used * 2);
        }
        return used++;
    }

    private void grow(final int length)
    {
        refs = Arrays.copyOf(refs, length);
        prices = Arrays.copyOf(prices, length);
        shares = Arrays.copyOf(shares, length);
        traded = Arrays.copyOf(traded, length);
        nexts = Arrays.copyOf(nexts, length);
        previous = Arrays.copyOf(previous, length);
        locates = Arrays.copyOf(locates, length);
        buys = Arrays.copyOf(buys, length);
    }
}
