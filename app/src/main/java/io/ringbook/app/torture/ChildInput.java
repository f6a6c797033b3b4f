package io.ringbook.app.torture;

import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.LockSupport;

/**
 * Commands from standard input, without waiting for them.
 */
final class ChildInput
{
    private static final int CAPACITY = 1 << 18;
    private static final int CHUNK_LENGTH = 1 << 14;
    private static final int RING_CAPACITY = 1 << 17;
    private static final long PARK_NS = 20_000;
    private static final int PREFIX_LENGTH = Short.BYTES;

    private final OneToOneRingBuffer chunks = new OneToOneRingBuffer(
        new UnsafeBuffer(ByteBuffer.allocateDirect(RING_CAPACITY + RingBufferDescriptor.TRAILER_LENGTH)));
    private final MessageHandler onChunk = this::onChunk;
    private volatile boolean isAllRead;
    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY));
    private int start;
    private int end;
    private int offset;
    private int length;
    private boolean isEnded;

    ChildInput()
    {
        final Thread reader = new Thread(this::read, "torture-input");
        reader.setDaemon(true);
        reader.start();
    }

    /** Has the parent closed it, and is everything read? */
    boolean isEnded()
    {
        return isEnded;
    }

    /**
     * Moves to the next command, or question.
     *
     * @return false if there is none yet.
     */
    boolean next()
    {
        if (!isWhole())
        {
            fill();
            if (!isWhole())
            {
                return false;
            }
        }
        length = prefix();
        offset = start + PREFIX_LENGTH;
        start = offset + (isQuestion() ? 0 : length);
        return true;
    }

    boolean isQuestion()
    {
        return ChildFrames.ASK_MEMORY == length;
    }

    UnsafeBuffer buffer()
    {
        return buffer;
    }

    int offset()
    {
        return offset;
    }

    int length()
    {
        return length;
    }

    /** Of a command; it was found to be one. */
    long correlationId()
    {
        return CommandWords.correlationId(buffer, offset);
    }

    /** Of a command; it was found to be one. */
    int templateId()
    {
        return CommandWords.templateId(buffer, offset);
    }

    private int prefix()
    {
        return buffer.getShort(start, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    private boolean isWhole()
    {
        if (end - start < PREFIX_LENGTH)
        {
            return false;
        }
        final int prefix = prefix();
        return ChildFrames.ASK_MEMORY == prefix || end - start >= PREFIX_LENGTH + prefix;
    }

    private void fill()
    {
        if (start > 0)
        {
            buffer.putBytes(0, buffer, start, end - start);
            end -= start;
            start = 0;
        }
        final boolean isLast = isAllRead;
        if (0 == chunks.read(onChunk, 1) && isLast && 0 == chunks.size())
        {
            isEnded = true;
        }
    }

    private void onChunk(final int type, final MutableDirectBuffer chunk, final int index, final int length)
    {
        buffer.putBytes(end, chunk, index, length);
        end += length;
    }

    private void read()
    {
        final byte[] bytes = new byte[CHUNK_LENGTH];
        final UnsafeBuffer chunk = new UnsafeBuffer(bytes);
        try
        {
            int length = System.in.read(bytes);
            while (length > 0)
            {
                while (!chunks.write(1, chunk, 0, length))
                {
                    LockSupport.parkNanos(PARK_NS);
                }
                length = System.in.read(bytes);
            }
            isAllRead = true;
        }
        catch (final IOException e)
        {
            // Whoever wrote to it is gone, and nobody is left to be told.
            Runtime.getRuntime().halt(1);
        }
    }
}
