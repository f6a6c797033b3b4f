package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.MatchingEngine;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

import java.util.ArrayList;
import java.util.List;

/**
 * A running matching engine, to be embedded: launch it, offer commands from any thread, receive events in order, close
 * it. A failure of the journal, the engine or the event handler stops it loudly: it is {@link State#FAILED}, refuses
 * commands, and {@link #failure()} says why.
 */
public final class Ringbook implements AutoCloseable
{
    /** The command was taken. */
    public static final long ACCEPTED = 0;

    /** The ring is full: nothing was taken, offer again. */
    public static final long BACK_PRESSURED = -1;

    /** The engine has failed: nothing was taken. */
    public static final long FAILED = -2;

    /** The engine is closed: nothing was taken. */
    public static final long CLOSED = -3;

    private static final long OPEN = Long.MAX_VALUE;
    private static final int POLL_LIMIT = 256;

    private final RingbookContext context;
    private final Failure failure = new Failure();
    private final InboundRing inbound;
    private final EventRing outbound;
    private final MatchingEngine engine;
    private final MatchingAgent matcher;
    private final PublisherAgent publisher;
    private final List<AgentRunner> runners = new ArrayList<>();

    private volatile boolean isClosing;
    private volatile long closedAt = OPEN;
    private boolean isClosed;

    private Ringbook(final RingbookContext context)
    {
        this.context = context;
        inbound = new InboundRing(context.inboundCapacity());
        outbound = new EventRing(context.outboundCapacityBytes(), this::onOutboundFull);
        final RecoverySink sink = new RecoverySink(outbound);
        engine = new MatchingEngine(context.engineConfig(), new EventEncoder(sink));
        context.recovery().recover(engine);
        sink.goLive();
        requireSameSequence();
        matcher = new MatchingAgent(context, inbound, engine, outbound, failure);
        publisher = new PublisherAgent(context, outbound, context.eventHandler(), failure);
    }

    /**
     * Starts an engine: recovers it, then starts its threads.
     *
     * @param context of it.
     * @return the running engine.
     * @throws IllegalArgumentException if the configuration is wrong.
     */
    public static Ringbook launch(final RingbookContext context)
    {
        context.conclude();
        final Ringbook ringbook = new Ringbook(context);
        if (Layout.FUSED == context.layout())
        {
            ringbook.startThreads();
        }
        return ringbook;
    }

    /**
     * Offers one command. Any thread.
     *
     * @param buffer that holds it, as {@link io.ringbook.codecs.CommandEncoder} writes it; it is copied.
     * @param offset of its message header.
     * @param length in bytes.
     * @return {@link #ACCEPTED} or more, or one of {@link #BACK_PRESSURED}, {@link #FAILED}, {@link #CLOSED}.
     * @throws IllegalArgumentException if the bytes are not a whole command of this schema.
     */
    public long offer(final DirectBuffer buffer, final int offset, final int length)
    {
        if (isRefusing())
        {
            return refusal();
        }
        CommandValidator.validate(buffer, offset, length);
        return outcome(inbound.offer(buffer, offset, length));
    }

    /**
     * Offers all commands of a batch, or none, in one claim of the ring. Any thread.
     *
     * @param batch of commands; they are copied.
     * @return {@link #ACCEPTED} or more, or one of {@link #BACK_PRESSURED}, {@link #FAILED}, {@link #CLOSED}.
     * @throws IllegalArgumentException if one of them is not a whole command of this schema, or they are more than the
     *                                  whole ring holds.
     */
    public long offer(final CommandBatch batch)
    {
        if (isRefusing())
        {
            return refusal();
        }
        if (0 == batch.count())
        {
            return ACCEPTED;
        }
        CommandValidator.validate(batch);
        return outcome(inbound.offer(batch));
    }

    /**
     * Calls the event handler with what has been released, on the calling thread. Only without a publisher thread, and
     * always on the same thread.
     *
     * @param limit of events.
     * @return number of events handled.
     */
    public int pollEvents(final int limit)
    {
        if (context.publisherThread() && Layout.FUSED == context.layout())
        {
            throw new IllegalStateException(
                "pollEvents: the publisher thread calls the event handler; launch with publisherThread(false) to poll");
        }
        return publisher.poll(limit);
    }

    /**
     * One duty cycle of the {@link Layout#INVOKER} layout: sequences, journals and matches what was offered, and syncs
     * the journal where the durability asks for it. Events are then handled by {@link #pollEvents}.
     *
     * @return work done, 0 if there was none.
     */
    public int invoke()
    {
        if (Layout.INVOKER != context.layout())
        {
            throw new IllegalStateException("invoke: expected layout INVOKER, found " + context.layout());
        }
        final int work = matcher.doWork();
        syncIfGrouped();
        return work;
    }

    public State state()
    {
        return failure.hasFailed() ? State.FAILED : isClosing ? State.CLOSED : State.ACTIVE;
    }

    /**
     * Why the state is {@link State#FAILED}.
     *
     * @return the cause, null if it has not failed.
     */
    public Throwable failure()
    {
        return failure.cause();
    }

    /**
     * Sequence of the last command that was matched.
     *
     * @return sequence.
     */
    public long appliedSequence()
    {
        return matcher.appliedSequence();
    }

    /**
     * Sequence of the last command that survives the death of this process.
     *
     * @return sequence, that of the last matched command if there is no journal.
     */
    public long journaledSequence()
    {
        return null == context.journal() ? appliedSequence() : context.journal().journaledSequence();
    }

