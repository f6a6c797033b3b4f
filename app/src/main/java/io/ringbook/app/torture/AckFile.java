package io.ringbook.app.torture;

import org.agrona.CloseHelper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The client's own file of what it saw: a record for each event, in the order in which they came, before anything else
 * is done with it. Each session begins with a record of what the engine had come back to.
 */
final class AckFile implements AutoCloseable
{
    /** In place of an event's sequence: a session begins. */
    static final long SESSION = -1;

    static final int RECORD_LENGTH = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer records = ByteBuffer.allocateDirect(RECORD_LENGTH << 12);

    /**
     * A file.
     *
     * @param file to append to, null for none.
     */
    AckFile(final Path file)
    {
        this.file = file;
        try
        {
            channel = null == file ? null : FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * A session begins.
     *
     * @param recoveredSequence of the engine.
     * @param stateHash         of it there.
     */
    void session(final long recoveredSequence, final long stateHash)
    {
        add(SESSION, recoveredSequence, (int)(stateHash >>> Integer.SIZE), (int)stateHash);
    }

    /**
     * An event was seen.
     *
     * @param sequence      of its command.
     * @param correlationId of its command.
     * @param index         among the events of the command, from 0.
     * @param checksum      of its bytes.
     */
    void event(final long sequence, final long correlationId, final int index, final int checksum)
    {
        add(sequence, correlationId, index, checksum);
    }

    private void add(final long sequence, final long correlationId, final int index, final int checksum)
    {
        if (records.remaining() < RECORD_LENGTH)
        {
            flush();
        }
        records.putLong(sequence).putLong(correlationId).putInt(index).putInt(checksum);
    }

    /** Now they are in the file. */
    void flush()
    {
        records.flip();
        try
        {
            while (null != channel && records.hasRemaining())
            {
                channel.write(records);
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        records.clear();
    }

    @Override
    public void close()
    {
        flush();
        CloseHelper.close(channel);
    }
}
