package io.ringbook.journal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The journal's background thread: keeps pages ready ahead of the writer, makes the next segment ready when the present
 * one has grown enough, ends the one before, and watches the free space of the disk.
 */
final class JournalCaretaker implements Runnable, AutoCloseable
{
    private static final long PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SPACE_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What it does for the journal. */
    interface Charge
    {
        /** Makes the next segment ready. */
        void prepareNext() throws IOException;

        /** Ends a segment behind which another one is written. */
        void endFirst();

        /** Nothing more can be written: why. */
        void onFailure(Throwable cause);
    }

    private final SegmentChain segments;
    private final DiskSpace space;
    private final Charge charge;
    private final long segmentBytes;
    private final Thread thread;
    private volatile boolean isRunning = true;
    private boolean isDiskFull;

    JournalCaretaker(
        final SegmentChain segments, final DiskSpace space, final Charge charge, final JournalConfig config)
    {
        this.segments = segments;
        this.space = space;
        this.charge = charge;
        segmentBytes = config.segmentBytes();
        thread = config.caretakerThread() ? new Thread(this, "ringbook-journal-caretaker") : null;
    }

    void start()
    {
        if (null != thread)
        {
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run()
    {
        try
        {
            work();
        }
        catch (final RuntimeException | Error ex)
        {
            charge.onFailure(ex);
        }
    }

    private void work()
    {
        long spaceCheckedNs = System.nanoTime();
        while (isRunning)
        {
            if (System.nanoTime() - spaceCheckedNs > SPACE_INTERVAL_NS)
            {
                refreshSpace();
                spaceCheckedNs = System.nanoTime();
            }

            if (!step())
            {
                LockSupport.parkNanos(PARK_NS);
            }
        }
    }

    /** One round of all its duties, by hand. */
    void takeCare()
    {
        if (null != thread)
        {
            throw new IllegalStateException("the journal is taken care of by thread " + thread.getName());
        }

        try
        {
            refreshSpace();
            step();
        }
        catch (final RuntimeException | Error ex)
        {
            charge.onFailure(ex);
        }
    }

    private void refreshSpace()
    {
        space.refresh();
        isDiskFull = false;
    }

    private boolean step()
    {
        if (segments.hasToEnd())
        {
            charge.endFirst();
        }

        prepareSegment();
        return preparePages();
    }

    /** Where there is no room for another segment, the present one goes on. */
    private void prepareSegment()
    {
        if (isDiskFull || segments.isNextReady() || segments.present().endPosition() < segmentBytes)
        {
            return;
        }

        if (!space.hasSpace() || space.freeBytes() < SegmentChain.ROOM_BYTES)
        {
            return;
        }

        try
        {
            charge.prepareNext();
        }
        catch (final IOException ex)
        {
            onDiskFull();
        }
    }

    /** A full disk is told by {@link DiskSpace}; the writer meets it itself when it has used up what is prepared. */
    private boolean preparePages()
    {
        if (isDiskFull || space.aheadBytes() == 0)
        {
            return false;
        }

        final SegmentWriter writer = segments.present();
        try
        {
            return writer.pages().prepareStep(writer.endPosition() + space.aheadBytes());
        }
        catch (final IOException ex)
        {
            onDiskFull();
            return false;
        }
    }

    private void onDiskFull()
    {
        isDiskFull = true;
        space.onFull();
    }

    @Override
    public void close()
    {
        isRunning = false;
        if (null == thread)
        {
            return;
        }

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
