package io.ringbook.app.torture;

import io.ringbook.app.torture.JournalOpener.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of the journal is gone. */
final class MissingFileFault implements Fault
{
    private static final int EPOCHS = 5;
    private static final int BATCHES = 6;

    private final JournalOpener reader;
    private final JournalOpener writer;

    MissingFileFault(final JournalOpener reader, final JournalOpener writer)
    {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name()
    {
        return "missing-file";
    }

    @Override
    public String description()
    {
        return "Of a journal of " + EPOCHS + " epochs each data file is removed in turn (first, middle, last), each " +
            "directory of one, and the high-water mark.";
    }

    @Override
    public String expected()
    {
        return "refused by readers and writers, with what was expected and found";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final Path directory = run.newDirectory();
            final SmallJournal journal = new SmallJournal(directory.resolve("journal"), run.random());
            for (int i = 0; i < EPOCHS; i++)
            {
                journal.epoch(BATCHES);
            }
            final List<Path> victims = new ArrayList<>(journal.dataFiles());
            victims.addAll(journal.dataFiles().stream().map(Path::getParent).toList());
            victims.add(journal.markFile());
            for (final Path victim : victims)
            {
                final Path copy = directory.resolve("copy");
                SmallJournal.copy(journal.directory(), copy);
                final Path missing = copy.resolve(journal.directory().relativize(victim).toString());
                FaultRun.remove(missing);
                requireRefused(reader.open(copy), missing);
                requireRefused(writer.open(copy), missing);
                Violation.require(!Files.exists(missing), missing + " was made anew");
                run.tally().add("removals refused", 1);
            }
        }
    }

    private static void requireRefused(final Outcome outcome, final Path missing)
    {
        Violation.require(outcome.isRefused(), missing + " is missing: expected it refused, found " + outcome);
    }
}
