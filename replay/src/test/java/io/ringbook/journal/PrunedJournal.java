package io.ringbook.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Lets a journal begin later, as if it had been pruned. */
public final class PrunedJournal
{
    private PrunedJournal()
    {
    }

    /**
     * Forgets what is before a position.
     *
     * @param directory of the journal.
     * @param position  it begins at.
     * @throws IOException if it cannot be written.
     */
    public static void begin(final Path directory, final JournalPosition position) throws IOException
    {
        JournalStart.write(directory, position, StorageListener.NONE);
    }
}
