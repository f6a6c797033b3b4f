package io.ringbook.replay;

import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.CloseHelper;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Consumers of every kind over several engines in turn, under full flow, on a schedule from a seed: each sees what the
 * engine's own handler saw, no event missing, none twice.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventHubThreadsTest
{
    private static final long SEED = Long.getLong("ringbook.events.seed", System.nanoTime());
    private static final int ENGINES = 4;
    private static final int MAX_BURST = 3_000;
    private static final int MAX_PAUSE_NS = 5_000_000;
    private static final int COMMANDS = Integer.getInteger("ringbook.events.commands", 15_000);

    @TempDir
    private Path directory;

    private final EventLog live = new EventLog();
    private final List<EventConsumer> consumers = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"FUSED, PAGE_CACHE", "PIPELINED, PAGE_CACHE", "PIPELINED, GROUP_SYNC"})
    void shouldShowEveryConsumerWhatTheEngineSaid(final Layout layout, final Durability durability)
    {
        final String of = "-Dringbook.events.seed=" + SEED + ", " + layout + ", " + durability;
        final SplittableRandom random = new SplittableRandom(SEED);
        try
        {
            for (final EventConsumer.Kind kind : EventConsumer.Kind.values())
            {
                consumers.add(new EventConsumer(kind, random.nextLong()));
            }
            for (int engine = 0; engine < ENGINES; engine++)
            {
                run(layout, durability, 1 + random.nextInt(COMMANDS), random.nextLong());
            }
            assertTrue(live.size() > 100, of);
            for (final EventConsumer consumer : consumers)
            {
                consumer.end().assertIsTailOf(live, 0, of);
            }
            whole().assertIsTailOf(live, 0, of);
        }
        finally
        {
            CloseHelper.closeAll(consumers);
        }
    }

    private void run(final Layout layout, final Durability durability, final int commands, final long seed)
    {
        final RingbookContext context = new RingbookContext()
            .layout(layout)
            .durability(durability)
            .journal(ChronicleJournal.open(directory.resolve("journal"), new JournalConfig()))
            .recovery(new Recovery(directory))
            .hashInterval(1_000)
            .recordHandler(live);
        final EventHub hub = EventHub.install(context, directory);
        final Ringbook ringbook = Ringbook.launch(context);
        try (hub; ringbook)
        {
            consumers.forEach((consumer) -> consumer.attach(hub));
            runInBursts(new RandomCommands(seed).define(ringbook), ringbook, commands, new SplittableRandom(seed));
        }
    }

    /** With pauses between, and then until one that keeps up has been live, so that all ways are gone. */
    private void runInBursts(
        final RandomCommands flow, final Ringbook ringbook, final int commands, final SplittableRandom random)
    {
        final EventConsumer fast = consumers.get(EventConsumer.Kind.FAST.ordinal());
        final long liveTurnsBefore = fast.liveTurns();
        for (int sent = 0; sent < commands || fast.liveTurns() == liveTurnsBefore && fast.isRunning();)
        {
            final int burst = sent < commands ? 1 + random.nextInt(MAX_BURST) : 1;
            flow.run(ringbook, burst, false);
            sent += burst;
            LockSupport.parkNanos(random.nextInt(MAX_PAUSE_NS));
        }
    }

    private EventLog whole()
    {
        final EventLog log = new EventLog();
        try (EventReplay replay = EventReplay.open(
            directory, new EngineConfig(), EventPosition.START, Durability.SYNC_EACH_BATCH))
        {
            while (replay.poll(log, 1_000) > 0 || !replay.isAtEnd())
            {
                Thread.onSpinWait();
            }
        }
        return log;
    }
}
