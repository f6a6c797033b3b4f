package io.ringbook.journal;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads a snapshot's file as {@link SnapshotOutput} has written it: the engine's bytes, piece by piece, and then the
 * position, whose checksum is of both. One thread.
 */
final class SnapshotInput
{
    private static final int BUFFER_LENGTH = 1 << 20;

    /** Native memory is given back by a collection of garbage only, and there may be none for days: made once. */
    private ByteBuffer buffer;

    /** Takes bytes of the engine's snapshot, and says how many it has no more need of. */
    interface BytesConsumer
    {
        int onBytes(DirectBuffer buffer, int offset, int length);
    }

    /**
     * Reads a file to its end.
     *
     * @param file     to read.
     * @param consumer of the engine's bytes, which are not known to be sound before the end.
     * @return where in the journal the snapshot stands.
     * @throws JournalException if it is damaged or cannot be read.
     */
    JournalPosition read(final SnapshotFile file, final BytesConsumer consumer)
    {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ))
        {
            return read(file, channel, consumer);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + file.path() + ": " + ex.getMessage(), ex);
        }
    }

    private JournalPosition read(
        final SnapshotFile file, final FileChannel channel, final BytesConsumer consumer) throws IOException
    {
        final long length = channel.size() - PositionCodec.LENGTH;
        final CRC32C crc32c = new CRC32C();
        final ByteBuffer bytes = emptyBuffer();
        final UnsafeBuffer view = new UnsafeBuffer(bytes);
        long done = 0;
        while (done < length)
        {
            final int begin = bytes.position();
            bytes.limit((int)Math.min(bytes.capacity(), begin + length - done));
            DataFiles.readFully(channel, bytes, file.path());
            done += bytes.position() - begin;

            final int end = bytes.position();
            crc32c.update(bytes.duplicate().position(begin).limit(end));
            final int taken = consumer.onBytes(view, 0, end);
            bytes.limit(end).position(taken);
            bytes.compact();
        }

        final ByteBuffer message = ByteBuffer.allocate((int)Math.min(PositionCodec.LENGTH, channel.size()));
        DataFiles.readFully(channel, message, file.path());
        final JournalPosition position = PositionCodec.decode(message.flip(), crc32c);
        if (null == position)
        {
            throw new JournalException("snapshot damaged: " + file.path() + " at byte " + Math.max(0, length) +
                ": expected a journal position with a checksum of all " + channel.size() + " bytes");
        }

        return position;
    }

    private ByteBuffer emptyBuffer()
    {
        if (null == buffer)
        {
            buffer = ByteBuffer.allocateDirect(BUFFER_LENGTH);
        }
        return buffer.clear();
    }
}
