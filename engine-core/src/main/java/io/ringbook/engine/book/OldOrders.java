package io.ringbook.engine.book;

/**
 * Order id to slot of the orders that {@link OrderIndex} has no place for: an open-addressing table with linear
 * probing, at most half full. Memory is bounded by the orders that are in it.
 *
 * <p>An entry is the low bits of the id and the slot; the order itself tells whether the id is meant.
 */
final class OldOrders
{
    private static final int MIN_ENTRIES = 1 << 6;

    /** Slots are below 2^24. */
    private static final int SLOT_BITS = 24;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final long EMPTY = 0;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final Orders orders;
    private long[] table;
    private int mask;
    private int shift;
    private int count;

    OldOrders(final Orders orders)
    {
        this.orders = orders;
        resize(MIN_ENTRIES);
    }

    /**
     * Finds an order.
     *
     * @param orderId at least 1.
     * @return its slot, or {@link Orders#NONE}.
     */
    int slotOf(final long orderId)
    {
        final long[] table = this.table;
        final long tag = orderId << SLOT_BITS;
        int index = home(tag);
        while (true)
        {
            final long entry = table[index & mask];
            final int slot = (int)entry & SLOT_MASK;
            if (entry - slot == tag && orders.orderId(slot) == orderId)
            {
                return slot;
            }
            if (EMPTY == entry)
            {
                return Orders.NONE;
            }
            index++;
        }
    }

    /**
     * Adds an order.
     *
     * @param orderId not in the table, at least 1.
     * @param slot    of the order.
     */
    void put(final long orderId, final int slot)
    {
        if (++count << 1 > mask)
        {
            grow();
        }
        insert(orderId << SLOT_BITS | slot);
    }

    /**
     * Removes an order.
     *
     * @param orderId in the table.
     * @param slot    of the order.
     */
    void remove(final long orderId, final int slot)
    {
        final long[] table = this.table;
        final long entry = orderId << SLOT_BITS | slot;
        int hole = home(entry);
        while (table[hole & mask] != entry)
        {
            hole++;
        }
        count--;
        if (EMPTY != table[hole + 1 & mask])
        {
            hole = closeGap(hole);
        }
        table[hole & mask] = EMPTY;
    }

    /** Moves entries behind a hole into it, so that each is found from its home without a gap. */
    private int closeGap(final int gap)
    {
        final long[] table = this.table;
        int hole = gap;
        int index = gap;
        while (true)
        {
            index++;
            final long moved = table[index & mask];
            if (EMPTY == moved)
            {
                return hole;
            }
            if ((index - home(moved) & mask) >= (index - hole & mask))
            {
                table[hole & mask] = moved;
                hole = index;
            }
        }
    }

    private void insert(final long entry)
    {
        int index = home(entry);
        while (EMPTY != table[index & mask])
        {
            index++;
        }
        table[index & mask] = entry;
    }

    /** Ids that follow each other get places as far apart as can be (Fibonacci hashing, Knuth 6.4). */
    private int home(final long entry)
    {
        return (int)((entry >>> SLOT_BITS) * GOLDEN_RATIO >>> shift);
    }

    private void grow()
    {
        final long[] old = table;
        resize(old.length << 1);
        for (final long entry : old)
        {
            if (EMPTY != entry)
            {
                insert(entry);
            }
        }
    }

    private void resize(final int entries)
    {
        table = new long[entries];
        mask = entries - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(entries);
    }
}
