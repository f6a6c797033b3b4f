package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.pipeline.CommandJournal;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/**
 * A Ringbook that an {@link EncodedFlow} is sent through by the calling thread, which with few cores polls the events
 * as well. What comes out is held against what the flow knows.
 */
final class PipelineRig implements AutoCloseable
{
    static final int MAX_BATCH = 512;

    private static final int CORES_FOR_A_PUBLISHER = 4;
    private static final int BATCH_CAPACITY_BYTES = 1 << 16;
    private static final int EVENTS_PER_POLL = 512;
    private static final int INITIAL_ORDERS = 1 << 17;

    /** Some 20 us: as long as it takes until a command is due at all but the lowest rates. */
    private static final long SPINS = 2_000;

    /** Where there are more threads than cores. */
    private static final long FEW_SPINS = 200;

    /** One that sends and handles events, and one that matches. */
    private static final int THREADS = 2;

    private final boolean isPolling = Machine.cores() < CORES_FOR_A_PUBLISHER;
    private final CommandBatch batch = new CommandBatch(BATCH_CAPACITY_BYTES);
    private final long spins;
    private final IdleStrategy pressureIdle;
    private final EncodedFlow flow;
    private final EventCounter events;
    private final Ringbook ringbook;

    /**
     * Launches it and fills its books.
     *
     * @param flow    to send.
     * @param layout  of the threads.
     * @param journal new, or null for none; it is closed with this.
     * @param events  that hears all events.
     */
    PipelineRig(
        final EncodedFlow flow, final Layout layout, final CommandJournal journal, final EventCounter events)
    {
        this.flow = flow;
        this.events = events;
        final boolean isJournaledApart = Layout.PIPELINED == layout && null != journal;
        spins = THREADS + (isJournaledApart ? 1 : 0) > Machine.cores() ? FEW_SPINS : SPINS;
        pressureIdle = newIdleStrategy();
        ringbook = Ringbook.launch(new RingbookContext()
            .engineConfig(new EngineConfig().initialOrders(INITIAL_ORDERS))
            .layout(layout)
            .journal(journal)
            .recordHandler(events)
            .publisherThread(!isPolling)
            .idleStrategySupplier(this::newIdleStrategy));
        offer(0, flow.first(), MAX_BATCH);
        while (ringbook.releasedSequence() < flow.first() || poll() > 0)
        {
            pressureIdle.idle(poll());
            requireActive();
        }
    }

    /** Parking costs more than a command takes; where cores are few, others get theirs in between. */
    IdleStrategy newIdleStrategy()
    {
        return isPolling ? new BackoffIdleStrategy(spins, Long.MAX_VALUE, 1, 1) : new BusySpinIdleStrategy();
    }

    /**
     * Sends commands as fast as they are taken.
     *
     * @param from      index of the first.
     * @param to        index behind the last.
     * @param batchSize commands in a batch.
     */
    void offer(final int from, final int to, final int batchSize)
    {
        for (int index = from; index < to;)
        {
            index = offerBatch(index, Math.min(to, index + batchSize));
            poll();
        }
    }

    /**
     * Sends one batch.
     *
     * @param from index of the first.
     * @param to   index behind the last.
     * @return index of the next command.
     */
    int offerBatch(final int from, final int to)
    {
        batch.clear();
        final int next = flow.fill(batch, from, to);
        long result = ringbook.offer(batch);
        while (result < Ringbook.ACCEPTED)
        {
            if (Ringbook.BACK_PRESSURED != result)
            {
                throw failed();
            }
            pressureIdle.idle(poll());
            result = ringbook.offer(batch);
        }
        pressureIdle.reset();
        return next;
    }

    /** Waits until a command was heard of, by its number. */
    void await(final long number)
    {
        while (events.lastNumber() < number)
        {
            pressureIdle.idle(poll());
            requireActive();
        }
    }

    /** Handles events, unless there is a thread for that. */
    int poll()
    {
        return isPolling ? ringbook.pollEvents(EVENTS_PER_POLL) : 0;
    }

    /** Does the sending thread handle the events too? */
    boolean isPolling()
    {
        return isPolling;
    }

    /** Handles what is left, and ends the threads. */
    @Override
    public void close()
    {
        ringbook.close();
    }

    /**
     * Holds what came out against the flow. After {@link #close()}, if all commands were sent.
     *
     * @throws ToolException if they differ.
     */
    void check()
    {
        final MatchingEngine engine = ringbook.engine();
        if (events.trades() != flow.trades() || engine.lastTradeId() != flow.trades() ||
            engine.liveOrders() != flow.liveOrders())
        {
            throw new ToolException("expected " + flow.trades() + " trades and " + flow.liveOrders() +
                " live orders as the flow reckoned, found " + engine.lastTradeId() + " trades, " + events.trades() +
                " events of them and " + engine.liveOrders() + " live orders", ToolException.ANSWER_IS_NO);
        }
    }

    private void requireActive()
    {
        if (null != ringbook.failure())
        {
            throw failed();
        }
    }

    private ToolException failed()
    {
        return new ToolException(
            "the engine stopped: " + ringbook.failure(), ToolException.ANSWER_IS_NO, ringbook.failure());
    }
}
