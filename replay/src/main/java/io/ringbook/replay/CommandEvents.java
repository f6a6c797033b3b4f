package io.ringbook.replay;

import io.ringbook.codecs.EventSink;
import io.ringbook.pipeline.EventRing;
import org.agrona.BitUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The encoded events of one command, kept until they are taken, so that whoever takes them is outside the engine and
 * may stop after any. Pages are allocated as the largest command so far needed them; a few are kept. One thread.
 */
final class CommandEvents implements EventSink
{
    private static final int PAGE_LENGTH = 1 << 18;
    private static final int KEPT_PAGES = 16;
    private static final int PREFIX_LENGTH = Long.BYTES;
    private static final int END_OF_PAGE = 0;

    private final List<UnsafeBuffer> pages = new ArrayList<>();
    private boolean isDiscarding;
    private int writePage;
    private int writeOffset;
    private int claimLength;
    private int written;
    private int readPage;
    private int readOffset;
    private int readLength;
    private int read;

    CommandEvents()
    {
        addPage();
    }

    /** Nobody wants the events of the commands to come, or somebody does again. */
    void isDiscarding(final boolean isDiscarding)
    {
        this.isDiscarding = isDiscarding;
        clear();
    }

    /** Makes room for the events of another command. */
    void clear()
    {
        while (pages.size() > KEPT_PAGES)
        {
            pages.remove(pages.size() - 1);
        }
        writePage = 0;
        writeOffset = 0;
        written = 0;
        readPage = 0;
        readOffset = 0;
        readLength = 0;
        read = 0;
    }

    @Override
    public long claim(final int length)
    {
        if (length > EventRing.MAX_EVENT_LENGTH)
        {
            throw new IllegalArgumentException(
                "event: expected at most " + EventRing.MAX_EVENT_LENGTH + " bytes, found " + length);
        }
        if (!isDiscarding && writeOffset + recordLength(length) > PAGE_LENGTH)
        {
            nextPageSlow();
        }
        claimLength = length;
        return pages.get(writePage).addressOffset() + writeOffset + PREFIX_LENGTH;
    }

    @Override
    public void commit()
    {
        if (!isDiscarding)
        {
            pages.get(writePage).putInt(writeOffset, claimLength);
            writeOffset += recordLength(claimLength);
            written++;
        }
    }

    boolean hasNext()
    {
        return read < written;
    }

    /**
     * Moves to the next event.
     *
     * @return its index, from 0.
     */
    int next()
    {
        readOffset += 0 == readLength ? 0 : recordLength(readLength);
        readLength = pages.get(readPage).getInt(readOffset);
        if (END_OF_PAGE == readLength)
        {
            readPage++;
            readOffset = 0;
            readLength = pages.get(readPage).getInt(readOffset);
        }
        return read++;
    }

    UnsafeBuffer buffer()
    {
        return pages.get(readPage);
    }

    int offset()
    {
        return readOffset + PREFIX_LENGTH;
    }

    int length()
    {
        return readLength;
    }

    private void nextPageSlow()
    {
        pages.get(writePage).putInt(writeOffset, END_OF_PAGE);
        writePage++;
        writeOffset = 0;
        if (writePage == pages.size())
        {
            addPage();
        }
    }

    /** With room behind for the word that ends it. */
    private void addPage()
    {
        pages.add(new UnsafeBuffer(
            ByteBuffer.allocateDirect(PAGE_LENGTH + PREFIX_LENGTH + BitUtil.CACHE_LINE_LENGTH)));
    }

    private static int recordLength(final int length)
    {
        return BitUtil.align(length + PREFIX_LENGTH, Long.BYTES);
    }
}
