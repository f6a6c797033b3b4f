package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * The best level of each side of each book, side by side: whether an order would trade, and where, is known by one look
 * at an array, without a way through instrument, book and side, each of which would have to be waited for.
 */
final class TopOfBooks
{
    private static final int WORDS_SHIFT = 1;
    private static final int CELL = 1;
    private static final int INITIAL_BOOKS = 8;

    /** Rank and cell of a side. */
    private long[] words = new long[INITIAL_BOOKS << 1 + WORDS_SHIFT];

    /** Makes room for a book, which is empty. */
    void add(final int instrumentId)
    {
        final int top = index(instrumentId, 0);
        if (top + 4 > words.length)
        {
            words = Arrays.copyOf(words, Math.max(top + 4, words.length << 1));
        }
        set(top, PriceLevels.NO_RANK, PriceLevels.NO_CELL);
        set(index(instrumentId, 1), PriceLevels.NO_RANK, PriceLevels.NO_CELL);
    }

    static int index(final int instrumentId, final int side)
    {
        return instrumentId << 1 + WORDS_SHIFT | side << WORDS_SHIFT;
    }

    long rank(final int top)
    {
        return Words.get(words, top);
    }

    int cell(final int top)
    {
        return (int)Words.get(words, top + CELL);
    }

    void set(final int top, final long rank, final int cell)
    {
        Words.put(words, top, rank);
        Words.put(words, top + CELL, cell);
    }

    /** A level is occupied: it may be the best one now. No branch, as nobody can guess that. */
    void onOccupied(final int top, final long rank, final long cell)
    {
        final long[] words = this.words;
        final long bestRank = Words.get(words, top);
        final long bestCell = Words.get(words, top + CELL);
        final long better = rank - bestRank >> Long.SIZE - 1;
        Words.put(words, top, bestRank + (rank - bestRank & better));
        Words.put(words, top + CELL, bestCell + (cell - bestCell & better));
    }

    /**
     * Would an order at this price trade?
     *
     * @param instrumentId of a book.
     * @param side         of the order.
     * @param priceTicks   of the order.
     * @return true if the best opposite price is at or through it.
     */
    boolean isCrossedBy(final int instrumentId, final int side, final long priceTicks)
    {
        return Words.get(words, index(instrumentId, side ^ 1)) <= PriceLevels.rankOf(priceTicks, -side);
    }
}
