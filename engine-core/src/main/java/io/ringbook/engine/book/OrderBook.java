package io.ringbook.engine.book;

/**
 * One instrument's orders: two sides of price levels, each level a queue in priority order. Orders live in the shared
 * {@link Orders}; the queues are links between their slots.
 */
public final class OrderBook
{
    private final int instrumentId;
    private final Orders orders;
    private final LevelPages pages;
    private final TouchedBooks touchedBooks;
    private final PriceLevels[] sides;
    private final BookChanges[] changes;
    private boolean isTracked;

    OrderBook(
        final int instrumentId,
        final Orders orders,
        final LevelPages pages,
        final TrieNodes nodes,
        final TouchedBooks touchedBooks)
    {
        this.instrumentId = instrumentId;
        this.orders = orders;
        this.pages = pages;
        this.touchedBooks = touchedBooks;
        sides = new PriceLevels[]{new PriceLevels(false, pages, nodes), new PriceLevels(true, pages, nodes)};
        changes = new BookChanges[]{new BookChanges(), new BookChanges()};
    }

    public int instrumentId()
    {
        return instrumentId;
    }

    /**
     * Whether {@link #changes(int)} are kept.
     *
     * @param isTracked true to keep them.
     */
    public void isTracked(final boolean isTracked)
    {
        this.isTracked = isTracked;
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
     * What the command has changed on a side.
     *
     * @param side 0 bids, 1 asks.
     * @return changes.
     */
    public BookChanges changes(final int side)
    {
        return changes[side];
    }

    public boolean isEmpty()
    {
        return sides[0].isEmpty() && sides[1].isEmpty();
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
     * Puts an order at the tail of its level.
     *
     * @param slot of an order in no queue, whose side, price and leaves are set.
     */
    public void append(final int slot)
    {
        final int side = OrderMeta.side(orders.meta(slot));
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        final int cell = levels.occupy(rank);
        final long quantity = pages.quantity(cell);
        touch(side, rank, quantity);

        final int tail = pages.tail(cell);
        if (Orders.NONE == tail)
        {
            pages.queue(cell, slot, slot);
        }
        else
        {
            orders.next(tail, slot);
            pages.tail(cell, slot);
        }
        orders.links(slot, tail, Orders.NONE);
        pages.quantity(cell, quantity + orders.leavesLots(slot));
    }

    /**
     * Takes an order out of its queue; its level goes with the last one.
     *
     * @param slot of an order in the book.
     */
    public void remove(final int slot)
    {
        final int side = OrderMeta.side(orders.meta(slot));
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        final int cell = levels.cellAt(rank);
        final long quantity = pages.quantity(cell);
        touch(side, rank, quantity);

        final int previous = orders.previous(slot);
        final int next = orders.next(slot);
        if (Orders.NONE == previous)
        {
            pages.head(cell, next);
        }
        else
        {
            orders.next(previous, next);
        }
        if (Orders.NONE == next)
        {
            pages.tail(cell, previous);
        }
        else
        {
            orders.previous(next, previous);
        }
        pages.quantity(cell, quantity - orders.leavesLots(slot));
        if (previous == next)
        {
            vacateIfEmpty(levels, rank, cell);
        }
    }

    /**
     * Lets an order's leaves shrink in place.
     *
     * @param slot      of an order in the book.
     * @param reduction in lots, less than its leaves.
     */
    public void reduce(final int slot, final long reduction)
    {
        final int side = OrderMeta.side(orders.meta(slot));
        final PriceLevels levels = sides[side];
        final long rank = levels.rankOf(orders.priceTicks(slot));
        takeFromLevel(side, rank, levels.cellAt(rank), reduction);
        orders.leavesLots(slot, orders.leavesLots(slot) - reduction);
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

    private void vacateIfEmpty(final PriceLevels levels, final long rank, final int cell)
    {
        if (Orders.NONE == pages.head(cell))
        {
            levels.vacate(rank);
        }
    }

    private void touch(final int side, final long rank, final long quantityBefore)
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
