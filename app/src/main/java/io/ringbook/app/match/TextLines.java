package io.ringbook.app.match;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes as lines, in a buffer that grows with the longest line. A line ends with a line feed or with the
 * stream. Before it would wait for more input it says so, so that what is written can be shown first. One thread.
 */
public final class TextLines
{
    /** A longer line is cut off and reported by {@link #isTooLong()}. */
    public static final int MAX_LINE_LENGTH = 1 << 26;

    private static final int INITIAL_CAPACITY = 1 << 16;

    private final InputStream in;
    private final Idle idle;

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int limit;
    private int position;
    private int offset;
    private int length;
    private boolean isAtEnd;
    private boolean isTooLong;
    private long lineNumber;

    /**
     * What to do when there is nothing to read at the moment.
     */
    @FunctionalInterface
    public interface Idle
    {
        /**
         * No more input is available without waiting.
         *
         * @return false to read no further.
         */
        boolean onIdle();
    }

    /**
     * Lines of a stream.
     *
     * @param in   to read; not closed here.
     * @param idle to call before waiting for input.
     */
    public TextLines(final InputStream in, final Idle idle)
    {
        this.in = in;
        this.idle = idle;
    }

    /**
     * Moves to the next line.
     *
     * @return false if there is none.
     * @throws IOException if the stream cannot be read.
     */
    public boolean next() throws IOException
    {
        offset = position;
        isTooLong = false;
        int scanned = position;
        while (true)
        {
            final int end = indexOfLineFeed(scanned);
            if (end >= 0)
            {
                return take(end, end + 1);
            }
            scanned = limit;
            if (isAtEnd)
            {
                return (offset < limit || isTooLong) && take(limit, limit);
            }
            scanned -= makeRoom();
            fill();
        }
    }

    /**
     * Holds the line.
     *
     * @return the buffer, valid until the next line.
     */
    public byte[] bytes()
    {
        return bytes;
    }

    /**
     * Where the line begins.
     *
     * @return index of its first byte in {@link #bytes()}.
     */
    public int offset()
    {
        return offset;
    }

    /**
     * Length of the line, without its line feed.
     *
     * @return length in bytes.
     */
    public int length()
    {
        return length;
    }

    /**
     * Was the line longer than {@link #MAX_LINE_LENGTH}? Then it is not there.
     *
     * @return true if so.
     */
    public boolean isTooLong()
    {
        return isTooLong;
    }

    /**
     * Number of the line, counted from 1.
     *
     * @return number.
     */
    public long lineNumber()
    {
        return lineNumber;
    }

    private boolean take(final int end, final int next)
    {
        length = end - offset;
        position = next;
        lineNumber++;
        return true;
    }

    private int indexOfLineFeed(final int from)
    {
        final byte[] source = bytes;
        final int end = limit;
        for (int index = from; index < end; index++)
        {
            if ('\n' == source[index])
            {
                return index;
            }
        }
        return -1;
    }

    /** Makes room behind the line's beginning; answers by how much everything has moved to the front. */
    private int makeRoom()
    {
        if (limit < bytes.length)
        {
            return 0;
        }
        if (limit - offset >= MAX_LINE_LENGTH)
        {
            isTooLong = true;
            offset = limit;
        }
        final int moved = offset;
        System.arraycopy(bytes, offset, bytes, 0, limit - offset);
        limit -= moved;
        offset = 0;
        if (limit > bytes.length >> 1)
        {
            bytes = Arrays.copyOf(bytes, bytes.length << 1);
        }
        return moved;
    }

    private void fill() throws IOException
    {
        if (in.available() <= 0 && !idle.onIdle())
        {
            isAtEnd = true;
            limit = offset;
            return;
        }
        final int count = in.read(bytes, limit, bytes.length - limit);
        if (count < 0)
        {
            isAtEnd = true;
            return;
        }
        limit += count;
    }
}
