package io.ringbook.app.market;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * All members of a gzip file (RFC 1952) as one stream. Stricter than the JDK's, which ends quietly where the header of
 * a further member is cut or is none: here what follows a member is another one, padding of zeros, or the end.
 */
final class GzipMembers extends InputStream
{
    private static final int MAGIC_FIRST = 0x1F;
    private static final int MAGIC_SECOND = 0x8B;
    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER_LENGTH];
    private final byte[] single = new byte[1];
    private int position;
    private int limit;
    private long consumed;
    private boolean isInMember;
    private boolean isAtEnd;

    /** Over a file whose first two bytes are the magic. */
    GzipMembers(final InputStream in)
    {
        this.in = in;
    }

    @Override
    public int read() throws IOException
    {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(final byte[] target, final int offset, final int length) throws IOException
    {
        while (length > 0 && (isInMember || beginMember()))
        {
            final int count = inflate(target, offset, length);
            if (count > 0)
            {
                crc.update(target, offset, count);
                return count;
            }
            if (inflater.finished())
            {
                endMember();
            }
        }
        return 0 == length ? 0 : -1;
    }

    @Override
    public void close() throws IOException
    {
        inflater.end();
        in.close();
    }

    private int inflate(final byte[] target, final int offset, final int length) throws IOException
    {
        if (inflater.finished())
        {
            return 0;
        }
        if (inflater.needsInput())
        {
            if (position == limit && !fill())
            {
                throw new EOFException("the end of the file within compressed data");
            }
            inflater.setInput(buffer, position, limit - position);
            position = limit;
        }
        try
        {
            final int count = inflater.inflate(target, offset, length);
            if (0 == count && inflater.needsDictionary())
            {
                throw damaged("compressed data", "data that needs a dictionary");
            }
            return count;
        }
        catch (final DataFormatException e)
        {
            throw damaged("compressed data", null == e.getMessage() ? "none" : e.getMessage());
        }
    }

    private boolean beginMember() throws IOException
    {
        if (isAtEnd || (consumed + position > 0 && isPaddingToTheEnd()))
        {
            isAtEnd = true;
            return false;
        }
        final int first = next("a gzip header");
        final int second = next("a gzip header");
        if (MAGIC_FIRST != first || MAGIC_SECOND != second)
        {
            throw damaged("another gzip member or the end", String.format("0x%02x%02x", first, second));
        }
        final int method = next("a gzip header");
        final int flags = next("a gzip header");
        if (DEFLATE != method || 0 != (flags & RESERVED))
        {
            throw damaged("gzip method 8 without reserved flags", "method " + method + ", flags " + flags);
        }
        skip(6);
        if (0 != (flags & EXTRA))
        {
            skip(next("a gzip header") | next("a gzip header") << 8);
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        skip(0 == (flags & HEADER_CRC) ? 0 : 2);
        inflater.reset();
        crc.reset();
        isInMember = true;
        return true;
    }

    private void endMember() throws IOException
    {
        position = limit - inflater.getRemaining();
        final long foundCrc = littleEndian();
        final long foundLength = littleEndian();
        if (foundCrc != crc.getValue() || foundLength != (inflater.getBytesWritten() & 0xFFFF_FFFFL))
        {
            throw damaged("the checksum and length of what was unpacked", "others");
        }
        isInMember = false;
    }

    /** Tapes and some copiers fill the last block with zeros. */
    private boolean isPaddingToTheEnd() throws IOException
    {
        while (position < limit || fill())
        {
            if (0 != buffer[position])
            {
                return false;
            }
            position++;
        }
        return true;
    }

    private long littleEndian() throws IOException
    {
        long value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE)
        {
            value |= (long)next("the checksum and length of a gzip member") << shift;
        }
        return value;
    }

    private void skip(final int count) throws IOException
    {
        for (int i = 0; i < count; i++)
        {
            next("a gzip header");
        }
    }

    private void skipText(final int isThere) throws IOException
    {
        for (int value = 0 == isThere ? 0 : -1; 0 != value;)
        {
            value = next("a gzip header");
        }
    }

    private int next(final String expected) throws IOException
    {
        if (position == limit && !fill())
        {
            throw new EOFException("the end of the file within " + expected);
        }
        return buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException
    {
        consumed += limit;
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, BUFFER_LENGTH));
        return limit > 0;
    }

    private ZipException damaged(final String expected, final String found)
    {
        return new ZipException(
            "expected " + expected + " before packed byte " + (consumed + position) + ", found " + found);
    }
}
