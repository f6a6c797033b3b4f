package io.ringbook.app.torture;

import io.ringbook.app.torture.JournalOpener.Outcome;
import io.ringbook.app.torture.SmallJournal.Document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A page of a data file comes back as zeros. */
final class ZeroPageFault implements Fault
{
    private static final int PAGE_SIZE = 4096;
    private static final int EPOCHS = 2;
    private static final int BATCHES = 40;

    private final JournalOpener reader;
    private final JournalOpener writer;

    ZeroPageFault(final JournalOpener reader, final JournalOpener writer)
    {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name()
    {
        return "zero-page";
    }

    @Override
    public String description()
    {
        return "Each page of 4 KiB of each data file is zeroed in turn.";
    }

    @Override
    public String expected()
    {
        return "refused where there was anything of a document, naming the file or the sequence that is missing; " +
            "else refused or without effect";
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
            final List<Document> documents = journal.documents();
            for (final Path file : journal.dataFiles())
            {
                zeroPages(run, journal, documents, file);
            }
        }
    }

    private void zeroPages(
        final FaultRun run, final SmallJournal journal, final List<Document> documents, final Path file)
        throws IOException
    {
        final Path copy = run.directory().resolve("copy");
        try (FileBytes bytes = new FileBytes(file))
        {
            final long length = bytes.length();
            for (long start = 0; start < length && !run.isStopped(); start += PAGE_SIZE)
            {
                final long from = start;
                final int pageLength = (int)Math.min(PAGE_SIZE, length - start);
                final byte[] page = bytes.read(start, pageLength);
                bytes.write(start, new byte[pageLength]);
                SmallJournal.copy(journal.directory(), copy);
                final Document first = documents.stream()
                    .filter((document) -> document.overlaps(file, from, from + pageLength))
                    .findFirst()
                    .orElse(null);
                final String place = file + " zeroed from byte " + start;
                require(run, journal, reader.open(journal.directory()), first, place);
                require(run, journal, writer.open(copy), first, place + " in a copy");
                bytes.write(start, page);
            }
        }
    }

    private static void require(
        final FaultRun run,
        final SmallJournal journal,
        final Outcome outcome,
        final Document first,
        final String place)
    {
        if (null != first)
        {
            Violation.require(outcome.isRefused(), place + ": expected it refused, found " + outcome);
            final String epoch = first.file().getParent().getFileName().toString();
            final String sequence = "expected sequence=" + (first.before() + 1);
            Violation.require(outcome.refusal().contains(epoch) || outcome.refusal().contains(sequence),
                place + ": expected it refused naming " + epoch + " or '" + sequence + "', found " + outcome);
            run.tally().add("pages of documents detected", 1);
            return;
        }
        Violation.require(outcome.isRefused() || outcome.isSame(journal.engine()),
            place + ": neither refused nor without effect, found " + outcome);
        run.tally().add(outcome.isRefused() ? "pages not ours detected" : "pages not ours harmless", 1);
    }
}
