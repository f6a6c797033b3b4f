package io.ringbook.engine.book;

/**
 * The short way into a book and out of it, for orders that have a limit price and nothing special: slot, index, level
 * and queue in one go. It does what {@link OrderBooks} and {@link OrderBook} do for them, and shares all they have.
 *
 * <p>What it works on is handed down as arguments, so that all of it uses the same references: the compiler does not
 * know that two fields hold the same array, and would load it and check its bounds again for each.
 *
 * <p>Long because of all that is handed down.
 */
public final class PlainBook
{
    private final Orders orders;
    private final OrderIndex index;
    private final LevelPages pages;
    private final PageTable table;
    private final TopOfBooks tops;
    private final WatchedAccounts watchedAccounts;
    private final OrderBooks books;

    PlainBook(
        final OrderBooks books,
        final Orders orders,
        final OrderIndex index,
        final LevelStores levels,
        final WatchedAccounts watchedAccounts)
    {
        this.books = books;
        this.orders = orders;
        this.index = index;
        this.pages = levels.pages();
        this.table = levels.table();
        this.tops = levels.tops();
        this.watchedAccounts = watchedAccounts;
    }

    /**
     * The live orders of all books.
     *
     * @return the store they share.
     */
    public Orders orders()
    {
        return orders;
    }

    /**
     * Finds a live order.
     *
     * @param orderId any number.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long orderId)
    {
        return index.slotOf(orders, orderId);
    }

    /**
     * The slot in which a live order most likely is: one look at memory.
     *
     * @param orderId any number.
     * @return a slot, or {@link Orders#NONE}; perhaps another order's.
     */
    public int probableSlot(final long orderId)
    {
        return index.probableSlot(orderId);
    }

    /**
     * The last order of a level, most likely.
     *
     * @param bookSide   instrument id x 2 + side, any number.
     * @param priceTicks of the level, any number.
     * @return a slot or {@link Orders#NONE}, perhaps of another level, perhaps of an order that is gone.
     */
    public int probableTail(final int bookSide, final long priceTicks)
    {
        final long rank = PriceLevels.rankOf(priceTicks, (bookSide & 1) - 1);
        return pages.tail(LevelPages.cellOf(table.probable(bookSide, PriceLevels.keyOf(rank)), rank));
    }

    /**
     * Looks at the memory of an order's level.
     *
     * @param slot of any order, or of one that is gone.
     * @return a number that means nothing.
     */
    public long peekLevel(final int slot)
    {
        final long rank = PriceLevels.rankOf(orders.priceTicks(slot), OrderMeta.side(orders.meta(slot)) - 1);
        return pages.quantity(LevelPages.cellOf(orders.page(slot), rank));
    }

    /**
     * Is there room for a further order at any price?
     *
     * @return false if it has to be looked at more closely.
     */
    public boolean hasRoom()
    {
        return orders.hasRoom() && pages.hasRoom();
    }

    /**
     * Is there room for a further order at a price?
     *
     * @param instrumentId of a book.
     * @param side         of the order.
     * @param priceTicks   of the order.
     * @return false if it has to be looked at more closely.
     */
    public boolean hasRoomFor(final int instrumentId, final int side, final long priceTicks)
    {
        return hasRoom() || orders.hasRoom() &&
            PageTable.NO_PAGE != pageOf(instrumentId, side, PriceLevels.rankOf(priceTicks, side - 1));
    }

    private int pageOf(final int instrumentId, final int side, final long rank)
    {
        return table.find(PageTable.bookSide(instrumentId, side), PriceLevels.keyOf(rank));
    }

    /**
     * Would an order at this price trade?
     *
     * @param instrumentId of a book.
     * @param side         of the order.
     * @param priceTicks   of the order.
     * @return true if the best opposite price is at or through it.
     */
    public boolean isCrossedBy(final int instrumentId, final int side, final long priceTicks)
    {
        return tops.isCrossedBy(instrumentId, side, priceTicks);
    }

    /**
     * The best level of a side.
     *
     * @param instrumentId of a book.
     * @param side         of it that is not empty.
     * @return its cell.
     */
    public int bestCell(final int instrumentId, final int side)
    {
        return tops.cell(TopOfBooks.index(instrumentId, side));
    }

    /**
     * The best level of a side.
     *
     * @param instrumentId of a book.
     * @param side         of it that is not empty.
     * @return its rank, which {@link #priceOf} makes a price.
     */
    public long bestRank(final int instrumentId, final int side)
    {
        return tops.rank(TopOfBooks.index(instrumentId, side));
    }

