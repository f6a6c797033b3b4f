package io.ringbook.pipeline;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.engine.MatchingEngine;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The moving parts of a {@link Ringbook}: rings, agents, and the threads that run them, put together and taken apart in
 * order.
 */
final class Pipeline implements AutoCloseable
{
    private static final int POLL_LIMIT = 256;
    private static final int SPINS_WHEN_FULL = 128;
    private static final long PARK_WHEN_FULL_NS = 10_000;

    /** Offers of the event handler to a full ring before it is told that it waits for itself. */
    private static final int INSISTING_OFFERS = 1 << 14;

    final Failure failure = new Failure();
    final InboundRing inbound;
    final MatchingEngine engine;
    final MatchingAgent matcher;
    final PublisherAgent publisher;
    final ReleaseGate gate;
    final EventRing outbound;
    final boolean isInvoked;
    final boolean isCallerPolling;

    private final RingbookContext context;
    private final CommandJournal journal;
    private final JournalQueue journalQueue;
    private final JournalingAgent journaler;
    private final SyncAgent syncer;
    private final AtomicReference<Thread> invoker = new AtomicReference<>();
    private int fullCount;
    private int insistingOffers;
    private long insistingAt;
    private PipelineThread matcherThread;
    private PipelineThread journalerThread;
    private PipelineThread publisherThread;
    private PipelineThread syncerThread;

    private volatile boolean isClosed;

    /** Recovers the engine; nothing runs yet. */
    Pipeline(final RingbookContext context)
    {
        this.context = context;
        journal = context.journal();
        isInvoked = Layout.INVOKER == context.layout();
        isCallerPolling = isInvoked || !context.publisherThread();
        inbound = new InboundRing(context.inboundCapacity());
        outbound = new EventRing(context.outboundCapacityBytes(), this::onOutboundFull);
        final RecoverySink sink = new RecoverySink(outbound);
        engine = context.recovery().recover(context.engineConfig(), new EventEncoder(sink));
        sink.goLive();
        requireSameSequence();
        journalQueue = context.isJournalAside() ? new JournalQueue() : null;
        journaler = null == journalQueue ? null : new JournalingAgent(context, journalQueue, failure);
        matcher = new MatchingAgent(context, inbound, log(), engine, outbound, failure);
        gate = new ReleaseGate(context);
        publisher = new PublisherAgent(context, outbound, gate, failure);
        syncer = Durability.GROUP_SYNC == context.durability() ? new SyncAgent(journal, failure) : null;
    }

    private CommandLog log()
    {
        return null != journalQueue ? journalQueue :
            new DirectLog(journal, Durability.SYNC_EACH_BATCH == context.durability());
    }

    void startThreads()
    {
        if (isInvoked)
        {
            return;
        }
        matcherThread = start(matcher, context.newIdleStrategy());
        if (null != journaler)
        {
            journalerThread = start(journaler, context.newIdleStrategy());
        }
        if (!isCallerPolling)
        {
            publisherThread = start(publisher, context.newIdleStrategy());
        }
        if (null != syncer)
        {
            syncerThread = start(syncer, new SleepingMillisIdleStrategy(context.groupSyncIntervalMs()));
        }
    }

    /** Which thread is at it is looked at once a duty cycle, and closing is one too. */
    int invoke()
    {
        if (!invoker.compareAndSet(null, Thread.currentThread()))
        {
            if (inbound.isClosing())
            {
                return 0;
            }
            throw new IllegalStateException("invoke: expected one thread at a time, found " +
                Thread.currentThread().getName() + " while another one is at it; drive from one thread");
        }
        try
        {
            return isClosed ? 0 : matcher.doWork() + syncIfGrouped();
        }
        finally
        {
            invoker.set(null);
        }
    }

    int pollEvents(final int limit)
    {
        return isClosed ? 0 : publisher.poll(limit);
    }

    boolean isClosed()
    {
        return isClosed;
    }

    /** Is the caller the event handler, in the middle of a duty cycle, or one of the threads? */
    boolean isCalledFromWithin()
    {
        return publisher.isPolledBy(Thread.currentThread()) ||
            Thread.currentThread() == invoker.get() ||
            PipelineThread.isCurrent(matcherThread) ||
            PipelineThread.isCurrent(journalerThread) ||
            PipelineThread.isCurrent(publisherThread) ||
            PipelineThread.isCurrent(syncerThread);
    }

