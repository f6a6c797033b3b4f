package io.ringbook.replay;

import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** A subscriber on a thread of its own, over several engines in turn, with one of the ways to be difficult. */
final class EventConsumer implements AutoCloseable
{
    /** How it takes events. */
    enum Kind
    {
        /** As fast as it can. */
        FAST,

        /** Sleeps now and then until its ring is full. */
        STALLING,

        /** Closes its subscription now and then, and comes back later. */
        LEAVING,

        /** A few at a time, always behind. */
        SLOW
    }

    private static final int RING_BYTES = 1 << 16;
    private static final int MAX_LIMIT = 300;
    private static final int ENOUGH_IDLE = 50;

    private final EventLog log = new EventLog();
    private final Kind kind;
    private final SplittableRandom random;
    private final Thread thread;
    private EventPosition next = EventPosition.START;
    private volatile EventHub hub;
    private volatile boolean isEnding;
    private volatile Throwable failure;
    private volatile long liveTurns;

    EventConsumer(final Kind kind, final long seed)
    {
        this.kind = kind;
        this.random = new SplittableRandom(seed);
        thread = new Thread(this::run, "consumer-" + kind);
        thread.start();
    }

    /** Goes over to another engine's hub, or to none. */
    void attach(final EventHub hub)
    {
        this.hub = hub;
    }

    /** Takes what is left of the present hub, and ends. */
    EventLog end()
    {
        close();
        if (null != failure)
        {
            throw new AssertionError(kind + " at " + next, failure);
        }
        return log;
    }

    boolean isRunning()
    {
        return thread.isAlive();
    }

    /** Polls that gave something live. */
    long liveTurns()
    {
        return liveTurns;
    }

    @Override
    public void close()
    {
        isEnding = true;
        while (thread.isAlive())
        {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void run()
    {
        try
        {
            while (null == hub && !isEnding)
            {
                LockSupport.parkNanos(100_000);
            }
            while (null != hub && !visit(hub))
            {
                LockSupport.parkNanos(random.nextInt(5_000_000));
            }
        }
        catch (final Throwable e)
        {
            failure = e;
        }
    }

    /** Until it leaves, or the hub changes, or all is over. */
    private boolean visit(final EventHub visited)
    {
        try (EventSubscription subscription = visited.subscribe(next, RING_BYTES))
        {
            final int turns = Kind.LEAVING == kind ? random.nextInt(3_000) : Integer.MAX_VALUE;
            int idle = 0;
            for (int turn = 0; turn < turns && visited == hub; turn++)
            {
                final boolean isLast = isEnding;
                final int count = subscription.poll(log, 1 + random.nextInt(MAX_LIMIT));
                liveTurns += subscription.isLive() && count > 0 ? 1 : 0;
                // What is passed over before the first event wanted gives nothing for some polls.
                idle = count > 0 || !isLast ? 0 : idle + 1;
                if (idle > ENOUGH_IDLE)
                {
                    return true;
                }
                dawdle(count, isLast);
            }
            next = subscription.next();
            return false;
        }
    }

    private void dawdle(final int count, final boolean isLast)
    {
        if (isLast)
        {
            return;
        }
        if (Kind.STALLING == kind && 0 == random.nextInt(500))
        {
            LockSupport.parkNanos(random.nextInt(60_000_000));
        }
        else if (Kind.SLOW == kind && 0 == random.nextInt(4))
        {
            LockSupport.parkNanos(random.nextInt(1_000_000));
        }
        else if (0 == count)
        {
            LockSupport.parkNanos(50_000);
        }
    }
}
