package io.ringbook.journal;

import org.agrona.CloseHelper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The segments that a journal has open: the one that is written, the next one, made ready aside so that the appending
 * thread only changes over to it, and those before that are not ended yet.
 */
final class SegmentChain
{
    /** Free space without which no segment is begun: its header, its first index and the room before each document. */
    static final long ROOM_BYTES = 2L << 20;

    private static final long FIRST_PAGES_BYTES = 1L << 20;

    private final Path directory;
    private final long blockSizeBytes;
    private final StorageListener listener;
    /** In order, the present one last. */
    private final ConcurrentLinkedQueue<SegmentWriter> open = new ConcurrentLinkedQueue<>();
    private volatile SegmentWriter present;
    private volatile SegmentWriter next;
    private boolean isClosed;

    /**
     * Begins the first segment.
     *
     * @param directory  of the journal.
     * @param firstEpoch of the segment.
     * @param config     how to write it.
     */
    SegmentChain(final Path directory, final int firstEpoch, final JournalConfig config) throws IOException
    {
        this.directory = directory;
        blockSizeBytes = config.blockSizeBytes();
        listener = config.storageListener();
        present = begin(firstEpoch);
        forceEntries(present);
        open.add(present);
    }

    /** Makes a segment or, if this throws, leaves nothing of it. */
    /**
     * Looks whether a first segment can be begun: on a full disk a fault on a mapped page would say less.
     *
     * @param directory of the journal.
     * @param config    that says how much space there is.
     * @throws JournalException if there is too little.
     */
    static void requireRoom(final Path directory, final JournalConfig config)
    {
        final long freeBytes = config.diskSpaceOf(directory).freeBytes();
        if (freeBytes < ROOM_BYTES)
        {
            throw new JournalException("cannot open the journal in " + directory + ": expected at least " +
                ROOM_BYTES + " bytes of free space, found=" + freeBytes);
        }
    }

    private SegmentWriter begin(final int epoch) throws IOException
    {
        final Path segment = JournalFormat.segmentDirectory(directory, epoch);
        if (Files.exists(segment))
        {
            throw new JournalException("journal damaged: expected no " + segment + " yet");
        }

        try
        {
            return new SegmentWriter(segment, epoch, blockSizeBytes, listener);
        }
        catch (final IOException | UncheckedIOException ex)
        {
            if (Files.exists(segment))
            {
                DataFiles.removeSegment(segment, listener);
            }

            throw new IOException("cannot begin " + segment + ": " + JournalException.messageOf(ex), ex);
        }
    }

    private void forceEntries(final SegmentWriter writer)
    {
        try
        {
            DataFiles.forceDirectory(writer.file().getParent(), listener);
            DataFiles.forceDirectory(directory, listener);
        }
        catch (final IOException | UncheckedIOException ex)
        {
            writer.abandon();
            throw failure("sync the entry of", writer, ex);
        }
    }

    /** The segment that is written; any thread. */
    SegmentWriter present()
    {
        return present;
    }

    /** Is the next segment ready? Any thread. */
    boolean isNextReady()
    {
        return null != next;
    }

    /**
     * Makes the next segment ready, if it is not: everything about it but its documents is then on the disk. Any
     * thread but the appending one, which shall not wait for it.
     *
     * @throws IOException      if there is no room for it, or none can be made: the present one can go on.
     * @throws JournalException if the disk fails to keep it: nothing can go on.
     */
    synchronized void prepareNext() throws IOException
    {
        if (null != next || isClosed)
        {
            return;
        }

        final SegmentWriter writer = begin(present.epoch() + 1);
        prepareFirstPages(writer);
        forceEntries(writer);
        try
        {
            DataFiles.force(writer.file(), listener);
            listener.onStep(StorageStep.NEXT_SEGMENT_READY, writer.file());
        }
        catch (final IOException | UncheckedIOException ex)
        {
            writer.abandon();
            throw failure("sync", writer, ex);
        }

        next = writer;
    }

    private void prepareFirstPages(final SegmentWriter writer) throws IOException
    {
        boolean isPrepared = false;
        try
        {
            final long target = writer.endPosition() + Math.min(FIRST_PAGES_BYTES, blockSizeBytes);
            while (writer.pages().preparedPosition() < target)
            {
                writer.pages().prepareStep(target);
            }

            isPrepared = true;
        }
        finally
        {
            if (!isPrepared)
            {
                writer.abandon();
                DataFiles.removeSegment(writer.file().getParent(), listener);
            }
        }
    }

    /**
     * Changes over to the next segment, which is ready. The appending thread alone.
     *
     * @return the segment that is written from now on.
     */
    SegmentWriter switchToNext()
    {
        final SegmentWriter writer = next;
        open.add(writer);
        present = writer;
        next = null;
        return writer;
    }

    /** Is there a segment behind which another one is written? Any thread. */
    boolean hasToEnd()
    {
        return open.peek() != present;
    }

    /** Ends the first segment behind which another one is written. Not while {@link #force()} runs. */
    void endFirst()
    {
        final SegmentWriter writer = open.peek();
        if (null == writer || writer == present)
        {
            return;
        }

        try
        {
            writer.end();
            DataFiles.force(writer.file(), listener);
            listener.onStep(StorageStep.SEGMENT_ENDED, writer.file());
        }
        catch (final IOException | UncheckedIOException ex)
        {
            if (!isPruned(writer))
            {
                throw failure("end", writer, ex);
            }
        }

        open.remove(writer);
    }

    /** Forces all that is not known to be on the disk, in order. One thread at a time. */
    void force()
    {
        for (final SegmentWriter writer : open)
        {
            try
            {
                DataFiles.force(writer.file(), listener);
            }
            catch (final IOException | UncheckedIOException ex)
            {
                if (!isPruned(writer))
                {
                    throw failure("sync", writer, ex);
                }
            }
        }
    }

    /** A segment may be pruned before it is ended: then it is gone, and the journal says that it begins behind it. */
    private boolean isPruned(final SegmentWriter writer)
    {
        try
        {
            return !Files.exists(writer.file()) && JournalStart.read(directory).epoch() > writer.epoch();
        }
        catch (final IOException ex)
        {
            return false;
        }
    }

    private static JournalException failure(final String verb, final SegmentWriter writer, final Exception ex)
    {
        return new JournalException("cannot " + verb + " " + writer.file() + " up to byte " + writer.endPosition() +
            ": " + JournalException.messageOf(ex), ex);
    }

    /**
     * Ends all segments, and removes those without documents. When everything else has ended.
     *
     * @param isSound false after a failure: then the files stay as they are, for the next opening to judge.
     */
    synchronized void close(final boolean isSound)
    {
        isClosed = true;
        final List<AutoCloseable> closing = new ArrayList<>();
        for (final SegmentWriter writer : open)
        {
            closing.add(() -> close(writer, isSound));
        }

        if (null != next)
        {
            final SegmentWriter unused = next;
            closing.add(() -> close(unused, isSound));
            next = null;
        }

        open.clear();
        CloseHelper.closeAll(closing);
    }

    private void close(final SegmentWriter writer, final boolean isSound) throws IOException
    {
        if (!isSound || isPruned(writer))
        {
            writer.abandon();
            return;
        }

        writer.end();
        if (writer.isEmpty())
        {
            DataFiles.removeSegment(writer.file().getParent(), listener);
        }
    }
}
