package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One segment follows another while the journal is open. */
@Timeout(60)
class SegmentRollTest
{
    private final JournalFixture fixture = new JournalFixture();
    private final ConcurrentLinkedQueue<String> steps = new ConcurrentLinkedQueue<>();
    @TempDir
    private Path directory;

    @Test
    void shouldBeginANewSegmentWithTheNextDocumentWhenAskedTo() throws IOException
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles());
            JournalReader reader = JournalReader.open(directory))
        {
            fixture.appendStory(journal, 4);
            journal.roll();
            journal.roll();
            assertEquals(1, journal.epoch(), "ready, and not yet used");
            assertEquals(10, fixture.readAll(reader));
            assertFalse(reader.next(), "an empty segment is nothing to a reader");

            journal.appendStateHash(10, 310);
            assertEquals(2, journal.epoch());
            fixture.append(journal, 5);
            journal.sync();
            assertEquals(15, journal.syncedSequence());
            assertEquals(15, fixture.readAll(reader));
            assertEquals(2, reader.epoch());
        }

        assertEquals(2, JournalFixture.dataFiles(directory).size());
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            assertEquals(3, journal.epoch());
            assertEquals(15, journal.journaledSequence());
            assertEquals(7, journal.recovery().documents());
            assertFalse(journal.recovery().isCut());
        }

        assertEquals(15, fixture.readAll(directory));
    }

    @Test
    void shouldLeaveNothingOfASegmentThatWasReadyAndNotUsed() throws IOException
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.append(journal, 3);
            journal.roll();
            assertEquals(2, JournalFixture.dataFiles(directory).size());
        }

        assertEquals(1, JournalFixture.dataFiles(directory).size());
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            assertEquals(2, journal.epoch());
        }
    }

    @Test
    void shouldRollBySizeUnderLoadWhileItIsFollowedAndSynced() throws InterruptedException, IOException
    {
        final int batches = 6_000;
        final AtomicReference<Throwable> failure = new AtomicReference<>();
        try (ChronicleJournal journal = ChronicleJournal.open(directory, new JournalConfig()
            .blockSizeBytes(1 << 20).minFreeBytes(0).preTouchAheadBytes(1 << 20).segmentBytes(256 * 1024)))
        {
            final Thread writer = new Thread(() ->
            {
                final JournalFixture writing = new JournalFixture();
                for (int i = 0; i < batches || journal.epoch() < 4; i++)
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
                while (writer.isAlive())
                {
                    fixture.readAll(reader);
                }

                writer.join();
                syncer.join();
                fixture.readAll(reader);
                assertNull(failure.get());
                assertEquals(journal.journaledSequence(), reader.lastSequence());
                assertEquals(journal.epoch(), reader.epoch());
            }

            journal.sync();
            assertEquals(journal.journaledSequence(), journal.syncedSequence());
        }

        final List<Path> files = JournalFixture.dataFiles(directory);
        assertTrue(files.size() >= 4, files::toString);
        for (final Path file : files)
        {
            assertEquals(endOf(file), Files.size(file), () -> file + " was not cut at its end");
        }

        ChronicleJournal.open(directory, JournalFixture.smallFiles()).close();
    }

    /** End of the page with the end. */
    private static long endOf(final Path file)
    {
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            int status = scanner.next();
            while (status == SegmentScanner.DOCUMENT)
            {
                status = scanner.next();
            }

            return JournalFormat.alignToPage(scanner.position() + JournalFormat.WORD_LENGTH);
        }
    }

    @Test
    void shouldForceTheOldSegmentBeforeTheSyncedMarkMovesBeyondIt()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()
            .storageListener((step, file) ->
            {
                if (step == StorageStep.SEGMENT_SWITCHED)
                {
                    steps.clear();
                }

                if (step == StorageStep.FORCED)
                {
                    steps.add(nameOf(file));
                }
            })))
        {
            fixture.append(journal, 3);
            journal.roll();
            fixture.append(journal, 4);
            journal.sync();
            assertEquals(7, journal.syncedSequence());
            final List<String> forced = List.copyOf(steps);
            assertEquals("epoch-0000000001", forced.get(0), "by the sync or by the caretaker, who ends it");
            assertEquals(
                List.of("epoch-0000000002", JournalFormat.MARK_FILE),
                forced.subList(forced.size() - 2, forced.size()));
        }
    }

    @Test
    void shouldEndTheOldSegmentInTheBackground() throws InterruptedException
    {
        final CountDownLatch ended = new CountDownLatch(1);
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()
            .storageListener((step, file) ->
            {
                if (step == StorageStep.NEXT_SEGMENT_READY || step == StorageStep.SEGMENT_SWITCHED ||
                    step == StorageStep.SEGMENT_ENDED)
                {
                    steps.add(step + " " + nameOf(file));
                }

                if (step == StorageStep.SEGMENT_ENDED)
                {
                    ended.countDown();
                }
            })))
        {
            fixture.append(journal, 3);
            journal.roll();
            fixture.append(journal, 3);
            ended.await();
        }

        assertEquals(
            List.of(
                "NEXT_SEGMENT_READY epoch-0000000002",
                "SEGMENT_SWITCHED epoch-0000000002",
                "SEGMENT_ENDED epoch-0000000001"),
            List.copyOf(steps));
    }

    @Test
    void shouldGoOnInTheOldSegmentWhenNoNewOneCanBeMade() throws IOException
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()
            .storageListener((step, file) ->
            {
                if (step == StorageStep.FILE_CREATED && file.toString().contains("epoch-0000000002"))
                {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
            })))
        {
            fixture.append(journal, 3);
            final JournalException refusal = assertThrows(JournalException.class, journal::roll);
            assertTrue(refusal.getMessage().contains("epoch-0000000002: No space left"), refusal::getMessage);
            fixture.append(journal, 3);
            journal.sync();
            assertEquals(1, journal.epoch());
        }

        assertEquals(1, JournalFixture.dataFiles(directory).size());
        assertEquals(6, fixture.readAll(directory));
    }

    @Test
    void shouldRefuseToRollWhenClosed()
    {
        final ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles());
        journal.close();
        assertThrows(JournalException.class, journal::roll);
    }

    /** Name of the segment, or of a file beside the segments. */
    private String nameOf(final Path file)
    {
        return directory.relativize(file).getName(0).toString();
    }
}
