package io.ringbook.journal;

import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks the documents of one Chronicle Queue file by their four-byte headers, through a read-only mapping, and knows
 * the file offset of each. It depends on nothing else in the file, so damage to the queue's indexes cannot mislead it,
 * and it may follow a file that is being written. One thread.
 */
final class SegmentScanner implements AutoCloseable
{
    /** A document stands at {@link #documentOffset()}. */
    static final int DOCUMENT = 0;
    /** Nothing was written here, yet. */
    static final int END = 1;
    /** A document was begun here and is not complete. */
    static final int INCOMPLETE = 2;

    private static final long WINDOW_LENGTH = 256L << 20;

    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final Path file;
    private MappedByteBuffer window;
    private long windowStart;
    private long position;
    private long documentPosition;
    private int documentOffset;
    private int documentLength;

    SegmentScanner(final Path file)
    {
        this.file = file;
    }

    /** Goes to where a document begins. */
    void seek(final long newPosition)
    {
        position = newPosition;
    }

    /**
     * Moves to the next document of the journal, past the queue's own.
     *
     * @return {@link #DOCUMENT}, or {@link #END} or {@link #INCOMPLETE} and it stays where it is.
     */
    int next()
    {
        while (isMapped(JournalFormat.WORD_LENGTH))
        {
            final int word = buffer.getIntVolatile((int)(position - windowStart));
            if (word == 0 || word == JournalFormat.WORD_END_OF_FILE)
            {
                return END;
            }

            if ((word & JournalFormat.WORD_NOT_COMPLETE) != 0)
            {
                return INCOMPLETE;
            }

            documentPosition = position;
            final int length = word & JournalFormat.WORD_LENGTH_MASK;
            if (length > JournalFormat.DOCUMENT_MAX_LENGTH || !isMapped(JournalFormat.WORD_LENGTH + length))
            {
                throw JournalException.damaged(
                    file, position, "expected a document within the file, found length=" + length);
            }

            final boolean isMetaData = (word & JournalFormat.WORD_META_DATA) != 0;
            documentOffset = (int)(position - windowStart) + JournalFormat.WORD_LENGTH;
            documentLength = length;
            checkKind(isMetaData);
            position = JournalFormat.align(position + JournalFormat.WORD_LENGTH + length);
            if (!isMetaData)
            {
                return DOCUMENT;
            }
        }

        return END;
    }

    private void checkKind(final boolean isMetaData)
    {
        if (documentPosition == 0 && !isMetaData)
        {
            throw JournalException.damaged(file, 0, "expected the queue's header, found a document");
        }

        if (isMetaData && documentLength >= JournalFormat.CHECKED_OFFSET && JournalFormat.DOCUMENT_MAGIC ==
            buffer.getInt(documentOffset + JournalFormat.MAGIC_OFFSET, ByteOrder.LITTLE_ENDIAN))
        {
            throw JournalException.damaged(
                file, documentPosition, "expected a document, found it marked as the queue's own");
        }
    }

    /** Maps the file around the position. */
    private boolean isMapped(final long length)
    {
        if (null != window && position >= windowStart && position + length <= windowStart + window.capacity())
        {
            return true;
        }

        try
        {
            final long fileLength = Files.size(file);
            if (position + length > fileLength)
            {
                return false;
            }

            final long start = position & -JournalFormat.PAGE_SIZE;
            final MappedByteBuffer mapped = DataFiles.map(
                file, MapMode.READ_ONLY, start, Math.min(fileLength - start, WINDOW_LENGTH));
            close();
            window = mapped;
            windowStart = start;
            buffer.wrap(mapped);
            return true;
        }
        catch (final IOException ex)
        {
            throw new JournalException("cannot read " + file + " at byte " + position + ": " + ex.getMessage(), ex);
        }
    }

    Path file()
    {
        return file;
    }

    ByteBuffer byteBuffer()
    {
        return window;
    }

    UnsafeBuffer buffer()
    {
        return buffer;
    }

    /** Where the next header is expected, in the file. */
    long position()
    {
        return position;
    }

    /** Where the header of the last document is, in the file. */
    long documentPosition()
    {
        return documentPosition;
    }

    /** Offset of the document in {@link #buffer()}. */
    int documentOffset()
    {
        return documentOffset;
    }

    int documentLength()
    {
        return documentLength;
    }

    @Override
    public void close()
    {
        if (null != window)
        {
            buffer.wrap(0, 0);
            IoUtil.unmap(window);
            window = null;
        }
    }
}
