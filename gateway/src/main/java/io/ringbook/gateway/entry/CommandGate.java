package io.ringbook.gateway.entry;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NullValue;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.State;
import org.agrona.ExpandableArrayBuffer;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where commands go in and their answers come out. Offers from any thread; hears events as one of the model thread's
 * listeners, behind the read model, and tells each command's outcome there. Every command that was taken is answered
 * once: by its outcome, or by why there will be none.
 */
public final class CommandGate extends OutcomeEvents implements EventListener, AutoCloseable
{
    /** Commands that may wait for their answer at a time: more than any engine is behind. */
    public static final int MAX_WAITING = 1 << 16;

    /** Tells this gate's commands from those that others offer to the same engine. */
    private static final long MARK = 0x5247L << 44;
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(250);
    /** What was released before a failure is still heard: so long it may take. */
    private static final long FAILED_GRACE_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AtomicLong correlationIds = new AtomicLong(MARK);
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final ArrayDeque<Waiting> answered = new ArrayDeque<>();
    private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(Writer::new);
    private final long timeoutNs;
    private volatile Ringbook ringbook;
    private volatile Problem refusal;
    private long lastSweepNs;
    private long failedSinceNs;

    /** A gate that waits 10 s for an answer before it says that it is late. */
    public CommandGate()
    {
        this(TIMEOUT_NS);
    }

    CommandGate(final long timeoutNs)
    {
        this.timeoutNs = timeoutNs;
    }

    /**
     * Opens the gate.
     *
     * @param launched to offer to.
     */
    public void open(final Ringbook launched)
    {
        ringbook = launched;
    }

    /**
     * Offers a command that has an event of its own whatever it comes to: a new order, a cancel, a replace, a transfer,
     * an instrument, a phase. Any thread; never waits.
     *
     * @param command encodes it, with the correlation id it is given.
     * @param reply   told what it came to, on the model's thread.
     * @throws Problem if the engine takes nothing; then nothing has happened, and the reply is not told.
     */
    public void offer(final Command command, final Reply reply)
    {
        final Waiting wait = await(reply, false);
        final Writer writer = writers.get();
        final int length = command.encode(writer.encoder.wrap(writer.buffer, 0), wait.correlationId);
        waiting.put(wait.correlationId, wait);
        require(ringbook.offer(writer.buffer, 0, length), wait);
    }

    /**
     * Offers a command that may have no event: a mass cancel, a kill switch, a band, a reference price. Behind it in
     * the same claim goes a cancel of no order, whose refusal says that the command has been applied.
     *
     * @param command encodes it, with the correlation id it is given.
     * @param reply   told what it came to, on the model's thread.
     * @throws Problem if the engine takes nothing; then nothing has happened, and the reply is not told.
     */
    public void offerFenced(final Command command, final Reply reply)
    {
        final Waiting wait = await(reply, true);
        final Writer writer = writers.get();
        writer.batch.clear();
        writer.append(command.encode(writer.encoder.wrap(writer.buffer, 0), wait.correlationId));
        writer.append(writer.encoder.wrap(writer.buffer, 0)
            .cancelOrder(-wait.correlationId, 1, Long.MAX_VALUE, NullValue.INT, writer.noId));
        waiting.put(wait.correlationId, wait);
        require(ringbook.offer(writer.batch), wait);
    }

    private Waiting await(final Reply reply, final boolean isFenced)
    {
        final Problem reason = refusal;
        if (null != reason)
        {
            throw reason;
        }
        if (waiting.size() >= MAX_WAITING)
        {
            throw new Problem(ProblemCode.BACK_PRESSURED, MAX_WAITING + " commands wait for the engine; nothing was " +
                "done");
        }
        return new Waiting(correlationIds.incrementAndGet(), reply, isFenced, System.nanoTime());
    }

    private void require(final long answer, final Waiting wait)
    {
        if (answer < Ringbook.ACCEPTED)
        {
            // Whoever takes it out answers it: one that closes meanwhile has told the reply already.
            if (null != waiting.remove(wait.correlationId))
            {
                throw problem(answer);
            }
        }
        else if (null != refusal)
        {
            abandon(wait, refusal);
        }
    }

    private static Problem problem(final long answer)
    {
        if (Ringbook.BACK_PRESSURED == answer)
        {
            return new Problem(ProblemCode.BACK_PRESSURED, "the engine's ring is full; nothing was done");
        }
        if (Ringbook.NO_SPACE == answer)
        {
            return new Problem(ProblemCode.NO_SPACE, "the journal's disk is almost full; cancels are taken");
        }
        return Ringbook.CLOSED == answer ?
            new Problem(ProblemCode.STOPPING, "the engine is closed; nothing was done") :
            new Problem(ProblemCode.ENGINE_FAILED, "the engine has failed; nothing was done");
    }

