package io.ringbook.gateway.entry;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.ExpandableArrayBuffer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where commands go in and their answers come out. Offers from any thread; hears events as one of the model thread's
 * listeners, behind the read model, and tells each command's outcome there.
 */
public final class CommandGate extends NoEvents implements EventListener
{
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(250);

    private final AtomicLong correlationIds = new AtomicLong();
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final List<Answered> answered = new ArrayList<>();
    private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(Writer::new);
    private volatile Ringbook ringbook;
    private Waiting current;
    private long sequence;
    private long timestampNs;
    private long lastSweepNs;

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
     * @throws Problem if the engine takes nothing; then nothing has happened.
     */
    public void offer(final Command command, final Reply reply)
    {
        final long correlationId = correlationIds.incrementAndGet();
        final Writer writer = writers.get();
        final int length = command.encode(writer.encoder.wrap(writer.buffer, 0), correlationId);
        waiting.put(correlationId, new Waiting(reply, System.nanoTime()));
        require(ringbook.offer(writer.buffer, 0, length), correlationId);
    }

    /**
     * Offers a command that may have no event: a mass cancel, a kill switch, a band, a reference price. Behind it in
     * the same claim goes a cancel of no order, whose refusal says that the command has been applied.
     *
     * @param command encodes it, with the correlation id it is given.
     * @param reply   told what it came to, on the model's thread.
     * @throws Problem if the engine takes nothing; then nothing has happened.
     */
    public void offerFenced(final Command command, final Reply reply)
    {
        final long correlationId = correlationIds.incrementAndGet();
        final Writer writer = writers.get();
        writer.batch.clear();
        writer.append(command.encode(writer.encoder.wrap(writer.buffer, 0), correlationId));
        writer.append(writer.encoder.wrap(writer.buffer, 0)
            .cancelOrder(-correlationId, 1, Long.MAX_VALUE, NullValue.INT, writer.noId));
        final Waiting wait = new Waiting(reply, System.nanoTime());
        wait.isFenced = true;
        waiting.put(correlationId, wait);
        require(ringbook.offer(writer.batch), correlationId);
    }

    private void require(final long answer, final long correlationId)
    {
        if (answer < Ringbook.ACCEPTED)
        {
            waiting.remove(correlationId);
            throw problem(answer);
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

    @Override
    public void onCommandStart(final long commandSequence, final long commandTimestampNs, final long correlationId)
    {
        sequence = commandSequence;
        timestampNs = commandTimestampNs;
        current = waiting.get(Math.abs(correlationId));
        if (null != current && (correlationId < 0 || !current.isFenced))
        {
            waiting.remove(Math.abs(correlationId));
            answered.add(new Answered(commandSequence, current));
        }
        if (null != current && correlationId > 0)
        {
            current.outcome.sequence = commandSequence;
            current.outcome.timestampNs = commandTimestampNs;
        }
        if (null != current && correlationId < 0)
        {
            if (0 == current.outcome.sequence)
            {
                // It had no event of its own.
                current.outcome.sequence = commandSequence - 1;
                current.outcome.timestampNs = commandTimestampNs;
            }
            current = null;
        }
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        if (null != current)
        {
            current.outcome.orderId = orderId;
        }
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        if (null != current)
        {
            current.outcome.rejectReason = reason;
        }
    }

    @Override
    public void onCancelRejected(
        final long account, final long orderId, final ClOrdId clOrdId, final RejectReason reason)
    {
        if (null != current)
        {
            current.outcome.cancelRejectReason = reason;
        }
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        if (null != current)
        {
            current.outcome.canceledOrderIds.addLong(orderId);
        }
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        if (null != current)
        {
            current.outcome.transferType = type;
            current.outcome.transferAsset = asset;
            current.outcome.transferUnits = amountUnits;
            current.outcome.transferOutcome = outcome;
            current.outcome.isDuplicate = duplicate;
        }
    }

    @Override
    public void onCommandsEnd(final long endedSequence)
    {
        int told = 0;
        while (told < answered.size() && answered.get(told).sequence <= endedSequence)
        {
            final Waiting wait = answered.get(told).waiting;
            wait.reply.onAnswered(wait.outcome);
            told++;
        }
        answered.subList(0, told).clear();
    }

    /** Commands whose answer does not come: the engine has failed, or is behind by seconds. */
    @Override
    public void onTurn(final long nowNs)
    {
        final long now = System.nanoTime();
        if (now - lastSweepNs < SWEEP_NS)
        {
            return;
        }
        lastSweepNs = now;
        waiting.values().removeIf((wait) ->
        {
            final boolean isLate = now - wait.sinceNs > TIMEOUT_NS;
            if (isLate)
            {
                wait.reply.onFailed(new Problem(ProblemCode.TIMEOUT, "the engine took the command, and has not " +
                    "answered in time; ask for the order before sending it again"));
            }
            return isLate;
        });
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

    /** Is told what a command came to, on the model's thread. */
    public interface Reply
    {
        /**
         * The command has been applied, and the read model has what came of it.
         *
         * @param outcome of it.
         */
        void onAnswered(Outcome outcome);

        /**
         * It is not known what came of it.
         *
         * @param problem for the client.
         */
        void onFailed(Problem problem);
    }

    private static final class Waiting
    {
        private final Reply reply;
        private final long sinceNs;
        private final Outcome outcome = new Outcome();
        private boolean isFenced;

        Waiting(final Reply reply, final long sinceNs)
        {
            this.reply = reply;
            this.sinceNs = sinceNs;
        }
    }

    private record Answered(long sequence, Waiting waiting)
    {
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
