package io.ringbook.replay;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are in a data directory. Users name it, or the journal below it: both are understood.
 */
public final class DataDirectory
{
    /** Name of the journal's directory in the data directory. */
    public static final String JOURNAL = "journal";

    /** Name of the snapshots' directory in the data directory. */
    public static final String SNAPSHOTS = "snapshots";

    private DataDirectory()
    {
    }

    /** What reads a directory says at once if there is none, not when it is first looked at. */
    static void requireGiven(final Path directory)
    {
        if (null == directory)
        {
            throw new IllegalArgumentException(
                "directory: expected the data directory or the journal's in it, found null");
        }
    }

    /**
     * The journal's directory.
     *
     * @param directory the data directory, or the journal's itself.
     * @return {@code directory/journal} if it is there, else the directory as given.
     */
    public static Path journal(final Path directory)
    {
        final Path journal = directory.resolve(JOURNAL);
        return Files.isDirectory(journal) ? journal : directory;
    }

    /**
     * The snapshots' directory.
     *
     * @param directory the data directory, or the journal's in it.
     * @return {@code snapshots} beside the journal.
     */
    public static Path snapshots(final Path directory)
    {
        final Path journal = journal(directory).toAbsolutePath();
        final boolean isInside = null != journal.getFileName() && JOURNAL.equals(journal.getFileName().toString());
        return (isInside ? journal.getParent() : journal).resolve(SNAPSHOTS);
    }
}
