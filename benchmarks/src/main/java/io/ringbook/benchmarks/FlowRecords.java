package io.ringbook.benchmarks;

import java.util.Arrays;

/**
 * Commands as no engine in particular wants them: fixed records of {@value #STRIDE} ints in one array, in the order
 * they are to be applied. First those that fill the books, then those to measure.
 *
 * <p>Order ids are dense from 1 in the order of entry over all instruments, instruments are numbered from 0.
 */
final class FlowRecords
{
    static final int NEW_GTC = 0;
    static final int NEW_IOC = 1;
    static final int NEW_MARKET = 2;
    static final int CANCEL = 3;
    static final int REDUCE = 4;
    static final int MOVE = 5;

    private static final int STRIDE = 8;
    private static final int INSTRUMENT = 1;
    private static final int ORDER_ID = 2;
    private static final int ACCOUNT = 3;
    private static final int PRICE = 4;
    private static final int QUANTITY = 5;
    private static final int TOTAL = 6;
    private static final int CHANGE = 7;
    private static final int TYPE_MASK = 0xFF;
    private static final int BUY_FLAG = 0x100;

    private final int instruments;
    private int[] fields;
    private int count;
    private int fillCount;
    private int lastOrderId;

    FlowRecords(final int instruments, final int initialCapacity)
    {
        this.instruments = instruments;
        fields = new int[Math.multiplyExact(initialCapacity, STRIDE)];
    }

    /** Adds a record and leaves to set what differs by type. */
    private int add(
        final int type, final boolean buy, final int instrument, final int orderId, final int account)
    {
        final int base = count * STRIDE;
        if (base == fields.length)
        {
            fields = Arrays.copyOf(fields, Math.multiplyExact(fields.length, 2));
        }
        fields[base] = buy ? type | BUY_FLAG : type;
        fields[base + INSTRUMENT] = instrument;
        fields[base + ORDER_ID] = orderId;
        fields[base + ACCOUNT] = account;
        count++;
        return base;
    }

    void addNew(
        final int type, final boolean buy, final int instrument, final int orderId, final int account,
        final int priceTicks, final int quantityLots)
    {
        final int base = add(type, buy, instrument, orderId, account);
        fields[base + PRICE] = priceTicks;
        fields[base + QUANTITY] = quantityLots;
        fields[base + TOTAL] = quantityLots;
        lastOrderId = orderId;
    }

    void addCancel(final boolean buy, final int instrument, final int orderId, final int account)
    {
        add(CANCEL, buy, instrument, orderId, account);
    }

    void addReduce(
        final boolean buy, final int instrument, final int orderId, final int account,
        final int leavesLots, final int totalLots, final int changeLots)
    {
        final int base = add(REDUCE, buy, instrument, orderId, account);
        fields[base + QUANTITY] = leavesLots;
        fields[base + TOTAL] = totalLots;
        fields[base + CHANGE] = changeLots;
    }

    void addMove(
        final boolean buy, final int instrument, final int orderId, final int account,
        final int priceTicks, final int leavesLots)
    {
        final int base = add(MOVE, buy, instrument, orderId, account);
        fields[base + PRICE] = priceTicks;
        fields[base + QUANTITY] = leavesLots;
    }

    /** What follows is to be measured. */
    void endFill()
    {
        fillCount = count;
    }

    int instruments()
    {
        return instruments;
    }

    int count()
    {
        return count;
    }

    /** Records that fill the books and let them settle; they come first and are not timed. */
    int fillCount()
    {
        return fillCount;
    }

    int lastOrderId()
    {
        return lastOrderId;
    }

    int type(final int index)
    {
        return fields[index * STRIDE] & TYPE_MASK;
    }

    boolean isBuy(final int index)
    {
        return 0 != (fields[index * STRIDE] & BUY_FLAG);
    }

    int instrument(final int index)
    {
        return fields[index * STRIDE + INSTRUMENT];
    }

    int orderId(final int index)
    {
        return fields[index * STRIDE + ORDER_ID];
    }

    /** Of the order, 1 to the number of accounts. */
    int account(final int index)
    {
        return fields[index * STRIDE + ACCOUNT];
    }

    /** Limit of a new order, the new price of a moved one; a market order has the worst price there is. */
    int priceTicks(final int index)
    {
        return fields[index * STRIDE + PRICE];
    }

    /** Of a new order its quantity, of one to reduce what shall be left open, of one to move what is open. */
    int quantityLots(final int index)
    {
        return fields[index * STRIDE + QUANTITY];
    }

    /** Of an order to reduce: its quantity from then on, what has been filled included. */
    int totalLots(final int index)
    {
        return fields[index * STRIDE + TOTAL];
    }

    /** Of an order to reduce: how much less it becomes. */
    int changeLots(final int index)
    {
        return fields[index * STRIDE + CHANGE];
    }

    @Override
    public boolean equals(final Object other)
    {
        return other instanceof FlowRecords && count == ((FlowRecords)other).count && Arrays.equals(
            fields, 0, count * STRIDE, ((FlowRecords)other).fields, 0, count * STRIDE);
    }

    @Override
    public int hashCode()
    {
        return count;
    }
}
