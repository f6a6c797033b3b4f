package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * The pages of price levels that are nearest to the best price, in a sorted array. Most orders come and go there, and
 * with them the pages of a book that is sparse. The best page stands last: so little has to be moved for one that comes
 * or goes.
 */
final class NearPages
{
    /** Pages that there are at most. */
    static final int MAX = 64;

    private static final int NO_PAGE = PageTable.NO_PAGE;
    private static final int INITIAL = 4;
    private static final long[] NONE = new long[0];

    /** Pairs of a key and its page, from the highest key to the lowest. */
    private long[] words = NONE;
    private int count;

    boolean isEmpty()
    {
        return 0 == count;
    }

    boolean isFull()
    {
        return MAX == count;
    }

    int count()
    {
        return count;
    }

    /** The lowest one; there must be one. */
    long bestKey()
    {
        return keyAt(count - 1);
    }

    int bestPage()
    {
        return pageAt(count - 1);
    }

    /**
     * A key, counted from the highest one.
     *
     * @param place 0 for the highest.
     * @return key.
     */
    long keyAt(final int place)
    {
        return Words.get(words, (long)place << 1);
    }

    int pageAt(final int place)
    {
        return (int)Words.get(words, ((long)place << 1) + 1);
    }

    /**
     * Finds a page.
     *
     * @param key any.
     * @return page, or {@link PageTable#NO_PAGE} if it is not here.
     */
    int find(final long key)
    {
        final int place = placeOf(key);
        return place >= 0 && keyAt(place) == key ? pageAt(place) : NO_PAGE;
    }

    /**
     * Where a key is or would be.
     *
     * @param key any.
     * @return the place of the key or, if it is not here, of the next higher one; -1 if there is none.
     */
    int placeOf(final long key)
    {
        if (0 == count || keyAt(0) < key)
        {
            return -1;
        }
        int place = count - 1;
        while (keyAt(place) < key)
        {
            place--;
        }
        return place;
    }

    /**
     * The next key behind a key.
     *
     * @param key any.
     * @return the next higher key, or -1 if there is none here.
     */
    long keyAfter(final long key)
    {
        final int place = placeOf(key + 1);
        return place < 0 ? -1 : keyAt(place);
    }

    /**
     * Adds a page.
     *
     * @param place that it gets: the one behind {@link #placeOf}. There must be room.
     * @param key   that is not here.
     * @param page  of it.
     */
    void add(final int place, final long key, final int page)
    {
        if (count << 1 == words.length)
        {
            words = Arrays.copyOf(words, Math.max(INITIAL, count << 1) << 1);
        }
        final long[] words = this.words;
        for (int i = count << 1; i > place << 1; i -= 2)
        {
            Words.put(words, i, Words.get(words, i - 2));
            Words.put(words, i + 1, Words.get(words, i - 1));
        }
        Words.put(words, place << 1, key);
        Words.put(words, (place << 1) + 1, page);
        count++;
    }

    /**
     * Removes a page.
     *
     * @param key that is here.
     */
    void remove(final long key)
    {
        final long[] words = this.words;
        int at = --count << 1;
        long movedKey = Words.get(words, at);
        long movedPage = Words.get(words, at + 1);
        while (movedKey != key)
        {
            at -= 2;
            final long nextKey = Words.get(words, at);
            final long nextPage = Words.get(words, at + 1);
            Words.put(words, at, movedKey);
            Words.put(words, at + 1, movedPage);
            movedKey = nextKey;
            movedPage = nextPage;
        }
    }

    /**
     * Forgets the highest keys.
     *
     * @param places how many.
     */
    void removeHighest(final int places)
    {
        count -= places;
        System.arraycopy(words, places << 1, words, 0, count << 1);
    }
}
