package io.ringbook.engine.book;

import io.ringbook.engine.memory.Words;

import java.util.Arrays;

/**
 * The live orders of all instruments, each in a slot of one cache line. A slot is an {@code int} from 1; 0 is none.
 * Slots are reused last in, first out, so that the hot set stays small.
 *
 * <p>The array starts with padding that puts slots on cache lines where the virtual machine aligns big arrays to lines
 * (objects have a 16-byte header), as HotSpot does with {@code -XX:ObjectAlignmentInBytes=64}.
 *
 * <p>Long because each field of a slot has a method to read it and one to write it.
 */
public final class Orders
{
    /** No order. */
    public static final int NONE = 0;

    private static final int STRIDE_SHIFT = 3;
    private static final int PADDING = 6;

    private static final int ORDER_ID = PADDING;
    private static final int ACCOUNT = PADDING + 1;
    private static final int PRICE = PADDING + 2;
    private static final int LEAVES = PADDING + 3;
    private static final int CUM = PADDING + 4;
    private static final int LINKS = PADDING + 5;
    private static final int META = PADDING + 6;
    private static final int PRIORITY = PADDING + 7;

    private static final long LOW_INT = 0xFFFFFFFFL;

    /** A cumulative quantity, which is at most 10^12 lots, leaves room for the carry above it. */
    private static final int CARRY_SHIFT = 44;
    private static final long CUM_MASK = (1L << CARRY_SHIFT) - 1;

    /** Leaves, at most 10^12 lots too, leave room for the page of the order's level above them. */
    private static final int PAGE_SHIFT = 40;
    private static final long LEAVES_MASK = (1L << PAGE_SHIFT) - 1;

    /** Slots that are opened together. */
    private static final int OPENED = 32;

    private final int maxOrders;
    private long[] cells;
    private int capacity;
    private int highestSlot;
    private int freeHead = NONE;
    private int count;

    /**
     * A store of orders.
     *
     * @param initialOrders to allocate room for.
     * @param maxOrders     that may be live at a time.
     */
    public Orders(final int initialOrders, final int maxOrders)
    {
        this.maxOrders = maxOrders;
        capacity = Math.min(initialOrders, maxOrders);
        cells = new long[cellsFor(capacity)];
    }

    /**
     * Is there a slot for one more order?
     *
     * @return false if the limit is reached.
     */
    public boolean hasRoom()
    {
        return count < maxOrders;
    }

    /**
     * Takes a slot. There must be room.
     *
     * @param orderId of the order.
     * @param account of the order.
     * @param meta    see {@link OrderMeta}.
     * @return the slot.
     */
    public int allocate(final long orderId, final long account, final long meta)
    {
        final int slot = takeSlot();
        final long base = at(slot);
        Words.put(cells, base + ORDER_ID, orderId);
        Words.put(cells, base + ACCOUNT, account);
        Words.put(cells, base + META, meta);
        return slot;
    }

    /**
     * The slot that is used next, if one was used before and is free again.
     *
     * @return slot or {@link #NONE}.
     */
    int freeSlot()
    {
        return freeHead;
    }

    /**
     * Takes the {@link #freeSlot()} for an order, with all that it has but links.
     *
     * @param slot            that is free.
     * @param orderId         of the order.
     * @param account         of the order.
     * @param meta            see {@link OrderMeta}.
     * @param priceTicks      of the order.
     * @param leavesLots      of the order.
     * @param page            of its level.
     * @param cumQuantityLots traded.
     * @param feeCarry        of the order.
     * @param priority        of the order.
     */
    void reuse(
        final int slot,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long page,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        freeHead = next(slot);
        count++;
        fill(slot, orderId, account, meta, priceTicks, leavesLots, page, cumQuantityLots, feeCarry, priority);
    }

    /** As {@link #reuse}, in any slot. */
    int allocate(
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long page,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        final int slot = takeSlot();
        fill(slot, orderId, account, meta, priceTicks, leavesLots, page, cumQuantityLots, feeCarry, priority);
        return slot;
    }