    /**
     * The price of a level.
     *
     * @param side of it.
     * @param rank of it.
     * @return ticks.
     */
    public static long priceOf(final int side, final long rank)
    {
        return PriceLevels.priceOf(rank, side - 1);
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
     * Ends the head of a queue, which is filled. The level is told by {@link #onTaken}.
     *
     * @param slot that is the head.
     * @return the next one's slot, or {@link Orders#NONE}.
     */
    public int endHead(final int slot)
    {
        final int next = orders.next(slot);
        end(slot, orders.orderId(slot), orders.meta(slot));
        return next;
    }

    /**
     * Takes traded quantity off the head of a queue. The level is told by {@link #onTaken}.
     *
     * @param slot       that is the head.
     * @param tradedLots less than its leaves.
     * @return slot.
     */
    public int fillHead(final int slot, final long tradedLots)
    {
        orders.fill(slot, tradedLots);
        return slot;
    }

    /**
     * Tells the best level of a side what was taken from its queue.
     *
     * @param book    of its instrument.
     * @param side    of the level.
     * @param rank    of the level.
     * @param cell    of the level.
     * @param oldHead that it had before.
     * @param newHead that is left, or {@link Orders#NONE}: then the level goes.
     * @param lots    that were taken.
     */
    public void onTaken(
        final OrderBook book,
        final int side,
        final long rank,
        final int cell,
        final int oldHead,
        final int newHead,
        final long lots)
    {
        final long quantity = pages.quantity(cell);
        book.touch(side, rank, quantity);
        pages.quantity(cell, quantity - lots);
        if (Orders.NONE == newHead)
        {
            pages.queue(cell, Orders.NONE, Orders.NONE);
            book.levels(side).vacate(rank, LevelPages.pageOf(cell));
        }
        else if (oldHead != newHead)
        {
            orders.previous(newHead, Orders.NONE);
            pages.head(cell, newHead);
        }
    }

    /**
     * Puts a new order at the tail of its level. There must be no account whose orders are counted.
     *
     * @param book            of its instrument.
     * @param isQuiet         is it known that nobody is told of the book's levels?
     * @param instrumentId    of the book.
     * @param side            of the order.
     * @param orderId         new.
     * @param account         of the order.
     * @param meta            see {@link OrderMeta}.
     * @param priceTicks      of the order.
     * @param leavesLots      of the order.
     * @param cumQuantityLots that it has traded.
     * @param feeCarry        of the order.
     * @param priority        of the order.
     * @return its slot, or {@link Orders#NONE} if there is no room: nothing has changed.
     */
    public int add(
        final OrderBook book,
        final boolean isQuiet,
        final int instrumentId,
        final int side,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        final long rank = PriceLevels.rankOf(priceTicks, side - 1);
        final int page = pageOf(instrumentId, side, rank);
        final int slot = orders.freeSlot();
        if (Orders.NONE == slot || !index.isFree(orderId) || !isQuiet && book.isTracked())
        {
            return addSlowly(
                book, instrumentId, side, orderId, account, meta, priceTicks, leavesLots, cumQuantityLots, feeCarry,
                priority);
        }
        return PageTable.NO_PAGE == page ?
            addFar(
                book, instrumentId, side, rank, slot, orderId, account, meta, priceTicks, leavesLots, cumQuantityLots,
                feeCarry, priority) :
            addTo(
                page, instrumentId, side, rank, slot, orderId, account, meta, priceTicks, leavesLots, cumQuantityLots,
                feeCarry, priority);
    }

    /** As {@link #add}, where the level's page is not known by one look. Apart for the same reason as the next one. */
    private int addFar(
        final OrderBook book,
        final int instrumentId,
        final int side,
        final long rank,
        final int slot,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        final int page = book.levels(side).findOrAddPage(PriceLevels.keyOf(rank));
        return PageTable.NO_PAGE == page ? Orders.NONE :
            addTo(
                page, instrumentId, side, rank, slot, orderId, account, meta, priceTicks, leavesLots, cumQuantityLots,
                feeCarry, priority);
    }

    private int addTo(
        final int page,
        final int instrumentId,
        final int side,
        final long rank,
        final int slot,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        final long cell = LevelPages.cellAt(page, rank);
        pages.occupy(page, rank);
        tops.onOccupied(TopOfBooks.index(instrumentId, side), rank, cell);
        pages.quantity(cell, pages.quantity(cell) + leavesLots);
        orders.reuse(
            slot, orderId, account, meta, priceTicks, leavesLots, page, cumQuantityLots, feeCarry, priority);
        index.putFree(orderId, slot);
        LevelQueues.append(pages, orders, cell, slot);
        return slot;
    }

    /**
     * As {@link #add}, where something has to grow or to be told. Apart, and never on the way of the usual: so what
     * that has read need not be read again behind it.
     */
    private int addSlowly(
        final OrderBook book,
        final int instrumentId,
        final int side,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        if (!hasRoomFor(instrumentId, side, priceTicks))
        {
            return Orders.NONE;
        }
        final int cell = occupy(book, instrumentId, side, priceTicks, leavesLots);
        final int slot = orders.allocate(
            orderId, account, meta, priceTicks, leavesLots, LevelPages.pageOf(cell), cumQuantityLots, feeCarry,
            priority);
        index.put(orders, orderId, slot);
        LevelQueues.append(pages, orders, cell, slot);
        return slot;
    }

    /** The level of an order, with its quantity. */
    private int occupy(
        final OrderBook book,
        final int instrumentId,
        final int side,
        final long priceTicks,
        final long leavesLots)
    {
        final long rank = PriceLevels.rankOf(priceTicks, side - 1);
        final int page = pageOf(instrumentId, side, rank);
        final int cell;
        if (PageTable.NO_PAGE == page)
        {
            cell = book.levels(side).occupyFar(rank);
        }
        else
        {
            cell = LevelPages.cellOf(page, rank);
            pages.occupy(page, rank);
            tops.onOccupied(TopOfBooks.index(instrumentId, side), rank, cell);
        }
        final long quantity = pages.quantity(cell);
        book.touch(side, rank, quantity);
        pages.quantity(cell, quantity + leavesLots);
        return cell;
    }

    /**
     * Puts an order at the tail of its level.
     *
     * @param book         of its instrument.
     * @param instrumentId of the book.
     * @param slot         of an order in no queue, whose side, price and leaves are set.
     * @param side         of the order.
     * @param priceTicks   of the order.
     * @param leavesLots   of the order.
     */
    public void append(
        final OrderBook book,
        final int instrumentId,
        final int slot,
        final int side,
        final long priceTicks,
        final long leavesLots)
    {
        final int cell = occupy(book, instrumentId, side, priceTicks, leavesLots);
        orders.page(slot, LevelPages.pageOf(cell));
        LevelQueues.append(pages, orders, cell, slot);
    }

    /**
     * Takes an order out of its queue; its level goes with the last one.
     *
     * @param book of its instrument.
     * @param slot of the order.
     * @param side of the order.
     */
    public void takeOut(final OrderBook book, final int slot, final int side)
    {
        final long rank = PriceLevels.rankOf(orders.priceTicks(slot), side - 1);
        final int cell = LevelPages.cellOf(orders.page(slot), rank);
        final long quantity = pages.quantity(cell);
        book.touch(side, rank, quantity);
        pages.quantity(cell, quantity - orders.leavesLots(slot));
        if (LevelQueues.unlink(pages, orders, cell, slot))
        {
            book.levels(side).vacate(rank, LevelPages.pageOf(cell));
        }
    }

    /**
     * Takes an order out of its queue and ends it. It has no client's id and no extras, and nobody is told of the
     * levels.
     *
     * @param book    of its instrument.
     * @param slot    of the order.
     * @param orderId of the order.
     * @param meta    of the order.
     */
    public void remove(final OrderBook book, final int slot, final long orderId, final long meta)
    {
        if (!index.isRecent(orderId, slot) || watchedAccounts.isAny())
        {
            takeOut(book, slot, OrderMeta.side(meta));
            end(slot, orderId, meta);
            return;
        }
        final int previous = orders.previous(slot);
        final int next = orders.next(slot);
        final int page = orders.page(slot);
        final long rank = PriceLevels.rankOf(orders.priceTicks(slot), OrderMeta.side(meta) - 1);
        final long cell = LevelPages.cellAt(page, rank);
        pages.quantity(cell, pages.quantity(cell) - orders.leavesLots(slot));
        index.putFree(orderId, Orders.NONE);
        orders.release(slot);
        if (LevelQueues.unlink(pages, orders, cell, previous, next))
        {
            book.levels(OrderMeta.side(meta)).vacate(rank, page);
        }
    }

    /**
     * Ends an order: its slot and its ids are free. It must be in no queue.
     *
     * @param slot    of the order.
     * @param orderId of the order.
     * @param meta    of the order.
     */
    public void end(final int slot, final long orderId, final long meta)
    {
        index.remove(orderId, slot);
        if (watchedAccounts.isAny())
        {
            watchedAccounts.onEnded(orders.account(slot));
        }
        if (0 != (meta & (OrderMeta.CL_ORD_ID | OrderMeta.EXTRAS)))
        {
            books.endExtended(slot, meta);
        }
        orders.release(slot);
    }
}
