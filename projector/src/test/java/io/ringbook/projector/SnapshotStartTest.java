package io.ringbook.projector;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalSource;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.Replayer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A journal of every feature with money, on disk: one copy is made in one go from its start, the other by projectors
 * that begin at snapshots wherever the one before has stopped. {@code -Dringbook.seed=N} repeats a run.
 */
@Timeout(120)
class SnapshotStartTest
{
    private final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private final FeatureMarket features = new FeatureMarket(seed, true);
    private final JournalSource commands = features.market.journal.reader();
    private TestDatabase database;
    private ChronicleJournal journal;
    private JournalReader reader;
    private Replayer follower;
    private SnapshotStore store;

    @TempDir
    private Path directory;

    @BeforeEach
    void open()
    {
        System.out.println("SnapshotStartTest: -Dringbook.seed=" + seed);
        database = TestDatabase.create();
        journal = ChronicleJournal.open(directory.resolve("journal"), new JournalConfig());
        store = new SnapshotStore(directory.resolve("snapshots"));
        trade(50);
        reader = JournalReader.open(directory.resolve("journal"));
        follower = new Replayer(reader, new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE));
    }

    @AfterEach
    void close()
    {
        if (null != reader)
        {
            reader.close();
        }
        if (null != journal)
        {
            journal.close();
        }
    }

    @Test
    void shouldWriteTheSameRowsWhereverItBegins() throws InterruptedException
    {
        int begunAtSnapshots = 0;
        long last = features.sequence() / 2;
        for (int i = 0; i < 12; i++)
        {
            last = random.nextLong(last + 1, features.sequence() + 1);
            final ProjectorStatus status = project(last);
            begunAtSnapshots += status.snapshotSequence() > 0 ? 1 : 0;
            assertNull(status.notice());
            trade(100 + random.nextInt(400));
            takeSnapshotNear(last);
        }
        assertTrue(begunAtSnapshots > 3, () -> "seed " + seed);
        project(Long.MAX_VALUE);
        assertEqualsOneFromTheStart();
    }

    @Test
    void shouldBeginAtTheOneBeforeOrAtTheStartAndSayWhy() throws InterruptedException, IOException
    {
        trade(500);
        takeSnapshotWithin(2);
        takeSnapshotWithin(2);
        project(Long.MAX_VALUE);

        final SnapshotFile newest = store.list().get(0);
        final SnapshotFile before = store.list().get(1);
        flipByte(newest);
        trade(100);
        final ProjectorStatus atTheOneBefore = project(Long.MAX_VALUE);
        assertEquals(before.sequence(), atTheOneBefore.snapshotSequence());
        assertTrue(atTheOneBefore.notice().contains(newest.path().getFileName().toString()), atTheOneBefore::notice);

        flipByte(before);
        trade(100);
        final ProjectorStatus atTheStart = project(Long.MAX_VALUE);
        assertEquals(0, atTheStart.snapshotSequence());
        assertTrue(atTheStart.notice().contains(before.path().getFileName().toString()), atTheStart::notice);
        assertEqualsOneFromTheStart();
    }

    private ProjectorStatus project(final long until) throws InterruptedException
    {
        final long last = Math.min(until, features.sequence());
        final PostgresProjector projector = PostgresProjector.launch(
            new ProjectorContext().url(database.url()).journal(directory).until(last).maxBatch(97, 100_000, 1_000));
        try (projector)
        {
            assertTrue(
                projector.awaitCaughtUp(last, 60, TimeUnit.SECONDS), () -> "seed " + seed + projector.status());
        }
        return projector.status();
    }

    private void trade(final int count)
    {
        features.trade(count);
        while (commands.next())
        {
            journal.append(
                commands.firstSequence(), commands.count(), commands.timestampNs(),
                slice(commands), commands.commandsLength());
        }
    }

    private static DirectBuffer slice(final JournalSource source)
    {
        return new UnsafeBuffer(
            source.commands(), source.commandsOffset(), source.commandsLength());
    }

    /** At the first document that ends behind a command, and one before it: the tables may be on either side. */
    private void takeSnapshotNear(final long sequence)
    {
        while (follower.sequence() < sequence - 40)
        {
            follower.poll();
        }
        takeSnapshotWithin(1);
    }

    /** Some documents on, as many as there are. */
    private void takeSnapshotWithin(final int documents)
    {
        for (int i = 0; i < documents; i++)
        {
            follower.poll();
        }
        store.write(follower.engine(), reader.position());
    }

    private static void flipByte(final SnapshotFile file) throws IOException
    {
        final byte[] bytes = Files.readAllBytes(file.path());
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file.path(), bytes);
    }

    private void assertEqualsOneFromTheStart() throws InterruptedException
    {
        final TestDatabase whole = TestDatabase.create();
        try (PostgresProjector projector = PostgresProjector.launch(
            new ProjectorContext().url(whole.url()).journal(() -> JournalReader.open(directory.resolve("journal")))))
        {
            assertTrue(projector.awaitCaughtUp(features.sequence(), 60, TimeUnit.SECONDS), () -> "seed " + seed);
        }
        final Tables expected = new Tables(whole);
        final Tables found = new Tables(database);
        assertEquals(expected.instruments(), found.instruments(), () -> "seed " + seed);
        assertEquals(expected.orders(), found.orders(), () -> "seed " + seed);
        assertEquals(expected.trades(), found.trades(), () -> "seed " + seed);
        assertEquals(expected.balances(), found.balances(), () -> "seed " + seed);
        assertEquals(expected.ledgerEntries(), found.ledgerEntries(), () -> "seed " + seed);
        assertTrue(expected.trades().size() > 50 && expected.ledgerEntries().size() > 500);
    }
}
