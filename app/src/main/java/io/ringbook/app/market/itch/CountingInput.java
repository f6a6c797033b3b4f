package io.ringbook.app.market.itch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read, for the progress.
 */
final class CountingInput extends FilterInputStream
{
    private long count;

    CountingInput(final InputStream in)
    {
        super(in);
    }

    long count()
    {
        return count;
    }

    /** None known: a pipe cannot say. */
    @Override
    public int available()
    {
        return 0;
    }

    @Override
    public int read() throws IOException
    {
        final int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(final byte[] target, final int offset, final int length) throws IOException
    {
        final int read = super.read(target, offset, length);
        count += Math.max(0, read);
        return read;
    }
}
