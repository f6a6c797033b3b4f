package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.engine.MatchingEngine;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.AgentTerminationException;

/**
 * A running matching engine, to be embedded: launch it, offer commands from any thread, receive events in order, close
 * it. A failure of the journal, the engine or the event handler stops it loudly: it is {@link State#FAILED}, refuses
 * commands, and {@link #failure()} says why.
 *
 * <pre>{@code
 * final RingbookContext context = new RingbookContext()
 *     .journal(ChronicleJournal.open(directory, new JournalConfig()))
 *     .recovery(new Recovery(directory))
 *     .eventHandler(handler);
 * try (Ringbook ringbook = Ringbook.launch(context))
 * {
 *     final int length = encoder.wrap(buffer, 0).limitOrder(correlationId, account, instrumentId, side, ticks, lots);
 *     final long answer = ringbook.offer(buffer, 0, length);
 * }
 * }</pre>
 *
 * <p>An answer to {@link #offer} says only whether the command was taken; what becomes of it is told by events, which
 * carry its correlation id. Nothing is ever waited for in {@code offer}: after {@link #BACK_PRESSURED} it is the caller
 * who decides whether to try again. An event handler that is slow fills the outbound ring, then the engine waits for
 * it, then the inbound ring is full too.
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

    /**
     * The journal's disk is almost full: nothing was taken. Offer again later; what ends risk, cancels above all, is
     * taken meanwhile.
     */
    public static final long NO_SPACE = -4;

    private final RingbookContext context;
    private final CommandJournal journal;
    private final Pipeline pipeline;
    private final RingbookGauges gauges;

    private Ringbook(final RingbookContext context, final Pipeline pipeline)
    {
        this.context = context;
        this.journal = context.journal();
        this.pipeline = pipeline;
        this.gauges = new RingbookGauges(context, pipeline);
    }

    /**
     * Starts an engine: recovers it, then starts its threads.
     *
     * @param context of it. For a further launch it needs another journal: this one is the Ringbook's.
     * @return the running engine. If there is none because this throws, what the recovery has thrown for example, the
     *         journal has been closed.
     * @throws IllegalArgumentException if the configuration is wrong.
     * @throws IllegalStateException    if the journal is closed or another engine's, which is left as it is, or the
     *                                  recovery has not come to where the journal ends.
     */
    public static Ringbook launch(final RingbookContext context)
    {
        if (null == context)
        {
            throw new IllegalArgumentException("launch: expected a RingbookContext, found null");
        }
        if (null != context.journal())
        {
            context.journal().onLaunch();
        }
        Pipeline pipeline = null;
        try
        {
            context.conclude();
            pipeline = new Pipeline(context);
            pipeline.startThreads();
            return new Ringbook(context, pipeline);
        }
        catch (final Throwable cause)
        {
            closeLaunched(null == pipeline ? context.journal() : pipeline, cause);
            throw cause;
        }
    }

    /**
     * Offers one command. Any thread.
     *
     * @param buffer that holds it, as {@link io.ringbook.codecs.CommandEncoder} writes it; it is copied.
     * @param offset of its message header.
     * @param length in bytes.
     * @return {@link #ACCEPTED} or more, or one of {@link #BACK_PRESSURED}, {@link #FAILED}, {@link #CLOSED},
     *         {@link #NO_SPACE}.
     * @throws IllegalArgumentException if the bytes are not a whole command of this schema; nothing was taken.
     * @throws IllegalStateException    if the event handler calls this again and again while only its own return can
     *                                  make room.
     */
    public long offer(final DirectBuffer buffer, final int offset, final int length)
    {
        if (isRefusing())
        {
            return refusal();
        }
        requireInside(buffer, offset, length);
        requireCommand(buffer, offset, length);
        if (!hasSpace() && !SpaceReserve.isFor(buffer, offset))
        {
            return NO_SPACE;
        }
        return outcome(pipeline.inbound.offer(buffer, offset, length));
    }

    /**
     * Offers all commands of a batch, or none, in one claim of the ring. Any thread.
     *
     * @param batch of commands; they are copied.
     * @return {@link #ACCEPTED} or more, or one of {@link #BACK_PRESSURED}, {@link #FAILED}, {@link #CLOSED},
     *         {@link #NO_SPACE} if one of them would be answered so.
     * @throws IllegalArgumentException if one of them is not a whole command of this schema, or they are more than the
     *                                  whole ring holds; nothing was taken.
     * @throws IllegalStateException    if the event handler calls this again and again while only its own return can
     *                                  make room.
     */
    public long offer(final CommandBatch batch)
    {
        if (null == batch)
        {
            throw new IllegalArgumentException("batch: expected a CommandBatch, found null");
        }
        if (isRefusing())
        {
            return refusal();
        }
        if (0 == batch.count())
        {
            return ACCEPTED;
        }
        CommandValidator.validate(batch);
        if (!hasSpace() && !SpaceReserve.isFor(batch))
        {
            return NO_SPACE;
        }
        return outcome(pipeline.inbound.offer(batch));
    }

    /**
     * Calls the event handler with what has been released, on the calling thread. Only without a publisher thread, and
     * always on the same thread. Also after a failure, as long as it was not the handler's.
     *
     * @param limit of events.
     * @return number of events handled, 0 also while another thread is at it or when closed.
     * @throws AgentTerminationException if the event handler throws, or has thrown before.
     * @throws IllegalStateException     if there is a publisher thread, or the event handler calls this.
     */
    public int pollEvents(final int limit)
    {
        if (!pipeline.isCallerPolling)
        {
            throw new IllegalStateException(
                "pollEvents: the publisher thread calls the event handler; launch with publisherThread(false) to poll");
        }
        return pipeline.pollEvents(limit);
    }

    /**
     * One duty cycle of the {@link Layout#INVOKER} layout: sequences, journals and matches what was offered, and syncs
     * the journal where the durability asks for it. Events are then handled by {@link #pollEvents}. One thread at a
     * time.
     *
     * @return work done, 0 if there was none or when closed.
     * @throws AgentTerminationException if the engine fails, or has failed before.
     * @throws IllegalStateException     in another layout, if the event handler calls this, or while another thread
     *                                   does.
     */
    public int invoke()
    {
        if (!pipeline.isInvoked)
        {
            throw new IllegalStateException("invoke: expected layout INVOKER, found " + context.layout() +
                ", whose own threads do the work; launch with layout(Layout.INVOKER) to drive it");
        }
        if (pipeline.isCalledFromWithin())
        {
            throw new IllegalStateException("invoke: called from within, by handler or journal; return first");
        }
        return pipeline.invoke();
    }

    /**
     * What it is at this moment. Any thread.
     *
     * @return FAILED for good once it has failed, also after {@link #close()}; CLOSED as soon as closing has begun.
     */
    public State state()
    {
        return pipeline.failure.hasFailed() ? State.FAILED :
            pipeline.inbound.isClosing() ? State.CLOSED : State.ACTIVE;
    }

    /**
     * Why the state is {@link State#FAILED}. Any thread.
     *
     * @return the cause, null if it has not failed.
     */
    public Throwable failure()
    {
        return pipeline.failure.cause();
    }

    /**
     * Sequence of the last command that was matched. Any thread.
     *
     * @return sequence.
     */
    public long appliedSequence()
    {
        return pipeline.matcher.appliedSequence();
    }

    /**
     * Sequence of the last command that survives the death of this process. Any thread.
     *
     * @return sequence, that of the last matched command if there is no journal.
     */
    public long journaledSequence()
    {
        return null == journal ? appliedSequence() : journal.journaledSequence();
    }

    /**
     * Sequence up to which events may be handled at the durability asked for. Any thread.
     *
     * @return sequence.
     */
    public long releasedSequence()
    {
        return Math.min(appliedSequence(), pipeline.gate.sequence());
    }

    /**
     * Is there room on the journal's disk for all commands, or only for those that end risk? Any thread.
     *
     * @return false while others are answered with {@link #NO_SPACE}.
     */
    public boolean hasSpace()
    {
        return null == journal || journal.hasSpace();
    }

    /**
     * Free space on the journal's disk, as it was a moment ago. Any thread.
     *
     * @return bytes, {@link Long#MAX_VALUE} if there is no disk.
     */
    public long freeBytes()
    {
        return null == journal ? Long.MAX_VALUE : journal.freeBytes();
    }

    /**
     * How full its rings are, and how far its parts have come. Any thread.
     *
     * @return what to look at, the same object each time.
     */
    public RingbookGauges gauges()
    {
        return gauges;
    }

    /**
     * The engine, to look at. Only in the INVOKER layout by the invoking thread, or after {@link #close()}.
     *
     * @return engine.
     * @throws IllegalStateException while the matching thread owns it.
     */
    public MatchingEngine engine()
    {
        if (!pipeline.isInvoked && !pipeline.isClosed())
        {
            throw new IllegalStateException("engine: the matching thread owns it until the Ringbook is closed; ask " +
                "after close(), keep what events tell, or look at a follower's engine");
        }
        return pipeline.engine;
    }

    /**
     * Refuses further commands, applies those that were taken, releases and handles their events, and closes the
     * journal. Without a publisher thread the remaining events are handled on the calling thread. After a failure,
     * events that can still be released are handled, and the journal is closed likewise.
     *
     * @throws IllegalStateException if the engine has failed, before or during this: not all that was taken has been
     *                               applied and handled; or if the event handler or the journal calls this.
     */
    @Override
    public void close()
    {
        if (pipeline.isCalledFromWithin())
        {
            throw new IllegalStateException("close: called from within, on thread " +
                Thread.currentThread().getName() + "; return, and let a thread of your own close");
        }
        pipeline.close();
    }

    /** A launch that fails closes what it opened, and the journal it was given. */
    private static void closeLaunched(final AutoCloseable closeable, final Throwable cause)
    {
        try
        {
            CloseHelper.close(closeable);
        }
        catch (final Exception e)
        {
            cause.addSuppressed(e);
        }
    }

    private boolean isRefusing()
    {
        return pipeline.inbound.isClosing() || pipeline.failure.hasFailed();
    }

    private long refusal()
    {
        return pipeline.failure.hasFailed() ? FAILED : CLOSED;
    }

    /** A command claimed while close() was called is in or out by its place in the ring, and the answer says which. */
    private long outcome(final long cell)
    {
        if (InboundRing.FULL == cell)
        {
            pipeline.onPressedBack();
            return BACK_PRESSURED;
        }
        return pipeline.inbound.isAccepted(cell) ? cell : CLOSED;
    }

    private static void requireCommand(final DirectBuffer buffer, final int offset, final int length)
    {
        try
        {
            CommandValidator.validate(buffer, offset, length);
        }
        catch (final IllegalArgumentException e)
        {
            throw new IllegalArgumentException(e.getMessage() + ", at offset=" + offset + " with length=" + length +
                "; encode it with CommandEncoder and offer the length it returns", e);
        }
    }

    private static void requireInside(final DirectBuffer buffer, final int offset, final int length)
    {
        if (null == buffer)
        {
            throw new IllegalArgumentException("command: expected a buffer, found null");
        }
        if ((offset | length) < 0 || length > buffer.capacity() - offset)
        {
            throw new IllegalArgumentException("command: expected it within the " + buffer.capacity() +
                " bytes of the buffer, found offset=" + offset + ", length=" + length);
        }
    }
}