    /**
     * Sequence up to which events may be handled at the durability asked for.
     *
     * @return sequence.
     */
    public long releasedSequence()
    {
        return Durability.GROUP_SYNC == context.durability() ?
            Math.min(appliedSequence(), context.journal().syncedSequence()) : appliedSequence();
    }

    /**
     * The engine, to look at. Only in the INVOKER layout by the invoking thread, or after {@link #close()}.
     *
     * @return engine.
     */
    public MatchingEngine engine()
    {
        if (Layout.FUSED == context.layout() && !isClosed)
        {
            throw new IllegalStateException("engine: the matching thread owns it until the Ringbook is closed");
        }
        return engine;
    }

    /**
     * Refuses further commands, applies those that were taken, releases and handles their events, and closes the journal.
     * Without a publisher thread the remaining events are handled on the calling thread.
     */
    @Override
    public void close()
    {
        if (isClosing)
        {
            return;
        }
        isClosing = true;
        closedAt = inbound.lastClaimed();
        final List<AutoCloseable> closeables = new ArrayList<>();
        closeables.add(this::drainInbound);
        closeables.add(this::drainOutbound);
        closeables.addAll(runners);
        if (null != context.journal())
        {
            closeables.add(context.journal());
        }
        closeables.add(() -> isClosed = true);
        CloseHelper.closeAll(closeables);
    }

    private void drainInbound()
    {
        final IdleStrategy idle = context.idleStrategySupplier().get();
        while (inbound.lastConsumed() < closedAt && !failure.hasFailed())
        {
            idle.idle(Layout.INVOKER == context.layout() ? matcher.doWork() : pollIfCallerPolls());
        }
        if (!runners.isEmpty())
        {
            // Stops the matcher after the batch it is in; the others stop once they have drained.
            CloseHelper.close(runners.remove(0));
        }
    }

    private void drainOutbound()
    {
        if (null != context.journal() && !failure.hasFailed() && Durability.PAGE_CACHE != context.durability())
        {
            context.journal().sync();
        }
        final IdleStrategy idle = context.idleStrategySupplier().get();
        while (!outbound.isDrained() && !failure.hasFailed())
        {
            idle.idle(pollIfCallerPolls());
        }
    }

    private int pollIfCallerPolls()
    {
        return context.publisherThread() && Layout.FUSED == context.layout() ? 0 : publisher.poll(POLL_LIMIT);
    }

    private void startThreads()
    {
        start(matcher, context.idleStrategySupplier().get());
        if (context.publisherThread())
        {
            start(publisher, context.idleStrategySupplier().get());
        }
        if (Durability.GROUP_SYNC == context.durability())
        {
            start(
                new SyncAgent(context.journal(), failure),
                new SleepingMillisIdleStrategy(context.groupSyncIntervalMs()));
        }
    }

    private void start(final Agent agent, final IdleStrategy idleStrategy)
    {
        final AgentRunner runner = new AgentRunner(idleStrategy, this::onError, null, agent);
        runners.add(runner);
        final Thread thread = AgentRunner.startOnThread(runner);
        thread.setDaemon(false);
    }

    private void onError(final Throwable throwable)
    {
        if (!(throwable instanceof AgentTerminationException))
        {
            failure.onFailure(throwable);
        }
    }

    /** The matcher waits for the reader of events; in the INVOKER layout it is the reader itself. */
    private void onOutboundFull()
    {
        if (failure.hasFailed())
        {
            throw new AgentTerminationException("failed: " + failure.cause());
        }
        if (Layout.INVOKER == context.layout())
        {
            syncIfGrouped();
            publisher.poll(POLL_LIMIT);
        }
        else
        {
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    private void syncIfGrouped()
    {
        if (Durability.GROUP_SYNC == context.durability())
        {
            context.journal().sync();
        }
    }

    private boolean isRefusing()
    {
        return isClosing || failure.hasFailed();
    }

    private long refusal()
    {
        return failure.hasFailed() ? FAILED : CLOSED;
    }

    /** A command claimed while close() was called is in or out by its place in the ring, and the answer says which. */
    private long outcome(final long cell)
    {
        if (InboundRing.FULL == cell)
        {
            return BACK_PRESSURED;
        }
        if (isClosing)
        {
            while (OPEN == closedAt)
            {
                Thread.onSpinWait();
            }
            return cell <= closedAt ? ACCEPTED : CLOSED;
        }
        return cell;
    }

    private void requireSameSequence()
    {
        if (null != context.journal() && context.journal().journaledSequence() != engine.sequence())
        {
            throw new IllegalStateException("recovery: expected sequence=" + context.journal().journaledSequence() +
                " of the journal, found sequence=" + engine.sequence() + " of the engine");
        }
    }

    /** Discards events until the engine is recovered. */
    private static final class RecoverySink implements EventSink
    {
        private final EventRing ring;
        private final ExpandableArrayBuffer discarded =
            new ExpandableArrayBuffer(EventRing.MAX_EVENT_LENGTH);
        private boolean isLive;

        RecoverySink(final EventRing ring)
        {
            this.ring = ring;
        }

        void goLive()
        {
            isLive = true;
        }

        @Override
        public int claim(final int length)
        {
            return isLive ? ring.claim(length) : 0;
        }

        @Override
        public MutableDirectBuffer buffer()
        {
            return isLive ? ring.buffer() : discarded;
        }

        @Override
        public void commit()
        {
            if (isLive)
            {
                ring.commit();
            }
        }
    }
}
