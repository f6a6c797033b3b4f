package io.ringbook.app.market.itch;

import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.InflatedInput;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.Packing;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.Closeable;
import java.io.IOException;

/**
 * The bytes of a file, inflated, a window at a time. What is whole before a damage, or before a cut, is given first.
 */
final class ItchInput implements Closeable
{
    private static final int CAPACITY = 1 << 18;

    /** The window. */
    final byte[] bytes = new byte[CAPACITY];
    final UnsafeBuffer buffer = new UnsafeBuffer(bytes);

    private final String file;
    private final InflatedInput in;
    private IOException damage;
    private boolean isEnded;
    private long startOffset;
    private int limit;

    ItchInput(final String file, final InflatedInput in)
    {
        this.file = file;
        this.in = in;
    }

    /** Moves what begins at an index to the front, and reads until the window is full or the file ends. */
    void fill(final int index) throws IOException
    {
        final int rest = limit - index;
        System.arraycopy(bytes, index, bytes, 0, rest);
        startOffset += index;
        limit = rest;
        try
        {
            while (limit < CAPACITY && !isEnded)
            {
                final int count = in.read(bytes, limit, CAPACITY - limit);
                isEnded = count < 0;
                limit += Math.max(0, count);
            }
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            damage = e;
            isEnded = true;
        }
    }

    /** Where what was read so far ends in the window. */
    int limit()
    {
        return limit;
    }

    /** Has the file no more than the window? */
    boolean isEnded()
    {
        return isEnded;
    }

    boolean isDamaged()
    {
        return null != damage;
    }

    Packing packing()
    {
        return in.packing();
    }

    String file()
    {
        return file;
    }

    /** Offset in the file, unpacked, of an index in the window. */
    long offset(final int index)
    {
        return startOffset + index;
    }

    /** An index in the window, in words. */
    String where(final int index)
    {
        return file + (Packing.NONE == packing() ? " byte " : " unpacked byte ") + offset(index);
    }

    /** What comes after the last byte, in words. */
    String ending()
    {
        return isDamaged() ? ", then " + damage.getMessage() : " and the end of the file: truncated";
    }

    /** At the end: was it one? */
    void requireWhole(final int index, final long number)
    {
        if (isDamaged())
        {
            throw broken(index, number, "a whole " + packing().text() + " file", damage.getMessage());
        }
    }

    MarketDataException broken(final int index, final long number, final String expected, final String found)
    {
        return new MarketDataException(where(index) + " message " + number, expected, found);
    }

    @Override
    public void close() throws IOException
    {
        in.close();
    }
}
