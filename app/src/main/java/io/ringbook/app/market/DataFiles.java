package io.ringbook.app.market;

import com.github.luben.zstd.ZstdIOException;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens data files, plain or compressed by gzip or zstd, told apart by their first bytes and not by their name.
 */
public final class DataFiles
{
    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int GZIP_MAGIC_FIRST = 0x1F;
    private static final int GZIP_MAGIC_SECOND = 0x8B;

    /** First bytes of a zstd frame, little endian. */
    private static final int ZSTD_MAGIC = 0xFD2FB528;
    /** First bytes of a zstd frame that only carries data for others to read; the last four bits are free. */
    private static final int ZSTD_SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int ZSTD_SKIPPABLE_MASK = 0xFFFFFFF0;
    private static final int MAGIC_LENGTH = 4;

    private DataFiles()
    {
    }

    /**
     * Opens a file.
     *
     * @param file to read.
     * @return what it holds, inflated.
     * @throws IOException if it is not there, or cannot be read.
     */
    public static InputStream open(final Path file) throws IOException
    {
        if (Files.isDirectory(file))
        {
            throw new IOException(file + " is a directory, expected a file");
        }
        if (!Files.exists(file))
        {
            throw new NoSuchFileException(file.toString(), null, "no such file");
        }
        return inflated(Files.newInputStream(file));
    }

    static InputStream inflated(final InputStream source) throws IOException
    {
        final InputStream in = new BufferedInputStream(source, BUFFER_LENGTH);
        try
        {
            in.mark(MAGIC_LENGTH);
            final byte[] magic = Arrays.copyOf(in.readNBytes(MAGIC_LENGTH), MAGIC_LENGTH);
            in.reset();
            return inflated(in, magic);
        }
        catch (final IOException e)
        {
            in.close();
            throw e;
        }
    }

    /**
     * Does an exception say that compressed data is damaged or cut, and not that it could not be read?
     *
     * @param e from reading an opened file.
     * @return true if so.
     */
    public static boolean isDamage(final IOException e)
    {
        return e instanceof ZipException || e instanceof EOFException || e instanceof ZstdIOException;
    }

    private static InputStream inflated(final InputStream in, final byte[] magic) throws IOException
    {
        if (GZIP_MAGIC_FIRST == (magic[0] & 0xFF) && GZIP_MAGIC_SECOND == (magic[1] & 0xFF))
        {
            return new GZIPInputStream(in, BUFFER_LENGTH);
        }
        final int zstd = ByteBuffer.wrap(magic).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (ZSTD_MAGIC != zstd && ZSTD_SKIPPABLE_MAGIC != (zstd & ZSTD_SKIPPABLE_MASK))
        {
            return in;
        }
        try
        {
            return new ZstdFrames(in);
        }
        catch (final LinkageError e)
        {
            throw new IOException("zstd has no library for this machine (" + e.getMessage() + "); unpack the file", e);
        }
    }
}
