package io.ringbook.engine.book;

/**
 * Which live orders belong to a group of which one cancels the other: by account, instrument and number
 * (semantics-exact H6). An open-addressing table of slots, one for each group; the two orders of a group know each
 * other.
 */
public final class OcoGroups
{
    private static final int INITIAL = 64;

    private final Orders orders;
    private final OrderExtras extras;
    private int[] table = new int[INITIAL];
    private int mask = INITIAL - 1;
    private int count;

    OcoGroups(final Orders orders, final OrderExtras extras)
    {
        this.orders = orders;
        this.extras = extras;
    }

    /**
     * Finds a group.
     *
     * @param account      of its orders.
     * @param instrumentId of its orders.
     * @param group        number.
     * @return a live order of it, or {@link Orders#NONE}.
     */
    public int find(final long account, final int instrumentId, final long group)
    {
        int index = hash(account, instrumentId, group) & mask;
        while (Orders.NONE != table[index])
        {
            final int slot = table[index];
            if (extras.ocoGroup(slot) == group && orders.account(slot) == account &&
                OrderMeta.instrumentId(orders.meta(slot)) == instrumentId)
            {
                return slot;
            }
            index = index + 1 & mask;
        }
        return Orders.NONE;
    }

    /** Joins an order to its group, which has one order at most. */
    void join(final int slot, final long group)
    {
        final int first = find(orders.account(slot), OrderMeta.instrumentId(orders.meta(slot)), group);
        extras.ocoGroup(slot, group);
        if (Orders.NONE != first)
        {
            extras.ocoPartner(slot, first);
            extras.ocoPartner(first, slot);
            return;
        }
        if (++count << 1 > mask)
        {
            grow();
        }
        insert(slot);
    }

    /** An order of a group ends; the other one, if there is one, stays. */
    void leave(final int slot)
    {
        final int partner = extras.ocoPartner(slot);
        int index = hashOf(slot) & mask;
        while (table[index] != slot && Orders.NONE != table[index])
        {
            index = index + 1 & mask;
        }
        if (Orders.NONE != partner)
        {
            extras.ocoPartner(partner, Orders.NONE);
            if (table[index] == slot)
            {
                table[index] = partner;
            }
        }
        else if (table[index] == slot)
        {
            close(index);
            count--;
        }
    }

    private void close(final int from)
    {
        int hole = from;
        int index = from;
        while (true)
        {
            index = index + 1 & mask;
            final int moved = table[index];
            if (Orders.NONE == moved)
            {
                break;
            }
            if ((index - hashOf(moved) & mask) >= (index - hole & mask))
            {
                table[hole] = moved;
                hole = index;
            }
        }
        table[hole] = Orders.NONE;
    }

    private void insert(final int slot)
    {
        int index = hashOf(slot) & mask;
        while (Orders.NONE != table[index])
        {
            index = index + 1 & mask;
        }
        table[index] = slot;
    }

    private void grow()
    {
        final int[] old = table;
        table = new int[old.length << 1];
        mask = table.length - 1;
        for (final int slot : old)
        {
            if (Orders.NONE != slot)
            {
                insert(slot);
            }
        }
    }

    private int hashOf(final int slot)
    {
        return hash(orders.account(slot), OrderMeta.instrumentId(orders.meta(slot)), extras.ocoGroup(slot));
    }

    private static int hash(final long account, final int instrumentId, final long group)
    {
        long hash = account * 0x9E3779B97F4A7C15L;
        hash = (hash ^ hash >>> 32 ^ group) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 32 ^ instrumentId) * 0xD6E8FEB86659FD93L;
        return (int)(hash ^ hash >>> 32);
    }
}
