package io.ringbook.journal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiskSpaceTest
{
    private static final long MIB = 1L << 20;

    private final Disk disk = new Disk();
    @TempDir
    private Path directory;

    @Test
    void shouldScaleWithASmallDisk()
    {
        disk.totalBytes = 64 * MIB;
        disk.freeBytes = 8 * MIB;
        final DiskSpace space = new DiskSpace(disk, new JournalConfig());
        assertTrue(space.hasSpace(), "an eighth");
        assertEquals(4 * MIB, space.aheadBytes(), "a sixteenth");
        disk.freeBytes = 8 * MIB - 1;
        space.refresh();
        assertFalse(space.hasSpace());
        assertEquals(8 * MIB - 1, space.freeBytes());
    }

    @Test
    void shouldKeepAFixedReserveOnALargeDisk()
    {
        disk.totalBytes = 1L << 40;
        disk.freeBytes = 256 * MIB;
        final DiskSpace space = new DiskSpace(disk, new JournalConfig());
        assertTrue(space.hasSpace());
        assertEquals(32 * MIB, space.aheadBytes());
        disk.freeBytes--;
        space.refresh();
        assertFalse(space.hasSpace());
    }

    @Test
    void shouldTakeWhatIsSet()
    {
        disk.totalBytes = 64 * MIB;
        disk.freeBytes = MIB;
        final DiskSpace space =
            new DiskSpace(disk, new JournalConfig().minFreeBytes(MIB).preTouchAheadBytes(3 * MIB));
        assertTrue(space.hasSpace());
        assertEquals(3 * MIB, space.aheadBytes());
        assertEquals(0, new DiskSpace(disk, new JournalConfig().preTouch(false)).aheadBytes());
    }

    @Test
    void shouldSayThatThereIsSpaceAgainOnlyAQuarterAboveTheWatermark()
    {
        disk.freeBytes = 39 * MIB;
        final DiskSpace space = new DiskSpace(disk, new JournalConfig().minFreeBytes(40 * MIB));
        assertFalse(space.hasSpace());
        disk.freeBytes = 50 * MIB - 1;
        space.refresh();
        assertFalse(space.hasSpace());
        disk.freeBytes = 50 * MIB;
        space.refresh();
        assertTrue(space.hasSpace());
        disk.freeBytes = 40 * MIB;
        space.refresh();
        assertTrue(space.hasSpace());
    }

    @Test
    void shouldWaitForSomeSpaceAfterAWriteFailedEvenWithoutAWatermark()
    {
        disk.freeBytes = MIB - 1;
        final DiskSpace space = new DiskSpace(disk, new JournalConfig().minFreeBytes(0));
        assertTrue(space.hasSpace());
        space.onFull();
        space.refresh();
        assertFalse(space.hasSpace());
        disk.freeBytes = MIB;
        space.refresh();
        assertTrue(space.hasSpace());
    }

    @Test
    void shouldNotOpenAJournalOnAFullDisk()
    {
        disk.freeBytes = MIB;
        final JournalException refusal = assertThrows(
            JournalException.class,
            () -> ChronicleJournal.open(directory, new JournalConfig().diskSpace(disk)));
        assertEquals(
            "cannot open the journal in " + directory + ": expected at least 2097152 bytes of free " +
                "space, found=1048576",
            refusal.getMessage());
        disk.freeBytes = 100 * MIB;
        ChronicleJournal.open(directory, new JournalConfig().diskSpace(disk)).close();
    }

    /** A disk of which one may say what one likes. */
    private static final class Disk implements DiskSpace.Source
    {
        private long freeBytes;
        private long totalBytes;

        @Override
        public long freeBytes()
        {
            return freeBytes;
        }

        @Override
        public long totalBytes()
        {
            return totalBytes;
        }
    }
}
