package io.ringbook.engine.book;

import io.ringbook.codecs.ClOrdId;

/**
 * All that live orders are kept in, for all instruments: slots, indexes, and the pages that books take levels from.
 */
public final class OrderBooks
{
    private static final int INITIAL_PAGES = 64;

    private final Orders orders;
    private final OrderExtras extras = new OrderExtras();
    private final OrderIndex index;
    private final ClOrdIds clOrdIds;
    private final ExpiryQueue expiries;
    private final OcoGroups ocoGroups;
    private final WatchedAccounts watchedAccounts;
    private final LevelStores levels;
    private final LevelStores stopLevels;
    private final TouchedBooks touched = new TouchedBooks();
    private final PlainBook plain;
    private final ClOrdId scratchId = new ClOrdId();

    /**
     * Empty books.
     *
     * @param initialOrders to allocate room for.
     * @param maxOrders     that may be live at a time.
     * @param maxLevelPages pages of 64 neighbouring price levels that may be in use.
     */
    public OrderBooks(final int initialOrders, final int maxOrders, final int maxLevelPages)
    {
        orders = new Orders(initialOrders, maxOrders);
        index = new OrderIndex(orders, initialOrders);
        clOrdIds = new ClOrdIds(orders, initialOrders);
        expiries = new ExpiryQueue(orders, extras);
        ocoGroups = new OcoGroups(orders, extras);
        watchedAccounts = new WatchedAccounts(orders);
        final LevelPages pages = new LevelPages(Math.min(INITIAL_PAGES, maxLevelPages), maxLevelPages);
        final TrieNodes nodes = new TrieNodes();
        levels = new LevelStores(pages, nodes);
        stopLevels = new LevelStores(pages, nodes);
        plain = new PlainBook(this, orders, index, levels, watchedAccounts);
    }

    /**
     * A book for a further instrument.
     *
     * @param instrumentId of the instrument.
     * @return an empty book.
     */
    public OrderBook newBook(final int instrumentId)
    {
        return new OrderBook(instrumentId, orders, extras, levels, touched);
    }

    /**
     * The pending stops of a further instrument.
     *
     * @param instrumentId of the instrument.
     * @return none yet.
     */
    public StopBook newStopBook(final int instrumentId)
    {
        return new StopBook(instrumentId, orders, extras, stopLevels);
    }

    /**
     * A list to collect pending stops in.
     *
     * @return empty.
     */
    public StopList newStopList()
    {
        return new StopList(orders);
    }

    /**
     * The books with tracked changes that the command has touched.
     *
     * @return books.
     */
    public TouchedBooks touched()
    {
        return touched;
    }

    /**
     * The short way of orders that have nothing special.
     *
     * @return it, on the same orders and books.
     */
    public PlainBook plain()
    {
        return plain;
    }

    /**
     * The live orders of all books, pending stops included.
     *
     * @return the store they share.
     */
    public Orders orders()
    {
        return orders;
    }

    /**
     * What only some orders have: those with {@link OrderMeta#EXTRAS}.
     *
     * @return their extras.
     */
    public OrderExtras extras()
    {
        return extras;
    }

    /**
     * The live GTD orders by the time they expire.
     *
     * @return their queue.
     */
    public ExpiryQueue expiries()
    {
        return expiries;
    }

    /**
     * The groups of two orders that cancel each other.
     *
     * @return groups.
     */
    public OcoGroups ocoGroups()
    {
        return ocoGroups;
    }

    /**
     * The accounts whose live orders are counted.
     *
     * @return their numbers of orders.
     */
    public WatchedAccounts watchedAccounts()
    {
        return watchedAccounts;
    }

    /**
     * Finds a live order.
     *
     * @param orderId any number.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long orderId)
    {
        return index.slotOf(orderId);
    }

    /**
     * Finds a live order.
     *
     * @param account that owns it.
     * @param clOrdId not empty.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int slotOf(final long account, final ClOrdId clOrdId)
    {
        return clOrdIds.slotOf(account, clOrdId);
    }

    /**
     * Makes an order live: a slot, and its ids known. It is in no queue yet.
     *
     * @param orderId  new.
     * @param account  that owns it.
     * @param clOrdId  may be empty.
     * @param meta     see {@link OrderMeta}.
     * @param stpGroup 0 is none.
     * @return its slot.
     */
    public int add(
        final long orderId, final long account, final ClOrdId clOrdId, final long meta, final long stpGroup)
    {
        final int slot = orders.allocate(orderId, account, meta);
        index.put(orderId, slot);
        watchedAccounts.onAdded(account);
        if (!clOrdId.isEmpty())
        {
            name(slot, clOrdId);
        }
        if (0 != stpGroup)
        {
            extend(slot);
            extras.stpGroup(slot, stpGroup);
        }
        return slot;
    }

