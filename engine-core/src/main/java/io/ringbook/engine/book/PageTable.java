package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

/**
 * Where the level pages of all books are: by side of book and the price's upper bits to the page, one look at one
 * array, and no way through instrument, book and side. A cache: what is not found here is found by the side's trie. It
 * grows with the pages in use, so that nearly all of them are found.
 */
final class PageTable
{
    /** Not a page. */
    static final int NO_PAGE = -1;

    private static final int MIN_PLACES = 1 << 6;
    private static final int MAX_PLACES = 1 << 20;

    /** Places for a page in use, as a power of two. */
    private static final int SPARE_SHIFT = 2;
    private static final int PAGE_BITS = 24;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    private static final int SPREAD = 0x9E3779B1;
    private static final long NO_KEY = -1;

    /** Pairs: the key, and side and page in one word. */
    private long[] entries = new long[0];
    private int pageCount;

    PageTable()
    {
        forget(MIN_PLACES);
    }

    /**
     * Finds a page.
     *
     * @param bookSide see {@link #bookSide(int, int)}.
     * @param key      upper bits of the rank.
     * @return page, or {@link #NO_PAGE} if it is not known here.
     */
    int find(final long bookSide, final long key)
    {
        final long[] entries = this.entries;
        final int at = indexOf(bookSide, key, entries.length);
        final long entry = Words.get(entries, at + 1);
        return Words.get(entries, at) == key && entry >> PAGE_BITS == bookSide ? (int)entry & PAGE_MASK : NO_PAGE;
    }

    /**
     * The page that is most likely there.
     *
     * @param bookSide see {@link #bookSide(int, int)}.
     * @param key      upper bits of the rank.
     * @return page, perhaps of other levels.
     */
    int probable(final long bookSide, final long key)
    {
        return (int)Words.get(entries, indexOf(bookSide, key, entries.length) + 1) & PAGE_MASK;
    }

    void remember(final long bookSide, final long key, final int page)
    {
        final int at = indexOf(bookSide, key, entries.length);
        Words.put(entries, at, key);
        Words.put(entries, at + 1, bookSide << PAGE_BITS | page);
    }

    void onAdded()
    {
        final int places = entries.length >> 1;
        if (++pageCount > places >> SPARE_SHIFT && places < MAX_PLACES)
        {
            forget(places << 1);
        }
    }

    void onRemoved(final long bookSide, final long key)
    {
        pageCount--;
        final int at = indexOf(bookSide, key, entries.length);
        if (Words.get(entries, at) == key && Words.get(entries, at + 1) >> PAGE_BITS == bookSide)
        {
            Words.put(entries, at, NO_KEY);
        }
    }

    /** What is still in use is remembered again when it is next looked for. */
    private void forget(final int places)
    {
        entries = new long[places << 1];
        for (int i = 0; i < entries.length; i += 2)
        {
            Words.put(entries, i, NO_KEY);
        }
    }

    /** Neighbouring keys of a side have neighbouring places. */
    private static int indexOf(final long bookSide, final long key, final int length)
    {
        return ((int)key + (int)bookSide * SPREAD) << 1 & length - 2;
    }

    /**
     * Names a side of a book.
     *
     * @param instrumentId of the book.
     * @param side         of it.
     * @return a number that no other side has.
     */
    static long bookSide(final int instrumentId, final int side)
    {
        return (long)instrumentId << 1 | side;
    }
}
