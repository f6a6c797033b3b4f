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
    private long bytes;

    /**
     * An input that is told of.
     *
     * @param task   a word for what is done with it.
     * @param in     to read from; closing this closes it.
     * @param length of it in bytes.
     */
    public ProgressInput(final String task, final InputStream in, final long length)
    {
        super(in);
        progress = new Progress(task, length, Progress.Unit.BYTES);
    }

    @Override
    public int read() throws IOException
    {
        final int value = super.read();
        tell(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(final byte[] buffer, final int offset, final int length) throws IOException
    {
        final int count = super.read(buffer, offset, length);
        tell(Math.max(0, count));
        return count;
    }

    @Override
    public void close() throws IOException
    {
        progress.close();
        super.close();
    }

    private void tell(final int count)
    {
        bytes += count;
        progress.accept(bytes);
    }
}
