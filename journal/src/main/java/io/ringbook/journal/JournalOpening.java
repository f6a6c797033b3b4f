package io.ringbook.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scan before writing: every document is validated and held against the high-water mark. A torn end beyond the
 * mark is cut; anything before it is refused. One use, by the holder of the lock.
 */
final class JournalOpening implements AutoCloseable
{
    private final Path directory;
    private final StorageListener listener;
    private final HighWaterMark mark;
    private final JournalPosition scannedFrom;
    private final JournalScan scan;
    private final long journaledDocuments;
    private final int lastEpoch;
    private final int syncedEpoch;
    private final Map<Path, Long> unsynced = new LinkedHashMap<>();
    private final boolean isPowerLost;
    private boolean isMarkGiven;
    private Path cutFile;
    private long cutOffset;
    private String cutReason;

    JournalOpening(final Path directory, final JournalConfig config) throws IOException
    {
        this.directory = directory;
        listener = config.storageListener();
        if (!Files.exists(HighWaterMark.fileOf(directory)))
        {
            final List<Path> segments = DataFiles.segments(directory);
            if (!segments.isEmpty())
            {
                throw new JournalException("journal damaged: " + HighWaterMark.fileOf(directory) +
                    " is missing, but there is data: " + segments.get(0));
            }

            HighWaterMark.create(directory, config);
        }

        mark = HighWaterMark.open(directory, MapMode.READ_WRITE, config);
        mark.read(HighWaterMark.SYNCED);
        syncedEpoch = mark.epoch();
        mark.read(HighWaterMark.JOURNALED);
        journaledDocuments = mark.documents();
        lastEpoch = mark.epoch();
        isPowerLost = !mark.isOfThisBoot() || config.acceptUnsyncedLoss();
        if (isPowerLost)
        {
            mark.read(HighWaterMark.SYNCED);
        }

        removePreparedSegments();
        scannedFrom = from(config);
        scan = new JournalScan(directory, JournalFormat.SEMANTICS_VERSION, scannedFrom);
    }

    /** A position that may have been lost with the power of the machine is none to begin at. */
    private JournalPosition from(final JournalConfig config) throws IOException
    {
        final JournalPosition start = JournalStart.read(directory);
        final JournalPosition position = config.openFrom();
        return position.documents() > start.documents() && position.documents() <= mark.documents() &&
            DataFiles.bytesBefore(directory, position) > config.fullScanBytes() ? position : start;
    }

    /**
     * A segment is named by the mark before it has documents: one beyond it was made ready and never used, and must not
     * be taken for a sequel of a torn end.
     */
    private void removePreparedSegments() throws IOException
    {
        final List<Path> segments = DataFiles.segments(directory);
        for (int i = segments.size() - 1; i >= 0 && DataFiles.epochOf(segments.get(i)) > mark.epoch(); i--)
        {
            final Path file = DataFiles.dataFile(segments.get(i));
            if (null != file && !isEmpty(file))
            {
                return;
            }

            DataFiles.removeSegment(segments.get(i), listener);
        }
    }

    private static boolean isEmpty(final Path file)
    {
        try (SegmentScanner scanner = new SegmentScanner(file))
        {
            return scanner.next() != SegmentScanner.DOCUMENT;
        }
        catch (final JournalException ex)
        {
            // For the scan to judge.
            return false;
        }
    }

    /**
     * Scans everything and makes the end clean.
     *
     * @return what was found.
     */
    JournalRecovery run() throws IOException
    {
        scanAll();
        if (scan.decoder().documents() < mark.documents())
        {
            throw scan.missing(mark);
        }

        endSegments();
        removeSuperfluousSegments();
        final long lost = Math.max(0, journaledDocuments - scan.decoder().documents());
        return new JournalRecovery(
            scannedFrom,
            scan.decoder().documents(),
            scan.decoder().lastSequence(),
            lost,
            cutFile,
            cutOffset,
            cutReason);
    }

