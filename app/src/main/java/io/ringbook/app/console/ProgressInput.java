package io.ringbook.app.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells the progress of whoever reads a file: what was read of its bytes.
 */
public final class ProgressInput extends FilterInputStream
{
    private final Progress progress;
    private final boolean isOwned;

    /**
     * An input with a progress of its own.
     *
     * @param task   a word for what is done with it.
     * @param in     to read from; closing this closes it.
     * @param length of it in bytes.
     */
    public ProgressInput(final String task, final InputStream in, final long length)
    {
        super(in);
        progress = new Progress(task, length, Progress.Unit.BYTES);
        isOwned = true;
    }

    /**
     * An input that is one of those of a progress.
     *
     * @param in       to read from; closing this closes it.
     * @param progress is told of each byte, and left open.
     */
    public ProgressInput(final InputStream in, final Progress progress)
    {
        super(in);
        this.progress = progress;
        isOwned = false;
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
        progress.add(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(final byte[] buffer, final int offset, final int length) throws IOException
    {
        final int count = super.read(buffer, offset, length);
        progress.add(Math.max(0, count));
        return count;
    }

    @Override
    public void close() throws IOException
    {
        if (isOwned)
        {
            progress.close();
        }
        super.close();
    }
}
