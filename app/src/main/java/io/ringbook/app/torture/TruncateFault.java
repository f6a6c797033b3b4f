package io.ringbook.app.torture;

import io.ringbook.app.torture.JournalOpener.Outcome;
import io.ringbook.app.torture.SmallJournal.Document;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The end of the journal is lost, from every byte of its last batch on. */
final class TruncateFault implements Fault
{
    private static final int BATCHES = 4;
    private static final int LAST_BATCH = 1;
    /** What a short run leaves out: of the shortened files all but every so many. */
    private static final int SHORT_STRIDE = 7;
    private static final long LONG_NS = 60_000_000_000L;
    private static final String REFUSED = "truncations below the mark refused";
    private static final String CUT = "torn ends beyond the mark cut";
    private static final String REPORTED = "of them reported";

    private final JournalOpener reader;
    private final JournalOpener writer;

    TruncateFault(final JournalOpener reader, final JournalOpener writer)
    {
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name()
    {
        return "truncate";
    }

    @Override
    public String description()
    {
        return "The last batch is cut at each of its bytes, with what follows zeroed or the file shortened; once " +
            "with the high-water mark that covers it, once with the one before it, as if the process had died in " +
            "between. Below a minute one in " + SHORT_STRIDE + " of the shortened files.";
    }

    @Override
    public String expected()
    {
        return "refused where the mark covers the batch; else cut, reported, and all before it is there";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final Path directory = run.newDirectory();
            final SmallJournal journal = new SmallJournal(directory.resolve("journal"), run.random());
            final Path crashed = directory.resolve("crashed");
            final Path markBefore = directory.resolve("mark-before");
            journal.epoch(BATCHES);
            final long sequenceBefore;
            final long hashBefore;
            try (ChronicleJournal open = ChronicleJournal.open(journal.directory(), SmallJournal.config()))
            {
                journal.append(open, 2);
                sequenceBefore = journal.engine().sequence();
                hashBefore = journal.engine().stateHash();
                Files.copy(journal.markFile(), markBefore);
                journal.appendBatch(open, LAST_BATCH);
                SmallJournal.copy(journal.directory(), crashed);
            }
            final List<Document> documents = journal.documents();
            truncate(
                run, journal, documents.get(documents.size() - 1), crashed, markBefore, sequenceBefore, hashBefore);
        }
    }

    private void truncate(
        final FaultRun run,
        final SmallJournal journal,
        final Document last,
        final Path crashed,
        final Path markBefore,
        final long sequenceBefore,
        final long hashBefore) throws IOException
    {
        final Path copy = run.directory().resolve("copy");
        final Path file = copy.resolve(journal.directory().relativize(last.file()).toString());
        for (long position = last.start(); position < last.end() && !run.isStopped(); position++)
        {
            for (final boolean isShortened : new boolean[] {false, true})
            {
                if (isShortened && run.durationNs() < LONG_NS && 0 != position % SHORT_STRIDE)
                {
                    continue;
                }
                final String place = file + (isShortened ? " shortened to " : " zeroed from byte ") + position;
                if (!damage(crashed, copy, file, position, isShortened))
                {
                    run.tally().add("ends that were zeros before", 1);
                    continue;
                }
                requireRefused(reader.open(copy), place);
                requireRefused(writer.open(copy), place);
                run.tally().add(REFUSED, 1);

                damage(crashed, copy, file, position, isShortened);
                Files.write(copy.resolve(journal.markFile().getFileName()), Files.readAllBytes(markBefore));
                final Outcome outcome = writer.open(copy);
                Violation.require(
                    outcome.sequence() == sequenceBefore && outcome.stateHash() == hashBefore,
                    place + " beyond the mark: expected sequence=" + sequenceBefore + " as before the last batch, " +
                        "found " + outcome);
                run.tally().add(CUT, 1);
                run.tally().add(REPORTED, outcome.isCut() ? 1 : 0);
            }
        }
        requireWhole(crashed, copy, journal.engine());
    }

    private void requireWhole(final Path crashed, final Path copy, final MatchingEngine engine) throws IOException
    {
        SmallJournal.copy(crashed, copy);
        final Outcome outcome = writer.open(copy);
        Violation.require(outcome.isSame(engine), "expected the whole journal to be taken, found " + outcome);
    }

    /** Takes a new copy and damages it; false if that changed nothing. */
    private static boolean damage(
        final Path crashed, final Path copy, final Path file, final long position, final boolean isShortened)
        throws IOException
    {
        SmallJournal.copy(crashed, copy);
        try (FileBytes bytes = new FileBytes(file))
        {
            final long length = bytes.length();
            final byte[] lost = bytes.read(position, (int)(length - position));
            bytes.setLength(position);
            if (isShortened)
            {
                return true;
            }
            bytes.setLength(length);
            return !Arrays.equals(lost, new byte[lost.length]);
        }
    }

    private static void requireRefused(final Outcome outcome, final String place)
    {
        Violation.require(outcome.isRefused() && outcome.refusal().startsWith("journal damaged: "),
            place + " below the mark: expected it refused, found " + outcome);
    }
}
