package io.ringbook.app.console;

import io.ringbook.codecs.text.LineBuffer;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the lines go, in large pieces. A consumer that has seen enough and goes away is no failure. One thread.
 */
public final class LineOutput
{
    private static final int PIECE_LENGTH = 1 << 15;

    private final LineBuffer lines;
    private final OutputStream out;

    private boolean isOpen = true;

    /**
     * An output of what is appended to a buffer.
     *
     * @param lines to write out.
     * @param out   to write to.
     */
    public LineOutput(final LineBuffer lines, final OutputStream out)
    {
        this.lines = lines;
        this.out = out;
        lines.onFull(this::flush);
    }

    /**
     * Writes out what there is, if it is enough to be worth it.
     *
     * @return false if nobody reads it any more.
     */
    public boolean drain()
    {
        return lines.length() < PIECE_LENGTH ? isOpen : flush();
    }

    /**
     * Writes out what there is.
     *
     * @return false if nobody reads it any more.
     */
    public boolean flush()
    {
        if (!isOpen)
        {
            lines.clear();
            return false;
        }
        if (0 == lines.length())
        {
            return true;
        }
        try
        {
            lines.drainTo(out);
            out.flush();
        }
        catch (final IOException e)
        {
            isOpen = false;
            if (!StandardOutput.isConsumerGone(e))
            {
                throw StandardOutput.failure(e);
            }
        }
        return isOpen;
    }
}
