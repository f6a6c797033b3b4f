package io.ringbook.fuzz;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Takes the bytes of events, one after the other. */
final class EncodedEvents implements EventSink
{
    private static final int MAX_EVENT_LENGTH = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_EVENT_LENGTH));
    private int claimed;

    EventEncoder handler()
    {
        return new EventEncoder(this);
    }

    /** Those since the last call. */
    byte[] take()
    {
        final byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    @Override
    public long claim(final int length)
    {
        assertTrue(length > 0 && length <= MAX_EVENT_LENGTH, () -> "claimed=" + length);
        claimed = length;
        return buffer.addressOffset();
    }

    @Override
    public void commit()
    {
        final byte[] event = new byte[claimed];
        buffer.getBytes(0, event);
        bytes.writeBytes(event);
    }
}
