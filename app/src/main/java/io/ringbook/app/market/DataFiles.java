package io.ringbook.app.market;

import com.github.luben.zstd.ZstdIOException;
import io.ringbook.app.console.Progress;
import io.ringbook.app.console.ProgressInput;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Opens data files, plain or compressed as {@link Packing} has it. All members of a gzip file and all frames of a zstd
 * file are read, and one that is cut or damaged, wherever that is, is told as {@link #isDamage}.
 */
public final class DataFiles
{
    private static final int BUFFER_LENGTH = 1 << 16;

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
    public static InflatedInput open(final Path file) throws IOException
    {
        return open(file, Progress.none());
    }

    /**
     * Opens a file whose reading is followed.
     *
     * @param file     to read.
     * @param progress is told of its bytes as they are on the disk.
     * @return what it holds, inflated.
     * @throws IOException if it is not there, or cannot be read.
     */
    public static InflatedInput open(final Path file, final Progress progress) throws IOException
    {
        if (Files.isDirectory(file))
        {
            throw new IOException(file + " is a directory, expected a file");
        }
        if (!Files.exists(file))
        {
            throw new NoSuchFileException(file.toString(), null, "no such file");
        }
        return inflated(new ProgressInput(Files.newInputStream(file), progress));
    }

    /**
     * Inflates what is open.
     *
     * @param source closed with what is returned, and when this fails.
     * @return what it holds.
     * @throws IOException if it cannot be read.
     */
    public static InflatedInput inflated(final InputStream source) throws IOException
    {
        final InputStream in = new BufferedInputStream(source, BUFFER_LENGTH);
        try
        {
            in.mark(Packing.MAGIC_LENGTH);
            final byte[] magic = Arrays.copyOf(in.readNBytes(Packing.MAGIC_LENGTH), Packing.MAGIC_LENGTH);
            in.reset();
            final Packing packing = Packing.of(magic);
            return new InflatedInput(inflated(in, packing), packing);
        }
        catch (final IOException e)
        {
            in.close();
            throw e;
        }
    }

    /**
     * A progress over files, each as often as it is named.
     *
     * @param task  a word for it.
     * @param files that will be read.
     * @return nothing to be seen yet.
     * @throws IOException if the length of one cannot be told.
     */
    public static Progress progress(final String task, final Path... files) throws IOException
    {
        final Progress progress = new Progress(task, 0, Progress.Unit.BYTES);
        for (final Path file : files)
        {
            progress.expect(Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE);
        }
        return progress;
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

    private static InputStream inflated(final InputStream in, final Packing packing) throws IOException
    {
        if (Packing.ZSTD != packing)
        {
            return Packing.GZIP == packing ? new GzipMembers(in) : in;
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