    /**
     * The ring is full. If it is the event handler that has offered, and matching waits for it to read on, then there
     * will be no room before it returns. It may be told so once and keep the command for later; if it insists, it waits
     * for itself, which nobody would ever see.
     */
    void onPressedBack()
    {
        if (!isHandlingEvents() || !isInvoked && !outbound.isWriterWaiting())
        {
            return;
        }
        final long readPosition = outbound.readPosition();
        if (insistingAt != readPosition)
        {
            insistingAt = readPosition;
            insistingOffers = 0;
        }
        if (++insistingOffers > INSISTING_OFFERS)
        {
            throw new IllegalStateException("offer: called by the event handler " + INSISTING_OFFERS +
                " times while both rings are full: there will be no room before it returns; keep the command, " +
                "return, and offer it later or from another thread");
        }
    }

    private boolean isHandlingEvents()
    {
        return publisher.isPolledBy(Thread.currentThread()) || PipelineThread.isCurrent(publisherThread);
    }

    /** In the order of the flow, so that each part has nothing left to do when it ends. */
    @Override
    public synchronized void close()
    {
        if (isClosed)
        {
            return;
        }
        // Waiting shall not be cut short: what runs must have ended before the journal is closed.
        final boolean wasInterrupted = Thread.interrupted();
        try
        {
            inbound.close();
            awaitInvoker();
            CloseHelper.closeAll(
                this::drainInbound,
                matcherThread,
                this::drainJournal,
                journalerThread,
                syncerThread,
                this::drainOutbound,
                publisherThread,
                journal,
                () -> isClosed = true,
                this::requireNoFailure);
        }
        finally
        {
            invoker.set(null);
            if (wasInterrupted)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Another thread may be in the middle of a duty cycle. */
    private void awaitInvoker()
    {
        while (!invoker.compareAndSet(null, Thread.currentThread()))
        {
            Thread.yield();
        }
    }

    private void drainInbound()
    {
        final IdleStrategy idle = context.newIdleStrategy();
        while (!isInboundDrained() && !failure.hasFailed())
        {
            idle.idle(isInvoked ? matcher.doWork() : pollIfCallerPolls());
        }
    }

    /** What was matched has been handed to the journal, so the two are looked at in this order. */
    private boolean isInboundDrained()
    {
        return matcher.appliedCell() >= inbound.closedAt() && (null == journalQueue || journalQueue.isWritten());
    }

    /** Something is left only where the matcher has stopped at a command that it could not apply. */
    private void drainJournal()
    {
        final IdleStrategy idle = context.newIdleStrategy();
        while (null != journalQueue && !journalQueue.isWritten() && !failure.stopsJournal())
        {
            idle.idle(pollIfCallerPolls());
        }
    }

    /** The matcher, the journaler and the syncer have ended. */
    private void drainOutbound()
    {
        if (!failure.stopsJournal())
        {
            syncIfGrouped();
        }
        final IdleStrategy idle = context.newIdleStrategy();
        while (!publisher.isDrained() && isPublishing())
        {
            idle.idle(pollIfCallerPolls());
        }
        if (!outbound.isDrained() && !failure.hasFailed())
        {
            throw new IllegalStateException("close: events are held back: expected syncedSequence=" +
                matcher.appliedSequence() + " after the sync, found syncedSequence=" + journal.syncedSequence() +
                ", journaledSequence=" + journal.journaledSequence());
        }
    }

    private boolean isPublishing()
    {
        return !publisher.hasFailed() && (isCallerPolling || publisherThread.isRunning());
    }

    private int pollIfCallerPolls()
    {
        return isCallerPolling ? publisher.poll(POLL_LIMIT) : 0;
    }

    private void requireNoFailure()
    {
        if (failure.hasFailed())
        {
            throw new IllegalStateException(
                "failed after sequence=" + matcher.appliedSequence() + ": " + failure.cause(), failure.cause());
        }
    }

    private PipelineThread start(final Agent agent, final IdleStrategy idleStrategy)
    {
        return PipelineThread.start(agent, idleStrategy, failure);
    }

    /** The matcher waits for the reader of events; in the INVOKER layout it is the reader itself. */
    private void onOutboundFull()
    {
        if (failure.hasFailed())
        {
            throw new AgentTerminationException("failed: " + failure.cause());
        }
        if (isInvoked)
        {
            syncIfGrouped();
            publisher.poll(POLL_LIMIT);
        }
        else if (0 == (++fullCount & SPINS_WHEN_FULL - 1))
        {
            // The reader is far behind: where cores are few it may be waiting for this one.
            LockSupport.parkNanos(PARK_WHEN_FULL_NS);
        }
        else
        {
            Thread.onSpinWait();
        }
    }

    private int syncIfGrouped()
    {
        return null == syncer ? 0 : syncer.doWork();
    }

    private void requireSameSequence()
    {
        if (null != journal && journal.journaledSequence() != engine.sequence())
        {
            throw new IllegalStateException("recovery: expected sequence=" + journal.journaledSequence() +
                " of the journal, found sequence=" + engine.sequence() +
                " of the engine; recover from the directory of this journal: recovery(new Recovery(directory))");
        }
    }
}
