package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * Pages of 64 neighbouring price levels, shared by all books. A level is a cell of two words: head and tail slot of its
 * queue, and its displayed quantity; four levels share a cache line. A bitmap tells which levels of a page are
 * occupied.
 */
final class LevelPages
{
    /** Levels in a page, as a power of two. */
    static final int LEVELS_SHIFT = 6;

    private static final int PAGE_SHIFT = LEVELS_SHIFT + 1;

    private final int maxPages;
    private long[] cells;
    private long[] occupied;
    private int[] parents;
    private int[] freePages;
    private int freeCount;
    private int highest;

    LevelPages(final int initialPages, final int maxPages)
    {
        this.maxPages = maxPages;
        cells = new long[initialPages << PAGE_SHIFT];
        occupied = new long[initialPages];
        parents = new int[initialPages];
        freePages = new int[initialPages];
    }

    boolean hasRoom()
    {
        return freeCount > 0 || highest < maxPages;
    }

    int allocate()
    {
        if (freeCount > 0)
        {
            return freePages[--freeCount];
        }
        if (highest == occupied.length)
        {
            grow();
        }
        return highest++;
    }

    void release(final int page)
    {
        freePages[freeCount++] = page;
    }

    /** The node of the trie that a page hangs on. */
    int parent(final int page)
    {
        return Words.get(parents, page);
    }

    void parent(final int page, final int node)
    {
        Words.put(parents, page, node);
    }

    static int cellOf(final int page, final long rank)
    {
        return (page << PAGE_SHIFT) + (((int)rank & (1 << LEVELS_SHIFT) - 1) << 1);
    }

    static int pageOf(final long cell)
    {
        return (int)(cell >>> PAGE_SHIFT);
    }

    /** As {@link #cellOf(int, long)}, of numbers that are long already. */
    static long cellAt(final long page, final long rank)
    {
        return (page << PAGE_SHIFT) + ((rank & (1 << LEVELS_SHIFT) - 1) << 1);
    }

    long occupied(final int page)
    {
        return Words.get(occupied, page);
    }

    void occupy(final long page, final long rank)
    {
        Words.put(occupied, page, Words.get(occupied, page) | 1L << rank);
    }

    /** Tells which levels of the page are left. */
    long vacate(final int page, final long rank)
    {
        final long left = Words.get(occupied, page) & ~(1L << rank);
        Words.put(occupied, page, left);
        return left;
    }

    int head(final long cell)
    {
        return Words.high(cells, cell);
    }

    int tail(final long cell)
    {
        return Words.low(cells, cell);
    }

    void queue(final long cell, final int head, final int tail)
    {
        Words.put(cells, cell, (long)head << Integer.SIZE | tail);
    }

    void head(final long cell, final int head)
    {
        Words.high(cells, cell, head);
    }

    void tail(final long cell, final int tail)
    {
        Words.low(cells, cell, tail);
    }

    long quantity(final long cell)
    {
        return Words.get(cells, cell + 1);
    }

    void quantity(final long cell, final long quantityLots)
    {
        Words.put(cells, cell + 1, quantityLots);
    }

    private void grow()
    {
        final int pages = (int)Math.min(maxPages, (long)occupied.length << 1);
        cells = Arrays.copyOf(cells, Math.multiplyExact(pages, 1 << PAGE_SHIFT));
        occupied = Arrays.copyOf(occupied, pages);
        parents = Arrays.copyOf(parents, pages);
        freePages = Arrays.copyOf(freePages, pages);
    }
}
