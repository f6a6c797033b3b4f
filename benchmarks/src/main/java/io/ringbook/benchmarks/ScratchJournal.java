package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import org.agrona.IoUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A directory for journals of a benchmark, deleted with all that is in it.
 */
final class ScratchJournal implements AutoCloseable
{
    private final Path directory;
    private int count;

    /**
     * Makes the directory.
     *
     * @param parent that exists, null for that of temporary files.
     */
    ScratchJournal(final Path parent)
    {
        try
        {
            directory = null == parent ? Files.createTempDirectory("ringbook-bench") :
                Files.createTempDirectory(parent, "ringbook-bench");
        }
        catch (final IOException e)
        {
            throw new ToolException(
                "cannot make a directory for the journal: " + e, ToolException.WRONG_USE, e);
        }
    }

    /** Opens a new journal; the one before is deleted. */
    ChronicleJournal open()
    {
        return ChronicleJournal.open(next(), new JournalConfig());
    }

    /** Where a further journal can be; the one before is deleted. */
    Path next()
    {
        IoUtil.delete(path().toFile(), true);
        count++;
        return path();
    }

    /** Where the journal opened last is. */
    Path path()
    {
        return directory.resolve("journal-" + count);
    }

    /** Type of the file system, such as ext4. */
    String store()
    {
        try
        {
            return Files.getFileStore(directory).type();
        }
        catch (final IOException e)
        {
            return "unknown";
        }
    }

    @Override
    public void close()
    {
        IoUtil.delete(directory.toFile(), true);
    }
}
