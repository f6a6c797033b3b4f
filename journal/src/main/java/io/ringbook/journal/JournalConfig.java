package io.ringbook.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * How a journal is written, with a default for everything. Fluent, and read once by {@link ChronicleJournal#open}, to
 * which a setting that is out of range is an {@link IllegalArgumentException}.
 */
public final class JournalConfig
{
    static final long BLOCK_SIZE_MIN_BYTES = 64 * 1024;
    /** Not set: by the size of the disk. */
    static final long BY_DISK = Long.MIN_VALUE;

    private long blockSizeBytes = 1L << 30;
    private boolean preTouch = true;
    private long preTouchAheadBytes = BY_DISK;
    private long minFreeBytes = BY_DISK;
    private long segmentBytes = 2L << 30;
    private boolean acceptUnsyncedLoss;
    private JournalPosition openFrom = JournalPosition.START;
    private long fullScanBytes = 256L << 20;
    private StorageListener storageListener = StorageListener.NONE;
    private DiskSpace.Source diskSpace;
    private boolean caretakerThread = true;
    private UUID machineRun;

    /**
     * Bytes of a data file mapped at a time; the file is sparse. A batch may have at most an eighth of it.
     *
     * @param blockSizeBytes a power of two, 64 KiB or more; 1 GiB by default.
     * @return this.
     */
    public JournalConfig blockSizeBytes(final long blockSizeBytes)
    {
        this.blockSizeBytes = blockSizeBytes;
        return this;
    }

    /**
     * Keep pages ready ahead of the writer on a background thread? Without it the writer prepares its pages itself.
     *
     * @param preTouch true by default.
     * @return this.
     */
    public JournalConfig preTouch(final boolean preTouch)
    {
        this.preTouch = preTouch;
        return this;
    }

    /**
     * How far ahead of the writer pages are kept ready.
     *
     * @param preTouchAheadBytes by default 32 MiB, or a sixteenth of a small disk.
     * @return this.
     */
    public JournalConfig preTouchAheadBytes(final long preTouchAheadBytes)
    {
        this.preTouchAheadBytes = preTouchAheadBytes;
        return this;
    }

    /**
     * Below so much free space on the journal's disk {@link ChronicleJournal#hasSpace()} is false, until there is a
     * quarter more.
     *
     * @param minFreeBytes by default 256 MiB, or an eighth of a small disk.
     * @return this.
     */
    public JournalConfig minFreeBytes(final long minFreeBytes)
    {
        this.minFreeBytes = minFreeBytes;
        return this;
    }

    /**
     * A segment that has grown beyond it is followed by a new one. It goes on until that has been made ready in the
     * background, so it may become a little longer.
     *
     * @param segmentBytes 2 GiB by default.
     * @return this.
     */
    public JournalConfig segmentBytes(final long segmentBytes)
    {
        this.segmentBytes = segmentBytes;
        return this;
    }

    /**
     * Open although documents after the synced position are missing, as if the machine had lost power since. On Linux
     * a loss of power is recognised without this; only for a journal that was moved, or on other systems.
     *
     * @param acceptUnsyncedLoss false by default.
     * @return this.
     */
    public JournalConfig acceptUnsyncedLoss(final boolean acceptUnsyncedLoss)
    {
        this.acceptUnsyncedLoss = acceptUnsyncedLoss;
        return this;
    }

    /**
     * Scan from here on only when opening: a snapshot vouches for what is before. A damage there goes unnoticed until
     * someone reads it. Only where there are more than {@link #fullScanBytes(long)} before it.
     *
     * @param openFrom by default the beginning.
     * @return this.
     */
    public JournalConfig openFrom(final JournalPosition openFrom)
    {
        this.openFrom = openFrom;
        return this;
    }

    /**
     * So much is scanned at any opening, whatever {@link #openFrom(JournalPosition)} says: it takes a part of a second.
     *
     * @param fullScanBytes 256 MiB by default.
     * @return this.
     */
    public JournalConfig fullScanBytes(final long fullScanBytes)
    {
        this.fullScanBytes = fullScanBytes;
        return this;
    }

    /**
     * Who hears of each step on the way to the disk; for tests of faults.
     *
     * @param storageListener called on the thread that makes the step.
     * @return this.
     */
    public JournalConfig storageListener(final StorageListener storageListener)
    {
        this.storageListener = storageListener;
        return this;
    }

    /**
     * Keep the journal on a thread of its own in the background? Without it {@link ChronicleJournal#takeCare()} is to
     * be called; for simulations on one thread.
     *
     * @param caretakerThread true by default.
     * @return this.
     */
    public JournalConfig caretakerThread(final boolean caretakerThread)
    {
        this.caretakerThread = caretakerThread;
        return this;
    }

    /**
     * Which run of the machine this is: it changes when the power is lost. For simulations of that.
     *
     * @param machineRun by default as the system tells it.
     * @return this.
     */
    public JournalConfig machineRun(final UUID machineRun)
    {
        this.machineRun = machineRun;
        return this;
    }

    boolean caretakerThread()
    {
        return caretakerThread;
    }

    BootId bootId() throws IOException
    {
        return null == machineRun ? BootId.current() : BootId.of(machineRun);
    }

    JournalPosition openFrom()
    {
        return openFrom;
    }

    long fullScanBytes()
    {
        return fullScanBytes;
    }

    StorageListener storageListener()
    {
        return storageListener;
    }

    long blockSizeBytes()
    {
        return blockSizeBytes;
    }

    boolean preTouch()
    {
        return preTouch;
    }

    long preTouchAheadBytes()
    {
        return preTouchAheadBytes;
    }

    long minFreeBytes()
    {
        return minFreeBytes;
    }

    long segmentBytes()
    {
        return segmentBytes;
    }

    /** In the place of the disk's own answers, for tests. */
    JournalConfig diskSpace(final DiskSpace.Source diskSpace)
    {
        this.diskSpace = diskSpace;
        return this;
    }

    /** What tells the space of a directory's disk. */
    DiskSpace.Source diskSpaceOf(final Path directory)
    {
        return null == diskSpace ? DiskSpace.of(directory.toFile()) : diskSpace;
    }

    boolean acceptUnsyncedLoss()
    {
        return acceptUnsyncedLoss;
    }

    /** A document must fit into what the queue maps at a time. */
    int maxDocumentLength()
    {
        return (int)Math.min(JournalFormat.DOCUMENT_MAX_LENGTH, blockSizeBytes / 8);
    }

    JournalConfig conclude()
    {
        if (blockSizeBytes < BLOCK_SIZE_MIN_BYTES || Long.bitCount(blockSizeBytes) != 1)
        {
            throw new IllegalArgumentException(
                "expected blockSizeBytes=a power of two from " + BLOCK_SIZE_MIN_BYTES + ", found=" + blockSizeBytes);
        }

        requireNotNegative("preTouchAheadBytes", preTouchAheadBytes);
        requireNotNegative("minFreeBytes", minFreeBytes);
        requireNotNegative("segmentBytes", segmentBytes);
        return this;
    }

    private static void requireNotNegative(final String name, final long found)
    {
        if (found < 0 && found != BY_DISK)
        {
            throw new IllegalArgumentException("expected " + name + ">=0, found=" + found);
        }
    }
}
