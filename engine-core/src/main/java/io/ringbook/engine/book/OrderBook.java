package io.ringbook.engine.book;

import io.ringbook.codecs.NullValue;

/**
 * One instrument's orders: two sides of price levels, each level a queue in priority order, and the market orders that
 * wait for an auction. Orders live in the shared {@link Orders}; the queues are links between their slots.
 *
 * <p>A level's quantity is what it displays. Of an iceberg that is the slice; its leaves hold slice and reserve.
 *
 * <p>Long because every change of a queue keeps level, reserve and told changes in step, in short methods that the hot
 * path inlines.
 */
public final class OrderBook
{
    private final int instrumentId;
    private final Orders orders;
    private final OrderExtras extras;
    private final LevelPages pages;
    private final TouchedBooks touchedBooks;
    private final PriceLevels[] sides;
    private final MarketQueue[] marketQueues;
    private final BookChanges[] changes;
    private final Reserves[] reserves = {new Reserves(), new Reserves()};
    private boolean isTracked;

    OrderBook(
        final int instrumentId,
        final Orders orders,
        final OrderExtras extras,
        final LevelStores stores,
        final TouchedBooks touchedBooks)
    {
        this.instrumentId = instrumentId;
        this.orders = orders;
        this.extras = extras;
        this.pages = stores.pages();
        this.touchedBooks = touchedBooks;
        marketQueues = new MarketQueue[]{new MarketQueue(orders), new MarketQueue(orders)};
        stores.tops().add(instrumentId);
        sides = new PriceLevels[]{
            new PriceLevels(false, instrumentId, 0, stores), new PriceLevels(true, instrumentId, 1, stores)};
        changes = new BookChanges[]{new BookChanges(), new BookChanges()};
    }

    /**
     * The instrument whose book this is.
     *
     * @return id, from 1.
     */
    public int instrumentId()
    {
        return instrumentId;
    }

    /**
     * Whether {@link #changes(int)} are kept. No longer to keep them forgets those of the present command.
     *
     * @param isTracked true to keep them.
     */
    public void isTracked(final boolean isTracked)
    {
        this.isTracked = isTracked;
        if (!isTracked)
        {
            changes[0].clear();
            changes[1].clear();
        }
    }

    /**
     * The levels of a side.
     *
     * @param side 0 bids, 1 asks.
     * @return levels.
     */
    public PriceLevels levels(final int side)
    {
        return sides[side];
    }

    /**
     * The market orders of a side that wait for an auction.
     *
     * @param side 0 buys, 1 sells.
     * @return their queue.
     */
    public MarketQueue marketQueue(final int side)
    {
        return marketQueues[side];
    }

    /**
     * What the command has changed on a side.
     *
     * @param side 0 bids, 1 asks.
     * @return changes.
     */
    public BookChanges changes(final int side)
    {
        return changes[side];
    }

    /**
     * Is there no order in the book, neither at a price nor one that waits for an auction? Pending stops do not count.
     *
     * @return true if so.
     */
    public boolean isEmpty()
    {
        return sides[0].isEmpty() && sides[1].isEmpty() &&
            Orders.NONE == marketQueues[0].head() && Orders.NONE == marketQueues[1].head();
    }

    /**
     * First order of a level's queue.
     *
     * @param cell of an occupied level.
     * @return its slot.
     */
    public int head(final int cell)
    {
        return pages.head(cell);
    }

    /**
     * Displayed quantity of a level.
     *
     * @param cell of a level, or {@link PriceLevels#NO_CELL}.
     * @return quantity, 0 if the level is not occupied.
     */
    public long quantityLots(final int cell)
    {
        return PriceLevels.NO_CELL == cell ? 0 : pages.quantity(cell);
    }

    /**
     * Would an order at this price trade?
     *
     * @param side       of the order.
     * @param priceTicks of the order.
     * @return true if the best opposite price is at or through it.
     */
    public boolean isCrossedBy(final int side, final long priceTicks)
    {
        final PriceLevels opposite = sides[side ^ 1];
        return !opposite.isEmpty() && opposite.bestRank() <= opposite.rankOf(priceTicks);
    }

    /**
     * Can an order rest at this price without passing the limit of level pages?
     *
     * @param side       of the order.
     * @param priceTicks of the order.
     * @return true if so.
     */
    public boolean hasRoomFor(final int side, final long priceTicks)
    {
        return sides[side].hasRoomFor(sides[side].rankOf(priceTicks));
    }