    private void fill(
        final int slot,
        final long orderId,
        final long account,
        final long meta,
        final long priceTicks,
        final long leavesLots,
        final long page,
        final long cumQuantityLots,
        final long feeCarry,
        final long priority)
    {
        final long base = at(slot);
        final long[] cells = this.cells;
        Words.put(cells, base + ORDER_ID, orderId);
        Words.put(cells, base + ACCOUNT, account);
        Words.put(cells, base + PRICE, priceTicks);
        Words.put(cells, base + LEAVES, leavesLots | page << PAGE_SHIFT);
        Words.put(cells, base + CUM, cumQuantityLots | feeCarry << CARRY_SHIFT);
        Words.put(cells, base + META, meta);
        Words.put(cells, base + PRIORITY, priority);
    }

    private int takeSlot()
    {
        if (NONE == freeHead)
        {
            open();
        }
        final int slot = freeHead;
        freeHead = next(slot);
        count++;
        return slot;
    }

    /** Frees slots that were never used, some at a time, so that it is rare that there is none. */
    private void open()
    {
        if (highestSlot == capacity)
        {
            grow();
        }
        final int first = highestSlot + 1;
        highestSlot = Math.min(capacity, highestSlot + OPENED);
        for (int slot = first; slot < highestSlot; slot++)
        {
            next(slot, slot + 1);
        }
        freeHead = first;
    }

    /**
     * Gives a slot back.
     *
     * @param slot of an order that is in no queue.
     */
    public void release(final int slot)
    {
        final long base = at(slot);
        Words.put(cells, base + ORDER_ID, 0);
        Words.put(cells, base + LINKS, freeHead & LOW_INT);
        freeHead = slot;
        count--;
    }

    /**
     * Number of live orders.
     *
     * @return count.
     */
    public int count()
    {
        return count;
    }

    /**
     * Highest slot that can be in use: a scan of 1 to this one meets every live order.
     *
     * @return the slot.
     */
    public int highestSlot()
    {
        return highestSlot;
    }

    /**
     * The order in a slot.
     *
     * @param slot to look at.
     * @return its id, 0 if the slot is free.
     */
    public long orderId(final int slot)
    {
        return Words.get(cells, at(slot) + ORDER_ID);
    }

    /**
     * The account that owns the order.
     *
     * @param slot of the order.
     * @return account.
     */
    public long account(final int slot)
    {
        return Words.get(cells, at(slot) + ACCOUNT);
    }

    /**
     * Limit or protection price.
     *
     * @param slot of the order.
     * @return ticks, or null if the order has none.
     */
    public long priceTicks(final int slot)
    {
        return Words.get(cells, at(slot) + PRICE);
    }

    /**
     * Sets the price of an order that is in no queue.
     *
     * @param slot       of the order.
     * @param priceTicks or null for none.
     */
    public void priceTicks(final int slot, final long priceTicks)
    {
        Words.put(cells, at(slot) + PRICE, priceTicks);
    }

    /**
     * What is left to trade, of an iceberg slice and reserve together.
     *
     * @param slot of the order.
     * @return lots.
     */
    public long leavesLots(final int slot)
    {
        return Words.get(cells, at(slot) + LEAVES) & LEAVES_MASK;
    }

    /**
     * Sets what is left to trade; the quantity of the order's level is the caller's business.
     *
     * @param slot       of the order.
     * @param leavesLots at least 0.
     */
    public void leavesLots(final int slot, final long leavesLots)
    {
        final long at = at(slot) + LEAVES;
        Words.put(cells, at, Words.get(cells, at) & ~LEAVES_MASK | leavesLots);
    }

    /**
     * The page of price levels that the order's level is in, while it is in a queue of a book.
     *
     * @param slot of the order.
     * @return page.
     */
    int page(final int slot)
    {
        return (int)(Words.get(cells, at(slot) + LEAVES) >>> PAGE_SHIFT);
    }

    void page(final int slot, final int page)
    {
        final long at = at(slot) + LEAVES;
        Words.put(cells, at, Words.get(cells, at) & LEAVES_MASK | (long)page << PAGE_SHIFT);
    }

    /**
     * What the order has traded so far.
     *
     * @param slot of the order.
     * @return lots.
     */
    public long cumQuantityLots(final int slot)
    {
        return Words.get(cells, at(slot) + CUM) & CUM_MASK;
    }

    /**
     * States what has changed of an order that is to be queued anew.
     *
     * @param slot       of the order, in no queue.
     * @param priceTicks of the order.
     * @param leavesLots of the order.
     * @param priority   of the order.
     */
    public void requeue(final int slot, final long priceTicks, final long leavesLots, final long priority)
    {
        final long base = at(slot);
        Words.put(cells, base + PRICE, priceTicks);
        Words.put(cells, base + LEAVES, leavesLots);
        Words.put(cells, base + PRIORITY, priority);
    }

