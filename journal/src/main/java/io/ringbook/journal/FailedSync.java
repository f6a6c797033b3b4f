package io.ringbook.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A note in the journal's directory that a sync has failed. The system reports that once and from then on takes the
 * pages for written: they can be read, and no later sync brings them to the disk. So the next opening must write them
 * again, to other files. After a loss of power only what was synced counts, so the note itself need not survive one.
 */
final class FailedSync
{
    private static final String FILE = "sync-failed";

    private FailedSync()
    {
    }

    static void note(final Path directory, final Throwable cause)
    {
        try
        {
            Files.write(directory.resolve(FILE), new byte[0]);
        }
        catch (final IOException ex)
        {
            cause.addSuppressed(ex);
        }
    }

    static boolean isNoted(final Path directory)
    {
        return Files.exists(directory.resolve(FILE));
    }

    /** Everything has been written again, and is on the disk. */
    static void forget(final Path directory) throws IOException
    {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** Puts a copy in the place of a file, on the disk. */
    static void writeAgain(final Path file, final StorageListener listener) throws IOException
    {
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ))
        {
            DataFiles.replace(file, (target) -> copy(source, target), listener);
        }
    }

    private static void copy(final FileChannel source, final FileChannel target) throws IOException
    {
        final long length = source.size();
        for (long position = 0; position < length; )
        {
            position += source.transferTo(position, length - position, target);
        }
    }
}
