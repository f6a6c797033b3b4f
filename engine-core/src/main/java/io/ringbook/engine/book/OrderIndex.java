package io.ringbook.engine.book;

import java.util.Arrays;

/**
 * Order id to slot. The engine's ids are sequential, so ids are kept in pages of 16 (one cache line), and an
 * open-addressing table finds the page: a page lives as long as one of its orders does. Memory is bounded by the live
 * orders, however old the oldest of them is, which a directly indexed array cannot promise.
 */
public final class OrderIndex
{
    private static final int PAGE_SHIFT = 4;
    private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Pairs of page key (0: empty) and page. */
    private long[] table;
    private int mask;
    private int shift;
    private int pagesInUse;

    private int[] slots;
    private byte[] liveInPage;
    private int[] freePages;
    private int freeCount;
    private int highestPage;

    private long lastKey;
    private int lastPage;

    /**
     * An index.
     *
     * @param initialOrders to allocate room for.
     */
    public OrderIndex(final int initialOrders)
    {
        final int pages = Integer.highestOneBit(Math.max(64, initialOrders) - 1) << 1;
        resizeTable(Math.max(64, pages >>> 2));
        slots = new int[Math.max(64, pages >>> 2) << PAGE_SHIFT];
        liveInPage = new byte[slots.length >>> PAGE_SHIFT];
        freePages = new int[liveInPage.length];
    }

    /**
     * Finds an order.
     *
     * @param orderId any number.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long orderId)
    {
        if (orderId <= 0)
        {
            return Orders.NONE;
        }
        final int page = pageOf((orderId >>> PAGE_SHIFT) + 1);
        return page < 0 ? Orders.NONE : slots[(page << PAGE_SHIFT) + (int)(orderId & PAGE_MASK)];
    }

    /**
     * Adds an order.
     *
     * @param orderId not in the index, at least 1.
     * @param slot    of the order.
     */
    public void put(final long orderId, final int slot)
    {
        final long key = (orderId >>> PAGE_SHIFT) + 1;
        int page = pageOf(key);
        if (page < 0)
        {
            page = addPage(key);
        }
        slots[(page << PAGE_SHIFT) + (int)(orderId & PAGE_MASK)] = slot;
        liveInPage[page]++;
    }

    /**
     * Removes an order.
     *
     * @param orderId in the index.
     */
    public void remove(final long orderId)
    {
        final long key = (orderId >>> PAGE_SHIFT) + 1;
        final int page = pageOf(key);
        slots[(page << PAGE_SHIFT) + (int)(orderId & PAGE_MASK)] = Orders.NONE;
        if (0 == --liveInPage[page])
        {
            removePage(key, page);
        }
    }

    private int pageOf(final long key)
    {
        if (lastKey == key)
        {
            return lastPage;
        }
        final long[] table = this.table;
        int index = home(key);
        while (true)
        {
            final long found = table[index << 1];
            if (found == key)
            {
                return (int)table[(index << 1) + 1];
            }
            if (0 == found)
            {
                return -1;
            }
            index = index + 1 & mask;
        }
    }

    private int addPage(final long key)
    {
        if (pagesInUse << 1 > mask)
        {
            growTable();
        }
        final int page = freeCount > 0 ? freePages[--freeCount] : newPage();
        insert(key, page);
        pagesInUse++;
        lastKey = key;
        lastPage = page;
        return page;
    }

    private void removePage(final long key, final int page)
    {
        if (freeCount == freePages.length)
        {
            freePages = Arrays.copyOf(freePages, freePages.length << 1);
        }
        freePages[freeCount++] = page;
        pagesInUse--;
        if (lastKey == key)
        {
            lastKey = 0;
        }

        int hole = home(key);
        while (table[hole << 1] != key)
        {
            hole = hole + 1 & mask;
        }
        int index = hole;
        while (true)
        {
            index = index + 1 & mask;
            final long moved = table[index << 1];
            if (0 == moved)
            {
                break;
            }
            if ((index - home(moved) & mask) >= (index - hole & mask))
            {
                table[hole << 1] = moved;
                table[(hole << 1) + 1] = table[(index << 1) + 1];
                hole = index;
            }
        }
        table[hole << 1] = 0;
    }

    private void insert(final long key, final int page)
    {
        int index = home(key);
        while (0 != table[index << 1])
        {
            index = index + 1 & mask;
        }
        table[index << 1] = key;
        table[(index << 1) + 1] = page;
    }

    private int home(final long key)
    {
        return (int)(key * GOLDEN_RATIO >>> shift);
    }

    private int newPage()
    {
        if (highestPage == liveInPage.length)
        {
            slots = Arrays.copyOf(slots, slots.length << 1);
            liveInPage = Arrays.copyOf(liveInPage, liveInPage.length << 1);
        }
        return highestPage++;
    }

    private void growTable()
    {
        final long[] old = table;
        resizeTable(mask + 1 << 1);
        for (int i = 0; i < old.length; i += 2)
        {
            if (0 != old[i])
            {
                insert(old[i], (int)old[i + 1]);
            }
        }
    }

    private void resizeTable(final int entries)
    {
        table = new long[entries << 1];
        mask = entries - 1;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(entries);
    }
}
