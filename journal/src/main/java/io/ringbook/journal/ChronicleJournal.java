package io.ringbook.journal;

import io.ringbook.pipeline.CommandJournal;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The command journal in files: each opening writes a Chronicle queue of its own, one document for each batch, and
 * keeps a high-water mark beside them. Only one journal is open for writing in a directory, on this machine, at a time.
 *
 * <p>What was appended survives the death of the process, what was synced survives the loss of power.
 *
 * <p>It belongs to one appending thread, and {@link #sync()} to that or one other; positions and space may be asked for
 * by any. A {@link io.ringbook.pipeline.Ringbook} that is given one uses it so and closes it. Once writing or syncing
 * has failed, every further call that writes is a {@link JournalException}: what to do is to close it and open it anew.
 *
 * <p>Long because opening, appending, syncing, rolling and closing share one state, and each says in full what it
 * throws.
 */
public final class ChronicleJournal implements CommandJournal
{
    private final Path directory;
    private final JournalLock lock;
    private final JournalRecovery recovery;
    private final HighWaterMark mark;
    private final HighWaterMark syncMark;
    private final StorageListener listener;
    private final SegmentChain segments;
    private final DiskSpace space;
    private final JournalCaretaker caretaker;
    private final Refusal refusal;
    private final DocumentEncoder encoder;
    /** Of the appending thread. */
    private final AtomicBoolean isLaunched = new AtomicBoolean();
    private SegmentWriter writer;
    private long generation;
    private boolean isFailed;
    private boolean isClosed;
    private volatile long journaledSequence;
    private volatile long syncedSequence;
    private volatile long bytesWritten;

    private ChronicleJournal(
        final Path directory,
        final JournalLock lock,
        final JournalRecovery recovery,
        final HighWaterMark mark,
        final HighWaterMark syncMark,
        final SegmentChain segments,
        final JournalConfig config)
    {
        this.directory = directory;
        this.lock = lock;
        this.recovery = recovery;
        this.mark = mark;
        this.syncMark = syncMark;
        this.segments = segments;
        refusal = new Refusal(directory);
        listener = config.storageListener();
        writer = segments.present();
        generation = mark.generation();
        journaledSequence = recovery.lastSequence();
        syncedSequence = recovery.lastSequence();
        encoder = new DocumentEncoder(mark.epoch(), mark.chainHash(), config.maxDocumentLength());
        space = new DiskSpace(config.diskSpaceOf(directory), config);
        caretaker = new JournalCaretaker(segments, space, new Charge(), config);
        caretaker.start();
    }

    /**
     * Opens a journal for writing: takes its lock, validates everything in it, and begins a new epoch behind it.
     *
     * @param directory of the journal, made if absent.
     * @param config    how to write it.
     * @return the open journal, which belongs to the caller.
     * @throws IllegalArgumentException if there is none of them, or a setting is out of range.
     * @throws JournalException         if it is in use, damaged, or the disk fails: file, place, expected and found.
     */
    public static ChronicleJournal open(final Path directory, final JournalConfig config)
    {
        if (null == directory || null == config)
        {
            throw new IllegalArgumentException("journal: expected a directory and a configuration, as " +
                "new JournalConfig(), found null: " + directory + ", " + config);
        }
        config.conclude();
        final List<AutoCloseable> opened = new ArrayList<>();
        boolean isOpen = false;
        try
        {
            final ChronicleJournal journal = open(directory, config, opened);
            isOpen = true;
            return journal;
        }
        catch (final IOException | UncheckedIOException | InternalError ex)
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
        DataFiles.createDirectory(directory, config.storageListener());
        final JournalLock lock = JournalLock.acquire(directory);
        opened.add(lock);
        try (JournalOpening opening = new JournalOpening(directory, config))
        {
            final JournalRecovery recovery = opening.run();
            SegmentChain.requireRoom(directory, config);
            final HighWaterMark mark = opening.beginEpoch();
            opened.add(mark);
            final HighWaterMark syncMark = HighWaterMark.open(directory, MapMode.READ_WRITE, config);
            opened.add(syncMark);
            final SegmentChain segments = new SegmentChain(directory, mark.epoch(), config);
            return new ChronicleJournal(directory, lock, recovery, mark, syncMark, segments, config);
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
     * Begins a new segment with the next document, for the end of a session. Any thread but the appending one: it
     * waits until the segment is ready.
     *
     * @throws JournalException if none can be made, or the journal has failed or is closed.
     */
    public void roll()
    {
        refusal.check();
        try
        {
            segments.prepareNext();
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot roll the journal in " + directory + ": " + ex.getMessage(), ex);
        }
        catch (final JournalException ex)
        {
            refusal.refuse(ex);
            throw ex;
        }
    }

    /**
     * Does once what the journal's thread does in the background. Only without that thread, see
     * {@link JournalConfig#caretakerThread(boolean)}; what fails is told by the next call that writes.
     */
    public void takeCare()
    {
        caretaker.takeCare();
    }

    /** {@inheritDoc} By {@link JournalConfig#minFreeBytes(long)}; looked up a few times a second in the background. */
    @Override
    public boolean hasSpace()
    {
        return space.hasSpace();
    }

    @Override
    public long freeBytes()
    {
        return space.freeBytes();
    }

    @Override
    public void onLaunch()
    {
        final String reason = refusal.reason();
        if (null != reason || !isLaunched.compareAndSet(false, true))
        {
            throw new IllegalStateException("journal " + directory +
                (null == reason ? " is another engine's" : reason) +
                "; each launch needs a journal opened for it: close the engine before, then open it again");
        }
    }

    @Override
    public int epoch()
    {
        return segments.present().epoch();
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

        beforeWriting();
        write(encoder.batch(firstSequence, count, timestampNs, commands, length), lastSequence + count);
    }

    @Override
    public void appendStateHash(final long sequence, final long stateHash)
    {
        if (sequence != journaledSequence)
        {
            throw outOfOrder(journaledSequence, sequence);
        }

        beforeWriting();
        write(encoder.stateHash(sequence, stateHash), sequence);
    }

    private void beforeWriting()
    {
        if (isFailed)
        {
            throw new JournalException("journal " + directory + " has failed before");
        }

        refusal.check();
        if (segments.isNextReady())
        {
            switchSegment();
        }
    }

    /** The mark tells of the epoch before there is a document of it, so none lies in a segment beyond the mark's. */
    private void switchSegment()
    {
        isFailed = true;
        try
        {
            writer = segments.switchToNext();
            encoder.epoch(writer.epoch());
            generation++;
            mark.write(
                HighWaterMark.JOURNALED, generation, journaledSequence, encoder.chainHash(), writer.epoch());
            listener.onStep(StorageStep.SEGMENT_SWITCHED, writer.file());
        }
        catch (final UncheckedIOException | InternalError ex)
        {
            throw new JournalException(
                "cannot change over to " + writer.file() + ": " + JournalException.messageOf(ex), ex);
        }

        isFailed = false;
    }

    private void write(final int length, final long lastSequence)
    {
        isFailed = true;
        try
        {
            writer.write(encoder.buffer(), length);
            encoder.commit();
            generation++;
            mark.write(HighWaterMark.JOURNALED, generation, lastSequence, encoder.chainHash(), writer.epoch());
        }
        catch (final IOException | UncheckedIOException | InternalError ex)
        {
            throw new JournalException("cannot write sequence=" + lastSequence + " to " + writer.file() + " at byte " +
                writer.endPosition() + ": " + JournalException.messageOf(ex), ex);
        }

        isFailed = false;
        bytesWritten = bytesWritten + JournalFormat.WORD_LENGTH + length;
        journaledSequence = lastSequence;
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
            refusal.check();
            forceAll();
        }
    }

    /** The mark is read before the data are forced: it may lag behind the data on the disk, and never lead. */
    private void forceAll()
    {
        try
        {
            syncMark.read(HighWaterMark.JOURNALED);
            segments.force();
            forceMark();
            syncedSequence = syncMark.sequence();
        }
        catch (final JournalException ex)
        {
            refusal.refuse(ex);
            throw ex;
        }
    }

    private void forceMark()
    {
        try
        {
            syncMark.write(
                HighWaterMark.SYNCED,
                syncMark.generation(),
                syncMark.sequence(),
                syncMark.chainHash(),
                syncMark.epoch());
            syncMark.force();
        }
        catch (final UncheckedIOException | InternalError ex)
        {
            throw new JournalException("cannot sync " + syncMark.file() + " at byte " +
                HighWaterMark.SYNCED * HighWaterMark.SLOT_STRIDE + ": " + JournalException.messageOf(ex), ex);
        }
    }

    /**
     * Syncs what was appended, ends the data files and gives up the lock. After a failed sync it does not try again.
     */
    @Override
    public void close()
    {
        caretaker.close();
        synchronized (syncMark)
        {
            if (!isClosed)
            {
                isClosed = true;
                CloseHelper.closeAll(this::syncUnlessFailed, this::closeSegments, mark, syncMark, lock);
            }
        }
    }

    private void syncUnlessFailed()
    {
        if (!refusal.isSet())
        {
            forceAll();
        }
    }

    private void closeSegments()
    {
        final boolean isSound = !refusal.isSet() && !isFailed;
        refusal.close();
        segments.close(isSound);
    }

    /** What the caretaker does for it, on its own thread. */
    private final class Charge implements JournalCaretaker.Charge
    {
        @Override
        public void prepareNext() throws IOException
        {
            segments.prepareNext();
        }

        @Override
        public void endFirst()
        {
            synchronized (syncMark)
            {
                segments.endFirst();
            }
        }

        @Override
        public void onFailure(final Throwable cause)
        {
            refusal.refuse(cause);
        }
    }
}
