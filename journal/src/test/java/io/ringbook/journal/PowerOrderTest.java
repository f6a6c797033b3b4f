package io.ringbook.journal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What must be on the disk before what, so that a loss of power finds all that was synced. */
class PowerOrderTest
{
    @TempDir
    private Path directory;
    private final JournalFixture fixture = new JournalFixture();
    private Path journalDirectory;

    @BeforeEach
    void setUp()
    {
        journalDirectory = directory.resolve("data").resolve("journal");
    }

    @Test
    void shouldPutTheEntriesOfItsDirectoriesOnTheDisk()
    {
        final List<Path> forced = new ArrayList<>();
        ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles().storageListener((step, file) ->
        {
            if (StorageStep.DIRECTORY_FORCED == step)
            {
                forced.add(file);
            }
        })).close();
        assertTrue(forced.contains(journalDirectory.getParent()), forced::toString);
        assertTrue(forced.contains(journalDirectory.getParent().getParent()), forced::toString);
    }

    @Test
    void shouldClearTheOldMarkOnlyWhenTheNewOneIsOnTheDisk()
    {
        appendAndSync(3);
        appendAndSync(1);
        final int[] leastReadable = {Integer.MAX_VALUE};
        final byte[][] onDisk = {mark()};
        ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles().storageListener((step, file) ->
        {
            if (file.endsWith(JournalFormat.MARK_FILE) && StorageStep.BEFORE_FORCE == step)
            {
                leastReadable[0] = Math.min(leastReadable[0], slotsThatStay(onDisk[0], mark()));
                onDisk[0] = mark();
            }
        })).close();
        assertTrue(leastReadable[0] > 0, "no synced slot is sure to be readable if the power goes now");
    }

    /** Slots of the synced pair that hold something before and after, so whichever of the two the disk has. */
    private static int slotsThatStay(final byte[] before, final byte[] after)
    {
        return isSlot(before, HighWaterMark.SYNCED) && isSlot(after, HighWaterMark.SYNCED) ? 1 :
            isSlot(before, HighWaterMark.SYNCED + 1) && isSlot(after, HighWaterMark.SYNCED + 1) ? 1 : 0;
    }

    private static boolean isSlot(final byte[] mark, final int slot)
    {
        final int offset = slot * HighWaterMark.SLOT_STRIDE;
        return !Arrays.equals(mark, offset, offset + HighWaterMark.SLOT_LENGTH, new byte[64], 0, 64);
    }

    @Test
    void shouldWriteAgainWhatAFailedSyncHasLeftInMemory() throws IOException
    {
        final boolean[] isFailing = {false};
        final ChronicleJournal journal = ChronicleJournal.open(
            journalDirectory, JournalFixture.smallFiles().storageListener((step, file) ->
            {
                if (isFailing[0] && StorageStep.BEFORE_FORCE == step)
                {
                    throw new UncheckedIOException(new IOException("Input/output error"));
                }
            }));
        fixture.append(journal, 10);
        isFailing[0] = true;
        assertThrows(JournalException.class, journal::sync);
        journal.close();
        final Path file = JournalFixture.dataFiles(journalDirectory.getParent()).get(0);
        final Object before = fileKey(file);
        assertTrue(FailedSync.isNoted(journalDirectory));

        ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()).close();
        assertNotEquals(before, fileKey(file));
        assertFalse(FailedSync.isNoted(journalDirectory));
        assertEquals(10, fixture.readAll(journalDirectory));

        final Object written = fileKey(file);
        ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()).close();
        assertEquals(written, fileKey(file));
    }

    private static Object fileKey(final Path file) throws IOException
    {
        return Files.getAttribute(file, "unix:ino");
    }

    private void appendAndSync(final int batches)
    {
        try (ChronicleJournal journal = ChronicleJournal.open(journalDirectory, JournalFixture.smallFiles()))
        {
            for (int i = 0; i < batches; i++)
            {
                fixture.append(journal, 1);
            }
        }
    }

    private byte[] mark()
    {
        try
        {
            return Files.readAllBytes(HighWaterMark.fileOf(journalDirectory));
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
    }
}
