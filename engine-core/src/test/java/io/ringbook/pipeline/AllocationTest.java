package io.ringbook.pipeline;

import com.sun.management.ThreadMXBean;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing is allocated in the steady state: not by the thread that offers, nor by the one that matches, nor by the one
 * that journals, nor by the one that calls the event handler.
 *
 * <p>Compiled, a few hundred bytes show up now and then, once in a million commands or two; interpreted ({@code -Xint})
 * the engine alone shows none, so they belong to the virtual machine. So there are rounds, and one of a million
 * commands must be without a single byte: what the code allocates as often as that shows in each of them.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AllocationTest
{
    private static final int WARM_UP = 400_000;
    private static final int COMMANDS = 1_000_000;
    private static final int MAX_ROUNDS = 6;
    private static final long SEED = 42;
    private static final String[] ROLES = { "offering thread", "matcher", "publisher", "journaler" };
    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    private final SteadyFlow flow = new SteadyFlow(SEED);
    private final EventCount events = new EventCount();
    private final CommandBatch batch = new CommandBatch(1 << 12);

    @Test
    void shouldAllocateNothingPerCommandWhenTheEngineRunsAlone()
    {
        final MatchingEngine engine = new MatchingEngine(config(), events);
        final long[] bytes = { Long.MAX_VALUE };
        final long[] bytesBefore = new long[1];
        final Thread[] threads = { Thread.currentThread() };
        apply(engine, WARM_UP);
        measure(threads, bytesBefore, bytes);
        for (int rounds = 0; rounds < MAX_ROUNDS && bytes[0] != 0; rounds++)
        {
            measureBefore(threads, bytesBefore);
            apply(engine, COMMANDS);
            measure(threads, bytesBefore, bytes);
        }

        assertEquals(0, bytes[0], "bytes allocated for " + COMMANDS + " commands of seed " + SEED);
        assertTrue(engine.lastTradeId() > COMMANDS / 10, "the flow trades");
        assertTrue(engine.lastOrderId() > COMMANDS / 2, "the flow has orders");
    }

    @ParameterizedTest
    @EnumSource(names = {"FUSED", "PIPELINED"})
    void shouldAllocateNothingOnAnyThreadFromTheOfferToTheHandler(final Layout layout) throws InterruptedException
    {
        final CountingJournal journal = new CountingJournal();
        final Ringbook ringbook = Ringbook.launch(
            new RingbookContext().layout(layout).engineConfig(config()).journal(journal).eventHandler(events)
                .hashInterval(1 << 17));
        final Thread[] threads = {
            Thread.currentThread(), threadNamed("ringbook-matcher"), threadNamed("ringbook-publisher"),
            threadNamed(Layout.PIPELINED == layout ? "ringbook-journaler" : "ringbook-matcher") };
        final long[] bytes = new long[threads.length];
        final long[] bytesBefore = new long[threads.length];
        offer(ringbook, WARM_UP);
        settle(ringbook, WARM_UP);
        measure(threads, bytesBefore, bytes);
        Arrays.fill(bytes, Long.MAX_VALUE);
        long sequence = WARM_UP;
        for (int rounds = 0; rounds < MAX_ROUNDS && Arrays.stream(bytes).anyMatch((b) -> 0 != b); rounds++)
        {
            measureBefore(threads, bytesBefore);
            offer(ringbook, COMMANDS);
            sequence += COMMANDS;
            settle(ringbook, sequence);
            measure(threads, bytesBefore, bytes);
        }
        ringbook.close();

        for (int i = 0; i < threads.length; i++)
        {
            assertEquals(
                0, bytes[i], "bytes allocated by the " + ROLES[i] + " for " + COMMANDS + " commands of seed " + SEED);
        }
        assertTrue(events.count > sequence, "the flow has events");
        assertEquals(sequence, journal.journaledSequence());
        assertEquals(sequence >> 17, journal.hashes);
    }

    private void apply(final MatchingEngine engine, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            final int length = flow.next();
            CommandEncoder.timestampNs(flow.buffer, 0, engine.sequence());
            engine.onCommand(flow.buffer, 0, length, engine.sequence() + 1);
        }
    }

    /** Eight commands in a batch, eight alone. */
    private void offer(final Ringbook ringbook, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            final int length = flow.next();
            if (0 != (i & 8))
            {
                while (Ringbook.BACK_PRESSURED == ringbook.offer(flow.buffer, 0, length))
                {
                    Thread.onSpinWait();
                }
                continue;
            }
            batch.append(flow.buffer, 0, length);
            if (7 == (i & 7))
            {
                while (Ringbook.BACK_PRESSURED == ringbook.offer(batch))
                {
                    Thread.onSpinWait();
                }
                batch.clear();
            }
        }
    }

    /** Waits until all is applied and the publisher has not had an event for a while. */
    private void settle(final Ringbook ringbook, final long sequence) throws InterruptedException
    {
        long count = -1;
        while (ringbook.appliedSequence() < sequence || count != events.count)
        {
            count = events.count;
            Thread.sleep(50);
        }
    }

    private static void measureBefore(final Thread[] threads, final long[] bytesBefore)
    {
        for (int i = 0; i < threads.length; i++)
        {
            bytesBefore[i] = allocatedBy(threads[i]);
        }
    }

    /** The fewest bytes of any round. */
    private static void measure(final Thread[] threads, final long[] bytesBefore, final long[] fewest)
    {
        for (int i = 0; i < threads.length; i++)
        {
            fewest[i] = Math.min(fewest[i], allocatedBy(threads[i]) - bytesBefore[i]);
        }
    }

    private static long allocatedBy(final Thread thread)
    {
        return THREADS.getThreadAllocatedBytes(thread.getId());
    }

    private static Thread threadNamed(final String name)
    {
        return Thread.getAllStackTraces().keySet().stream()
            .filter((thread) -> thread.getName().equals(name))
            .findFirst()
            .orElseThrow();
    }

    private static EngineConfig config()
    {
        return new EngineConfig().initialOrders(1 << 16);
    }

    private static final class EventCount extends AnyEvent
    {
        private volatile long count;
        private long sum;

        @Override
        void onEvent(final String kind, final long id)
        {
            sum += id + kind.length();
            count = count + 1;
        }
    }

    /** Reads what it is given, and keeps the positions. */
    private static final class CountingJournal implements CommandJournal
    {
        private volatile long journaledSequence;
        private long hashes;
        private long sum;

        @Override
        public int epoch()
        {
            return 1;
        }

        @Override
        public long journaledSequence()
        {
            return journaledSequence;
        }

        @Override
        public long syncedSequence()
        {
            return journaledSequence;
        }

        @Override
        public long bytesWritten()
        {
            return sum;
        }

        @Override
        public void append(
            final long firstSequence,
            final int count,
            final long timestampNs,
            final DirectBuffer commands,
            final int length)
        {
            sum += length;
            journaledSequence = firstSequence + count - 1;
        }

        @Override
        public void appendStateHash(final long sequence, final long stateHash)
        {
            hashes++;
        }

        @Override
        public void sync()
        {
            sum++;
        }

        @Override
        public void close()
        {
            sum = 0;
        }
    }
}