    /**
     * Total quantity of a level, reserves of icebergs included.
     *
     * @param side of the level.
     * @param rank of an occupied level.
     * @param cell of the level.
     * @return quantity.
     */
    public long totalLots(final int side, final long rank, final int cell)
    {
        return pages.quantity(cell) + reserves[side].lots(rank);
    }

    /**
     * What the book shows of an order.
     *
     * @param slot of an order in the book.
     * @return lots.
     */
    public long displayedLots(final int slot)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.ICEBERG) ? extras.sliceLots(slot) : orders.leavesLots(slot);
    }

    /**
     * Puts an order at the tail of its level, an iceberg with a fresh slice; without a price, at the tail of the market
     * orders.
     *
     * @param slot of an order in no queue, whose side, price and leaves are set.
     */
    public void append(final int slot)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        final long priceTicks = orders.priceTicks(slot);
        if (NullValue.LONG == priceTicks)
        {
            marketQueues[side].append(slot);
            return;
        }
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(priceTicks);
        final int cell = levels.occupy(rank);
        final long quantity = pages.quantity(cell);
        touch(side, rank, quantity);
        orders.page(slot, LevelPages.pageOf(cell));
        LevelQueues.append(pages, orders, cell, slot);
        pages.quantity(cell, quantity + (OrderMeta.has(meta, OrderMeta.ICEBERG) ? showSlice(side, rank, slot) :
            orders.leavesLots(slot)));
    }

    private long showSlice(final int side, final long rank, final int slot)
    {
        final long leaves = orders.leavesLots(slot);
        final long slice = Math.min(leaves, extras.displayLots(slot));
        extras.sliceLots(slot, slice);
        reserves[side].add(rank, leaves - slice);
        return slice;
    }

    /**
     * Puts an order that was written down at the tail of its queue, an iceberg with the slice it had.
     *
     * @param slot      of an order in no queue, whose side, price and leaves are set.
     * @param sliceLots of an iceberg.
     */
    public void restore(final int slot, final long sliceLots)
    {
        append(slot);
        final long meta = orders.meta(slot);
        if (OrderMeta.has(meta, OrderMeta.ICEBERG))
        {
            final int side = OrderMeta.side(meta);
            final long rank = sides[side].rankOf(orders.priceTicks(slot));
            final long hidden = extras.sliceLots(slot) - sliceLots;
            takeFromLevel(side, rank, sides[side].cellAt(rank), hidden);
            reserves[side].add(rank, hidden);
            extras.sliceLots(slot, sliceLots);
        }
    }

    /**
     * Takes an order out of its queue; its level goes with the last one.
     *
     * @param slot of an order in the book.
     */
    public void remove(final int slot)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        final long priceTicks = orders.priceTicks(slot);
        if (NullValue.LONG == priceTicks)
        {
            marketQueues[side].remove(slot);
            return;
        }
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(priceTicks);
        final int cell = levels.cellAt(rank);
        final long quantity = pages.quantity(cell);
        touch(side, rank, quantity);
        pages.quantity(cell, quantity - (OrderMeta.has(meta, OrderMeta.ICEBERG) ? takeSlice(side, rank, slot) :
            orders.leavesLots(slot)));
        if (LevelQueues.unlink(pages, orders, cell, slot))
        {
            levels.vacate(rank);
        }
    }

    private long takeSlice(final int side, final long rank, final int slot)
    {
        final long slice = extras.sliceLots(slot);
        reserves[side].add(rank, slice - orders.leavesLots(slot));
        return slice;
    }

    /**
     * Lets an order's leaves shrink in place: of an iceberg the reserve first.
     *
     * @param slot      of an order in the book.
     * @param reduction in lots, less than its leaves.
     */
    public void reduce(final int slot, final long reduction)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        final long leaves = orders.leavesLots(slot) - reduction;
        final long displayedBefore = displayedLots(slot);
        orders.leavesLots(slot, leaves);
        if (NullValue.LONG == orders.priceTicks(slot))
        {
            marketQueues[side].take(reduction);
            return;
        }
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        final long displayed = Math.min(displayedBefore, leaves);
        if (OrderMeta.has(meta, OrderMeta.ICEBERG))
        {
            extras.sliceLots(slot, displayed);
            reserves[side].add(rank, displayedBefore - displayed - reduction);
        }
        if (displayed != displayedBefore)
        {
            takeFromLevel(side, rank, levels.cellAt(rank), displayedBefore - displayed);
        }
    }

    /**
     * Makes a plain order in the book an iceberg: all of it is displayed until it is queued again.
     *
     * @param slot        of the order, which has extras.
     * @param displayLots quantity of a slice from then on.
     */
    public void displayLots(final int slot, final long displayLots)
    {
        final long meta = orders.meta(slot);
        if (!OrderMeta.has(meta, OrderMeta.ICEBERG))
        {
            extras.sliceLots(slot, orders.leavesLots(slot));
            orders.meta(slot, meta | OrderMeta.ICEBERG);
        }
        extras.displayLots(slot, displayLots);
    }

    /**
     * Gives an iceberg whose slice is used up its next one, at the tail of its level.
     *
     * @param slot     of the order, which is in the book.
     * @param priority new number.
     */
    public void replenish(final int slot, final long priority)
    {
        final int side = OrderMeta.side(orders.meta(slot));
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        final int cell = levels.cellAt(rank);
        final long slice = Math.min(extras.displayLots(slot), orders.leavesLots(slot));
        extras.sliceLots(slot, slice);
        reserves[side].add(rank, -slice);
        orders.priority(slot, priority);
        LevelQueues.unlink(pages, orders, cell, slot);
        LevelQueues.append(pages, orders, cell, slot);
        pages.quantity(cell, pages.quantity(cell) + slice);
    }

    /**
     * Takes traded quantity off an order; it stays in its queue. Of an iceberg the slice goes first, then, in an
     * auction, the reserve.
     *
     * @param slot         of the order.
     * @param quantityLots traded, at most its leaves.
     * @return its leaves.
     */
    public long fill(final int slot, final long quantityLots)
    {
        takeDisplayed(slot, quantityLots);
        return orders.fill(slot, quantityLots);
    }

    /**
     * Takes quantity off an order that was kept from trading; it stays in its queue.
     *
     * @param slot         of the order.
     * @param quantityLots prevented, at most what it displays.
     * @return its leaves.
     */
    public long decrement(final int slot, final long quantityLots)
    {
        takeDisplayed(slot, quantityLots);
        final long leaves = orders.leavesLots(slot) - quantityLots;
        orders.leavesLots(slot, leaves);
        return leaves;
    }

    private void takeDisplayed(final int slot, final long quantityLots)
    {
        final long meta = orders.meta(slot);
        final int side = OrderMeta.side(meta);
        if (NullValue.LONG == orders.priceTicks(slot))
        {
            marketQueues[side].take(quantityLots);
            return;
        }
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        long displayed = quantityLots;
        if (OrderMeta.has(meta, OrderMeta.ICEBERG))
        {
            final long slice = extras.sliceLots(slot);
            displayed = Math.min(slice, quantityLots);
            extras.sliceLots(slot, slice - displayed);
            reserves[side].add(rank, displayed - quantityLots);
        }
        takeFromLevel(side, rank, levels.cellAt(rank), displayed);
    }

    /**
     * Takes quantity off a level. The caller takes it off the order too.
     *
     * @param side         of the level.
     * @param rank         of the level.
     * @param cell         of the level.
     * @param quantityLots to take.
     */
    public void takeFromLevel(final int side, final long rank, final int cell, final long quantityLots)
    {
        final long quantity = pages.quantity(cell);
        touch(side, rank, quantity);
        pages.quantity(cell, quantity - quantityLots);
    }

    /**
     * Takes the filled head out of its queue; its leaves and so the level's quantity have been taken already.
     *
     * @param side of the level.
     * @param rank of the level.
     * @param cell of the level.
     * @param slot that is the head.
     * @return the new head, {@link Orders#NONE} if the level is gone.
     */
    public int removeHead(final int side, final long rank, final int cell, final int slot)
    {
        final int next = orders.next(slot);
        if (Orders.NONE == next)
        {
            pages.queue(cell, Orders.NONE, Orders.NONE);
            sides[side].vacate(rank);
        }
        else
        {
            orders.previous(next, Orders.NONE);
            pages.head(cell, next);
        }
        return next;
    }

    boolean isTracked()
    {
        return isTracked;
    }

    void touch(final int side, final long rank, final long quantityBefore)
    {
        if (isTracked)
        {
            track(side, rank, quantityBefore);
        }
    }

    private void track(final int side, final long rank, final long quantityBefore)
    {
        if (changes[0].isEmpty() && changes[1].isEmpty())
        {
            touchedBooks.add(this);
        }
        changes[side].onTouched(rank, quantityBefore);
    }
}
