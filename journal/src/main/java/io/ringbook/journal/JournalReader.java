package io.ringbook.journal;

import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a journal from its beginning or a position, and follows it while another thread or process writes it. Every
 * document is validated, and the journal must reach its high-water mark: nothing missing or changed goes unnoticed.
 *
 * <p>One thread. Nothing is allocated per document.
 */
public final class JournalReader implements JournalSource, AutoCloseable
{
    private final Path directory;
    private final JournalScan scan;
    private final HighWaterMark mark;
    private final Quarantine quarantine;
    private boolean isClosed;

    private JournalReader(
        final Path directory, final JournalScan scan, final HighWaterMark mark, final Quarantine quarantine)
    {
        this.directory = directory;
        this.scan = scan;
        this.mark = mark;
        this.quarantine = quarantine;
    }

    /**
     * Is there a journal, whole or damaged?
     *
     * @param directory that exists.
     * @return true if there is a high-water mark or data.
     * @throws IOException if the directory cannot be read.
     */
    public static boolean isJournal(final Path directory) throws IOException
    {
        return Files.exists(HighWaterMark.fileOf(directory)) || !DataFiles.segments(directory).isEmpty();
    }

    /**
     * Opens a journal for reading. It may be open for writing elsewhere.
     *
     * @param directory of the journal.
     * @return reader before the first document.
     * @throws JournalException if there is no journal.
     */
    public static JournalReader open(final Path directory)
    {
        return open(directory, JournalFormat.SEMANTICS_VERSION, null);
    }

    /**
     * Opens a journal for reading from a position on, as {@link #position()} gives it.
     *
     * @param directory of the journal.
     * @param from      where to begin.
     * @return reader before the document behind the position.
     * @throws JournalException if there is no journal, or it does not have the position: the journal ends before it or,
     *                          pruned, begins behind it.
     */
    public static JournalReader open(final Path directory, final JournalPosition from)
    {
        return open(directory, JournalFormat.SEMANTICS_VERSION, from);
    }

    /**
     * Where a journal begins.
     *
     * @param directory of the journal.
     * @return position before its first document: {@link JournalPosition#START} unless it was pruned.
     */
    public static JournalPosition start(final Path directory)
    {
        try
        {
            return JournalStart.read(directory);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read the beginning of " + directory + ": " + ex.getMessage(), ex);
        }
    }

    /**
     * Opens a journal whose commands may have been written for other semantics, for what-if replays.
     *
     * @param directory of the journal.
     * @return reader before the first document.
     * @throws JournalException if there is no journal.
     */
    public static JournalReader openAnySemantics(final Path directory)
    {
        return open(directory, 0, null);
    }

    private static JournalReader open(final Path directory, final int semanticsVersion, final JournalPosition from)
    {
        try
        {
            if (!Files.exists(HighWaterMark.fileOf(directory)))
            {
                throw new NoSuchFileException(HighWaterMark.fileOf(directory) + " is missing");
            }

            final JournalPosition start = JournalStart.read(directory);
            final Quarantine quarantine = Quarantine.load(directory);
            final HighWaterMark mark = HighWaterMark.open(directory, MapMode.READ_ONLY);
            try
            {
                mark.read(HighWaterMark.JOURNALED);
                requireInside(directory, from, start, mark);
                final JournalScan scan = new JournalScan(directory, semanticsVersion, null == from ? start : from);
                return new JournalReader(directory, scan, mark, quarantine);
            }
            catch (final JournalException ex)
            {
                mark.close();
                throw ex;
            }
        }
        catch (final IOException ex)
        {
            throw new JournalException("no journal in " + directory + ": " + ex.getMessage(), ex);
        }
    }

    private static void requireInside(
        final Path directory, final JournalPosition from, final JournalPosition start, final HighWaterMark mark)
    {
        if (null != from && (from.documents() < start.documents() || from.documents() > mark.documents()))
        {
            throw new JournalException("journal " + directory + ": expected a position from " + start +
                " to sequence=" + mark.sequence() + " (document " + mark.documents() + "), found " + from);
        }
    }

