package io.ringbook.journal;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChronicleJournalTest
{
    private final JournalFixture fixture = new JournalFixture();
    @TempDir
    private Path directory;

    @Test
    void shouldReadBackWhatWasAppended()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.appendStory(journal, 100);
            assertEquals(5050, journal.journaledSequence());
            assertEquals(5050, fixture.readAll(directory));
            assertTrue(journal.bytesWritten() > 5050 * 24);
        }

        assertEquals(5050, fixture.readAll(directory));
    }

    @Test
    void shouldCountTheSameBytesWrittenAndRead()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles());
            JournalReader reader = JournalReader.open(directory))
        {
            fixture.appendStory(journal, 9);
            fixture.readAll(reader);
            assertEquals(journal.bytesWritten(), reader.bytesRead());
            assertEquals(12, reader.documentsRead());
            assertEquals(45, reader.lastSequence());
        }
    }

    @Test
    void shouldContinueInANewEpochWhenReopened()
    {
        for (int epoch = 1; epoch <= 4; epoch++)
        {
            try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
            {
                assertEquals(epoch, journal.epoch());
                assertEquals(10 * (epoch - 1), journal.journaledSequence());
                assertEquals(10 * (epoch - 1), journal.syncedSequence());
                assertEquals(10 * (epoch - 1), journal.recovery().lastSequence());
                assertFalse(journal.recovery().isCut());
                fixture.appendStory(journal, 4);
            }
        }

        try (JournalReader reader = JournalReader.open(directory))
        {
            assertEquals(40, fixture.readAll(reader));
            assertEquals(4, reader.epoch());
        }
    }

    @Test
    void shouldLeaveNoFileBehindWhenNothingWasAppended() throws IOException
    {
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
            {
                assertEquals(epoch, journal.epoch());
            }
        }

        assertEquals(0, JournalFixture.dataFiles(directory).size());
        assertEquals(0, fixture.readAll(directory));
    }

    @Test
    void shouldGiveBackTheSpaceBehindItsEndWhenClosed() throws IOException
    {
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, new JournalConfig().preTouchAheadBytes(1 << 20).minFreeBytes(0)))
        {
            fixture.appendStory(journal, 10);
            assertTrue(journal.hasSpace());
        }

        assertTrue(Files.size(JournalFixture.dataFiles(directory).get(0)) < 128 * 1024);
    }

    @Test
    void shouldMoveTheSyncedPositionWhenSynced() throws InterruptedException
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.append(journal, 5);
            assertEquals(0, journal.syncedSequence());
            final Thread syncer = new Thread(journal::sync);
            syncer.start();
            syncer.join();
            assertEquals(5, journal.syncedSequence());
        }
    }

    @Test
    void shouldNotBeDisturbedWhenItsThreadIsInterrupted()
    {
        Thread.currentThread().interrupt();
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            Thread.currentThread().interrupt();
            fixture.appendStory(journal, 50);
            Thread.currentThread().interrupt();
            journal.sync();
            assertTrue(Thread.interrupted());
            Thread.currentThread().interrupt();
            assertEquals(1275, fixture.readAll(directory));
        }
        finally
        {
            assertTrue(Thread.interrupted());
        }

        assertEquals(1275, fixture.readAll(directory));
    }

    @Test
    void shouldRefuseASecondOpenerAtOnce()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            final long startNs = System.nanoTime();
            final JournalException refusal = assertThrows(
                JournalException.class, () -> ChronicleJournal.open(directory, JournalFixture.smallFiles()));
            assertTrue(System.nanoTime() - startNs < TimeUnit.SECONDS.toNanos(1));
            assertEquals(
                "journal in use: " + directory + " is being written by this process, pid " +
                    ProcessHandle.current().pid(),
                refusal.getMessage());
            fixture.append(journal, 1);
        }

        ChronicleJournal.open(directory, JournalFixture.smallFiles()).close();
    }

    @Test
    void shouldRefuseBatchesThatDoNotFollow()
    {
        final UnsafeBuffer commands = new UnsafeBuffer(new byte[]{2, 0, 7, 7});
        try (ChronicleJournal journal = ChronicleJournal.open(directory, JournalFixture.smallFiles()))
        {
            fixture.append(journal, 3);
            assertThrows(JournalException.class, () -> journal.append(3, 1, 1, commands, 4));
            assertThrows(JournalException.class, () -> journal.append(5, 1, 1, commands, 4));
            assertThrows(JournalException.class, () -> journal.appendStateHash(2, 1));
            assertThrows(IllegalArgumentException.class, () -> journal.append(4, 2, 1, commands, 4));
            assertThrows(IllegalArgumentException.class, () -> journal.append(4, 1, 1, commands, 3));
            assertThrows(IllegalArgumentException.class, () -> journal.append(4, 0, 1, commands, 0));
            journal.append(4, 1, JournalFixture.timestampNs(4), commands, 4);
            assertEquals(4, journal.journaledSequence());
        }

        final ChronicleJournal closed = ChronicleJournal.open(directory, JournalFixture.smallFiles());
        closed.close();
        closed.close();
        assertThrows(JournalException.class, () -> closed.append(5, 1, 1, commands, 4));
        assertThrows(JournalException.class, closed::sync);
        assertDoesNotThrow(new JournalSync(closed)::run, "all was synced when it was closed");
    }

    @Test
    void shouldWalkAcrossTheQueuesOwnIndexPages()
    {
        final UnsafeBuffer commands = new UnsafeBuffer(new byte[]{2, 0, 7, 7});
        final int documents = 4096 * 256 + 10_000;
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, JournalFixture.smallFiles().blockSizeBytes(8 << 20)))
        {
            for (int sequence = 1; sequence <= documents; sequence++)
            {
                journal.append(sequence, 1, sequence, commands, 4);
            }
        }

        try (JournalReader reader = JournalReader.open(directory))
        {
            while (reader.next())
            {
                assertEquals(reader.firstSequence(), reader.timestampNs());
            }

            assertEquals(documents, reader.lastSequence());
        }
    }

    @Test
    void shouldRefuseWrongConfiguration()
    {
        assertThrows(
            IllegalArgumentException.class,
            () -> ChronicleJournal.open(directory, new JournalConfig().blockSizeBytes(100_000)));
        assertThrows(
            IllegalArgumentException.class,
            () -> ChronicleJournal.open(directory, new JournalConfig().minFreeBytes(-1)));
    }

    @Test
    void shouldTellWhenFreeSpaceIsBelowTheWatermark()
    {
        try (ChronicleJournal journal = ChronicleJournal.open(
            directory, JournalFixture.smallFiles().minFreeBytes(Long.MAX_VALUE)))
        {
            assertFalse(journal.hasSpace());
        }
    }

    @Test
    void shouldSayThatThereIsNoJournalWhenThereIsNone()
    {
        final JournalException refusal =
            assertThrows(JournalException.class, () -> JournalReader.open(directory.resolve("nowhere")));
        assertTrue(refusal.getMessage().startsWith("no journal in " + directory), refusal::getMessage);
    }
}
