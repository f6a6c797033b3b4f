package io.ringbook.journal;

import net.openhft.chronicle.bytes.MappedBytesStore;
import net.openhft.chronicle.bytes.MappedFile;
import net.openhft.chronicle.core.io.ReferenceOwner;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Makes pages of a data file ready before they are written: space on the disk is taken with an ordinary write of zeros,
 * so that a full disk is an {@link IOException} here and not a fault in the middle of a document, and then each page is
 * touched in the writer's own mapping.
 *
 * <p>The writer never writes beyond {@link #preparedPosition()}, and nothing before it is ever zeroed: so the two may
 * run on different threads.
 */
final class PagePreparer implements ReferenceOwner, AutoCloseable
{
    /** So long that the kernel takes it as a few large folios, which cost it less a page than small ones. */
    private static final int STEP_LENGTH = 64 * JournalFormat.PAGE_SIZE;

    private final byte[] zeros = new byte[STEP_LENGTH];
    private final MappedFile mappedFile;
    private final RandomAccessFile data;
    private final long chunkLength;
    private MappedBytesStore chunk;
    private boolean isClosed;
    private volatile long preparedPosition;

    /**
     * Takes over behind what the queue has written.
     *
     * @param mappedFile  of the queue's writer.
     * @param endPosition of what is written.
     */
    PagePreparer(final MappedFile mappedFile, final long endPosition) throws IOException
    {
        this.mappedFile = mappedFile;
        chunkLength = mappedFile.chunkSize();
        preparedPosition = JournalFormat.alignToPage(endPosition);
        data = new RandomAccessFile(mappedFile.file(), "rw");
    }

    long preparedPosition()
    {
        return preparedPosition;
    }

    /**
     * Prepares the next few pages, if they begin before a position.
     *
     * @param targetPosition to reach.
     * @return true if there was something to do.
     */
    synchronized boolean prepareStep(final long targetPosition) throws IOException
    {
        final long start = preparedPosition;
        if (start >= targetPosition || isClosed)
        {
            return false;
        }

        mapChunk(start);
        final int length = (int)Math.min(STEP_LENGTH, chunkEnd(start) - start);
        data.seek(start);
        data.write(zeros, 0, length);
        for (long position = start; position < start + length; position += JournalFormat.PAGE_SIZE)
        {
            chunk.compareAndSwapInt(position, 0, 0);
        }

        preparedPosition = start + length;
        return true;
    }

    /** The queue extends the file when it maps a chunk: that must come before our write to it. */
    private void mapChunk(final long position) throws IOException
    {
        if (null == chunk || position >= chunkEnd(chunk.start()))
        {
            final MappedBytesStore next = mappedFile.acquireByteStore(this, position);
            releaseChunk();
            chunk = next;
        }
    }

    private long chunkEnd(final long position)
    {
        return (position / chunkLength + 1) * chunkLength;
    }

    private void releaseChunk()
    {
        if (null != chunk)
        {
            chunk.release(this);
            chunk = null;
        }
    }

    @Override
    public synchronized void close() throws IOException
    {
        if (!isClosed)
        {
            isClosed = true;
            releaseChunk();
            data.close();
        }
    }
}
