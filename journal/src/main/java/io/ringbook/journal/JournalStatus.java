package io.ringbook.journal;

import io.ringbook.sbe.JournalBatchDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import org.agrona.CloseHelper;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a look at a journal's directory tells without reading its data: the first document of each segment, the
 * high-water mark, the lock. It may be open for writing, or damaged.
 *
 * @param directory     of the journal.
 * @param start         where it begins.
 * @param segments      by epoch.
 * @param journaled     what survives the death of the process, null if the mark cannot be read.
 * @param synced        what survives the loss of power, null if the mark cannot be read.
 * @param isOfThisBoot  has the mark been written since the machine started?
 * @param writer        process that is writing.
 * @param freeBytes     on the disk.
 * @param faults        what cannot be read, a line each.
 */
public record JournalStatus(
    Path directory,
    JournalPosition start,
    List<Segment> segments,
    Mark journaled,
    Mark synced,
    boolean isOfThisBoot,
    OptionalLong writer,
    long freeBytes,
    List<String> faults)
{
    /**
     * A segment: what one opening of the journal has written.
     *
     * @param epoch            of the opening.
     * @param file             with the documents.
     * @param bytes            of the file, with room that was made ready and not used.
     * @param firstSequence    of its commands, 0 if there is none yet.
     * @param firstTimestampNs of the first batch, 0 if the first document is none.
     * @param semanticsVersion of the first document, 0 if there is none.
     */
    public record Segment(
        int epoch, Path file, long bytes, long firstSequence, long firstTimestampNs, int semanticsVersion)
    {
    }

    /**
     * How far the journal must reach.
     *
     * @param epoch     of the writer.
     * @param documents in the whole journal.
     * @param sequence  of the last command.
     */
    public record Mark(int epoch, long documents, long sequence)
    {
    }

    /** The semantics version of this program. */
    public static final int SEMANTICS_VERSION = JournalFormat.SEMANTICS_VERSION;

    /**
     * Looks at a directory.
     *
     * @param directory of the journal.
     * @return what is there.
     * @throws JournalException if it cannot be looked at.
     */
    public static JournalStatus of(final Path directory)
    {
        final List<String> faults = new ArrayList<>();
        try
        {
            JournalPosition start = JournalPosition.START;
            try
            {
                start = JournalStart.read(directory);
            }
            catch (final JournalException ex)
            {
                faults.add(ex.getMessage());
            }

            final List<Segment> segments = new ArrayList<>();
            for (final Path segment : DataFiles.segments(directory))
            {
                look(segment, segments, faults);
            }

            return withMark(directory, start, segments, faults);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + directory + ": " + ex.getMessage(), ex);
        }
    }

    private static void look(final Path directory, final List<Segment> segments, final List<String> faults)
        throws IOException
    {
        final int epoch = DataFiles.epochOf(directory);
        SegmentScanner scanner = null;
        try
        {
            final Path file = DataFiles.dataFile(directory);
            if (null != file)
            {
                scanner = new SegmentScanner(file);
                segments.add(first(epoch, file, scanner));
            }
        }
        catch (final JournalException ex)
        {
            faults.add(ex.getMessage());
        }
        finally
        {
            CloseHelper.close(scanner);
        }
    }

    private static Segment first(final int epoch, final Path file, final SegmentScanner scanner) throws IOException
    {
        final long bytes = Files.size(file);
        if (scanner.next() != SegmentScanner.DOCUMENT)
        {
            return new Segment(epoch, file, bytes, 0, 0, 0);
        }

        final DocumentDecoder decoder = new DocumentDecoder(
            0, DocumentDecoder.positionBefore(scanner.buffer(), scanner.documentOffset(), epoch));
        final String fault = decoder.accept(
            scanner.byteBuffer(), scanner.buffer(), scanner.documentOffset(), scanner.documentLength());
        if (null != fault)
        {
            throw JournalException.damaged(file, scanner.documentPosition(), fault);
        }

        final int semantics = new JournalBatchDecoder().wrap(
            scanner.buffer(), scanner.documentOffset() + MessageHeaderDecoder.ENCODED_LENGTH,
            JournalBatchDecoder.BLOCK_LENGTH, JournalBatchDecoder.SCHEMA_VERSION).semanticsVersion();
        return new Segment(epoch, file, bytes, decoder.firstSequence(), decoder.timestampNs(), semantics);
    }

    private static JournalStatus withMark(
        final Path directory, final JournalPosition start, final List<Segment> segments, final List<String> faults)
        throws IOException
    {
        Mark journaled = null;
        Mark synced = null;
        boolean isOfThisBoot = false;
        if (!Files.exists(HighWaterMark.fileOf(directory)))
        {
            faults.add("journal damaged: " + HighWaterMark.fileOf(directory) + " is missing");
        }
        else
        {
            try (HighWaterMark mark = HighWaterMark.open(directory, MapMode.READ_ONLY))
            {
                mark.read(HighWaterMark.JOURNALED);
                journaled = new Mark(mark.epoch(), mark.documents(), mark.sequence());
                isOfThisBoot = mark.isOfThisBoot();
                mark.read(HighWaterMark.SYNCED);
                synced = new Mark(mark.epoch(), mark.documents(), mark.sequence());
            }
            catch (final JournalException ex)
            {
                faults.add(ex.getMessage());
            }
        }

        return new JournalStatus(
            directory, start, segments, journaled, synced, isOfThisBoot, LockHolder.of(directory),
            Files.getFileStore(directory).getUsableSpace(), faults);
    }

    /**
     * Bytes of all data files.
     *
     * @return bytes, with room that was made ready and not used.
     */
    public long bytes()
    {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    /**
     * How far the journal must reach for the next opening.
     *
     * @return the journaled mark; after a restart of the machine the synced one; null if it cannot be read.
     */
    public Mark promised()
    {
        return isOfThisBoot ? journaled : synced;
    }
}
