package io.ringbook.engine.book;

import io.ringbook.codecs.ClOrdId;

import java.util.Arrays;

/**
 * The client's ids of live orders: unique in an account. An open-addressing table of slots, beside a slab that holds
 * the ids themselves; nothing is allocated until the first order with an id comes.
 */
public final class ClOrdIds
{
    private static final long LOW_INT = 0xFFFFFFFFL;
    private static final int INITIAL = 1024;

    private final Orders orders;
    private final int initialOrders;
    private long[] ids = new long[0];

    /** Hash in the high half, slot in the low; 0 is empty. */
    private long[] table = new long[INITIAL];
    private int mask = INITIAL - 1;
    private int count;

    /**
     * An empty table.
     *
     * @param orders        that own the ids.
     * @param initialOrders to allocate room for at the first id.
     */
    public ClOrdIds(final Orders orders, final int initialOrders)
    {
        this.orders = orders;
        this.initialOrders = initialOrders;
    }

    /**
     * Finds a live order.
     *
     * @param account that owns it.
     * @param clOrdId not empty.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long account, final ClOrdId clOrdId)
    {
        final int hash = hash(account, clOrdId);
        for (int index = hash & mask; 0 != table[index]; index = index + 1 & mask)
        {
            final long entry = table[index];
            final int slot = (int)entry;
            if ((int)(entry >>> Integer.SIZE) == hash && orders.account(slot) == account &&
                clOrdId.equalsStored(ids, slot * ClOrdId.WORDS))
            {
                return slot;
            }
        }
        return Orders.NONE;
    }

    /**
     * Gives an order its id.
     *
     * @param slot    of an order without one.
     * @param clOrdId not empty and not another live order's of the account.
     */
    public void put(final int slot, final ClOrdId clOrdId)
    {
        if (count << 1 > mask)
        {
            growTable();
        }
        final int index = slot * ClOrdId.WORDS;
        if (index + ClOrdId.WORDS > ids.length)
        {
            growIds(slot);
        }
        clOrdId.store(ids, index);
        insert((long)hash(orders.account(slot), clOrdId) << Integer.SIZE | slot);
        count++;
    }

    /**
     * Reads an order's id.
     *
     * @param slot    of an order that has one.
     * @param clOrdId to read it into.
     * @return clOrdId.
     */
    public ClOrdId get(final int slot, final ClOrdId clOrdId)
    {
        return clOrdId.load(ids, slot * ClOrdId.WORDS);
    }

    /**
     * Takes an order's id away: it may be used again.
     *
     * @param slot    of an order that has one.
     * @param scratch to be overwritten with the id.
     */
    public void remove(final int slot, final ClOrdId scratch)
    {
        get(slot, scratch);
        int hole = hash(orders.account(slot), scratch) & mask;
        while ((int)table[hole] != slot)
        {
            hole = hole + 1 & mask;
        }
        count--;

        int index = hole;
        while (true)
        {
            index = index + 1 & mask;
            final long moved = table[index];
            if (0 == moved)
            {
                break;
            }
            final int home = (int)(moved >>> Integer.SIZE) & mask;
            if ((index - home & mask) >= (index - hole & mask))
            {
                table[hole] = moved;
                hole = index;
            }
        }
        table[hole] = 0;
    }

    private void insert(final long entry)
    {
        int index = (int)(entry >>> Integer.SIZE) & mask;
        while (0 != table[index])
        {
            index = index + 1 & mask;
        }
        table[index] = entry;
    }

    private void growTable()
    {
        final long[] old = table;
        table = new long[old.length << 1];
        mask = table.length - 1;
        for (final long entry : old)
        {
            if (0 != entry)
            {
                insert(entry);
            }
        }
    }

    private void growIds(final int slot)
    {
        final long room = Math.max(initialOrders, (long)Integer.highestOneBit(slot) << 1) + 1;
        ids = Arrays.copyOf(ids, Math.toIntExact(room * ClOrdId.WORDS));
    }

    private static int hash(final long account, final ClOrdId clOrdId)
    {
        long hash = account * 0x9E3779B97F4A7C15L;
        hash = mix(hash ^ clOrdId.word(0));
        hash = mix(hash ^ clOrdId.word(1));
        hash = mix(hash ^ clOrdId.word(4));
        if (0 != (clOrdId.word(2) | clOrdId.word(3)))
        {
            hash = mix(mix(hash ^ clOrdId.word(2)) ^ clOrdId.word(3));
        }
        return (int)((hash ^ hash >>> Integer.SIZE) & LOW_INT);
    }

    private static long mix(final long value)
    {
        final long product = value * 0xD6E8FEB86659FD93L;
        return product ^ product >>> Integer.SIZE;
    }
}
