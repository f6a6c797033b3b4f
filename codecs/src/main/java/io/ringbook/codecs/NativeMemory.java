package io.ringbook.codecs;

import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;

import java.nio.ByteOrder;

/**
 * Fields of messages at plain addresses. An access through a buffer that may lie on the heap or not makes the compiler
 * forget all it knows of memory, before it and behind it; one at an address does not (docs/decisions/0011).
 *
 * <p>Nothing is checked: whoever takes bytes in checks once that they are a whole message.
 */
final class NativeMemory
{
    static
    {
        if (ByteOrder.LITTLE_ENDIAN != ByteOrder.nativeOrder())
        {
            throw new ExceptionInInitializerError("ringbook: expected a little-endian machine, as its messages are; " +
                "found " + ByteOrder.nativeOrder());
        }
    }

    private NativeMemory()
    {
    }

    static long getLong(final long address)
    {
        return UnsafeApi.getLong(address);
    }

    static int getInt(final long address)
    {
        return UnsafeApi.getInt(address);
    }

    static int getUnsignedShort(final long address)
    {
        return UnsafeApi.getShort(address) & 0xFFFF;
    }

    static int getUnsignedByte(final long address)
    {
        return UnsafeApi.getByte(address) & 0xFF;
    }

    static void putLong(final long address, final long value)
    {
        UnsafeApi.putLong(address, value);
    }

    static void putInt(final long address, final int value)
    {
        UnsafeApi.putInt(address, value);
    }

    static void putShort(final long address, final int value)
    {
        UnsafeApi.putShort(address, (short)value);
    }

    static void putByte(final long address, final int value)
    {
        UnsafeApi.putByte(address, (byte)value);
    }

    /**
     * Is a buffer's memory off the heap, so that it has an address that stays?
     *
     * @param buffer to look at.
     * @return true if so.
     */
    static boolean isNative(final DirectBuffer buffer)
    {
        return null == buffer.byteArray();
    }
}
