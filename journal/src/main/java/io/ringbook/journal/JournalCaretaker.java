package io.ringbook.journal;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The journal's background thread: keeps pages ready ahead of the writer and watches the free space of the disk.
 */
final class JournalCaretaker implements Runnable, AutoCloseable
{
    private static final long PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SPACE_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SegmentWriter writer;
    private final File directory;
    private final long aheadBytes;
    private final long minFreeBytes;
    private final Thread thread;
    private volatile boolean isRunning = true;
    private volatile boolean hasSpace = true;
    private boolean isDiskFull;

    JournalCaretaker(final SegmentWriter writer, final JournalConfig config)
    {
        this.writer = writer;
        directory = writer.file().getParent().toFile();
        aheadBytes = config.preTouch() ? config.preTouchAheadBytes() : 0;
        minFreeBytes = config.minFreeBytes();
        refreshSpace();
        thread = new Thread(this, "ringbook-journal-caretaker");
        thread.setDaemon(true);
    }

    void start()
    {
        thread.start();
    }

    /** Was there enough free space a moment ago? Any thread. */
    boolean hasSpace()
    {
        return hasSpace;
    }

    @Override
    public void run()
    {
        long spaceCheckedNs = System.nanoTime();
        while (isRunning)
        {
            if (System.nanoTime() - spaceCheckedNs > SPACE_INTERVAL_NS)
            {
                refreshSpace();
                spaceCheckedNs = System.nanoTime();
            }

            if (!preparePages())
            {
                LockSupport.parkNanos(PARK_NS);
            }
        }
    }

    private void refreshSpace()
    {
        isDiskFull = false;
        hasSpace = directory.getUsableSpace() >= minFreeBytes;
    }

    /** A full disk is told by {@link #hasSpace()}; the writer meets it itself when it has used up what is prepared. */
    private boolean preparePages()
    {
        if (isDiskFull || aheadBytes == 0)
        {
            return false;
        }

        try
        {
            return writer.pages().prepareStep(writer.endPosition() + aheadBytes);
        }
        catch (final IOException ex)
        {
            isDiskFull = true;
            hasSpace = false;
            return false;
        }
    }

    @Override
    public void close()
    {
        isRunning = false;
        LockSupport.unpark(thread);
        boolean isInterrupted = Thread.interrupted();
        while (thread.isAlive())
        {
            try
            {
                thread.join();
            }
            catch (final InterruptedException ex)
            {
                isInterrupted = true;
            }
        }

        if (isInterrupted)
        {
            Thread.currentThread().interrupt();
        }
    }
}
