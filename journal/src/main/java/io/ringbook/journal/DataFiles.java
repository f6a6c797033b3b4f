package io.ringbook.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to files here, safe for threads that get interrupted: a channel closes when its thread is, which must
 * lose neither a write nor a sync.
 */
final class DataFiles
{
    private static final int MAX_ATTEMPTS = 10;

    private DataFiles()
    {
    }

    /** Work on an open channel. */
    interface ChannelAction<T>
    {
        T apply(FileChannel channel) throws IOException;
    }

    /**
     * Opens a channel, works on it, closes it; once more if an interrupt came between. The interrupt is kept.
     */
    static <T> T withChannel(final Path file, final ChannelAction<T> action, final OpenOption... options)
        throws IOException
    {
        boolean isInterrupted = Thread.interrupted();
        try
        {
            for (int attempt = 1; ; attempt++)
            {
                try (FileChannel channel = FileChannel.open(file, options))
                {
                    return action.apply(channel);
                }
                catch (final ClosedByInterruptException ex)
                {
                    isInterrupted |= Thread.interrupted();
                    if (attempt == MAX_ATTEMPTS)
                    {
                        throw ex;
                    }
                }
            }
        }
        finally
        {
            if (isInterrupted)
            {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What a new file shall hold. */
    interface FileContent
    {
        void writeTo(FileChannel channel) throws IOException;
    }

    /** Puts a file in place, on the disk: all of it or, if this throws, none. */
    static void replace(final Path file, final FileContent content) throws IOException
    {
        replace(file, content, StorageListener.NONE);
    }

    /** The same, and the listener hears of it. */
    static void replace(final Path file, final FileContent content, final StorageListener listener) throws IOException
    {
        final Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE))
        {
            listener.onStep(StorageStep.FILE_CREATED, temporary);
            content.writeTo(channel);
            listener.onStep(StorageStep.BEFORE_FORCE, temporary);
            channel.force(false);
            listener.onStep(StorageStep.FORCED, temporary);
        }

        move(temporary, file);
        listener.onStep(StorageStep.FILE_MOVED, file);
        forceDirectory(file.getParent(), listener);
    }

    static void move(final Path from, final Path to) throws IOException
    {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads until the buffer is full. */
    static void readFully(final FileChannel channel, final ByteBuffer bytes, final Path file) throws IOException
    {
        while (bytes.hasRemaining())
        {
            if (channel.read(bytes) < 0)
            {
                throw new EOFException(file + " has become shorter");
            }
        }
    }

    static MappedByteBuffer map(final Path file, final MapMode mode, final long position, final long length)
        throws IOException
    {
        if (mode == MapMode.READ_ONLY)
        {
            return withChannel(file, (channel) -> channel.map(mode, position, length), StandardOpenOption.READ);
        }

        return withChannel(
            file,
            (channel) -> channel.map(mode, position, length),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    }

    /** Forces the data of a file, and what is needed to find it, to the disk. */
    static void force(final Path file) throws IOException
    {
        withChannel(file, DataFiles::forceData, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Forces the entries of a directory to the disk. */
    static void forceDirectory(final Path directory) throws IOException
    {
        withChannel(directory, DataFiles::forceData, StandardOpenOption.READ);
    }

    /**
     * Makes a directory and those above it that are missing, on the disk. One that is there may be so only in memory,
     * as a process may have died between making it and this.
     */
    static void createDirectory(final Path directory, final StorageListener listener) throws IOException
    {
        final Path parent = directory.toAbsolutePath().getParent();
        if (null == parent)
        {
            return;
        }

        if (!Files.isDirectory(directory))
        {
            createDirectory(parent, listener);
            Files.createDirectories(directory);
            listener.onStep(StorageStep.FILE_CREATED, directory);
        }

        // Above the data's own directories others may have closed theirs to us.
        if (Files.isReadable(parent))
        {
            forceDirectory(parent, listener);
        }
    }

    /** The same, and the listener hears of it before and after. */
    static void force(final Path file, final StorageListener listener) throws IOException
    {
        listener.onStep(StorageStep.BEFORE_FORCE, file);
        force(file);
        listener.onStep(StorageStep.FORCED, file);
    }

    /** The same, and the listener hears of it before and after. */
    static void forceDirectory(final Path directory, final StorageListener listener) throws IOException
    {
        listener.onStep(StorageStep.BEFORE_DIRECTORY_FORCE, directory);
        forceDirectory(directory);
        listener.onStep(StorageStep.DIRECTORY_FORCED, directory);
    }

    private static Void forceData(final FileChannel channel) throws IOException
    {
        channel.force(false);
        return null;
    }

    /**
     * Directories of the journal's segments, by epoch.
     */
    static List<Path> segments(final Path directory) throws IOException
    {
        final List<Path> segments = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory))
        {
            entries.filter((entry) -> epochOf(entry) > 0).sorted().forEach(segments::add);
        }

        return segments;
    }

    /**
     * Epoch of a segment's directory.
     *
     * @return epoch, or 0 if it is none.
     */
    static int epochOf(final Path segment)
    {
        final String name = segment.getFileName().toString();
        if (!name.matches(JournalFormat.SEGMENT_PREFIX + "\\d{10}"))
        {
            return 0;
        }

        final long epoch = Long.parseLong(name.substring(JournalFormat.SEGMENT_PREFIX.length()));
        return epoch <= Integer.MAX_VALUE ? (int)epoch : 0;
    }

    /**
     * The data file of a segment.
     *
     * @return null if it has none.
     */
    static Path dataFile(final Path segment) throws IOException
    {
        try (Stream<Path> entries = Files.list(segment))
        {
            final List<Path> files =
                entries.filter((entry) -> entry.toString().endsWith(JournalFormat.DATA_FILE_SUFFIX)).sorted().toList();
            if (files.size() > 1)
            {
                throw new JournalException(
                    "journal damaged: expected one data file in " + segment + ", found=" + files);
            }

            return files.isEmpty() ? null : files.get(0);
        }
    }

    /** Bytes of data before a position, as far as they are still there. */
    static long bytesBefore(final Path directory, final JournalPosition position) throws IOException
    {
        long bytes = position.offset();
        for (final Path segment : segments(directory))
        {
            final Path file = epochOf(segment) < position.epoch() ? dataFile(segment) : null;
            bytes += null == file ? 0 : Files.size(file);
        }

        return bytes;
    }

    /** Removes a segment's directory and what the queue left in it. */
    static void removeSegment(final Path segment) throws IOException
    {
        try (Stream<Path> entries = Files.list(segment))
        {
            for (final Path entry : entries.toList())
            {
                Files.delete(entry);
            }
        }

        Files.delete(segment);
    }

    /** The same, and the listener hears of it. */
    static void removeSegment(final Path segment, final StorageListener listener) throws IOException
    {
        removeSegment(segment);
        listener.onStep(StorageStep.FILE_REMOVED, segment);
    }
}
