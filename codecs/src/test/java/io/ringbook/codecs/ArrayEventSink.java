package io.ringbook.codecs;

import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps each event as an array of its own. A claim ends where the buffer ends, so that an event longer than its claim
 * throws, and is filled beforehand, so that one shorter than its claim shows.
 */
final class ArrayEventSink implements EventSink
{
    private static final int OFFSET = 24;

    private final List<byte[]> events = new ArrayList<>();
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final byte filler;
    private byte[] claimed;

    ArrayEventSink(final byte filler)
    {
        this.filler = filler;
    }

    @Override
    public int claim(final int length)
    {
        if (null != claimed)
        {
            throw new IllegalStateException("claimed again before the commit");
        }
        claimed = new byte[OFFSET + length];
        Arrays.fill(claimed, filler);
        buffer.wrap(claimed);
        return OFFSET;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    @Override
    public void commit()
    {
        events.add(Arrays.copyOfRange(claimed, OFFSET, claimed.length));
        claimed = null;
    }

    List<byte[]> events()
    {
        return events;
    }
}
