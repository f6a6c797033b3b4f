package io.ringbook.codecs;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps each event as an array of its own. The memory is filled beforehand: an event that is longer than its
 * claim is found by what it wrote behind it, and one that is shorter by what it left.
 */
final class ArrayEventSink implements EventSink
{
    private static final int OFFSET = 24;
    private static final int CAPACITY = 4096;

    private final List<byte[]> events = new ArrayList<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY));
    private final byte filler;
    private int claimed;

    ArrayEventSink(final byte filler)
    {
        this.filler = filler;
    }

    @Override
    public long claim(final int length)
    {
        if (0 != claimed)
        {
            throw new IllegalStateException("claimed again before the commit");
        }
        claimed = length;
        buffer.setMemory(0, CAPACITY, filler);
        return buffer.addressOffset() + OFFSET;
    }

    @Override
    public void commit()
    {
        final byte[] event = new byte[claimed];
        buffer.getBytes(OFFSET, event);
        for (int i = 0; i < CAPACITY; i++)
        {
            if ((i < OFFSET || i >= OFFSET + claimed) && buffer.getByte(i) != filler)
            {
                throw new IllegalStateException("wrote outside its claim, at " + (i - OFFSET) + " of " + claimed);
            }
        }
        events.add(event);
        claimed = 0;
    }

    List<byte[]> events()
    {
        return events;
    }
}
