package io.ringbook.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.journal.StorageStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SnapshotRecoveryTest
{
    private static final long SEED = 12;
    private static final int COMMANDS = 3_000;

    @TempDir
    private Path directory;
    private Path journalDirectory;
    private SnapshotStore store;
    private final MatchingEngine live = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);

    @BeforeEach
    void setUp()
    {
        journalDirectory = directory.resolve(DataDirectory.JOURNAL);
        store = new SnapshotStore(DataDirectory.snapshots(directory));
    }

    @Test
    void shouldComeBackFromTheNewestSnapshotAndWhatFollowsIt()
    {
        runWithSnapshotsAfter(1_000, 2_000);

        final Recovery recovery = recoverEqual();

        assertEquals(newest(0).sequence(), recovery.result().snapshotSequence());
        assertEquals(COMMANDS - newest(0).sequence(), recovery.result().commands());
        assertTrue(recovery.result().hashRecordsChecked() > 0);
        assertEquals(0, recovery.result().refused().size());
    }

    @Test
    void shouldTakeTheSnapshotBeforeWhenTheNewestIsDamaged() throws IOException
    {
        runWithSnapshotsAfter(1_000, 2_000);
        flip(newest(0), 200);

        final Recovery recovery = recoverEqual();

        assertEquals(newest(1).sequence(), recovery.result().snapshotSequence());
        assertTrue(recovery.result().refused().get(0).contains(newest(0).path().toString()));
    }

    @Test
    void shouldReplayEverythingWhenBothSnapshotsAreDamaged() throws IOException
    {
        runWithSnapshotsAfter(1_000, 2_000);
        flip(newest(0), newest(0).bytes() - 1);
        flip(newest(1), 0);

        final Recovery recovery = recoverEqual();

        assertEquals(0, recovery.result().snapshotSequence());
        assertEquals(COMMANDS, recovery.result().commands());
        assertEquals(2, recovery.result().refused().size());
    }

    @Test
    void shouldNoticeEveryFlippedByteAndEveryMissingEndOfASnapshot() throws IOException
    {
        runWithSnapshotsAfter(100);
        final SnapshotFile file = newest(0);
        final byte[] whole = Files.readAllBytes(file.path());
        for (int i = 0; i < whole.length; i++)
        {
            flip(file, i);
            final int at = i;
            final JournalException refused = assertThrows(
                JournalException.class,
                () -> store.load(file, new EngineConfig(), NoEvents.INSTANCE),
                () -> "flipped byte " + at);
            assertTrue(refused.getMessage().contains(file.path().toString()), refused.getMessage());
            assertThrows(JournalException.class, () -> store.position(file), () -> "flipped byte " + at);
            Files.write(file.path(), whole);
        }
        for (int length = 0; length < whole.length; length++)
        {
            Files.write(file.path(), Arrays.copyOf(whole, length));
            final int found = length;
            assertThrows(
                JournalException.class,
                () -> store.load(file, new EngineConfig(), NoEvents.INSTANCE),
                () -> "cut to " + found + " bytes");
        }
    }

    @Test
    void shouldKeepTheTwoNewestSnapshots()
    {
        runWithSnapshotsAfter(500, 1_000, 1_500, 2_000);

        assertEquals(2, store.list().size());
        assertTrue(newest(0).sequence() >= 2_000);
        assertTrue(newest(1).sequence() >= 1_500);
    }

    @Test
    void shouldKeepTwoThatAreIntactAndPutADamagedOneAside() throws IOException
    {
        runWithSnapshotsAfter(1_000, 1_500);
        final SnapshotFile damaged = newest(0);
        final SnapshotFile intact = newest(1);
        flip(damaged, 100);

        store.write(live, endOfJournal());

        assertEquals(COMMANDS, newest(0).sequence());
        assertEquals(intact, newest(1));
        assertEquals(2, store.list().size());
        assertTrue(Files.exists(damaged.path().resolveSibling(damaged.path().getFileName() + ".damaged")));
    }

    @Test
    void shouldNotKeepASnapshotThatDoesNotReadBackAsItWasWritten()
    {
        runWithSnapshotsAfter(1_000);
        final SnapshotFile before = newest(0);
        final SnapshotStore faulty = new SnapshotStore(DataDirectory.snapshots(directory), (step, file) ->
        {
            if (StorageStep.FORCED == step && file.toString().endsWith(".tmp"))
            {
                flipQuietly(file, 300);
            }
        });

        final JournalException failed = assertThrows(
            JournalException.class, () -> faulty.write(live, endOfJournal()));
        assertTrue(failed.getMessage().startsWith("snapshot damaged"), failed.getMessage());
        assertEquals(List.of(before), store.list());
    }

    @Test
    void shouldNotUseASnapshotOfCommandsThatTheJournalDoesNotHave()
    {
        runWithSnapshotsAfter(1_000);
        final JournalPosition end = endOfJournal();
        final MatchingEngine ahead = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        final Path elsewhere = directory.resolve("elsewhere");
        try (ChronicleJournal journal = ChronicleJournal.open(elsewhere, new JournalConfig()))
        {
            new SeededFlow(SEED + 1, ahead, journal).run(COMMANDS + 100);
        }
        store.write(ahead, new JournalPosition(
            end.epoch(), end.offset() + 100, end.documents() + 1, ahead.sequence(), 42));

        final Recovery recovery = recoverEqual();
        assertTrue(recovery.result().refused().get(0).contains("expected a position"));

        store.discardBeyond(end.documents());
        assertEquals(1, store.list().size());
    }

    @Test
    void shouldRefuseASnapshotOfAnotherJournal()
    {
        runWithSnapshotsAfter();
        final MatchingEngine other = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        final Path elsewhere = directory.resolve("elsewhere");
        final JournalPosition position;
        try (ChronicleJournal journal = ChronicleJournal.open(elsewhere, new JournalConfig()))
        {
            new SeededFlow(SEED + 1, other, journal).run(500);
            position = follow(elsewhere);
        }
        store.write(other, position);

        assertThrows(
            JournalException.class, () -> new Recovery(directory).recover(new EngineConfig(), NoEvents.INSTANCE));
    }

    @Test
    void shouldScanTheJournalFromTheSnapshotOnOnlyWhenAskedTo()
    {
        runWithSnapshotsAfter(2_000);
        final JournalPosition from = Recovery.openFrom(directory);

        try (ChronicleJournal journal = open(new JournalConfig().openFrom(from)))
        {
            assertEquals(JournalPosition.START, journal.recovery().scannedFrom(), "it is small");
            assertEquals(COMMANDS, journal.journaledSequence());
        }
        try (ChronicleJournal journal = open(new JournalConfig().openFrom(from).fullScanBytes(0)))
        {
            assertEquals(from, journal.recovery().scannedFrom());
            assertEquals(COMMANDS, journal.journaledSequence());
        }
        recoverEqual();
    }

    private Recovery recoverEqual()
    {
        final Recovery recovery = new Recovery(directory);
        final MatchingEngine recovered = recovery.recover(new EngineConfig(), NoEvents.INSTANCE);
        assertEquals(live.sequence(), recovered.sequence(), "seed " + SEED);
        assertEquals(live.stateHash(), recovered.stateHash(), "seed " + SEED);
        assertEquals(live.sequence(), recovery.result().sequence());
        return recovery;
    }

    /** Snapshots are taken from the live engine here, at the first document that ends behind the number. */
    private void runWithSnapshotsAfter(final int... sequences)
    {
        try (ChronicleJournal journal = open(new JournalConfig()))
        {
            final SeededFlow flow = new SeededFlow(SEED, live, journal);
            for (final int sequence : sequences)
            {
                flow.run((int)(sequence - live.sequence()));
                journal.sync();
                store.write(live, follow(journalDirectory));
            }
            flow.run((int)(COMMANDS - live.sequence()));
        }
    }

    private JournalPosition endOfJournal()
    {
        return follow(journalDirectory);
    }

    private static JournalPosition follow(final Path journal)
    {
        try (JournalReader reader = JournalReader.open(journal))
        {
            while (reader.next())
            {
                assertTrue(reader.lastSequence() > 0);
            }
            return reader.position();
        }
    }

    private ChronicleJournal open(final JournalConfig config)
    {
        return ChronicleJournal.open(journalDirectory, config);
    }

    private SnapshotFile newest(final int index)
    {
        return store.list().get(index);
    }

    private static void flip(final SnapshotFile file, final long offset) throws IOException
    {
        flip(file.path(), offset);
    }

    private static void flip(final Path file, final long offset) throws IOException
    {
        final byte[] bytes = Files.readAllBytes(file);
        bytes[(int)offset] ^= 0x10;
        Files.write(file, bytes);
    }

    private static void flipQuietly(final Path file, final long offset)
    {
        try
        {
            flip(file, offset);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
