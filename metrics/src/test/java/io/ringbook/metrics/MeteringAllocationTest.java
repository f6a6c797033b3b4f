package io.ringbook.metrics;

import com.sun.management.ThreadMXBean;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.pipeline.EventRing;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.management.ManagementFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Counting allocates nothing, decoded or not, with every command timed. In rounds, as the virtual machine itself
 * allocates a few bytes now and then: one must be without a single byte.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MeteringAllocationTest
{
    private static final long SEED = Long.getLong("ringbook.seed", 11);
    private static final int COMMANDS = 40_000;
    private static final int MAX_ROUNDS = 20;

    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final EventCounts counts = new EventCounts(2, 1, clock);
    private final Flow flow = new Flow(SEED);

    @Test
    void shouldAllocateNothingForEventsAsCalls()
    {
        final MatchingEngine engine =
            new MatchingEngine(config(), new MeteredEvents(counts, NoEvents.INSTANCE));
        thenNothingIsAllocated(() -> apply(engine));
    }

    @Test
    void shouldAllocateNothingForEventsAsBytes()
    {
        final long[] seen = new long[1];
        final MeteredRecords records = new MeteredRecords(counts, (buffer, offset, length) -> seen[0] += length);
        final EventRing ring = new EventRing(1 << 16, () ->
        {
            throw new IllegalStateException("full");
        });
        final MatchingEngine engine = new MatchingEngine(config(), new EventEncoder(ring));
        thenNothingIsAllocated(() ->
        {
            apply(engine);
            ring.publish();
            while (ring.poll(records, 256) > 0)
            {
                Thread.onSpinWait();
            }
        });
        assertTrue(seen[0] > COMMANDS);
    }

    private void thenNothingIsAllocated(final Runnable step)
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long thread = Thread.currentThread().getId();
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < MAX_ROUNDS && 0 != fewest; round++)
        {
            final long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < COMMANDS; i++)
            {
                step.run();
            }
            fewest = Math.min(fewest, threads.getThreadAllocatedBytes(thread) - before);
        }
        assertEquals(0, fewest, "bytes allocated for " + COMMANDS + " commands of seed " + SEED);
        assertTrue(counts.count(EventCounts.EVENTS) >= COMMANDS, "there are events");
        assertTrue(counts.trades(0) > 0 && counts.trades(1) > 0, "they trade");
    }

    private void apply(final MatchingEngine engine)
    {
        final int length = flow.next();
        CommandEncoder.timestampNs(flow.buffer, 0, clock.nanoTime());
        engine.onCommand(flow.buffer, 0, length, engine.sequence() + 1);
    }

    private static EngineConfig config()
    {
        return new EngineConfig().initialOrders(1 << 16);
    }
}
