package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * What only some orders have, kept out of the cache line that all of them share. Allocated on first use.
 */
public final class OrderExtras
{
    private static final int STRIDE_SHIFT = 1;
    private static final int PREVENTED = 0;
    private static final int STP_GROUP = 1;
    private static final int INITIAL = 64;

    private long[] cells = new long[0];
    private int[] extraOfSlot = new int[0];
    private int highest;
    private int freeHead;

    /**
     * Gives an order its entry, all zero.
     *
     * @param slot of an order that has none.
     */
    public void allocate(final int slot)
    {
        int extra = freeHead;
        if (0 == extra)
        {
            extra = ++highest;
            if (extra + 1 << STRIDE_SHIFT > cells.length)
            {
                cells = Arrays.copyOf(cells, Math.max(INITIAL, cells.length << 1));
            }
        }
        else
        {
            freeHead = (int)cells[extra << STRIDE_SHIFT];
        }
        if (slot >= extraOfSlot.length)
        {
            extraOfSlot = Arrays.copyOf(extraOfSlot, Math.max(INITIAL, Integer.highestOneBit(slot) << 1));
        }
        extraOfSlot[slot] = extra;
        Arrays.fill(cells, extra << STRIDE_SHIFT, extra + 1 << STRIDE_SHIFT, 0);
    }

    /**
     * Takes an order's entry away.
     *
     * @param slot of an order that has one.
     */
    public void release(final int slot)
    {
        final int extra = extraOfSlot[slot];
        cells[extra << STRIDE_SHIFT] = freeHead;
        freeHead = extra;
        extraOfSlot[slot] = 0;
    }

    public long preventedLots(final int slot)
    {
        return cells[index(slot) + PREVENTED];
    }

    public void preventedLots(final int slot, final long preventedLots)
    {
        cells[index(slot) + PREVENTED] = preventedLots;
    }

    public long stpGroup(final int slot)
    {
        return cells[index(slot) + STP_GROUP];
    }

    public void stpGroup(final int slot, final long stpGroup)
    {
        cells[index(slot) + STP_GROUP] = stpGroup;
    }

    private int index(final int slot)
    {
        return extraOfSlot[slot] << STRIDE_SHIFT;
    }
}