    /**
     * What rounding of the order's fees has left over so far.
     *
     * @param slot of the order.
     * @return in 1e-5 units, below 2^17; 0 with accounts off.
     */
    public long feeCarry(final int slot)
    {
        return Words.get(cells, at(slot) + CUM) >>> CARRY_SHIFT;
    }

    /**
     * Sets what rounding of the order's fees has left over.
     *
     * @param slot     of the order.
     * @param feeCarry in 1e-5 units, 0 to 2^17 - 1.
     */
    public void feeCarry(final int slot, final long feeCarry)
    {
        final long at = at(slot) + CUM;
        Words.put(cells, at, Words.get(cells, at) & CUM_MASK | feeCarry << CARRY_SHIFT);
    }

    /**
     * Sets what has become of the order so far.
     *
     * @param slot            of the order.
     * @param cumQuantityLots traded.
     * @param feeCarry        left over by its fees.
     */
    public void executed(final int slot, final long cumQuantityLots, final long feeCarry)
    {
        Words.put(cells, at(slot) + CUM, cumQuantityLots | feeCarry << CARRY_SHIFT);
    }

    /**
     * Moves traded quantity from leaves to cumulative.
     *
     * @param slot         of the order.
     * @param quantityLots traded.
     * @return what is left.
     */
    public long fill(final int slot, final long quantityLots)
    {
        final long base = at(slot);
        Words.put(cells, base + CUM, Words.get(cells, base + CUM) + quantityLots);
        final long leaves = Words.get(cells, base + LEAVES) - quantityLots;
        Words.put(cells, base + LEAVES, leaves);
        return leaves & LEAVES_MASK;
    }

    /**
     * Packed enums and flags.
     *
     * @param slot of the order.
     * @return see {@link OrderMeta}.
     */
    public long meta(final int slot)
    {
        return Words.get(cells, at(slot) + META);
    }

    /**
     * Sets packed enums and flags; instrument, side and price level of an order in a queue must stay.
     *
     * @param slot of the order.
     * @param meta see {@link OrderMeta}.
     */
    public void meta(final int slot, final long meta)
    {
        Words.put(cells, at(slot) + META, meta);
    }

    /**
     * Number that orders a queue: ascending from head to tail.
     *
     * @param slot of the order.
     * @return from one counter of the engine.
     */
    public long priority(final int slot)
    {
        return Words.get(cells, at(slot) + PRIORITY);
    }

    /**
     * Sets the number that orders a queue.
     *
     * @param slot     of an order that goes to the tail of its queue.
     * @param priority greater than any before.
     */
    public void priority(final int slot, final long priority)
    {
        Words.put(cells, at(slot) + PRIORITY, priority);
    }

    /**
     * The order behind this one in its queue.
     *
     * @param slot of the order.
     * @return slot or {@link #NONE}.
     */
    public int next(final int slot)
    {
        return Words.low(cells, at(slot) + LINKS);
    }

    /**
     * The order before this one in its queue.
     *
     * @param slot of the order.
     * @return slot or {@link #NONE}.
     */
    public int previous(final int slot)
    {
        return Words.high(cells, at(slot) + LINKS);
    }

    /**
     * Both neighbours in the queue.
     *
     * @param slot of the order.
     * @return the previous one's slot in the high half, the next one's in the low half.
     */
    public long links(final int slot)
    {
        return Words.get(cells, at(slot) + LINKS);
    }

    void next(final int slot, final int next)
    {
        Words.low(cells, at(slot) + LINKS, next);
    }

    void previous(final int slot, final int previous)
    {
        Words.high(cells, at(slot) + LINKS, previous);
    }

    void links(final int slot, final int previous, final int next)
    {
        Words.put(cells, at(slot) + LINKS, (long)previous << Integer.SIZE | next);
    }

    private static long at(final int slot)
    {
        return (long)slot << STRIDE_SHIFT;
    }

    private void grow()
    {
        capacity = (int)Math.min(maxOrders, Math.max(64, (long)capacity << 1));
        cells = Arrays.copyOf(cells, cellsFor(capacity));
    }

    private static int cellsFor(final int orders)
    {
        return Math.addExact(PADDING, Math.multiplyExact(orders + 1, 1 << STRIDE_SHIFT));
    }
}
