package io.ringbook.gateway.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The last trades of an instrument, newest first, in a ring. Belongs to the model's thread.
 */
public final class Tape extends AbstractList<Trade>
{
    /** Most trades that are kept. */
    public static final int CAPACITY = 1_000;

    private Trade[] ring = new Trade[16];
    private long count;
    private long unknownTo;

    /**
     * A trade by its age.
     *
     * @param index 0 is the newest.
     * @return the trade.
     */
    @Override
    public Trade get(final int index)
    {
        if (index < 0 || index >= size())
        {
            throw new IndexOutOfBoundsException("trade: expected 0 to " + (size() - 1) + ", found " + index);
        }
        return ring[(int)((count - 1 - index) % ring.length)];
    }

    @Override
    public int size()
    {
        return (int)Math.min(count, ring.length);
    }

    /**
     * The last trade.
     *
     * @return trade, or null.
     */
    public Trade last()
    {
        return isEmpty() ? null : get(0);
    }

    /**
     * Trades older than one.
     *
     * @param tradeId older than this; need not be known.
     * @param limit   most to give.
     * @return newest first; fewer than limit if there are none, or, unless {@link #isWhole}, older ones are not kept.
     */
    public List<Trade> before(final long tradeId, final int limit)
    {
        final int from = countFrom(tradeId);
        return new ArrayList<>(subList(from, (int)Math.min(size(), (long)from + limit)));
    }

    /**
     * Trades newer than one.
     *
     * @param tradeId newer than this.
     * @return oldest first, or null if there may be some that are not kept any more.
     */
    public List<Trade> after(final long tradeId)
    {
        if (tradeId < unknownTo)
        {
            return null;
        }
        final int newer = countFrom(tradeId + 1);
        final List<Trade> trades = new ArrayList<>(newer);
        for (int i = newer - 1; i >= 0; i--)
        {
            trades.add(get(i));
        }
        return trades;
    }

    /**
     * Does it have every trade that there ever was?
     *
     * @return false if older ones must be asked of the copy.
     */
    public boolean isWhole()
    {
        return 0 == unknownTo;
    }

    /** Trades up to this id may have been, and are not known until the past is told. */
    void unknownTo(final long tradeId)
    {
        unknownTo = tradeId;
    }

    /** Adds a trade of the past; the first one is the first there was, unless there are too many. */
    void appendPast(final Trade trade)
    {
        if (0 == count)
        {
            unknownTo = 0;
        }
        append(trade);
        if (CAPACITY == count)
        {
            unknownTo = get(CAPACITY - 1).tradeId() - 1;
        }
    }

    /** Adds a trade, newer than all. */
    void append(final Trade trade)
    {
        if (count >= CAPACITY)
        {
            unknownTo = get(CAPACITY - 1).tradeId();
        }
        if (count == ring.length && count < CAPACITY)
        {
            grow();
        }
        ring[(int)(count++ % ring.length)] = trade;
    }

    private void grow()
    {
        final Trade[] grown = new Trade[Math.min(CAPACITY, 4 * ring.length)];
        System.arraycopy(ring, 0, grown, 0, ring.length);
        ring = grown;
    }

    /** How many trades have this id or a higher one; ids fall with the index. */
    private int countFrom(final long tradeId)
    {
        int low = 0;
        int high = size();
        while (low < high)
        {
            final int middle = low + high >>> 1;
            if (get(middle).tradeId() >= tradeId)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
