package io.ringbook.benchmarks.challenge;

import org.agrona.BitUtil;
import org.agrona.UnsafeApi;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The writer's end of the ring of reports: memory that the harness's draining thread reads through the C half, which
 * never calls into Java. First the count of reports published, then, {@value #CONSUMED_OFFSET} bytes in, the count of
 * those taken, then from {@value #HEADER_LENGTH} on the reports, as the harness's {@code me_report_t}. One thread.
 *
 * <p>What is written becomes visible with {@link #publish()}, so that the hand-over is paid for once a batch.
 */
final class ReportRing
{
    static final int HEADER_LENGTH = 256;
    static final int PUBLISHED_OFFSET = 0;
    static final int CONSUMED_OFFSET = 128;

    static final int RECORD_LENGTH = 64;
    static final int TYPE_OFFSET = 0;
    static final int SEQUENCE_OFFSET = 8;
    static final int ORDER_ID_OFFSET = 16;
    static final int PRICE_OFFSET = 24;
    static final int QUANTITY_OFFSET = 32;
    static final int MAKER_ID_OFFSET = 40;
    static final int TAKER_ID_OFFSET = 48;

    static final int ORDER_ACK = 0;
    static final int TRADE = 1;
    static final int CANCEL_ACK = 2;
    static final int MODIFY_ACK = 3;
    static final int CANCEL_REJECT = 4;
    static final int MODIFY_REJECT = 5;

    private static final int MAX_CAPACITY = 1 << 24;
    private static final int RECORD_SHIFT = 6;
    private static final int SIDE_SHIFT = 8;

    private final UnsafeBuffer counts;
    private final long records;
    private final int capacity;
    private final int mask;
    private long position;
    private long writableLimit;

    /**
     * The ring at an address, empty.
     *
     * @param address  of its memory, zeroed.
     * @param capacity in reports, a power of two.
     */
    ReportRing(final long address, final int capacity)
    {
        if (!BitUtil.isPowerOfTwo(capacity) || capacity > MAX_CAPACITY)
        {
            throw new IllegalArgumentException(
                "report ring: expected a capacity that is a power of two up to " + MAX_CAPACITY + ", found " +
                capacity);
        }
        this.capacity = capacity;
        mask = capacity - 1;
        counts = new UnsafeBuffer(address, HEADER_LENGTH);
        records = address + HEADER_LENGTH;
        writableLimit = capacity;
    }

    void write(
        final int type,
        final int side,
        final long sequence,
        final long orderId,
        final long priceTicks,
        final long quantity,
        final long makerId,
        final long takerId)
    {
        if (position == writableLimit)
        {
            awaitRoom();
        }
        // All words but the reserved one: the place has been used before.
        final long record = records + ((position & mask) << RECORD_SHIFT);
        UnsafeApi.putLong(record + TYPE_OFFSET, type | side << SIDE_SHIFT);
        UnsafeApi.putLong(record + SEQUENCE_OFFSET, sequence);
        UnsafeApi.putLong(record + ORDER_ID_OFFSET, orderId);
        UnsafeApi.putLong(record + PRICE_OFFSET, priceTicks);
        UnsafeApi.putLong(record + QUANTITY_OFFSET, quantity);
        UnsafeApi.putLong(record + MAKER_ID_OFFSET, makerId);
        UnsafeApi.putLong(record + TAKER_ID_OFFSET, takerId);
        position++;
    }

    /** Publishes, so that the reader has something to take, and waits until it has. */
    private void awaitRoom()
    {
        publish();
        long limit;
        while (position == (limit = counts.getLongVolatile(CONSUMED_OFFSET) + capacity))
        {
            Thread.onSpinWait();
        }
        writableLimit = limit;
    }

    /** Makes what is written visible to the reader. */
    void publish()
    {
        counts.putLongOrdered(PUBLISHED_OFFSET, position);
    }
}