    @Override
    public boolean next()
    {
        requireOpen();
        while (!scan.nextInSegment())
        {
            mark.read(HighWaterMark.JOURNALED);
            if (mark.documents() <= scan.decoder().documents())
            {
                scan.checkAgainst(mark);
                return false;
            }

            if (scan.nextInSegment())
            {
                return true;
            }

            if (!scan.openNextSegment())
            {
                throw scan.missing(mark);
            }
        }

        return true;
    }

    /**
     * Behind the present document; before the first, where the reader began.
     *
     * @return position to open another reader at.
     */
    public JournalPosition position()
    {
        return scan.position();
    }

    /**
     * Sequence of the last command read.
     *
     * @return sequence, 0 before the first.
     */
    public long lastSequence()
    {
        return scan.decoder().lastSequence();
    }

    /**
     * Sequence of the last command that survives the death of the writing process, by the high-water mark as it stands.
     *
     * @return sequence, 0 if there is none.
     */
    public long journaledSequence()
    {
        return sequenceOf(HighWaterMark.JOURNALED);
    }

    /**
     * Sequence of the last command that survives the loss of power, by the high-water mark as it stands.
     *
     * @return sequence, 0 if there is none.
     */
    public long syncedSequence()
    {
        return sequenceOf(HighWaterMark.SYNCED);
    }

    /**
     * Forces everything that the journal holds to the disk, whoever writes it: what is to rely on it, such as a
     * snapshot, comes after. The synced mark does not move.
     *
     * @throws JournalException if the disk fails.
     */
    public void force()
    {
        requireOpen();
        mark.read(HighWaterMark.SYNCED);
        try
        {
            for (final Path segment : DataFiles.segments(directory))
            {
                final Path data = DataFiles.epochOf(segment) >= mark.epoch() ? DataFiles.dataFile(segment) : null;
                if (null != data)
                {
                    DataFiles.force(data);
                    DataFiles.forceDirectory(segment);
                }
            }

            DataFiles.forceDirectory(directory);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot sync " + directory + ": " + ex.getMessage(), ex);
        }
    }

    private long sequenceOf(final int pair)
    {
        requireOpen();
        mark.read(pair);
        return mark.sequence();
    }

    /**
     * Number of documents read.
     *
     * @return batches and state hashes.
     */
    public long documentsRead()
    {
        return scan.decoder().documents();
    }

    /**
     * The file of the present document.
     *
     * @return file, or null before the first document.
     */
    public Path file()
    {
        return null == scan.segment() ? null : scan.segment().file();
    }

    /**
     * Where the present document begins in {@link #file()}.
     *
     * @return offset of its header in bytes.
     */
    public long fileOffset()
    {
        return null == scan.segment() ? 0 : scan.segment().documentPosition();
    }

    @Override
    public Quarantine quarantine()
    {
        return quarantine;
    }

    @Override
    public String placeOf(final int offset)
    {
        final long inDocument = JournalFormat.WORD_LENGTH + JournalFormat.BATCH_HEADER_LENGTH;
        return file() + " at byte " + (fileOffset() + inDocument + offset - commandsOffset());
    }

    @Override
    public boolean isStateHash()
    {
        return scan.decoder().isStateHash();
    }

    @Override
    public long firstSequence()
    {
        return scan.decoder().firstSequence();
    }

    @Override
    public int count()
    {
        return scan.decoder().count();
    }

    @Override
    public long timestampNs()
    {
        return scan.decoder().timestampNs();
    }

    @Override
    public int epoch()
    {
        return scan.decoder().epoch();
    }

    @Override
    public DirectBuffer commands()
    {
        return scan.decoder().buffer();
    }

    @Override
    public int commandsOffset()
    {
        return scan.decoder().commandsOffset();
    }

    @Override
    public int commandsLength()
    {
        return scan.decoder().commandsLength();
    }

    @Override
    public long stateHashSequence()
    {
        return scan.decoder().stateHashSequence();
    }

    @Override
    public long stateHash()
    {
        return scan.decoder().stateHash();
    }

    @Override
    public long bytesRead()
    {
        return scan.decoder().bytes();
    }

    @Override
    public void close()
    {
        if (!isClosed)
        {
            isClosed = true;
            CloseHelper.closeAll(scan, mark);
        }
    }

    private void requireOpen()
    {
        if (isClosed)
        {
            throw new IllegalStateException("the reader is closed");
        }
    }
}
