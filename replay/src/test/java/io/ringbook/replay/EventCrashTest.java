package io.ringbook.replay;

import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import org.agrona.IoUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An engine and a consumer of its events, killed together at random instants, again and again. What the consumer has
 * written down in the end is what the journal regenerates from the start: no event missing, none twice, none other.
 * A few seconds, or {@code -Dringbook.faults.minutes}.
 */
class EventCrashTest
{
    private static final long SEED = Long.getLong("ringbook.events.seed", System.nanoTime());
    private static final String OF_SEED = "-Dringbook.events.seed=" + SEED;
    private static final int MINUTES = Integer.getInteger("ringbook.faults.minutes", 0);
    private static final int KILLS = 4;
    private static final int KILLS_PER_DIRECTORY = 12;
    private static final int MAX_LIFE_MS = 600;

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private Process child;
    private int kills;
    private long events;

    @Test
    @Timeout(value = 120 + 2 * 60 * 60, unit = TimeUnit.SECONDS)
    void shouldHaveSeenEveryEventOnceAfterAnyNumberOfKills() throws Exception
    {
        final long endNs = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        for (int round = 0; kills < KILLS || System.nanoTime() < endNs; round++)
        {
            final Path data = Files.createDirectories(directory.resolve("data-" + round));
            final Layout layout = random.nextBoolean() ? Layout.FUSED : Layout.PIPELINED;
            final Durability durability = random.nextBoolean() ? Durability.PAGE_CACHE : Durability.GROUP_SYNC;
            final int last = kills + (0 == MINUTES ? KILLS : KILLS_PER_DIRECTORY);
            while (kills < last)
            {
                killOne(data, layout, durability);
            }
            compare(data, OF_SEED + ", round " + round + ", " + layout + ", " + durability);
            IoUtil.delete(data.toFile(), false);
        }
        if (MINUTES > 0)
        {
            System.out.println(kills + " kills, " + events + " events, each seen once; " + OF_SEED);
        }
    }

    private void killOne(final Path data, final Layout layout, final Durability durability) throws Exception
    {
        child = start(
            data.toString(), data.resolve("seen").toString(), layout.name(), durability.name(),
            String.valueOf(random.nextLong()));
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8))
        {
            final String ready = output.readLine();
            assertNotNull(ready, () -> OF_SEED + ": " + errors());
            assertTrue(ready.startsWith("from "), ready);
            Thread.sleep(random.nextInt(MAX_LIFE_MS));
            assertTrue(child.isAlive(), () -> OF_SEED + ": " + errors());
        }
        finally
        {
            child.destroyForcibly().waitFor();
        }
        assertEquals("", errors(), OF_SEED);
        kills++;
    }

    /** A last opening decides what was journaled; the consumer gets what it missed at the last kill, once. */
    private void compare(final Path data, final String of) throws IOException
    {
        ChronicleJournal.open(data.resolve("journal"), new JournalConfig()).close();
        replay(data, data.resolve("seen"));
        replay(data, data.resolve("regenerated"));

        final List<String> regenerated = Files.readAllLines(data.resolve("regenerated"));
        final List<String> seen = Files.readAllLines(data.resolve("seen"));
        for (int i = 0; i < Math.min(seen.size(), regenerated.size()); i++)
        {
            assertEquals(regenerated.get(i), seen.get(i), of);
        }
        assertEquals(regenerated.size(), seen.size(), of);
        events += seen.size();
    }

    private static void replay(final Path data, final Path file) throws IOException
    {
        try (SeenFile seen = new SeenFile(file);
            EventReplay replay = EventReplay.open(data, new EngineConfig(), seen.next(), Durability.GROUP_SYNC))
        {
            while (replay.poll(seen, 1_000) > 0 || !replay.isAtEnd())
            {
                seen.flush();
            }
        }
    }

    private Process start(final String... args) throws IOException
    {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter((arg) -> arg.startsWith("--"))
            .forEach(command::add);
        command.addAll(List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            EventCrashProcess.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(errorFile().toFile()).start();
    }

    private Path errorFile()
    {
        return directory.resolve("errors");
    }

    private String errors()
    {
        try
        {
            return Files.readString(errorFile());
        }
        catch (final IOException e)
        {
            return e.toString();
        }
    }
}
