package io.ringbook.replay;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.StorageStep;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.pipeline.State;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The disk fails under a running engine: it stops, has told nothing that may be lost, and comes back with the rest. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailingDiskEngineTest
{
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
    private final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
    private volatile StorageStep failing;
    private volatile int failures;
    private volatile long toldSequence;
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "PAGE_CACHE, FUSED, DOCUMENT_WRITTEN", "PAGE_CACHE, PIPELINED, DOCUMENT_WRITTEN",
        "GROUP_SYNC, FUSED, BEFORE_FORCE", "GROUP_SYNC, PIPELINED, BEFORE_FORCE",
        "SYNC_EACH_BATCH, FUSED, BEFORE_FORCE", "SYNC_EACH_BATCH, PIPELINED, BEFORE_FORCE"})
    void shouldStopTellNothingThatMayBeLostAndComeBack(
        final Durability durability, final Layout layout, final StorageStep step) throws InterruptedException
    {
        final ChronicleJournal journal = ChronicleJournal.open(
            DataDirectory.journal(directory), new JournalConfig().storageListener(this::onStep));
        final Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .journal(journal).durability(durability).layout(layout).eventHandler(new Told()));
        define(ringbook, 0);
        for (int i = 1; i <= 20; i++)
        {
            assertTrue(define(ringbook, i) >= Ringbook.ACCEPTED);
        }
        while (toldSequence < 21)
        {
            Thread.sleep(1);
        }

        failing = step;
        int number = 21;
        while (State.FAILED != ringbook.state())
        {
            define(ringbook, number++);
            Thread.sleep(1);
        }
        assertEquals(Ringbook.FAILED, define(ringbook, number));
        assertInstanceOf(JournalException.class, ringbook.failure());
        assertTrue(ringbook.failure().getMessage().contains("injected"), ringbook.failure()::getMessage);
        assertThrows(IllegalStateException.class, ringbook::close);
        assertEquals(1, failures, "not tried again");
        final long safe = Durability.PAGE_CACHE == durability ? journal.journaledSequence() : journal.syncedSequence();
        assertTrue(toldSequence <= safe, () -> "told=" + toldSequence + ", safe=" + safe);

        failing = null;
        try (ChronicleJournal reopened = ChronicleJournal.open(DataDirectory.journal(directory), new JournalConfig()))
        {
            final MatchingEngine engine = new Recovery(directory).recover(new EngineConfig(), NoEvents.INSTANCE);
            assertEquals(reopened.journaledSequence(), engine.sequence());
            assertTrue(engine.sequence() >= toldSequence);
            assertEquals(engine.sequence(), engine.instrumentCount(), "each command has defined one");
        }
    }

    private long define(final Ringbook ringbook, final int number)
    {
        return ringbook.offer(buffer, 0, encoder.instrumentDefinition(
            number, new InstrumentSpec().symbol("A" + number + "-BTC").baseAsset("A" + number).quoteAsset("BTC")));
    }

    private void onStep(final StorageStep step, final Path file)
    {
        if (step == failing)
        {
            failures++;
            throw new UncheckedIOException(new IOException("injected"));
        }
    }

    /** Hears of which command there were events last. */
    private final class Told extends NoEvents
    {
        @Override
        public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
        {
            toldSequence = sequence;
        }
    }
}
