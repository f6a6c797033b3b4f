package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * What only some orders have, kept out of the cache line that all of them share. Allocated on first use.
 */
public final class OrderExtras
{
    private static final int STRIDE_SHIFT = 4;
    private static final int PREVENTED = 0;
    private static final int STP_GROUP = 1;
    private static final int DISPLAY = 2;
    private static final int SLICE = 3;
    private static final int EXPIRE_TIME = 4;
    private static final int EXPIRY_INDEX = 5;
    private static final int OCO_GROUP = 6;
    private static final int OCO_PARTNER = 7;
    private static final int STOP_PRICE = 8;
    private static final int TRAIL_OFFSET = 9;
    private static final int TRAIL_INDEX = 10;
    private static final int MIN_QUANTITY = 11;
    private static final int BUDGET = 12;
    private static final int INITIAL = 64 << STRIDE_SHIFT;

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

    /**
     * What self-trade prevention has taken off the order.
     *
     * @param slot of the order.
     * @return lots.
     */
    public long preventedLots(final int slot)
    {
        return cells[index(slot) + PREVENTED];
    }

    /**
     * Sets what self-trade prevention has taken off the order.
     *
     * @param slot          of the order.
     * @param preventedLots in all its life.
     */
    public void preventedLots(final int slot, final long preventedLots)
    {
        cells[index(slot) + PREVENTED] = preventedLots;
    }

    /**
     * Group of accounts that must not trade with each other.
     *
     * @param slot of the order.
     * @return group, 0 for none.
     */
    public long stpGroup(final int slot)
    {
        return cells[index(slot) + STP_GROUP];
    }

    /**
     * Sets the self-trade prevention group.
     *
     * @param slot     of the order.
     * @param stpGroup 0 for none.
     */
    public void stpGroup(final int slot, final long stpGroup)
    {
        cells[index(slot) + STP_GROUP] = stpGroup;
    }

    /**
     * Quantity of a slice.
     *
     * @param slot of the order.
     * @return lots, 0 if the order is no iceberg.
     */
    public long displayLots(final int slot)
    {
        return cells[index(slot) + DISPLAY];
    }

    /**
     * Sets the quantity of a slice.
     *
     * @param slot        of the order.
     * @param displayLots at least 1 for an iceberg, else 0.
     */
    public void displayLots(final int slot, final long displayLots)
    {
        cells[index(slot) + DISPLAY] = displayLots;
    }

    /**
     * What is displayed now.
     *
     * @param slot of an iceberg in the book.
     * @return lots.
     */
    public long sliceLots(final int slot)
    {
        return cells[index(slot) + SLICE];
    }

    /**
     * Sets what is displayed now.
     *
     * @param slot      of an iceberg in the book.
     * @param sliceLots 0 to the order's leaves.
     */
    public void sliceLots(final int slot, final long sliceLots)
    {
        cells[index(slot) + SLICE] = sliceLots;
    }

    /**
     * When the order expires.
     *
     * @param slot of the order.
     * @return nanoseconds of the engine's time, 0 if the order is not GTD.
     */
    public long expireTimeNs(final int slot)
    {
        return cells[index(slot) + EXPIRE_TIME];
    }

    /**
     * Sets when the order expires; its place in {@link ExpiryQueue} is the caller's business.
     *
     * @param slot         of a GTD order.
     * @param expireTimeNs in nanoseconds of the engine's time.
     */
    public void expireTimeNs(final int slot, final long expireTimeNs)
    {
        cells[index(slot) + EXPIRE_TIME] = expireTimeNs;
    }

    int expiryIndex(final int slot)
    {
        return (int)cells[index(slot) + EXPIRY_INDEX];
    }

    void expiryIndex(final int slot, final int expiryIndex)
    {
        cells[index(slot) + EXPIRY_INDEX] = expiryIndex;
    }

    /**
     * Number of the one-cancels-other group.
     *
     * @param slot of the order.
     * @return group, 0 for none.
     */
    public long ocoGroup(final int slot)
    {
        return cells[index(slot) + OCO_GROUP];
    }

    /**
     * Sets the number of the one-cancels-other group; its entry in {@link OcoGroups} is the caller's business.
     *
     * @param slot     of the order.
     * @param ocoGroup 0 for none.
     */
    public void ocoGroup(final int slot, final long ocoGroup)
    {
        cells[index(slot) + OCO_GROUP] = ocoGroup;
    }

    int ocoPartner(final int slot)
    {
        return (int)cells[index(slot) + OCO_PARTNER];
    }

    void ocoPartner(final int slot, final int partner)
    {
        cells[index(slot) + OCO_PARTNER] = partner;
    }

    /**
     * Price at which a pending stop triggers.
     *
     * @param slot of the order.
     * @return ticks, or null for a trailing stop without an anchor.
     */
    public long stopPriceTicks(final int slot)
    {
        return cells[index(slot) + STOP_PRICE];
    }

    /**
     * Sets the price at which a pending stop triggers; its place among the stops is the caller's business.
     *
     * @param slot           of the order.
     * @param stopPriceTicks or null for a trailing stop without an anchor.
     */
    public void stopPriceTicks(final int slot, final long stopPriceTicks)
    {
        cells[index(slot) + STOP_PRICE] = stopPriceTicks;
    }

    /**
     * Distance at which a trailing stop follows its anchor.
     *
     * @param slot of the order.
     * @return ticks, 0 if the order is no trailing stop.
     */
    public long trailOffsetTicks(final int slot)
    {
        return cells[index(slot) + TRAIL_OFFSET];
    }

    /**
     * Sets the distance at which a trailing stop follows its anchor.
     *
     * @param slot             of the order.
     * @param trailOffsetTicks at least 1.
     */
    public void trailOffsetTicks(final int slot, final long trailOffsetTicks)
    {
        cells[index(slot) + TRAIL_OFFSET] = trailOffsetTicks;
    }

    int trailIndex(final int slot)
    {
        return (int)cells[index(slot) + TRAIL_INDEX];
    }

    void trailIndex(final int slot, final int trailIndex)
    {
        cells[index(slot) + TRAIL_INDEX] = trailIndex;
    }

    /**
     * What must trade at once when a pending stop has triggered.
     *
     * @param slot of the order.
     * @return lots, 0 if nothing must.
     */
    public long minLots(final int slot)
    {
        return cells[index(slot) + MIN_QUANTITY];
    }

    /**
     * Sets what must trade at once when a pending stop has triggered.
     *
     * @param slot    of the order.
     * @param minLots 0 if nothing must.
     */
    public void minLots(final int slot, final long minLots)
    {
        cells[index(slot) + MIN_QUANTITY] = minLots;
    }

    /**
     * Money to spend, of an order by budget.
     *
     * @param slot of the order.
     * @return units of the quote asset, 0 if the order is by quantity.
     */
    public long budgetUnits(final int slot)
    {
        return cells[index(slot) + BUDGET];
    }

    /**
     * Sets the money to spend, of an order by budget.
     *
     * @param slot        of the order.
     * @param budgetUnits in units of the quote asset, 0 if the order is by quantity.
     */
    public void budgetUnits(final int slot, final long budgetUnits)
    {
        cells[index(slot) + BUDGET] = budgetUnits;
    }

    private int index(final int slot)
    {
        return extraOfSlot[slot] << STRIDE_SHIFT;
    }
}
