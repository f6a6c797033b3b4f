package io.ringbook.gateway.model;

import io.ringbook.sbe.Side;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The levels of an instrument: as its events show them, or, for an instrument whose levels are not told ({@code l2}
 * off), as its orders make them. Belongs to the model's thread.
 */
public final class Book
{
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private long updateId;
    private boolean isL2;

    /**
     * The levels of a side.
     *
     * @param side of the book.
     * @return displayed lots by price in ticks, best first.
     */
    public NavigableMap<Long, Long> levels(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    /**
     * What a level displays.
     *
     * @param side       of the book.
     * @param priceTicks of the level.
     * @return lots, 0 if nothing rests there.
     */
    public long lots(final Side side, final long priceTicks)
    {
        return levels(side).getOrDefault(priceTicks, 0L);
    }

    /**
     * The best level of a side.
     *
     * @param side of the book.
     * @return price in ticks and displayed lots, or null if the side is empty.
     */
    public Map.Entry<Long, Long> best(final Side side)
    {
        return levels(side).firstEntry();
    }

    /**
     * Of the last change that was told by an event. Goes on after a restart; without l2 there is nothing to count.
     *
     * @return update id, 0 before the first.
     */
    public long updateId()
    {
        return updateId;
    }

    /**
     * Are changes of its levels told by events?
     *
     * @return false if there are no events to follow it by.
     */
    public boolean isL2()
    {
        return isL2;
    }

    void isL2(final boolean isTold)
    {
        isL2 = isTold;
    }

    /** A level as events tell it. */
    void set(final Side side, final long priceTicks, final long lots, final long id)
    {
        isL2 = true;
        updateId = id;
        put(side, priceTicks, lots);
    }

    /** A level as its orders make it. */
    void set(final Side side, final long priceTicks, final long lots)
    {
        put(side, priceTicks, lots);
    }

    void startId(final long id)
    {
        updateId = id;
    }

    private void put(final Side side, final long priceTicks, final long lots)
    {
        if (0 == lots)
        {
            levels(side).remove(priceTicks);
        }
        else
        {
            levels(side).put(priceTicks, lots);
        }
    }
}
