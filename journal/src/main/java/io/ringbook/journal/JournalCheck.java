package io.ringbook.journal;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandName;
import io.ringbook.codecs.CommandValidator;
import org.agrona.DirectBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/**
 * Reads a journal's documents to their end as an opening for writing does, and changes nothing: each document against
 * its checksum and the one before, each command's form, the quarantine, and the end against the high-water mark.
 */
public final class JournalCheck
{
    private static final int DOCUMENTS_PER_PROGRESS = 4_096;
    private static final int CHUNK_LENGTH = 1 << 20;

    /**
     * What was found.
     *
     * @param from            where the check began.
     * @param end             behind the last intact document.
     * @param commands        that were looked at.
     * @param stateHashes     that were met.
     * @param lastTimestampNs of the last batch, 0 if there was none.
     * @param damage          the first one, null if there is none.
     * @param poison          the first command that is not well formed and not in quarantine, null if there is none.
     * @param tornFile        whose end the next opening will cut, null if none.
     * @param tornOffset      where it will be cut.
     * @param tornBytes       that will be cut.
     */
    public record Result(
        JournalPosition from,
        JournalPosition end,
        long commands,
        long stateHashes,
        long lastTimestampNs,
        String damage,
        String poison,
        Path tornFile,
        long tornOffset,
        long tornBytes)
    {
    }

    private final JournalStatus status;
    private final JournalPosition from;
    private final LongConsumer progress;
    private final Quarantine quarantine;
    private final int lastEpoch;
    private long commands;
    private long stateHashes;
    private long lastTimestampNs;
    private String poison;

    private JournalCheck(final JournalStatus status, final JournalPosition from, final LongConsumer progress)
    {
        this.status = status;
        this.from = from;
        this.progress = progress;
        quarantine = Quarantine.load(status.directory());
        lastEpoch = lastEpoch(status);
    }

    /** A segment beyond the mark without documents was made ready and never used. */
    private static int lastEpoch(final JournalStatus status)
    {
        int last = 0;
        for (final JournalStatus.Segment segment : status.segments())
        {
            final boolean isNamed = null == status.journaled() || segment.epoch() <= status.journaled().epoch();
            last = isNamed || segment.firstSequence() > 0 ? segment.epoch() : last;
        }

        return last;
    }

    /**
     * Checks a journal, which may be open for writing elsewhere.
     *
     * @param status   of its directory, taken before.
     * @param from     where to begin.
     * @param progress given the number of commands done, now and then.
     * @return what was found.
     */
    public static Result run(final JournalStatus status, final JournalPosition from, final LongConsumer progress)
    {
        return new JournalCheck(status, from, progress).run();
    }

    private Result run()
    {
        String damage = null;
        Path tornFile = null;
        long tornOffset = 0;
        long tornBytes = 0;
        try (JournalScan scan = new JournalScan(status.directory(), JournalFormat.SEMANTICS_VERSION, from))
        {
            final JournalStatus.Mark mark = status.promised();
            final long promised = null == mark ? Long.MAX_VALUE : mark.documents();
            try
            {
                scanAll(scan);
                if (null != mark && scan.decoder().documents() < promised)
                {
                    damage = missing(scan, mark);
                }
                else if (null != mark && mark.documents() == scan.decoder().documents() &&
                    mark.sequence() != scan.decoder().lastSequence())
                {
                    damage = missing(scan, mark);
                }
            }
            catch (final JournalException ex)
            {
                final boolean isTorn = scan.decoder().documents() >= promised &&
                    (isInLastSegment(scan) || !status.isOfThisBoot());
                damage = isTorn ? null : ex.getMessage();
                tornFile = isTorn ? scan.segment().file() : null;
                tornOffset = isTorn ? scan.segment().documentPosition() : 0;
            }

            if (null == damage && scan.isIncomplete() && status.writer().isEmpty())
            {
                tornFile = scan.segment().file();
                tornOffset = scan.segment().position();
            }

            tornBytes = null == tornFile ? 0 : bytesBehind(tornFile, tornOffset);
            return new Result(
                from, scan.position(), commands, stateHashes, lastTimestampNs, damage, poison, tornFile, tornOffset,
                tornBytes);
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + status.directory() + ": " + ex.getMessage(), ex);
        }
    }

    private void scanAll(final JournalScan scan)
    {
        do
        {
            while (scan.nextInSegment())
            {
                look(scan);
                if (scan.decoder().documents() % DOCUMENTS_PER_PROGRESS == 0)
                {
                    progress.accept(commands);
                }
            }
        }
        while (!isInLastSegment(scan) && scan.openNextSegment());
    }

    private void look(final JournalScan scan)
    {
        final DocumentDecoder decoder = scan.decoder();
        if (decoder.isStateHash())
        {
            stateHashes++;
            return;
        }

        lastTimestampNs = decoder.timestampNs();
        final DirectBuffer buffer = decoder.buffer();
        int at = decoder.commandsOffset();
        for (int i = 0; i < decoder.count(); i++)
        {
            final int length = CommandBatch.commandLength(buffer, at);
            look(scan, decoder.firstSequence() + i, at + CommandBatch.PREFIX_LENGTH, length);
            at += CommandBatch.PREFIX_LENGTH + length;
        }

        commands += decoder.count();
    }

    private void look(final JournalScan scan, final long sequence, final int offset, final int length)
    {
        final DirectBuffer buffer = scan.decoder().buffer();
        final QuarantinedCommand quarantined = quarantine.find(sequence);
        if (null != quarantined)
        {
            quarantined.requireSame(buffer, offset, length);
            return;
        }

        try
        {
            CommandValidator.validate(buffer, offset, length);
        }
        catch (final IllegalArgumentException malformed)
        {
            poison = null != poison ? poison : "sequence " + sequence + " (template " +
                CommandName.of(buffer, offset, length) + "), " + scan.segment().file() + " in the document at byte " +
                scan.segment().documentPosition() + ": " + malformed.getMessage();
        }
    }

    private static String missing(final JournalScan scan, final JournalStatus.Mark mark)
    {
        return "journal damaged: " + (null == scan.segment() ? "no data file" :
            scan.segment().file() + " at byte " + scan.segment().position()) + ": expected " + mark.documents() +
            " documents up to sequence=" + mark.sequence() + " by the high-water mark, found " +
            scan.decoder().documents() + " up to sequence=" + scan.decoder().lastSequence();
    }

    private boolean isInLastSegment(final JournalScan scan)
    {
        return null != scan.segment() && DataFiles.epochOf(scan.segment().file().getParent()) >= lastEpoch;
    }

    /** Up to the last byte that is not zero. */
    private static long bytesBehind(final Path file, final long offset) throws IOException
    {
        long last = offset;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ))
        {
            final ByteBuffer chunk = ByteBuffer.allocate(CHUNK_LENGTH);
            long at = offset;
            while (channel.read(chunk.clear(), at) > 0)
            {
                for (int i = chunk.position() - 1; i >= 0; i--)
                {
                    if (0 != chunk.get(i))
                    {
                        last = at + i + 1;
                        break;
                    }
                }
                at += chunk.position();
            }
        }

        return last - offset;
    }
}
