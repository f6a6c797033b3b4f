package io.ringbook.app.console;

import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.replay.DataDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory that a user names to say which journal is meant.
 */
public final class JournalDirectory
{
    private JournalDirectory()
    {
    }

    /**
     * A directory that holds a journal, or one line that says what is missing.
     *
     * @param directory as the user named it: the data directory of a run, or the journal directory in it.
     * @throws ToolException if there is none.
     */
    public static void require(final Path directory)
    {
        if (!Files.isDirectory(directory))
        {
            throw new ToolException(
                "no journal at " + directory + ": expected the data directory of a run, found " +
                    (Files.exists(directory) ? "a file" : "nothing"), ToolException.WRONG_USE);
        }
        final Path journal = DataDirectory.journal(directory);
        try
        {
            if (!JournalReader.isJournal(journal))
            {
                throw new ToolException(
                    "no journal at " + directory + ": expected a high-water mark and data in " + journal +
                        ", found neither", ToolException.WRONG_USE);
            }
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read " + journal + ": " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    /**
     * How far a reading will go, for its progress.
     *
     * @param directory that was {@link #require required}.
     * @param to        sequence to stop after, {@link Long#MAX_VALUE} for the end.
     * @return sequence of the last command to come, {@link Long#MAX_VALUE} if that cannot be told.
     */
    public static long lastSequence(final Path directory, final long to)
    {
        try (JournalReader reader = JournalReader.open(DataDirectory.journal(directory)))
        {
            return Math.min(to, reader.journaledSequence());
        }
        catch (final JournalException e)
        {
            // Whoever reads it will say so.
            return to;
        }
    }
}
