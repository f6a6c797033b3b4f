package io.ringbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exclusive right to write a journal, between processes and within one. The system takes it back when the process
 * dies, so nothing needs to be cleaned up after a crash.
 */
final class JournalLock implements AutoCloseable
{
    /**
     * Locks belong to the process: closing any other channel of the lock file would drop them. So a second opener
     * within the process must not get as far as opening the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private JournalLock(final Path key, final FileChannel channel)
    {
        this.key = key;
        this.channel = channel;
    }

    static JournalLock acquire(final Path directory) throws IOException
    {
        final Path key = directory.toRealPath();
        if (!HELD.add(key))
        {
            throw inUse(directory, "this process, pid " + ProcessHandle.current().pid());
        }

        boolean isHeld = false;
        final boolean isInterrupted = Thread.interrupted();
        try
        {
            final JournalLock lock = lock(directory, key);
            isHeld = true;
            return lock;
        }
        finally
        {
            if (!isHeld)
            {
                HELD.remove(key);
            }

            if (isInterrupted)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JournalLock lock(final Path directory, final Path key) throws IOException
    {
        final FileChannel channel = FileChannel.open(
            directory.resolve(JournalFormat.LOCK_FILE),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
        try
        {
            final FileLock lock = channel.tryLock();
            if (null == lock)
            {
                throw inUse(directory, "pid " + holder(channel));
            }

            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return new JournalLock(key, channel);
        }
        catch (final IOException | RuntimeException ex)
        {
            channel.close();
            throw ex;
        }
    }

    /** Has this process locked a directory? Its lock file must not be opened then. */
    static boolean isHeldHere(final Path directory) throws IOException
    {
        return HELD.contains(directory.toRealPath());
    }

    /** The locked directory. */
    Path directory()
    {
        return key;
    }

    private static String holder(final FileChannel channel) throws IOException
    {
        final ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        final String pid = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).trim();
        return pid.isEmpty() ? "unknown" : pid;
    }

    private static JournalException inUse(final Path directory, final String holder)
    {
        return new JournalException("journal in use: " + directory + " is being written by " + holder);
    }

    @Override
    public void close() throws IOException
    {
        try
        {
            channel.close();
        }
        finally
        {
            HELD.remove(key);
        }
    }
}
