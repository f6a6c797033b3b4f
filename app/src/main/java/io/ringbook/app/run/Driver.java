package io.ringbook.app.run;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.State;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/**
 * Takes commands from a source and offers them to the pipeline when they are due, several at a time, and polls the
 * events in between. The loop is open: a command counts from when it was due, not from when it could be sent. Runs
 * once; the positions may be read by any thread.
 */
public final class Driver
{
    private static final int COMMANDS_PER_BATCH = 64;
    private static final int EVENTS_PER_POLL = 512;
    private static final int BATCH_CAPACITY = 1 << 15;

    private final Ringbook ringbook;
    private final CommandSource source;
    private final LatencyProbe probe;
    private final StopSignal stop;
    private final boolean polls;
    private final CommandBatch batch = new CommandBatch(BATCH_CAPACITY);
    private final IdleStrategy paceIdle;
    private final IdleStrategy pressureIdle = new BackoffIdleStrategy(10, 100, 1_000, 50_000);
    private final long lastSequenceBefore;

    private boolean isExhausted;
    private long elapsedNs;
    private volatile long sent;
    private volatile boolean isWaitingForSpace;

    /**
     * A driver.
     *
     * @param ringbook to drive.
     * @param source   of the commands.
     * @param probe    that hears the events.
     * @param stop     that ends the run early.
     * @param polls    are events polled here, or does the pipeline have a thread for them?
     */
    public Driver(
        final Ringbook ringbook,
        final CommandSource source,
        final LatencyProbe probe,
        final StopSignal stop,
        final boolean polls)
    {
        this.ringbook = ringbook;
        this.source = source;
        this.probe = probe;
        this.stop = stop;
        this.polls = polls;
        // Where the driver polls there are few processors, and the matching thread may need the one it waits on.
        this.paceIdle = polls ? new YieldingIdleStrategy() : new BusySpinIdleStrategy();
        this.lastSequenceBefore = ringbook.appliedSequence();
    }

    /**
     * Sends commands until there are enough, no more, or the stop signal; and waits for the last one's events.
     *
     * @param commandLimit to send at most.
     * @param pace         to send them at.
     */
    public void run(final long commandLimit, final Pace pace)
    {
        final long startNs = System.nanoTime();
        long count = 0;
        while (count < commandLimit && !isExhausted && !stop.isRequested())
        {
            final long nowNs = System.nanoTime() - startNs;
            final long due = Math.min(commandLimit, pace.due(nowNs)) - count;
            if (due <= 0)
            {
                requireActive();
                paceIdle.idle(poll());
                continue;
            }
            fill(count, (int)Math.min(due, COMMANDS_PER_BATCH), pace, startNs, nowNs);
            if (!offer())
            {
                break;
            }
            count += batch.count();
            sent = count;
            poll();
        }
        drain();
        elapsedNs = System.nanoTime() - startNs;
    }

    /**
     * Commands sent so far.
     *
     * @return count.
     */
    public long sent()
    {
        return sent;
    }

    /**
     * Is the disk so full that commands wait?
     *
     * @return true while they do.
     */
    public boolean isWaitingForSpace()
    {
        return isWaitingForSpace;
    }

    /**
     * Free space on the journal's disk, as it was a moment ago.
     *
     * @return bytes.
     */
    public long freeBytes()
    {
        return ringbook.freeBytes();
    }

    /**
     * Sequence of the last command sent.
     *
     * @return sequence.
     */
    public long lastSequence()
    {
        return lastSequenceBefore + sent;
    }

    /**
     * Time from the start to the events of the last command.
     *
     * @return ns.
     */
    public long elapsedNs()
    {
        return elapsedNs;
    }

    private void fill(
        final long first, final int count, final Pace pace, final long startNs, final long nowNs)
    {
        batch.clear();
        for (int i = 0; i < count && batch.hasRoomFor(CommandEncoder.MAX_COMMAND_LENGTH); i++)
        {
            final long number = first + i + 1;
            final int length = source.next(batch.buffer(), batch.claim(), number);
            if (CommandSource.END == length)
            {
                isExhausted = true;
                break;
            }
            batch.commit(length);
            probe.onSend(number, startNs + pace.dueNs(first + i, nowNs));
        }
    }

    /**
     * Offers the batch until it is taken. A full ring empties by itself, a full disk may not: there the user may stop.
     *
     * @return false if it was not taken, because of the stop signal.
     */
    private boolean offer()
    {
        long result = ringbook.offer(batch);
        while (result < 0 && !(Ringbook.NO_SPACE == result && stop.isRequested()))
        {
            if (Ringbook.NO_SPACE == result)
            {
                isWaitingForSpace = true;
            }
            else if (Ringbook.BACK_PRESSURED != result)
            {
                throw failed();
            }
            pressureIdle.idle(poll());
            result = ringbook.offer(batch);
        }
        if (isWaitingForSpace)
        {
            isWaitingForSpace = false;
        }
        return result >= 0;
    }

    private void drain()
    {
        final long last = lastSequence();
        while (ringbook.releasedSequence() < last || poll() > 0)
        {
            requireActive();
            pressureIdle.idle(poll());
        }
    }

    private int poll()
    {
        return polls ? ringbook.pollEvents(EVENTS_PER_POLL) : 0;
    }

    private void requireActive()
    {
        if (State.ACTIVE != ringbook.state())
        {
            throw failed();
        }
    }

    private ToolException failed()
    {
        final Throwable failure = ringbook.failure();
        return new ToolException(
            "the engine stopped after sequence " + ringbook.appliedSequence() + ": " + failure,
            ToolException.WRONG_USE, failure);
    }
}
