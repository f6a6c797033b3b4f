package io.ringbook.app.torture;

import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Commands from standard input, without waiting for them.
 */
final class ChildInput
{
    private static final int CAPACITY = 1 << 18;
    private static final int CHUNK_LENGTH = 1 << 14;
    private static final int CHUNKS = 4;
    private static final int PREFIX_LENGTH = Short.BYTES;
    private static final int MIN_COMMAND_LENGTH = 24;

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS);
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

    long correlationId()
    {
        return length < MIN_COMMAND_LENGTH ? 0 : CommandWords.correlationId(buffer, offset);
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
        final byte[] chunk = chunks.poll();
        if (null == chunk)
        {
            return;
        }
        if (0 == chunk.length)
        {
            isEnded = true;
            return;
        }
        buffer.putBytes(end, chunk);
        end += chunk.length;
    }

    private void read()
    {
        final byte[] bytes = new byte[CHUNK_LENGTH];
        try
        {
            int length = System.in.read(bytes);
            while (length > 0)
            {
                chunks.put(Arrays.copyOf(bytes, length));
                length = System.in.read(bytes);
            }
            chunks.put(new byte[0]);
        }
        catch (final IOException | InterruptedException e)
        {
            // Whoever wrote to it is gone, and nobody is left to be told.
            Runtime.getRuntime().halt(1);
        }
    }
}
