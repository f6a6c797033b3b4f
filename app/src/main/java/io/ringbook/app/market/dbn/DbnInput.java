package io.ringbook.app.market.dbn;

import io.ringbook.app.console.Progress;
import io.ringbook.app.market.DataFiles;
import io.ringbook.app.market.MarketDataException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a DBN file, inflated, a window at a time; little endian. Places are byte offsets in the inflated file.
 */
final class DbnInput implements Closeable
{
    private static final String WHOLE = "a whole compressed file";
    private static final int CAPACITY = 1 << 16;
    /** The precursor: a zstd frame for others to read, in which the metadata begins with these letters. */
    private static final byte[] DBZ = "DBZ".getBytes(StandardCharsets.US_ASCII);
    private static final int DBZ_OFFSET = 8;

    private final String file;
    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private int index;
    private int limit;
    private long startOffset;

    DbnInput(final String file, final InputStream in)
    {
        this.file = file;
        this.in = in;
    }

    static DbnInput open(final Path path, final Progress progress) throws IOException
    {
        final String file = path.getFileName().toString();
        if (Files.isRegularFile(path) && isDbz(path))
        {
            throw new MarketDataException(
                file, "DBN of version 1, 2 or 3", "DBZ, which came before it; Databento's tool dbn converts it: " +
                "dbn " + file + " -o " + file.replaceFirst("\\.dbz$", "") + ".dbn.zst");
        }
        try
        {
            return new DbnInput(file, DataFiles.open(path, progress));
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            throw new MarketDataException(file, WHOLE, e.getMessage());
        }
    }

    private static boolean isDbz(final Path path) throws IOException
    {
        try (InputStream in = Files.newInputStream(path))
        {
            final byte[] start = in.readNBytes(DBZ_OFFSET + DBZ.length);
            return start.length == DBZ_OFFSET + DBZ.length && start[1] == 0x2A && start[2] == 0x4D &&
                start[3] == 0x18 && start[8] == DBZ[0] && start[9] == DBZ[1] && start[10] == DBZ[2];
        }
    }

    /** Makes so many bytes available behind the present place, fewer at the end of the file. */
    int require(final int length) throws IOException
    {
        if (limit - index < length)
        {
            System.arraycopy(buffer.array(), index, buffer.array(), 0, limit - index);
            startOffset += index;
            limit -= index;
            index = 0;
            fill(length);
        }
        return Math.min(length, limit - index);
    }

    private void fill(final int length) throws IOException
    {
        try
        {
            for (int n = 0; n >= 0 && limit < length; limit += Math.max(0, n))
            {
                n = in.read(buffer.array(), limit, CAPACITY - limit);
            }
        }
        catch (final IOException e)
        {
            if (!DataFiles.isDamage(e))
            {
                throw e;
            }
            throw broken(startOffset + limit, WHOLE, e.getMessage());
        }
    }

    /** Passes over bytes that are available. */
    void skip(final int length)
    {
        index += length;
    }

    /** Offset of the present place. */
    long offset()
    {
        return startOffset + index;
    }

    int byteAt(final int offset)
    {
        return buffer.get(index + offset) & 0xFF;
    }

    int shortAt(final int offset)
    {
        return buffer.getShort(index + offset) & 0xFFFF;
    }

    int intAt(final int offset)
    {
        return buffer.getInt(index + offset);
    }

    long longAt(final int offset)
    {
        return buffer.getLong(index + offset);
    }

    /** A text of fixed length, ended by its first zero; what is not printable is shown as a question mark. */
    String textAt(final int offset, final int length)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < length && 0 != byteAt(offset + i); i++)
        {
            final int letter = byteAt(offset + i);
            text.append(letter < ' ' || letter > '~' ? '?' : (char)letter);
        }
        return text.toString();
    }

    /** A finding at the present place. */
    MarketDataException broken(final String expected, final String found)
    {
        return broken(offset(), expected, found);
    }

    private MarketDataException broken(final long offset, final String expected, final String found)
    {
        return new MarketDataException(file + " byte " + offset, expected, found);
    }

    String file()
    {
        return file;
    }

    @Override
    public void close() throws IOException
    {
        in.close();
    }
}