    /**
     * Gives an order room for what only some orders have.
     *
     * @param slot of the order.
     */
    public void extend(final int slot)
    {
        final long meta = orders.meta(slot);
        if (!OrderMeta.has(meta, OrderMeta.EXTRAS))
        {
            extras.allocate(slot);
            orders.meta(slot, meta | OrderMeta.EXTRAS);
        }
    }

    /**
     * Ends an order: its slot and its ids are free. It must be in no queue.
     *
     * @param slot of the order.
     */
    public void end(final int slot)
    {
        plain.end(slot, orders.orderId(slot), orders.meta(slot));
    }

    /**
     * Sets when an order expires, or sets it anew.
     *
     * @param slot         of an extended order.
     * @param expireTimeNs nanoseconds.
     */
    public void expireTimeNs(final int slot, final long expireTimeNs)
    {
        if (0 != extras.expireTimeNs(slot))
        {
            expiries.remove(slot);
        }
        extras.expireTimeNs(slot, expireTimeNs);
        expiries.add(slot);
    }

    /**
     * Lets an order join a group of which one cancels the other.
     *
     * @param slot  of an extended order.
     * @param group that has one live order at most.
     */
    public void joinOcoGroup(final int slot, final long group)
    {
        ocoGroups.join(slot, group);
    }

    /**
     * The order that is to be cancelled when this one triggers, trades or ends.
     *
     * @param slot of a live order.
     * @return its slot, or {@link Orders#NONE}.
     */
    public int ocoPartner(final int slot)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS) ? extras.ocoPartner(slot) : Orders.NONE;
    }

    /**
     * Reads an order's client id.
     *
     * @param slot    of the order.
     * @param clOrdId to read it into.
     * @return clOrdId, empty if the order has none.
     */
    public ClOrdId clOrdId(final int slot, final ClOrdId clOrdId)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.CL_ORD_ID) ? clOrdIds.get(slot, clOrdId) : clOrdId.clear();
    }

    /**
     * Gives an order another client id; the one it had is free at once.
     *
     * @param slot    of the order.
     * @param clOrdId not empty.
     */
    public void rename(final int slot, final ClOrdId clOrdId)
    {
        if (OrderMeta.has(orders.meta(slot), OrderMeta.CL_ORD_ID))
        {
            clOrdIds.remove(slot, scratchId);
        }
        name(slot, clOrdId);
    }

    /**
     * Gives an order that has none a client id.
     *
     * @param slot    of the order.
     * @param clOrdId not empty.
     */
    public void name(final int slot, final ClOrdId clOrdId)
    {
        orders.meta(slot, orders.meta(slot) | OrderMeta.CL_ORD_ID);
        clOrdIds.put(slot, clOrdId);
    }

    /**
     * The self-trade prevention group of an order.
     *
     * @param slot of the order, with extras or without.
     * @return group, 0 for none.
     */
    public long stpGroup(final int slot)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS) ? extras.stpGroup(slot) : 0;
    }

    /**
     * What self-trade prevention has taken off an order.
     *
     * @param slot of the order, with extras or without.
     * @return lots.
     */
    public long preventedLots(final int slot)
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS) ? extras.preventedLots(slot) : 0;
    }

    /**
     * Adds to an order's prevented quantity.
     *
     * @param slot         of the order.
     * @param quantityLots to add.
     */
    public void addPrevented(final int slot, final long quantityLots)
    {
        extend(slot);
        extras.preventedLots(slot, extras.preventedLots(slot) + quantityLots);
    }

    /**
     * An order's total quantity.
     *
     * @param slot of the order.
     * @return leaves, cumulative and prevented quantity together.
     */
    public long quantityLots(final int slot)
    {
        return orders.leavesLots(slot) + orders.cumQuantityLots(slot) + preventedLots(slot);
    }

    void endExtended(final int slot, final long meta)
    {
        if (OrderMeta.has(meta, OrderMeta.CL_ORD_ID))
        {
            clOrdIds.remove(slot, scratchId);
        }
        if (OrderMeta.has(meta, OrderMeta.EXTRAS))
        {
            if (0 != extras.expireTimeNs(slot))
            {
                expiries.remove(slot);
            }
            if (0 != extras.ocoGroup(slot))
            {
                ocoGroups.leave(slot);
            }
            extras.release(slot);
        }
    }
}