    private void scanAll() throws IOException
    {
        scan.checkAgainst(mark);
        try
        {
            do
            {
                while (scan.nextInSegment())
                {
                    scan.checkAgainst(mark);
                }
            }
            while (openNextSegment());
        }
        catch (final JournalException ex)
        {
            if (scan.decoder().documents() < mark.documents() || !(isPowerLost || isLastSegment()) ||
                ex.isOtherVersion())
            {
                throw ex;
            }

            cut(scan.segment().documentPosition(), ex.getMessage());
        }

        if (scan.isIncomplete())
        {
            cut(scan.segment().position(), "incomplete document");
        }
    }

    private boolean openNextSegment()
    {
        final SegmentScanner left = scan.segment();
        final long end = null == left ? 0 : left.position();
        if (!scan.openNextSegment())
        {
            return false;
        }

        if (null != left && DataFiles.epochOf(left.file().getParent()) >= syncedEpoch)
        {
            unsynced.put(left.file(), end);
        }

        return true;
    }

    private boolean isLastSegment() throws IOException
    {
        final List<Path> segments = DataFiles.segments(directory);
        return null != scan.segment() &&
            scan.segment().file().getParent().equals(segments.get(segments.size() - 1));
    }

    private void cut(final long offset, final String reason)
    {
        cutFile = scan.segment().file();
        cutOffset = offset;
        cutReason = reason;
    }

    /** Behind the synced mark, a segment may be neither cut at its end nor on the disk, if its process has died. */
    private void endSegments() throws IOException
    {
        final SegmentScanner last = scan.segment();
        if (null != last)
        {
            unsynced.put(last.file(), null == cutFile ? last.position() : cutOffset);
        }

        final boolean isToWriteAgain = FailedSync.isNoted(directory);
        try
        {
            for (final Map.Entry<Path, Long> end : unsynced.entrySet())
            {
                TailRepair.endAt(end.getKey(), end.getValue());
                force(end.getKey(), isToWriteAgain);
            }

            forceUnscanned(isToWriteAgain);
            FailedSync.forget(directory);
        }
        catch (final IOException | UncheckedIOException ex)
        {
            FailedSync.note(directory, ex);
            throw ex;
        }
    }

    private void forceUnscanned(final boolean isToWriteAgain) throws IOException
    {
        for (final Path segment : DataFiles.segments(directory))
        {
            final int epoch = DataFiles.epochOf(segment);
            final Path file = DataFiles.dataFile(segment);
            if (epoch >= syncedEpoch && epoch < scannedFrom.epoch() && null != file)
            {
                force(file, isToWriteAgain);
            }
        }
    }

    private void force(final Path file, final boolean isToWriteAgain) throws IOException
    {
        if (isToWriteAgain)
        {
            FailedSync.writeAgain(file, listener);
        }
        else
        {
            DataFiles.force(file, listener);
        }
    }

    /** An opening that wrote nothing leaves a queue without documents, a crash while pruning leaves what was pruned. */
    private void removeSuperfluousSegments() throws IOException
    {
        final int firstEpoch = JournalStart.read(directory).epoch();
        for (final Path segment : DataFiles.segments(directory))
        {
            final int epoch = DataFiles.epochOf(segment);
            if (epoch < firstEpoch || epoch > scan.decoder().epoch())
            {
                DataFiles.removeSegment(segment, listener);
            }
        }
    }

    /**
     * Puts the mark where the documents end and begins a new epoch, on the disk.
     *
     * @return the mark, which now belongs to the caller.
     */
    HighWaterMark beginEpoch()
    {
        final DocumentDecoder end = scan.decoder();
        final int epoch = Math.max(lastEpoch, end.epoch()) + 1;
        mark.restart(end.documents() + epoch, end.lastSequence(), end.chainHash(), epoch);
        isMarkGiven = true;
        return mark;
    }

    @Override
    public void close()
    {
        scan.close();
        if (!isMarkGiven)
        {
            mark.close();
        }
    }
}
