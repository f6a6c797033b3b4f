package io.ringbook.journal;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalPruningTest
{
    private static final long ALL = Long.MAX_VALUE;

    @TempDir
    private Path directory;
    private Path journalDirectory;
    private SnapshotStore store;
    private final JournalFixture fixture = new JournalFixture();
    private final List<JournalPosition> ends = new ArrayList<>();

    @BeforeEach
    void writeFiveSegments()
    {
        journalDirectory = directory.resolve("journal");
        store = new SnapshotStore(directory.resolve("snapshots"));
        for (int segment = 0; segment < 5; segment++)
        {
            try (ChronicleJournal journal = ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()))
            {
                fixture.appendStory(journal, 7);
            }
            ends.add(end());
        }
    }

    @Test
    void shouldRemoveNothingWithoutTwoSnapshots()
    {
        snapshot(ends.get(3));

        assertEquals("expected 2 snapshots, found 1", prune(ALL).reason());
        assertEquals(5 * 28, fixture.readAll(journalDirectory));
    }

    @Test
    void shouldRemoveWhatBothSnapshotsCoverAndReadOnFromThere() throws IOException
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));

        final JournalPruning.Result result = prune(ALL);

        assertEquals(2, result.segments());
        assertTrue(result.bytes() > 0);
        assertEquals(ends.get(1).sequence(), result.start().sequence());
        assertEquals(ends.get(1).documents(), result.start().documents());
        assertEquals(ends.get(1).chainHash(), result.start().chainHash());
        assertEquals(3, JournalFixture.dataFiles(directory).size());
        assertEquals(5 * 28, fixture.readAll(journalDirectory));
        assertEquals("the snapshots cover no whole segment", prune(ALL).reason());
    }

    @Test
    void shouldBeWrittenAndPrunedFurtherAfterwards()
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));
        prune(ALL);
        try (ChronicleJournal journal = ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()))
        {
            assertEquals(5 * 28, journal.journaledSequence());
            assertEquals(ends.get(1), new JournalPosition(
                ends.get(1).epoch(), ends.get(1).offset(), journal.recovery().scannedFrom().documents(),
                journal.recovery().scannedFrom().sequence(), journal.recovery().scannedFrom().chainHash()));
            fixture.appendStory(journal, 7);
        }
        snapshot(end());

        assertEquals(1, prune(ALL).segments());
        assertEquals(6 * 28, fixture.readAll(journalDirectory));
    }

    @Test
    void shouldKeepWhatSomebodyStillNeeds()
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));

        assertTrue(prune(ends.get(1).sequence() - 1).reason().contains("are still needed"));
        assertEquals(2, prune(ends.get(1).sequence()).segments());
    }

    @Test
    void shouldRefuseToBeginAtADamagedSegment() throws IOException
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));
        final Path file = JournalFixture.dataFiles(directory).get(2);
        final byte[] bytes = Files.readAllBytes(file);
        bytes[(int)ends.get(2).offset() - 20] ^= 1;
        Files.write(file, bytes);

        assertThrows(JournalException.class, () -> prune(ALL));
        assertEquals(5, JournalFixture.dataFiles(directory).size());
    }

    @Test
    void shouldGoOnWhereACrashHasLeftSegmentsThatWerePruned() throws IOException
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));
        final IllegalStateException killed = new IllegalStateException("killed");
        final JournalPruning pruning = new JournalPruning(journalDirectory, store, new EngineConfig(), (step, file) ->
        {
            if (StorageStep.FILE_REMOVED == step)
            {
                throw killed;
            }
        });
        assertThrows(IllegalStateException.class, () -> pruning.prune(ALL));
        assertEquals(4, JournalFixture.dataFiles(directory).size());

        assertEquals(5 * 28, fixture.readAll(journalDirectory));
        ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()).close();
        assertEquals(3, JournalFixture.dataFiles(directory).size());
    }

    @Test
    void shouldRefuseAReaderThatWantsWhatWasPruned()
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));
        try (JournalReader behind = JournalReader.open(journalDirectory))
        {
            assertTrue(behind.next());
            prune(ALL);
            final JournalException refused = assertThrows(JournalException.class, () -> fixture.readAll(behind));
            assertTrue(refused.getMessage().contains("was pruned while it was read"), refused.getMessage());
        }
        final JournalException refused = assertThrows(
            JournalException.class, () -> JournalReader.open(journalDirectory, ends.get(0)));
        assertTrue(refused.getMessage().contains("expected a position from"), refused.getMessage());
    }

    @Test
    void shouldNoticeADamagedOrMissingBeginning() throws IOException
    {
        snapshot(ends.get(2));
        snapshot(ends.get(3));
        prune(ALL);
        final Path start = journalDirectory.resolve(JournalStart.FILE);
        final byte[] bytes = Files.readAllBytes(start);
        for (int i = 0; i < bytes.length; i++)
        {
            bytes[i] ^= 1;
            Files.write(start, bytes);
            final int at = i;
            JournalFixture.refusal(journalDirectory, "byte " + at + " of the beginning flipped");
            bytes[i] ^= 1;
        }
        Files.delete(start);
        JournalFixture.refusal(journalDirectory, "no beginning");
    }

    @Test
    void shouldRefuseWhileTheJournalIsBeingWritten()
    {
        final ChronicleJournal journal = ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles());
        assertThrows(JournalException.class, () -> prune(ALL));
        journal.close();
    }

    private JournalPruning.Result prune(final long keptSequence)
    {
        return JournalPruning.pruneClosed(journalDirectory, store, new EngineConfig(), keptSequence);
    }

    /** The commands of the fixture are none for an engine, so the engines are as good as empty. */
    private void snapshot(final JournalPosition position)
    {
        final EngineConfig config = new EngineConfig();
        final MatchingEngine engine = new MatchingEngine(config, NoEvents.INSTANCE);
        store.write(EngineFixture.atSequence(engine, position.sequence()), position);
    }

    private JournalPosition end()
    {
        try (JournalReader reader = JournalReader.open(journalDirectory))
        {
            fixture.readAll(reader);
            return reader.position();
        }
    }
}
