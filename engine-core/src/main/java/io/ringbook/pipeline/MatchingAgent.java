package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandName;
import io.ringbook.engine.MatchingEngine;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.EpochNanoClock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The duty cycle of matching: takes what the ring has, stamps it, gives it to the log as one batch, matches it. A batch
 * ends where a state hash is due, so that the hash stands behind the command it belongs to.
 */
final class MatchingAgent implements Agent
{
    private static final int PUBLISH_GROUP = 16;

    private final InboundRing inbound;
    private final CommandLog log;
    private final MatchingEngine engine;
    private final EventRing outbound;
    private final EpochNanoClock clock;
    private final int hashInterval;
    private final int cpu;
    private final Failure failure;
    private final AtomicLong appliedSequence;
    private final AtomicLong appliedCell = new AtomicLong(InboundRing.NO_CELL);
    private final StateHashMark lastStateHash = new StateHashMark();

    private long sequence;
    private long timestampNs;
    private CommandBatch matching;
    private long matchingFrom;

    MatchingAgent(
        final RingbookContext context,
        final InboundRing inbound,
        final CommandLog log,
        final MatchingEngine engine,
        final EventRing outbound,
        final Failure failure)
    {
        this.inbound = inbound;
        this.log = log;
        this.engine = engine;
        this.outbound = outbound;
        this.clock = context.clock();
        this.hashInterval = context.hashInterval();
        this.cpu = context.matcherCpu();
        this.failure = failure;
        this.sequence = engine.sequence();
        this.timestampNs = engine.timestampNs();
        this.appliedSequence = new AtomicLong(sequence);
    }

    @Override
    public void onStart()
    {
        if (RingbookContext.NOT_PINNED != cpu)
        {
            ThreadPinning.pin(cpu);
        }
    }

    @Override
    public int doWork()
    {
        if (failure.hasFailed())
        {
            throw new AgentTerminationException("failed: " + failure.cause());
        }
        try
        {
            return applyBatch();
        }
        catch (final Throwable cause)
        {
            if (0 == engine.failedSequence())
            {
                outbound.publish();
                failure.onFailure(cause);
            }
            else
            {
                onMatchingFailure(engine.failedSequence(), cause);
            }
            throw new AgentTerminationException(cause);
        }
    }

    @Override
    public String roleName()
    {
        return "ringbook-matcher";
    }

    long appliedSequence()
    {
        return appliedSequence.get();
    }

    /**
     * The last cell of the ring whose command is done with, its state hash handed to the log included.
     *
     * @return cell.
     */
    long appliedCell()
    {
        return appliedCell.get();
    }

    HashedState lastStateHash()
    {
        return lastStateHash.get();
    }

    private int applyBatch()
    {
        if (inbound.isEmpty())
        {
            return 0;
        }
        final CommandBatch batch = log.claim();
        if (null == batch)
        {
            return 0;
        }
        final long untilHash = hashInterval - sequence % hashInterval;
        timestampNs = Math.max(timestampNs, clock.nanoTime());
        inbound.drainTo(batch, (int)Math.min(CommandLog.MAX_BATCH_COMMANDS, untilHash), timestampNs);
        final int count = batch.count();
        if (0 == count)
        {
            return 0;
        }
        log.append(sequence + 1, timestampNs);
        match(batch);
        if (count == untilHash && log.isKept())
        {
            final long stateHash = engine.stateHash();
            log.appendStateHash(sequence, stateHash);
            lastStateHash.set(sequence, stateHash);
        }
        appliedCell.lazySet(inbound.lastConsumed());
        return count;
    }

    /** What the commands before it have led to becomes visible, and nothing of the one that failed. */
    private void onMatchingFailure(final long failedSequence, final Throwable cause)
    {
        outbound.publishBefore(failedSequence);
        sequence = failedSequence - 1;
        appliedSequence.lazySet(sequence);
        if (cause instanceof AgentTerminationException)
        {
            // It gave up waiting for the reader: what has stopped that one is known already.
            failure.onFailure(cause);
            return;
        }
        final DirectBuffer commands = matching.buffer();
        final int offset = CommandBatch.groupLength(
            commands, 0, matching.length(), (int)(failedSequence - matchingFrom));
        final String template = CommandName.of(
            commands, offset + CommandBatch.PREFIX_LENGTH, CommandBatch.commandLength(commands, offset));
        failure.onFailure(new MatchingStoppedException(failedSequence, template, cause));
    }

    /** In groups, of which the events become visible together. */
    private void match(final CommandBatch batch)
    {
        matching = batch;
        matchingFrom = sequence + 1;
        final DirectBuffer commands = batch.buffer();
        final int end = batch.length();
        for (int offset = 0; offset < end;)
        {
            final int length = CommandBatch.groupLength(commands, offset, end, PUBLISH_GROUP);
            engine.onCommands(commands, offset, length, sequence + 1);
            sequence = engine.sequence();
            outbound.publish();
            offset += length;
        }
        appliedSequence.lazySet(sequence);
    }
}
