package io.ringbook.app.market;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Opens data files, plain or gzipped, told apart by their first bytes and not by their name.
 */
final class DataFiles
{
    private static final int BUFFER_LENGTH = 1 << 16;
    private static final int GZIP_MAGIC_FIRST = 0x1F;
    private static final int GZIP_MAGIC_SECOND = 0x8B;

    private DataFiles()
    {
    }

    static InputStream open(final Path file) throws IOException
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
            in.mark(2);
            final boolean isGzip = GZIP_MAGIC_FIRST == in.read() && GZIP_MAGIC_SECOND == in.read();
            in.reset();
            return isGzip ? new GZIPInputStream(in, BUFFER_LENGTH) : in;
        }
        catch (final IOException e)
        {
            in.close();
            throw e;
        }
    }
}
