package io.ringbook.benchmarks;

import io.ringbook.pipeline.EventRing;
import io.ringbook.pipeline.RecordHandler;
import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;

/**
 * The second thread: drains the reports as a publisher would. It reads every byte of every event, the client's ids of
 * the orders they name among them, into a checksum that depends on their order.
 */
final class EventDrain implements Runnable, RecordHandler
{
    private static final int LIMIT = 256;
    private static final int SPINS = 1_000;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final EventRing ring;
    private final ReportHash reports;
    private long checksum = PRIME;
    private long count;
    private long endNs;
    private RuntimeException failure;
    private volatile boolean isStarted;
    private volatile boolean isFinished;
    private volatile boolean isEnded;

    EventDrain(final EventRing ring, final ReportHash reports)
    {
        this.ring = ring;
        this.reports = reports;
    }

    @Override
    public void run()
    {
        isStarted = true;
        try
        {
            drain();
        }
        catch (final RuntimeException e)
        {
            failure = e;
        }
        finally
        {
            isEnded = true;
        }
    }

    private void drain()
    {
        int idleCount = 0;
        while (true)
        {
            final boolean isLast = isFinished;
            if (ring.poll(this, LIMIT) > 0)
            {
                idleCount = 0;
            }
            else if (isLast)
            {
                break;
            }
            else
            {
                idle(idleCount++);
            }
        }
        endNs = System.nanoTime();
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        count++;
        final long event = buffer.addressOffset() + offset;
        // Only from event to event one thing waits for the other; within an event all words are taken side by side.
        long sum = 0;
        long factor = PRIME;
        int index = 0;
        for (; index + Long.BYTES <= length; index += Long.BYTES, factor += PRIME << 1)
        {
            sum += UnsafeApi.getLong(event + index) * factor;
        }
        for (; index < length; index++, factor += PRIME << 1)
        {
            sum += UnsafeApi.getByte(event + index) * factor;
        }
        checksum = (Long.rotateLeft(checksum, 23) ^ sum) * PRIME;
        if (null != reports)
        {
            decode(buffer, offset);
        }
    }

    /** A failure is kept until the ring is empty: the matching thread may be waiting for room in it. */
    private void decode(final DirectBuffer buffer, final int offset)
    {
        if (null == failure)
        {
            try
            {
                reports.onEvent(buffer, offset);
            }
            catch (final RuntimeException e)
            {
                failure = e;
            }
        }
    }

    /**
     * Spins at first, then gives way: the other thread may need this core. Without the pause of
     * {@link Thread#onSpinWait}: a hypervisor may take many of those for a thread that waits for a lock, and intervene.
     * Here that slowed the matching thread on the other core down, up to twofold.
     */
    static void idle(final int idleCount)
    {
        if (idleCount < 0 || idleCount >= SPINS)
        {
            Thread.yield();
        }
    }

    void awaitStart()
    {
        for (int i = 0; !isStarted; i++)
        {
            idle(i);
        }
    }

    /** Tells the thread to end when the ring is empty; nothing is published after this. */
    void finish()
    {
        isFinished = true;
    }

    boolean isEnded()
    {
        return isEnded;
    }

    /** When the last report was drained. */
    long endNs()
    {
        if (null != failure)
        {
            throw failure;
        }
        return endNs;
    }

    long checksum()
    {
        return checksum;
    }

    long reports()
    {
        return count;
    }
}
