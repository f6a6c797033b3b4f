package io.ringbook.projector;

import io.ringbook.codecs.ClOrdId;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.Long2LongHashMap;

import java.util.ArrayList;
import java.util.List;

/**
 * The live orders' present state, a row of words in pages of primitive arrays each: memory is bounded by the number of
 * orders that were live at a time (and of those that ended within one batch). One thread.
 */
final class LiveOrders
{
    static final int MISSING = -1;

    static final int ORDER_ID = 0;
    static final int ACCOUNT = 1;
    static final int PRICE = 2;
    static final int STOP_PRICE = 3;
    static final int QUANTITY = 4;
    static final int FILLED = 5;
    static final int LEAVES = 6;
    static final int NOTIONAL_HIGH = 7;
    static final int NOTIONAL_LOW = 8;
    static final int BUDGET = 9;
    static final int DISPLAY = 10;
    static final int MIN_QUANTITY = 11;
    static final int EXPIRE_TIME = 12;
    static final int OCO_GROUP = 13;
    static final int TRAIL_OFFSET = 14;
    static final int ACCEPTED_NS = 15;
    static final int ACCEPTED_SEQUENCE = 16;
    static final int UPDATED_NS = 17;
    static final int UPDATED_SEQUENCE = 18;
    /** Instrument id below, side, type and time in force above it: they never change. */
    static final int KIND = 19;
    /** Status, reason and flags. */
    static final int STATE = 20;
    static final int CL_ORD_ID = 21;
    private static final int STRIDE = CL_ORD_ID + ClOrdId.WORDS;

    private static final int PAGE_SHIFT = 12;
    private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;

    private final Long2LongHashMap slotByOrderId = new Long2LongHashMap(MISSING);
    private final List<long[]> pages = new ArrayList<>();
    private final IntArrayList freeSlots = new IntArrayList();
    private int slots;

    int add(final long orderId)
    {
        final int slot = freeSlots.isEmpty() ? newSlot() : freeSlots.popInt();
        slotByOrderId.put(orderId, slot);
        set(slot, ORDER_ID, orderId);
        return slot;
    }

    int slotOf(final long orderId)
    {
        return (int)slotByOrderId.get(orderId);
    }

    /** The order is done and will not be looked up again; the slot's words stay until {@link #free}. */
    void forget(final int slot)
    {
        slotByOrderId.remove(get(slot, ORDER_ID));
    }

    void free(final int slot)
    {
        freeSlots.pushInt(slot);
    }

    long get(final int slot, final int field)
    {
        return pages.get(slot >>> PAGE_SHIFT)[(slot & PAGE_MASK) * STRIDE + field];
    }

    void set(final int slot, final int field, final long value)
    {
        pages.get(slot >>> PAGE_SHIFT)[(slot & PAGE_MASK) * STRIDE + field] = value;
    }

    /** Adds price x quantity to the 128-bit notional. */
    void addNotional(final int slot, final long priceTicks, final long quantityLots)
    {
        final long low = priceTicks * quantityLots;
        final long sum = get(slot, NOTIONAL_LOW) + low;
        final long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        set(slot, NOTIONAL_HIGH, get(slot, NOTIONAL_HIGH) + Math.multiplyHigh(priceTicks, quantityLots) + carry);
        set(slot, NOTIONAL_LOW, sum);
    }

    void setClOrdId(final int slot, final ClOrdId clOrdId)
    {
        clOrdId.store(pages.get(slot >>> PAGE_SHIFT), (slot & PAGE_MASK) * STRIDE + CL_ORD_ID);
    }

    ClOrdId clOrdId(final int slot, final ClOrdId into)
    {
        return into.load(pages.get(slot >>> PAGE_SHIFT), (slot & PAGE_MASK) * STRIDE + CL_ORD_ID);
    }

    /** Orders that can still change. */
    int size()
    {
        return slotByOrderId.size();
    }

    /** Slots ever used at a time: what the memory is bounded by. */
    int peakSlots()
    {
        return slots;
    }

    private int newSlot()
    {
        if (slots >>> PAGE_SHIFT == pages.size())
        {
            pages.add(new long[STRIDE << PAGE_SHIFT]);
        }
        return slots++;
    }
}
