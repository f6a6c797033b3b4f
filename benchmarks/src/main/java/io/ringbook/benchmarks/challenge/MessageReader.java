package io.ringbook.benchmarks.challenge;

import org.agrona.UnsafeApi;

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

    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private long message;

    MessageReader wrap(final long address)
    {
        message = address;
        return this;
    }

    byte type()
    {
        return UnsafeApi.getByte(message + TYPE_OFFSET);
    }

    long orderId()
    {
        return UnsafeApi.getLong(message + ORDER_ID_OFFSET);
    }

    long sequence()
    {
        return UnsafeApi.getLong(message + SEQUENCE_OFFSET);
    }

    long priceTicks()
    {
        return UnsafeApi.getLong(message + PRICE_OFFSET);
    }

    long quantity()
    {
        return UnsafeApi.getInt(message + QUANTITY_OFFSET) & UNSIGNED_INT;
    }

    boolean isSell()
    {
        return 0 != UnsafeApi.getByte(message + SIDE_OFFSET);
    }

    boolean isIoc()
    {
        return 0 != UnsafeApi.getByte(message + IOC_OFFSET);
    }
}
