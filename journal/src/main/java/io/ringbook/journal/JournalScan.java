package io.ringbook.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks the documents of a journal from a position on, and validates each. It does not know how far the journal must
 * reach: that is for its users, who hold it against the {@link HighWaterMark}. One thread.
 */
final class JournalScan implements AutoCloseable
{
    private final Path directory;
    private final DocumentDecoder decoder;
    private final JournalPosition from;
    private SegmentScanner segment;
    private int segmentEpoch;
    private int status = SegmentScanner.END;

    JournalScan(final Path directory, final int semanticsVersion, final JournalPosition from)
    {
        this.directory = directory;
        this.from = from;
        decoder = new DocumentDecoder(semanticsVersion, from);
        if (from.epoch() > 0)
        {
            segmentEpoch = from.epoch();
            segment = new SegmentScanner(fileOf(from));
            segment.seek(from.offset());
        }
    }

    private Path fileOf(final JournalPosition position)
    {
        final Path directoryOfSegment = JournalFormat.segmentDirectory(directory, position.epoch());
        try
        {
            final Path file = Files.isDirectory(directoryOfSegment) ? DataFiles.dataFile(directoryOfSegment) : null;
            if (null == file || Files.size(file) < position.offset())
            {
                throw new JournalException("journal damaged: expected a data file that reaches " + position + " in " +
                    directoryOfSegment + ", found " + (null == file ? "none" : Files.size(file) + " bytes"));
            }

            return file;
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + directoryOfSegment + ": " + ex.getMessage(), ex);
        }
    }

    /** Behind the present document, or where it began. */
    JournalPosition position()
    {
        return null == segment ? from : new JournalPosition(
            segmentEpoch, segment.position(), decoder.documents(), decoder.lastSequence(), decoder.chainHash());
    }

    /**
     * Moves to the next document of this segment.
     *
     * @return false if the segment has none, or none yet.
     */
    boolean nextInSegment()
    {
        if (null == segment)
        {
            return false;
        }

        try
        {
            status = segment.next();
            if (status != SegmentScanner.DOCUMENT)
            {
                return false;
            }

            accept();
            return true;
        }
        catch (final InternalError ex)
        {
            throw new JournalException(
                "cannot read " + segment.file() + " at byte " + segment.position() + ": fault on a mapped page", ex);
        }
    }

    private void accept()
    {
        final String fault = decoder.accept(
            segment.byteBuffer(), segment.buffer(), segment.documentOffset(), segment.documentLength());
        if (null != fault)
        {
            throw decoder.isOtherVersion() ?
                JournalException.otherVersion(segment.file(), segment.documentPosition(), fault) :
                JournalException.damaged(segment.file(), segment.documentPosition(), fault);
        }

        if (decoder.epoch() != segmentEpoch)
        {
            throw JournalException.damaged(
                segment.file(),
                segment.documentPosition(),
                "expected epoch=" + segmentEpoch + ", found=" + decoder.epoch());
        }
    }

    /**
     * Goes on with the next segment, if there is one.
     *
     * @return false if this was the last, and it stays.
     */
    boolean openNextSegment()
    {
        try
        {
            final JournalPosition start = JournalStart.read(directory);
            if (start.documents() > decoder.documents())
            {
                throw new JournalException("journal " + directory + " was pruned while it was read: it begins behind " +
                    start + ", the reader stands at " + position());
            }

            final List<Path> segments = DataFiles.segments(directory);
            for (final Path next : segments)
            {
                final int epoch = DataFiles.epochOf(next);
                final Path file = epoch > segmentEpoch ? DataFiles.dataFile(next) : null;
                if (null != file)
                {
                    checkComplete(file);
                    close();
                    segment = new SegmentScanner(file);
                    segmentEpoch = epoch;
                    status = SegmentScanner.END;
                    return true;
                }
            }

            return false;
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + directory + ": " + ex.getMessage(), ex);
        }
    }

    private void checkComplete(final Path next)
    {
        if (status == SegmentScanner.INCOMPLETE)
        {
            throw JournalException.damaged(
                segment.file(),
                segment.position(),
                "expected sequence=" + (decoder.lastSequence() + 1) + ", found an incomplete document before " + next);
        }
    }

    /** The journal must reach further than it does. */
    JournalException missing(final HighWaterMark mark)
    {
        final String facts = "expected " + mark.documents() + " documents up to sequence=" + mark.sequence() +
            " by the high-water mark, found " + decoder.documents() + " up to sequence=" + decoder.lastSequence() +
            (status == SegmentScanner.INCOMPLETE ? " and an incomplete one" : "");
        return null == segment ?
            JournalException.damaged(directory, 0, facts) :
            JournalException.damaged(segment.file(), segment.position(), facts);
    }

    /** Is where we are what the mark says of it? */
    void checkAgainst(final HighWaterMark mark)
    {
        if (mark.documents() == decoder.documents() &&
            (mark.sequence() != decoder.lastSequence() || mark.chainHash() != decoder.chainHash()))
        {
            throw JournalException.damaged(
                null == segment ? directory : segment.file(),
                null == segment ? 0 : segment.documentPosition(),
                "expected sequence=" + mark.sequence() + " hash=" + Long.toHexString(mark.chainHash()) +
                    " by the high-water mark, found sequence=" + decoder.lastSequence() + " hash=" +
                    Long.toHexString(decoder.chainHash()));
        }
    }

    DocumentDecoder decoder()
    {
        return decoder;
    }

    /**
     * The segment it stands in.
     *
     * @return null before the first.
     */
    SegmentScanner segment()
    {
        return segment;
    }

    /** Did the segment end with a document that was begun and not completed? */
    boolean isIncomplete()
    {
        return status == SegmentScanner.INCOMPLETE;
    }

    @Override
    public void close()
    {
        if (null != segment)
        {
            segment.close();
        }
    }
}