    /**
     * Commands that wait for their answer. Any thread.
     *
     * @return number.
     */
    public int waiting()
    {
        return waiting.size();
    }

    /**
     * Takes nothing more, and answers what waits: nobody will hear its events. Any thread.
     *
     * @param reason why; what waits is told that it is not known what came of it.
     */
    public void fail(final Problem reason)
    {
        refusal = reason;
        abandonAll(reason);
    }

    /** Takes nothing more, and answers what still waits. */
    @Override
    public void close()
    {
        fail(new Problem(ProblemCode.STOPPING, "the gateway is stopping; ask for the order before sending it again"));
    }

    private void abandonAll(final Problem reason)
    {
        waiting.values().forEach((wait) -> abandon(wait, reason));
    }

    private void abandon(final Waiting wait, final Problem reason)
    {
        if (null != waiting.remove(wait.correlationId))
        {
            wait.reply.onFailed(reason);
        }
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        current(null);
        final boolean isFence = correlationId < 0;
        final Waiting wait = waiting.get(Math.abs(correlationId));
        if (null == wait)
        {
            return;
        }
        if (!isFence)
        {
            wait.outcome.sequence = sequence;
            wait.outcome.timestampNs = timestampNs;
            current(wait);
        }
        else if (0 == wait.outcome.sequence)
        {
            // It had no event of its own.
            wait.outcome.sequence = sequence - 1;
            wait.outcome.timestampNs = timestampNs;
        }
        if (isFence == wait.isFenced)
        {
            wait.endSequence = sequence;
            answered.add(wait);
        }
    }

    @Override
    public void onCommandsEnd(final long endedSequence)
    {
        Waiting wait = answered.peek();
        while (null != wait && wait.endSequence <= endedSequence)
        {
            answered.remove();
            if (null != waiting.remove(wait.correlationId))
            {
                wait.reply.onAnswered(wait.outcome);
            }
            wait = answered.peek();
        }
    }

    /** Commands whose answer does not come: the engine has failed, or is behind by seconds. */
    @Override
    public void onTurn(final long nowNs)
    {
        final long now = System.nanoTime();
        if (State.FAILED == ringbook.state())
        {
            onEngineFailed(now);
        }
        else if (now - lastSweepNs >= SWEEP_NS)
        {
            lastSweepNs = now;
            waiting.values().forEach((wait) -> tellLate(wait, now));
        }
    }

    private void onEngineFailed(final long now)
    {
        if (0 == failedSinceNs)
        {
            failedSinceNs = now;
        }
        else if (now - failedSinceNs >= FAILED_GRACE_NS && !waiting.isEmpty())
        {
            abandonAll(new Problem(ProblemCode.ENGINE_FAILED, "the engine has failed, and has not told what came of " +
                "this; ask again when it runs"));
        }
    }

    /** It stays in: as long as nobody knows what came of it, it must not be done again. */
    private void tellLate(final Waiting wait, final long now)
    {
        if (!wait.isLate && now - wait.sinceNs > timeoutNs)
        {
            wait.isLate = true;
            wait.reply.onLate(new Problem(ProblemCode.TIMEOUT, "the engine took the command, and has not answered " +
                "in time; ask for the order before sending it again"));
        }
    }

    /** Encodes a command. */
    @FunctionalInterface
    public interface Command
    {
        /**
         * Encodes.
         *
         * @param encoder       wrapped.
         * @param correlationId to put into it.
         * @return length.
         */
        int encode(CommandEncoder encoder, long correlationId);
    }

    /** Is told what a command came to. Must not throw. */
    public interface Reply
    {
        /**
         * The command has been applied, and the read model has what came of it. On the model's thread.
         *
         * @param outcome of it.
         */
        void onAnswered(Outcome outcome);

        /**
         * The command has replaced an order; the listeners behind have not heard of it yet. On the model's thread.
         *
         * @param orderId of the order.
         */
        default void onReplaced(final long orderId)
        {
        }

        /**
         * It will not be known what came of it: the engine has failed, or the gateway closes. Mostly on the model's
         * thread, on another where that has ended.
         *
         * @param problem for the client.
         */
        void onFailed(Problem problem);

        /**
         * It is not known yet, and that for long: told once, and one of the others still comes. On the model's thread.
         *
         * @param problem for the client.
         */
        default void onLate(final Problem problem)
        {
        }
    }

    private static final class Writer
    {
        private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(1_024);
        private final CommandEncoder encoder = new CommandEncoder();
        private final CommandBatch batch = new CommandBatch(2_048);
        private final ClOrdId noId = new ClOrdId();

        void append(final int length)
        {
            batch.append(buffer, 0, length);
        }
    }
}
