package io.ringbook.app.market;

import com.github.luben.zstd.ZstdBufferDecompressingStreamNoFinalizer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Inflates zstd frames, one behind the other. The library's own stream takes a file that is cut within its second
 * frame, or a later one, for a whole one; this one does not.
 */
final class ZstdFrames extends InputStream
{
    private static final int INPUT_CAPACITY = 1 << 17;

    private final InputStream in;
    private final byte[] one = new byte[1];
    private final byte[] input = new byte[INPUT_CAPACITY];
    private final Frames frames = new Frames();
    private boolean isAtEnd;

    ZstdFrames(final InputStream in)
    {
        this.in = in;
    }

    @Override
    public int read() throws IOException
    {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(final byte[] bytes, final int offset, final int length) throws IOException
    {
        if (0 == length)
        {
            return 0;
        }
        try
        {
            return inflate(ByteBuffer.wrap(bytes, offset, length));
        }
        catch (final UncheckedIOException e)
        {
            throw e.getCause();
        }
    }

    private int inflate(final ByteBuffer target) throws IOException
    {
        while (frames.hasRemaining())
        {
            final boolean isLast = isAtEnd;
            final int count = frames.read(target);
            if (count > 0)
            {
                return count;
            }
            if (isLast && frames.hasRemaining())
            {
                throw new EOFException("Unexpected end of zstd frame");
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException
    {
        frames.close();
        in.close();
    }

    /** The library's way to ask for more of the file. */
    private final class Frames extends ZstdBufferDecompressingStreamNoFinalizer
    {
        Frames()
        {
            super(ByteBuffer.allocate(0));
        }

        @Override
        protected ByteBuffer refill(final ByteBuffer empty)
        {
            try
            {
                final int count = isAtEnd ? -1 : in.read(input, 0, INPUT_CAPACITY);
                isAtEnd = count < 0;
                return ByteBuffer.wrap(input, 0, Math.max(0, count));
            }
            catch (final IOException e)
            {
                throw new UncheckedIOException(e);
            }
        }
    }
}
