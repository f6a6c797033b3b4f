package io.ringbook.journal;

import io.ringbook.engine.SnapshotHandler;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Holds a snapshot's file against the messages that an engine gives: equal states give equal bytes.
 */
final class SnapshotComparison implements SnapshotHandler
{
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer bytes;
    private final UnsafeBuffer buffer;
    private long position;

    /**
     * A comparison from the beginning of a file.
     *
     * @param file    that is compared.
     * @param channel to read it from.
     * @param bytes   to read into, of any content.
     */
    SnapshotComparison(final Path file, final FileChannel channel, final ByteBuffer bytes)
    {
        this.file = file;
        this.channel = channel;
        this.bytes = bytes.clear().limit(0);
        buffer = new UnsafeBuffer(bytes);
    }

    @Override
    public void onMessage(final DirectBuffer message, final int offset, final int length)
    {
        if (bytes.remaining() < length)
        {
            fill();
        }
        final int at = bytes.position();
        for (int i = 0; i < length; i++)
        {
            if (i >= bytes.remaining() || buffer.getByte(at + i) != message.getByte(offset + i))
            {
                throw new JournalException("snapshot damaged: " + file + " at byte " + (position + i) +
                    ": expected what was written, read back something else");
            }
        }
        bytes.position(at + length);
        position += length;
    }

    private void fill()
    {
        bytes.compact();
        try
        {
            while (bytes.hasRemaining() && channel.read(bytes) > 0)
            {
                continue;
            }
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        bytes.flip();
    }
}
