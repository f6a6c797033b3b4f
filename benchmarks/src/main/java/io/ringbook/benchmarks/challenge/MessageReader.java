package io.ringbook.benchmarks.challenge;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteOrder;

/**
 * The harness's messages where it has put them: an array of its {@code me_msg_t}, 40 bytes each, in the byte order of
 * the machine. A flyweight: wrap, then set it to one message after the other.
 */
final class MessageReader
{
    static final int LENGTH = 40;

    static final byte NEW = 0;
    static final byte CANCEL = 1;
    static final byte MODIFY = 2;

    static final int TYPE_OFFSET = 0;
    static final int ORDER_ID_OFFSET = 8;
    static final int SEQUENCE_OFFSET = 16;
    static final int PRICE_OFFSET = 24;
    static final int QUANTITY_OFFSET = 32;
    static final int SIDE_OFFSET = 36;
    static final int IOC_OFFSET = 37;

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private int offset;

    void wrap(final long address, final int count)
    {
        buffer.wrap(address, count * LENGTH);
        offset = 0;
    }

    MessageReader index(final int index)
    {
        offset = index * LENGTH;
        return this;
    }

    byte type()
    {
        return buffer.getByte(offset + TYPE_OFFSET);
    }

    long orderId()
    {
        return buffer.getLong(offset + ORDER_ID_OFFSET, ORDER);
    }

    long sequence()
    {
        return buffer.getLong(offset + SEQUENCE_OFFSET, ORDER);
    }

    long priceTicks()
    {
        return buffer.getLong(offset + PRICE_OFFSET, ORDER);
    }

    long quantity()
    {
        return buffer.getInt(offset + QUANTITY_OFFSET, ORDER) & UNSIGNED_INT;
    }

    boolean isSell()
    {
        return 0 != buffer.getByte(offset + SIDE_OFFSET);
    }

    boolean isIoc()
    {
        return 0 != buffer.getByte(offset + IOC_OFFSET);
    }
}
