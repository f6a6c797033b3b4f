package io.ringbook.pipeline;

import com.sun.management.ThreadMXBean;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.EveryFeatureFlow;
import io.ringbook.engine.MatchingEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.management.ManagementFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing is allocated in the steady state by any feature: stops that fire and trail, icebergs, expiry, groups, calls
 * and auctions, bands, limits, budgets, shared levels. In rounds, as {@link AllocationTest}.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryFeatureAllocationTest
{
    private static final int WARM_UP = 200_000;
    private static final int COMMANDS = 200_000;

    /** Rounds are short: on a fast machine the compiler still works while the first ones run. */
    private static final int MAX_ROUNDS = 40;
    private static final long SEED = Long.getLong("ringbook.seed", 71);

    private final EveryFeatureFlow flow = new EveryFeatureFlow(SEED);
    private final EventCount events = new EventCount();

    @Test
    void shouldAllocateNothingPerCommandWhenEveryFeatureIsUsed()
    {
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        final long thread = Thread.currentThread().getId();
        final MatchingEngine engine = new MatchingEngine(new EngineConfig().initialOrders(1 << 14), events);
        apply(engine, WARM_UP);
        long fewest = threads.getThreadAllocatedBytes(thread);
        assertTrue(fewest > 0, "the virtual machine counts bytes");
        for (int rounds = 0; rounds < MAX_ROUNDS && 0 != fewest; rounds++)
        {
            final long before = threads.getThreadAllocatedBytes(thread);
            apply(engine, COMMANDS);
            fewest = Math.min(fewest, threads.getThreadAllocatedBytes(thread) - before);
        }

        assertEquals(0, fewest, "bytes allocated for " + COMMANDS + " commands of seed " + SEED);
        assertTrue(engine.lastTradeId() > COMMANDS / 10, "the flow trades");
        assertTrue(events.count > engine.sequence(), "the flow has events");
    }

    private void apply(final MatchingEngine engine, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            engine.onCommand(flow.buffer, 0, flow.next(), engine.sequence() + 1);
        }
    }

    private static final class EventCount extends AnyEvent
    {
        private long count;

        @Override
        void onEvent(final String kind, final long id)
        {
            count++;
        }
    }
}
