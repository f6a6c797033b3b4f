package io.ringbook.journal;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import org.agrona.CloseHelper;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives back the disk space of segments that nobody needs to come back: all of their commands are covered by each of
 * the two newest snapshots, which are loaded to make sure of it. Everything stays unless this is called; a journal that
 * was pruned cannot be replayed from its first command any more.
 */
public final class JournalPruning
{
    /**
     * What was done.
     *
     * @param start    where the journal begins now.
     * @param segments that were removed.
     * @param bytes    that were given back.
     * @param reason   why nothing was removed, null if something was.
     */
    public record Result(JournalPosition start, int segments, long bytes, String reason)
    {
    }

    private final Path directory;
    private final SnapshotStore store;
    private final EngineConfig engineConfig;
    private final StorageListener listener;

    /**
     * Pruning of a journal. It may be open for writing in this process; from another take its lock before.
     *
     * @param directory of the journal.
     * @param store     of its snapshots.
     * @param config    of the engines that come back from them.
     * @param listener  called at each step.
     */
    public JournalPruning(
        final Path directory, final SnapshotStore store, final EngineConfig config, final StorageListener listener)
    {
        engineConfig = config;
        this.directory = directory;
        this.store = store;
        this.listener = listener;
    }

    /**
     * Prunes a journal that nobody has open for writing.
     *
     * @param directory    of the journal.
     * @param store        of its snapshots.
     * @param config       of the engines that come back from them.
     * @param keptSequence commands behind it are kept, whatever the snapshots cover.
     * @return what was done.
     * @throws JournalException if it is in use or damaged.
     */
    public static Result pruneClosed(
        final Path directory, final SnapshotStore store, final EngineConfig config, final long keptSequence)
    {
        try (JournalLock lock = JournalLock.acquire(directory))
        {
            return new JournalPruning(lock.directory(), store, config, StorageListener.NONE).prune(keptSequence);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot prune " + directory + ": " + ex.getMessage(), ex);
        }
    }

    /**
     * Removes the segments that both snapshots cover.
     *
     * @param keptSequence commands behind it are kept: some reader, such as the copy in a database, still needs them.
     * @return what was done.
     * @throws JournalException if the journal is damaged where it shall begin.
     */
    public Result prune(final long keptSequence)
    {
        try
        {
            final JournalPosition start = JournalStart.read(directory);
            final List<SnapshotFile> snapshots = store.list();
            if (snapshots.size() < SnapshotStore.KEPT)
            {
                return nothing(start, "expected " + SnapshotStore.KEPT + " snapshots, found " + snapshots.size());
            }

            JournalPosition covered = store.position(snapshots.get(0));
            for (final SnapshotFile file : snapshots.subList(1, SnapshotStore.KEPT))
            {
                final JournalPosition position = store.position(file);
                covered = position.documents() < covered.documents() ? position : covered;
            }

            if (covered.documents() > syncedDocuments())
            {
                return nothing(start, "the snapshots cover more than is marked as synced");
            }

            final List<Path> superfluous = segmentsBefore(covered.epoch());
            if (superfluous.isEmpty())
            {
                return nothing(start, "the snapshots cover no whole segment");
            }

            final JournalPosition newStart = startOfSegment(covered);
            if (newStart.sequence() > keptSequence)
            {
                return nothing(start, "commands behind sequence=" + keptSequence + " are still needed, the next " +
                    "segment begins behind sequence=" + newStart.sequence());
            }

            snapshots.subList(0, SnapshotStore.KEPT)
                .forEach((file) -> store.load(file, engineConfig, NoEvents.INSTANCE));
            return remove(superfluous, newStart);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot prune " + directory + ": " + ex.getMessage(), ex);
        }
    }

    private long syncedDocuments() throws IOException
    {
        try (HighWaterMark mark = HighWaterMark.open(directory, MapMode.READ_ONLY))
        {
            mark.read(HighWaterMark.SYNCED);
            return mark.documents();
        }
    }

    private static Result nothing(final JournalPosition start, final String reason)
    {
        return new Result(start, 0, 0, reason);
    }

    private List<Path> segmentsBefore(final int epoch) throws IOException
    {
        final List<Path> before = new ArrayList<>();
        for (final Path segment : DataFiles.segments(directory))
        {
            if (DataFiles.epochOf(segment) < epoch)
            {
                before.add(segment);
            }
        }

        return before;
    }

    /** Every document from there to the snapshot is validated, so that the chain holds without what is removed. */
    private JournalPosition startOfSegment(final JournalPosition covered) throws IOException
    {
        final Path file = DataFiles.dataFile(JournalFormat.segmentDirectory(directory, covered.epoch()));
        if (null == file)
        {
            throw new JournalException("journal damaged: expected the data file of epoch " + covered.epoch() + " in " +
                directory + ", found none");
        }

        final SegmentScanner scanner = new SegmentScanner(file);
        try
        {
            return startOfSegment(scanner, covered);
        }
        finally
        {
            CloseHelper.close(scanner);
        }
    }

    private static JournalPosition startOfSegment(final SegmentScanner scanner, final JournalPosition covered)
    {
        DocumentDecoder decoder = null;
        JournalPosition start = covered;
        while (scanner.position() < covered.offset() && scanner.next() == SegmentScanner.DOCUMENT)
        {
            if (null == decoder)
            {
                start = DocumentDecoder.positionBefore(scanner.buffer(), scanner.documentOffset(), covered.epoch());
                decoder = new DocumentDecoder(JournalFormat.SEMANTICS_VERSION, start);
            }

            final String fault = decoder.accept(
                scanner.byteBuffer(), scanner.buffer(), scanner.documentOffset(), scanner.documentLength());
            if (null != fault)
            {
                throw JournalException.damaged(scanner.file(), scanner.documentPosition(), fault);
            }
        }

        final long documents = null == decoder ? 0 : decoder.documents();
        if (null != decoder &&
            (decoder.lastSequence() != covered.sequence() || decoder.chainHash() != covered.chainHash()))
        {
            throw JournalException.damaged(scanner.file(), scanner.position(), "expected sequence=" +
                covered.sequence() + " hash=" + Long.toHexString(covered.chainHash()) + " by the snapshot, found " +
                "sequence=" + decoder.lastSequence() + " hash=" + Long.toHexString(decoder.chainHash()));
        }

        return new JournalPosition(
            covered.epoch(), 0, covered.documents() - documents, start.sequence(), start.chainHash());
    }

    private Result remove(final List<Path> segments, final JournalPosition start) throws IOException
    {
        JournalStart.write(directory, start, listener);
        long bytes = 0;
        for (final Path segment : segments)
        {
            final Path file = DataFiles.dataFile(segment);
            bytes += null == file ? 0 : Files.size(file);
            DataFiles.removeSegment(segment, listener);
        }

        DataFiles.forceDirectory(directory, listener);
        return new Result(start, segments.size(), bytes, null);
    }
}
