package io.ringbook.engine.book;

import io.ringbook.codecs.NullValue;

/**
 * One instrument's pending stops. Stops with a fixed price wait at levels of the same kind as the book's, buys lowest
 * first and sells highest first; trailing stops move and are kept apart. Between two passes the book remembers the
 * highest and the lowest price traded (semantics-exact 0.11, H1).
 */
public final class StopBook
{
    private static final int BUY = 0;
    private static final int SELL = 1;

    private final Orders orders;
    private final OrderExtras extras;
    private final LevelPages pages;
    private final PriceLevels[] sides;
    private final TrailingStops[] trailing;
    private int count;
    private long highestTicks = Long.MIN_VALUE;
    private long lowestTicks = Long.MAX_VALUE;

    StopBook(
        final int instrumentId,
        final Orders orders,
        final OrderExtras extras,
        final LevelStores stores)
    {
        this.orders = orders;
        this.extras = extras;
        this.pages = stores.pages();
        stores.tops().add(instrumentId);
        sides = new PriceLevels[]{
            new PriceLevels(true, instrumentId, 0, stores), new PriceLevels(false, instrumentId, 1, stores)};
        trailing = new TrailingStops[]{
            new TrailingStops(true, orders, extras), new TrailingStops(false, orders, extras)};
    }

    /**
     * Does no stop wait, with a fixed price or trailing?
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return 0 == count;
    }

    /**
     * Can a stop wait at this price without passing the limit of level pages?
     *
     * @param side           of the order.
     * @param stopPriceTicks of the order.
     * @return true if so.
     */
    public boolean hasRoomFor(final int side, final long stopPriceTicks)
    {
        return sides[side].hasRoomFor(sides[side].rankOf(stopPriceTicks));
    }

    /**
     * Lets an order wait, behind those at the same stop price.
     *
     * @param slot of an order in no queue, whose stop price or offset is set.
     */
    public void append(final int slot)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        count++;
        if (OrderMeta.isTrailing(meta))
        {
            trailing[side].add(slot);
            return;
        }
        final int cell = sides[side].occupy(sides[side].rankOf(extras.stopPriceTicks(slot)));
        LevelQueues.append(pages, orders, cell, slot);
    }

    /**
     * Takes a waiting order out.
     *
     * @param slot of the order.
     */
    public void remove(final int slot)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        count--;
        if (OrderMeta.isTrailing(meta))
        {
            trailing[side].remove(slot);
            return;
        }
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(extras.stopPriceTicks(slot));
        if (LevelQueues.unlink(pages, orders, levels.cellAt(rank), slot))
        {
            levels.vacate(rank);
        }
    }

    /**
     * Gives a new trailing stop its anchor, and so its stop price.
     *
     * @param slot           of the order.
     * @param lastPriceTicks last trade, or null.
     */
    public void anchor(final int slot, final long lastPriceTicks)
    {
        trailing[OrderMeta.side(orders.meta(slot))].anchor(slot, lastPriceTicks);
    }

    /**
     * An order has traded at prices that went from the first to the last in one direction. Only these two can move a
     * trailing stop or be an extreme.
     *
     * @param firstTicks price of its first trade.
     * @param lastTicks  price of its last trade.
     */
    public void onTrades(final long firstTicks, final long lastTicks)
    {
        highestTicks = Math.max(highestTicks, Math.max(firstTicks, lastTicks));
        lowestTicks = Math.min(lowestTicks, Math.min(firstTicks, lastTicks));
        onTrailingTrade(firstTicks);
        if (lastTicks != firstTicks)
        {
            onTrailingTrade(lastTicks);
        }
    }

    /**
     * Takes over the range of prices that was written down.
     *
     * @param highestTicks traded since the last pass began.
     * @param lowestTicks  traded since the last pass began.
     */
    public void restoreRange(final long highestTicks, final long lowestTicks)
    {
        this.highestTicks = highestTicks;
        this.lowestTicks = lowestTicks;
    }

    /**
     * Has anything traded since the last pass began?
     *
     * @return true if so.
     */
    public boolean hasTraded()
    {
        return highestTicks >= lowestTicks;
    }

    /**
     * Highest price traded since the last pass began.
     *
     * @return ticks, or null if nothing has traded.
     */
    public long highestTicks()
    {
        return hasTraded() ? highestTicks : NullValue.LONG;
    }

    /**
     * Lowest price traded since the last pass began.
     *
     * @return ticks, or null if nothing has traded.
     */
    public long lowestTicks()
    {
        return hasTraded() ? lowestTicks : NullValue.LONG;
    }

    /**
     * Begins a pass: lists the satisfied stops in the order in which they fire, buys first, and begins a new range of
     * prices.
     *
     * @param lastPriceTicks last trade, or null.
     * @param list           to be filled.
     */
    public void collect(final long lastPriceTicks, final StopList list)
    {
        list.clear();
        final long highest = hasTraded() ? highestTicks : lastPriceTicks;
        final long lowest = hasTraded() ? lowestTicks : lastPriceTicks;
        forgetRange();
        if (NullValue.LONG == lastPriceTicks)
        {
            return;
        }
        collect(BUY, highest, lastPriceTicks, list);
        collect(SELL, lowest, lastPriceTicks, list);
    }

    /** What traded so far fires nothing any more. */
    public void forgetTrades()
    {
        forgetRange();
        trailing[BUY].forgetHits();
        trailing[SELL].forgetHits();
    }

    /**
     * Lists all waiting orders of a side in the order in which they would fire, trailing stops without an anchor last.
     *
     * @param side to list.
     * @param list to be filled.
     */
    public void list(final int side, final StopList list)
    {
        list.clear();
        listLevels(side, Long.MAX_VALUE - 1, list);
        trailing[side].list(list);
        list.sort(0);
    }

    private void collect(final int side, final long reachedTicks, final long lastPriceTicks, final StopList list)
    {
        final int from = list.count();
        listLevels(side, sides[side].rankOf(reachedTicks), list);
        trailing[side].collect(lastPriceTicks, list);
        list.sort(from);
    }

    private void listLevels(final int side, final long toRank, final StopList list)
    {
        final PriceLevels levels = sides[side];
        for (long rank = levels.bestRank(); rank <= toRank; rank = levels.rankAfter(rank))
        {
            for (int slot = pages.head(levels.cellAt(rank)); Orders.NONE != slot; slot = orders.next(slot))
            {
                list.add(slot, rank);
            }
        }
    }

    private void onTrailingTrade(final long priceTicks)
    {
        if (trailing[BUY].count() > 0)
        {
            trailing[BUY].onTrade(priceTicks);
        }
        if (trailing[SELL].count() > 0)
        {
            trailing[SELL].onTrade(priceTicks);
        }
    }

    private void forgetRange()
    {
        highestTicks = Long.MIN_VALUE;
        lowestTicks = Long.MAX_VALUE;
    }
}
