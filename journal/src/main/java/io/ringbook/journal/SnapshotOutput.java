package io.ringbook.journal;

import io.ringbook.engine.SnapshotHandler;
import org.agrona.DirectBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * Writes the messages of a snapshot to a file, and at the end the position that it stands for.
 */
final class SnapshotOutput implements SnapshotHandler
{
    static final int BUFFER_LENGTH = 1 << 18;

    private final ByteBuffer bytes;
    private final CRC32C crc32c = new CRC32C();
    private final FileChannel channel;

    /**
     * An output.
     *
     * @param channel to write to.
     * @param bytes   of {@link #BUFFER_LENGTH} to gather them in, empty.
     */
    SnapshotOutput(final FileChannel channel, final ByteBuffer bytes)
    {
        this.channel = channel;
        this.bytes = bytes;
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length)
    {
        if (bytes.remaining() < length)
        {
            try
            {
                flush();
            }
            catch (final IOException ex)
            {
                throw new UncheckedIOException(ex);
            }
        }

        buffer.getBytes(offset, bytes, length);
    }

    /** Writes what is left, and the position. */
    void end(final JournalPosition position) throws IOException
    {
        flush();
        final ByteBuffer message = PositionCodec.encode(position, crc32c);
        while (message.hasRemaining())
        {
            channel.write(message);
        }
    }

    private void flush() throws IOException
    {
        bytes.flip();
        crc32c.update(bytes.duplicate());
        while (bytes.hasRemaining())
        {
            channel.write(bytes);
        }

        bytes.clear();
    }
}
