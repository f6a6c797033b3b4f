package io.ringbook.gateway.model;

import io.ringbook.sbe.Side;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The levels of an instrument, as its events show them. Belongs to the model's thread.
 */
public final class Book
{
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private long updateId;

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
     * Of the last change.
     *
     * @return update id, 0 before the first.
     */
    public long updateId()
    {
        return updateId;
    }

    void set(final Side side, final long priceTicks, final long lots, final long id)
    {
        updateId = id;
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
