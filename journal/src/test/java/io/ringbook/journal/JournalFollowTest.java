package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

@Timeout(60)
class JournalFollowTest
{
    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;

    @Test
    void shouldFollowThroughReopenings()
    {
        ChronicleJournal.open(directory, JournalFixture.smallFiles()).close();
        try (JournalReader reader = JournalReader.open(directory))
        {
            assertFalse(reader.next());
            for (int epoch = 2; epoch <= 5; epoch++)
            {
                try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
                {
                    fixture.appendStory(journal, 3);
                    assertEquals(journal.journaledSequence(), fixture.readAll(reader));
                    fixture.append(journal, 1);
                }

                assertEquals(7 * (epoch - 1), fixture.readAll(reader));
                assertEquals(epoch, reader.epoch());
                assertFalse(reader.next());
            }
        }
    }

    @Test
    void shouldFollowAWriterOnAnotherThreadThatIsSyncedByAThird() throws InterruptedException
    {
        final int batches = 30_000;
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, new JournalConfig().blockSizeBytes(1 << 20).minFreeBytes(0)))
        {
            final Thread writer = new Thread(() ->
            {
                final JournalFixture writing = new JournalFixture();
                for (int i = 0; i < batches; i++)
                {
                    writing.append(journal, 1 + i % 16);
                }
            });
            final Thread syncer = new Thread(() ->
            {
                while (writer.isAlive())
                {
                    journal.sync();
                }
            });
            writer.setUncaughtExceptionHandler((thread, ex) -> failure.set(ex));
            syncer.setUncaughtExceptionHandler((thread, ex) -> failure.set(ex));
            writer.start();
            syncer.start();
            try (JournalReader reader = JournalReader.open(directory))
            {
                while (reader.documentsRead() < batches && null == failure.get())
                {
                    fixture.readAll(reader);
                }

                assertEquals(journal.journaledSequence(), reader.lastSequence());
            }

            writer.join();
            syncer.join();
            journal.sync();
            assertNull(failure.get());
            assertEquals(journal.journaledSequence(), journal.syncedSequence());
        }
    }
}
