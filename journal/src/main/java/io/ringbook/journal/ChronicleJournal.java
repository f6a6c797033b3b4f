package io.ringbook.journal;

import io.ringbook.pipeline.CommandJournal;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The command journal in files: each opening writes a Chronicle queue of its own, one document for each batch, and
 * keeps a high-water mark beside them. Only one journal is open for writing in a directory, on this machine, at a time.
 *
 * <p>What was appended survives the death of the process, what was synced survives the loss of power.
 */
public final class ChronicleJournal implements CommandJournal
{
    private final Path directory;
    private final JournalLock lock;
    private final JournalRecovery recovery;
    private final HighWaterMark mark;
    private final HighWaterMark syncMark;
    private final SegmentWriter writer;
    private final JournalCaretaker caretaker;
    private final DocumentEncoder encoder;
    private final int epoch;
    private long generation;
    private long documents;
    private boolean isFailed;
    private volatile long journaledSequence;
    private volatile long syncedSequence;
    private volatile long bytesWritten;
    private volatile boolean isClosed;

    private ChronicleJournal(
        final Path directory,
        final JournalLock lock,
        final JournalRecovery recovery,
        final HighWaterMark mark,
        final HighWaterMark syncMark,
        final SegmentWriter writer,
        final JournalConfig config)
    {
        this.directory = directory;
        this.lock = lock;
        this.recovery = recovery;
        this.mark = mark;
        this.syncMark = syncMark;
        this.writer = writer;
        epoch = mark.epoch();
        generation = mark.generation();
        journaledSequence = recovery.lastSequence();
        syncedSequence = recovery.lastSequence();
        encoder = new DocumentEncoder(epoch, mark.chainHash(), config.maxDocumentLength());
        caretaker = new JournalCaretaker(writer, config);
        caretaker.start();
    }

    /**
     * Opens a journal for writing: takes its lock, validates everything in it, and begins a new epoch behind it.
     *
     * @param directory of the journal, made if absent.
     * @param config    how to write it.
     * @return the open journal, which belongs to the caller.
     * @throws JournalException if it is in use, damaged, or the disk fails.
     */
    public static ChronicleJournal open(final Path directory, final JournalConfig config)
    {
        config.conclude();
        final List<AutoCloseable> opened = new ArrayList<>();
        boolean isOpen = false;
        try
        {
            final ChronicleJournal journal = open(directory, config, opened);
            isOpen = true;
            return journal;
        }
        catch (final IOException | InternalError ex)
        {
            throw new JournalException("cannot open the journal in " + directory + ": " + ex, ex);
        }
        finally
        {
            if (!isOpen)
            {
                Collections.reverse(opened);
                CloseHelper.closeAll(opened);
            }
        }
    }

    private static ChronicleJournal open(
        final Path directory, final JournalConfig config, final List<AutoCloseable> opened) throws IOException
    {
        Files.createDirectories(directory);
        final JournalLock lock = JournalLock.acquire(directory);
        opened.add(lock);
        try (JournalOpening opening = new JournalOpening(directory, config))
        {
            final JournalRecovery recovery = opening.run();
            final HighWaterMark mark = opening.beginEpoch();
            opened.add(mark);
            final HighWaterMark syncMark = HighWaterMark.open(directory, MapMode.READ_WRITE);
            opened.add(syncMark);
            final Path segment = JournalFormat.segmentDirectory(directory, mark.epoch());
            final SegmentWriter writer = new SegmentWriter(segment, config.blockSizeBytes());
            opened.add(writer);
            DataFiles.forceDirectory(segment);
            DataFiles.forceDirectory(directory);
            return new ChronicleJournal(directory, lock, recovery, mark, syncMark, writer, config);
        }
    }

    /**
     * What opening found and did.
     *
     * @return the report.
     */
    public JournalRecovery recovery()
    {
        return recovery;
    }

    /**
     * Is there more free space on the disk than {@link JournalConfig#minFreeBytes(long)}? Any thread; looked up a few
     * times a second in the background.
     *
     * @return false when new orders should be refused.
     */
    public boolean hasSpace()
    {
        return caretaker.hasSpace();
    }

    @Override
    public int epoch()
    {
        return epoch;
    }

    @Override
    public long journaledSequence()
    {
        return journaledSequence;
    }

    @Override
    public long syncedSequence()
    {
        return syncedSequence;
    }

    @Override
    public long bytesWritten()
    {
        return bytesWritten;
    }

    @Override
    public void append(
        final long firstSequence,
        final int count,
        final long timestampNs,
        final DirectBuffer commands,
        final int length)
    {
        final long lastSequence = journaledSequence;
        if (firstSequence != lastSequence + 1)
        {
            throw outOfOrder(lastSequence + 1, firstSequence);
        }

        write(encoder.batch(firstSequence, count, timestampNs, commands, length), lastSequence + count);
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        if (sequence != journaledSequence)
        {
            throw outOfOrder(journaledSequence, sequence);
        }

        write(encoder.stateHash(sequence, stateHash), sequence);
    }

    private void write(final int length, final long lastSequence)
    {
        checkUsable();
        isFailed = true;
        try
        {
            writer.write(encoder.buffer(), length);
        }
        catch (final IOException | InternalError ex)
        {
            throw new JournalException("cannot write sequence=" + lastSequence + " to " + writer.file() + " at byte " +
                writer.endPosition() + ": " + ex.getMessage() + " (is the disk full?)", ex);
        }

        encoder.commit();
        generation++;
        mark.write(HighWaterMark.JOURNALED, generation, lastSequence, encoder.chainHash(), epoch);
        isFailed = false;
        documents++;
        bytesWritten = bytesWritten + JournalFormat.WORD_LENGTH + length;
        journaledSequence = lastSequence;
    }

    private void checkUsable()
    {
        if (isFailed || isClosed)
        {
            throw new JournalException("journal " + directory + (isClosed ? " is closed" : " has failed before"));
        }
    }

    private JournalException outOfOrder(final long expected, final long found)
    {
        return new JournalException(
            "journal " + directory + ": expected sequence=" + expected + ", found=" + found);
    }

    @Override
    public void sync()
    {
        synchronized (syncMark)
        {
            if (isClosed)
            {
                throw new JournalException("journal " + directory + " is closed");
            }

            forceAll();
        }
    }

    /** The mark is read before the data is forced: it may lag behind the data on the disk, and never lead. */
    private void forceAll()
    {
        try
        {
            syncMark.read(HighWaterMark.JOURNALED);
            DataFiles.force(writer.file());
            syncMark.write(
                HighWaterMark.SYNCED,
                syncMark.generation(),
                syncMark.sequence(),
                syncMark.chainHash(),
                syncMark.epoch());
            syncMark.force();
            syncedSequence = syncMark.sequence();
        }
        catch (final IOException | UncheckedIOException ex)
        {
            throw new JournalException("cannot sync " + writer.file() + ": " + ex.getMessage(), ex);
        }
    }

    /**
     * Syncs what was appended, ends the data file and gives up the lock.
     */
    @Override
    public void close()
    {
        synchronized (syncMark)
        {
            if (isClosed)
            {
                return;
            }

            CloseHelper.closeAll(
                this::forceAll, () -> isClosed = true, caretaker, writer, this::removeIfEmpty, mark, syncMark, lock);
        }
    }

    private void removeIfEmpty() throws IOException
    {
        if (documents == 0 && !isFailed)
        {
            DataFiles.removeSegment(writer.file().getParent());
        }
    }
}
