package io.ringbook.replay;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.PrunedJournal;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The events behind a snapshot, without what is before it. */
class EventSnapshotTest
{
    private static final long SEED = 9;
    private static final int COMMANDS = 3_000;

    @TempDir
    private Path directory;
    private Path journalDirectory;
    private SnapshotStore store;
    private final EventLog live = new EventLog();

    @BeforeEach
    void run()
    {
        journalDirectory = directory.resolve(DataDirectory.JOURNAL);
        store = new SnapshotStore(DataDirectory.snapshots(directory));
        final Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .layout(Layout.INVOKER)
            .publisherThread(false)
            .journal(ChronicleJournal.open(journalDirectory, new JournalConfig()))
            .hashInterval(500)
            .recordHandler(live));
        try (ringbook)
        {
            new RandomCommands(SEED).define(ringbook).run(ringbook, COMMANDS, true);
        }
        snapshotAfter(1_000);
        snapshotAfter(2_000);
    }

    @Test
    void shouldBeginWithTheNewestSnapshotBeforeTheEvent() throws IOException
    {
        assertEquals(0, sequenceAtOpening(new EventPosition(1_000, 0)));
        assertEquals(1_000, sequenceAtOpening(new EventPosition(1_001, 0)));
        assertEquals(1_000, sequenceAtOpening(new EventPosition(2_000, 5)));
        assertEquals(2_000, sequenceAtOpening(new EventPosition(2_001, 0)));
        for (int i = 0; i < live.size(); i += live.size() / 40)
        {
            replay(live.position(i)).assertIsTailOf(live, i, "seed " + SEED + " from event " + i);
        }
    }

    @Test
    void shouldTakeTheSnapshotBeforeWhenOneIsDamaged() throws IOException
    {
        final Path newest = store.list().get(0).path();
        final byte[] bytes = Files.readAllBytes(newest);
        bytes[100] ^= 1;
        Files.write(newest, bytes);

        assertEquals(1_000, sequenceAtOpening(new EventPosition(2_500, 0)));
    }

    @Test
    void shouldGiveWhatIsBehindTheBeginningOfAPrunedJournalAndSayWhatIsGone() throws IOException
    {
        final SnapshotFile older = store.list().get(1);
        final JournalPosition position = store.position(older);
        PrunedJournal.begin(journalDirectory, position);

        final JournalException e = assertThrows(JournalException.class, () -> open(new EventPosition(1_000, 3)));
        assertEquals(
            "journal " + journalDirectory + " was pruned and begins behind " + position +
                ": expected a snapshot from there on, early enough, in " + DataDirectory.snapshots(journalDirectory) +
                ", found none",
            e.getMessage());
        final EventLog seen = replay(new EventPosition(1_001, 0));
        assertTrue(seen.position(0).sequence() > 1_000);
        seen.assertIsTailOf(live, live.size() - seen.size(), "seed " + SEED);
    }

    private long sequenceAtOpening(final EventPosition from)
    {
        try (EventReplay replay = open(from))
        {
            return replay.engine().sequence();
        }
    }

    private EventReplay open(final EventPosition from)
    {
        return EventReplay.open(directory, new EngineConfig(), from, Durability.PAGE_CACHE);
    }

    private EventLog replay(final EventPosition from)
    {
        final EventLog seen = new EventLog();
        try (EventReplay replay = open(from))
        {
            while (replay.poll(seen, 1_000) > 0 || !replay.isAtEnd())
            {
                Thread.onSpinWait();
            }
        }
        return seen;
    }

    private void snapshotAfter(final long sequence)
    {
        try (JournalReader reader = JournalReader.open(journalDirectory))
        {
            final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
            new Replayer(reader, engine).replayTo(sequence);
            store.write(engine, reader.position());
        }
    }
}
