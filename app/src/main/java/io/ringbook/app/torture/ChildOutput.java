package io.ringbook.app.torture;

import io.ringbook.pipeline.RecordHandler;
import org.agrona.DirectBuffer;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Events and what else a child says, to standard output. May be told to stall: then it blocks the pipeline's hand-over
 * of events for a while, now and then.
 */
final class ChildOutput implements RecordHandler
{
    private static final int CAPACITY = 1 << 16;
    private static final int EVENTS_PER_STALL = 5_000;

    private final FileChannel channel = new FileOutputStream(FileDescriptor.out).getChannel();
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private final int stallMs;
    private int events;

    ChildOutput(final int stallMs)
    {
        this.stallMs = stallMs;
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        if (stallMs > 0 && 0 == ++events % EVENTS_PER_STALL)
        {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(stallMs));
        }
        requireRoom(Integer.BYTES + length);
        bytes.putInt(length);
        buffer.getBytes(offset, bytes, length);
    }

    void control(final int kind, final long first, final long second, final long third)
    {
        requireRoom(ChildFrames.CONTROL_LENGTH);
        bytes.putInt(kind).putLong(first).putLong(second).putLong(third);
    }

    void flush()
    {
        bytes.flip();
        try
        {
            while (bytes.hasRemaining())
            {
                channel.write(bytes);
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("nobody reads what the engine says", e);
        }
        bytes.clear();
    }

    private void requireRoom(final int length)
    {
        if (bytes.remaining() < length)
        {
            flush();
        }
    }
}
