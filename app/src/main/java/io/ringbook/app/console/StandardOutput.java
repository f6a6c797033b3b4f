package io.ringbook.app.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * What tools print to. Writers of text keep failures to themselves, so that a full disk would pass for success: this
 * remembers the first one. A consumer that has seen enough and goes away is none.
 */
public final class StandardOutput extends FilterOutputStream
{
    private static final String[] CONSUMER_IS_GONE =
        {"broken pipe", "pipe closed", "stream closed", "connection reset"};

    private IOException failure;

    /**
     * An output.
     *
     * @param out to write to.
     */
    public StandardOutput(final OutputStream out)
    {
        super(out);
    }

    @Override
    public void write(final int value) throws IOException
    {
        write(new byte[] {(byte)value}, 0, 1);
    }

    @Override
    public void write(final byte[] bytes, final int offset, final int length) throws IOException
    {
        try
        {
            out.write(bytes, offset, length);
        }
        catch (final IOException e)
        {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException
    {
        try
        {
            out.flush();
        }
        catch (final IOException e)
        {
            throw remembered(e);
        }
    }

    private IOException remembered(final IOException e)
    {
        if (null == failure && !isConsumerGone(e))
        {
            failure = e;
        }
        return e;
    }

    /**
     * Was everything written that somebody wanted to read?
     *
     * @throws ToolException if not, with the first reason.
     */
    public void requireWritten()
    {
        if (null != failure)
        {
            throw failure(failure);
        }
    }

    /**
     * One that ends a tool.
     *
     * @param cause why nothing can be written.
     * @return what to throw.
     */
    static ToolException failure(final IOException cause)
    {
        return new ToolException(
            "cannot write to standard output: " + cause.getMessage(), ToolException.WRONG_USE, cause);
    }

    /**
     * Has the reader gone away, as {@code head} does?
     *
     * @param e what a write ended with.
     * @return is it that?
     */
    static boolean isConsumerGone(final IOException e)
    {
        final String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        for (final String gone : CONSUMER_IS_GONE)
        {
            if (message.contains(gone))
            {
                return true;
            }
        }
        return false;
    }
}
