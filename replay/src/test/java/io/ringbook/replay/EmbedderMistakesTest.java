package io.ringbook.replay;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.pipeline.State;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an embedder can do wrong with directories, journals and those who read them. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EmbedderMistakesTest
{
    private static final JournalConfig SMALL = new JournalConfig().blockSizeBytes(1 << 20);

    @TempDir
    private Path dir;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);

    @Test
    void shouldLetTheFirstEngineGoOnWhenASecondOneIsLaunchedWithItsContext()
    {
        final RingbookContext context = context(dir);
        try (Ringbook ringbook = Ringbook.launch(context))
        {
            assertTold(IllegalStateException.class, "is another engine's; each launch needs a journal opened for it",
                () -> Ringbook.launch(context));
            assertTold(IllegalStateException.class, "is another engine's",
                () -> Ringbook.launch(new RingbookContext().journal(context.journal())));
            tick(ringbook);
            assertEquals(1, ringbook.journaledSequence());
            assertSame(State.ACTIVE, ringbook.state());
        }
        assertTold(IllegalStateException.class, "is closed; each launch needs a journal opened for it",
            () -> Ringbook.launch(context));
    }

    @Test
    void shouldSayThatTheJournalIsClosedWhenALaunchBeforeHasFailed()
    {
        final RingbookContext context = context(dir).inboundCapacity(65);
        assertTold(IllegalArgumentException.class, "inboundCapacity", () -> Ringbook.launch(context));
        assertTold(IllegalStateException.class, "open it again", () -> Ringbook.launch(context.inboundCapacity(64)));
        Ringbook.launch(context(dir)).close();
    }

    @Test
    void shouldSayWhoWritesTheDirectoryWhenItIsOpenedTwice()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(dir.resolve("journal"), SMALL))
        {
            assertTold(JournalException.class, "is being written by this process, pid ",
                () -> ChronicleJournal.open(dir.resolve("journal"), SMALL));
            assertEquals(0, journal.journaledSequence());
        }
    }

    @Test
    void shouldSayWhatToRecoverFromWhenTheRecoveryLooksElsewhereOrIsForgotten()
    {
        try (Ringbook ringbook = Ringbook.launch(context(dir)))
        {
            tick(ringbook);
        }
        final RingbookContext forgotten = new RingbookContext()
            .layout(Layout.INVOKER)
            .journal(ChronicleJournal.open(dir.resolve("journal"), SMALL))
            .eventHandler(NoEvents.INSTANCE);
        assertTold(IllegalStateException.class, "recovery(new Recovery(directory))", () -> Ringbook.launch(forgotten));
        final RingbookContext elsewhere = context(dir).recovery(new Recovery(dir.resolve("elsewhere")));
        assertTold(IllegalStateException.class, "expected sequence=1 of the journal, found sequence=0 of the engine",
            () -> Ringbook.launch(elsewhere));
        assertTold(IllegalArgumentException.class, "the data directory", () -> new Recovery(null));
        Ringbook.launch(context(dir)).close();
    }

    @Test
    void shouldSayWhichSettingIsWrongWhenAJournalIsOpened()
    {
        final Path journal = dir.resolve("journal");
        assertTold(IllegalArgumentException.class, "blockSizeBytes=a power of two",
            () -> ChronicleJournal.open(journal, new JournalConfig().blockSizeBytes(100)));
        assertTold(IllegalArgumentException.class, "segmentBytes>=0",
            () -> ChronicleJournal.open(journal, new JournalConfig().segmentBytes(-1)));
        assertTold(JournalException.class, "no journal in ", () -> JournalReader.open(journal));
        assertTold(IllegalArgumentException.class, "found null", () -> ChronicleJournal.open(null, SMALL));
        assertTold(IllegalArgumentException.class, "new JournalConfig()", () -> ChronicleJournal.open(journal, null));
    }

    @Test
    void shouldSayWhatAFollowerNeedsWhenItIsMissing()
    {
        final LiveFollowerContext context = new LiveFollowerContext();
        assertTold(IllegalArgumentException.class, "directory: expected the data directory",
            () -> LiveFollower.launch(context));
        assertTold(IllegalArgumentException.class, "journalSync: expected what forces the journal to the disk",
            () -> LiveFollower.launch(context.directory(dir)));
        assertTold(IllegalArgumentException.class, "alarmHandler: expected someone",
            () -> LiveFollower.launch(context.journalSync(() ->
            {
            })));
        assertTold(IllegalArgumentException.class, "snapshotCommands>=0",
            () -> LiveFollower.launch(context.alarmHandler((alarm) ->
            {
            }).snapshotCommands(-1)));
    }

    @Test
    void shouldSayWhatAnEventReplayNeedsWhenItIsMissingOrClosed()
    {
        assertTold(JournalException.class, "no journal in " + dir,
            () -> EventReplay.open(dir, new EngineConfig(), EventPosition.START, Durability.PAGE_CACHE));
        assertTold(IllegalArgumentException.class, "the data directory",
            () -> EventReplay.open(null, new EngineConfig(), EventPosition.START, Durability.PAGE_CACHE));
        assertTold(IllegalArgumentException.class, "EventPosition.START",
            () -> EventReplay.open(dir, new EngineConfig(), null, Durability.PAGE_CACHE));
        assertTold(IllegalArgumentException.class, "expected SEQUENCE", () -> new EventPosition(0, 0));
        assertTold(IllegalArgumentException.class, "install the hub last",
            () -> EventHub.install(new RingbookContext(), dir));

        Ringbook.launch(context(dir)).close();
        final EventReplay closed =
            EventReplay.open(dir, new EngineConfig(), EventPosition.START, Durability.PAGE_CACHE);
        closed.close();
        assertTold(IllegalStateException.class, "is closed; open another one from next()=1.0",
            () -> closed.poll((sequence, index, event, offset, length) ->
            {
            }, 1));
    }

    private static RingbookContext context(final Path directory)
    {
        return new RingbookContext()
            .layout(Layout.INVOKER)
            .journal(ChronicleJournal.open(directory.resolve("journal"), SMALL))
            .recovery(new Recovery(directory))
            .eventHandler(NoEvents.INSTANCE);
    }

    private void tick(final Ringbook ringbook)
    {
        assertTrue(ringbook.offer(buffer, 0, encoder.clockTick(1)) >= Ringbook.ACCEPTED);
        assertEquals(1, ringbook.invoke());
    }

    private static void assertTold(
        final Class<? extends RuntimeException> type, final String part, final Executable mistake)
    {
        final Throwable told = assertThrows(type, mistake);
        assertTrue(told.getMessage().contains(part), told::toString);
    }
}
