package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectionCheck;
import io.ringbook.projector.ProjectionTally;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorException;
import io.ringbook.projector.ProjectorStatus;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.ReplayVerifier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Brings the tables to where a journal ends, or goes on with it, and then compares the two.
 */
public final class ProjectRun
{
    private static final String LINE = "%-12s  %s%n";
    private static final long SLICE_MS = 50;
    private static final long TERMINAL_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PLAIN_INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);

    private final Path directory;
    private final Path journal;
    private final PostgresTarget target;
    private final boolean isRebuild;
    private final boolean isFollow;
    private final long until;
    private final StopSignal stop;

    /**
     * A projection.
     *
     * @param directory the data directory or the journal's.
     * @param target    the database.
     * @param isRebuild drop the tables first?
     * @param isFollow  go on with the journal?
     * @param until     sequence of the last command wanted, {@link Long#MAX_VALUE} for all.
     * @param stop      that ends the following.
     */
    public ProjectRun(
        final Path directory,
        final PostgresTarget target,
        final boolean isRebuild,
        final boolean isFollow,
        final long until,
        final StopSignal stop)
    {
        this.directory = directory;
        this.journal = DataDirectory.journal(directory);
        this.target = target;
        this.isRebuild = isRebuild;
        this.isFollow = isFollow;
        this.until = until;
        this.stop = stop;
    }

    /**
     * Projects and compares.
     *
     * @param out  where the summary goes.
     * @param tell where progress goes.
     * @return exit status.
     * @throws ToolException if the tables differ from the journal, or something needed is not there.
     */
    public int call(final PrintWriter out, final PrintWriter tell)
    {
        try (JournalReader reader = JournalReader.open(journal))
        {
            return call(reader, out, tell);
        }
    }

    private int call(final JournalReader mark, final PrintWriter out, final PrintWriter tell)
    {
        final long end = mark.journaledSequence();
        if (!isFollow && until < Long.MAX_VALUE && until > end)
        {
            throw new ToolException(
                "expected a journal up to sequence " + until + ", found the end of " + journal + " after " + end,
                ToolException.ANSWER_IS_NO);
        }
        final Path data = DataDirectory.snapshots(directory).getParent();
        try (PostgresServer server = PostgresServer.start(target, data, "; to use another server: --postgres URL"))
        {
            final ProjectorContext context = Projection.context(server, directory, !target.isEmbedded())
                .journalEnd(mark::journaledSequence)
                .until(until);
            if (isRebuild)
            {
                drop(context, out);
            }
            final long startNs = System.nanoTime();
            final ProjectorStatus status = project(server, context, Math.min(until, end), out, tell);
            print(status, System.nanoTime() - startNs, mark.journaledSequence(), out);
            return compare(context, status.sequence(), out);
        }
    }

    /** What a pruned journal has no more, only the tables have. */
    private void drop(final ProjectorContext context, final PrintWriter out)
    {
        final JournalPosition start = JournalReader.start(journal);
        if (start.sequence() > 0)
        {
            throw new ToolException(
                "--rebuild: expected a journal from its first command, found one in " + journal +
                    " that was pruned up to sequence " + start.sequence() + "; the tables are left as they are",
                ToolException.WRONG_USE);
        }
        try
        {
            PostgresProjector.dropTables(context);
        }
        catch (final ProjectorException e)
        {
            throw new ToolException(e.getMessage(), ToolException.WRONG_USE, e);
        }
        out.printf(LINE, "dropped", "the schema 'ringbook' with its tables");
        out.flush();
    }

    private ProjectorStatus project(
        final PostgresServer server,
        final ProjectorContext context,
        final long end,
        final PrintWriter out,
        final PrintWriter tell)
    {
        // The server stays up for the comparison.
        final PostgresServer borrowed = new PostgresServer(server.url(), server.user(), server.password(), null);
        final Projection projection = new Projection(borrowed, context, "");
        try (projection)
        {
            final long tablesBefore = projection.status().sequence();
            if (tablesBefore > until)
            {
                throw new ToolException(
                    "the tables are at sequence " + tablesBefore + " already, beyond --until " + until +
                        "; to build them anew up to there: --rebuild", ToolException.WRONG_USE);
            }
            out.printf(LINE, "tables", "at sequence " + Figures.count(tablesBefore) + " of " + Figures.count(end));
            out.flush();
            projection.awaitCaughtUp(end, tell);
            awaitTakenUp(projection);
            if (isFollow)
            {
                follow(projection, tell);
            }
        }
        return projection.status();
    }

    /** Tables that need no row more are still to be held against the engine. */
    private static void awaitTakenUp(final Projection projection)
    {
        while (ProjectorStatus.State.PROJECTING != projection.status().state())
        {
            projection.requireRunning();
            pause();
        }
    }

    private void follow(final Projection projection, final PrintWriter tell)
    {
        final boolean isInteractive = Terminal.isInteractive();
        final long intervalNs = isInteractive ? TERMINAL_INTERVAL_NS : PLAIN_INTERVAL_NS;
        long lastNs = System.nanoTime();
        long lastSequence = projection.status().sequence();
        while (!stop.isRequested() && projection.status().sequence() < until)
        {
            projection.requireRunning();
            pause();
            final long nowNs = System.nanoTime();
            if (nowNs - lastNs >= intervalNs)
            {
                final ProjectorStatus status = projection.status();
                final String line = "PostgreSQL at sequence " + Figures.count(status.sequence()) + ", " +
                    Figures.count(projection.lag()) + " behind, " +
                    Figures.perSecond(status.sequence() - lastSequence, nowNs - lastNs) + "/s" +
                    (ProjectorStatus.State.RETRYING == status.state() ? "; away: " + status.lastError() : "");
                tell.print(isInteractive ? Terminal.clearLine() + line : line + System.lineSeparator());
                tell.flush();
                lastNs = nowNs;
                lastSequence = status.sequence();
            }
        }
        if (isInteractive)
        {
            tell.print(Terminal.clearLine());
            tell.flush();
        }
    }

    private void print(
        final ProjectorStatus status, final long elapsedNs, final long journaled, final PrintWriter out)
    {
        if (null != status.notice())
        {
            out.printf(LINE, "passed over", status.notice());
        }
        final String from = 0 == status.snapshotSequence() ? "the journal from its start" :
            "the journal behind the snapshot of sequence " + Figures.count(status.snapshotSequence());
        out.printf(LINE, "read", from + ", up to sequence " + Figures.count(status.readSequence()));
        final long rows = status.tradeRows() + status.orderRows();
        out.printf(LINE, "written", Figures.count(status.tradeRows()) + " trades and " +
            Figures.count(status.orderRows()) + " order rows in " + Figures.count(status.transactions()) +
            " transactions and " + Figures.seconds(elapsedNs) + ": " + Figures.perSecond(rows, elapsedNs) + " rows/s");
        out.printf(LINE, "lag", Figures.count(status.lag(journaled)) + " commands behind the journal's " +
            Figures.count(journaled));
        out.flush();
    }

    /** The tables with what the journal says up to where they are. */
    private int compare(final ProjectorContext context, final long sequence, final PrintWriter out)
    {
        if (JournalReader.start(journal).sequence() > 0)
        {
            out.printf(LINE, "PostgreSQL", "not compared: the journal was pruned, earlier rows are the tables' alone");
            return ToolException.FINE;
        }
        final ProjectionTally tally = new ProjectionTally();
        final ProjectionCheck.Report report;
        try
        {
            try (ReplayProgress progress = new ReplayProgress("replay", sequence))
            {
                new ReplayVerifier(new EngineConfig()).events(tally).progress(progress).verify(directory, sequence);
            }
            report = ProjectionCheck.compare(context, tally);
        }
        catch (final ProjectorException e)
        {
            throw new ToolException(e.getMessage(), ToolException.WRONG_USE, e);
        }
        if (report.sequence() != sequence)
        {
            throw new ToolException(
                "not compared: expected the tables at sequence " + sequence + ", found them at " + report.sequence() +
                    ": another projector has taken over", ToolException.WRONG_USE);
        }
        final List<String> differences = report.lines().stream().filter((line) -> !line.isEqual())
            .map((line) -> "PostgreSQL, " + line.what() + ": expected " + line.expected() + ", found " + line.found())
            .toList();
        out.printf(LINE, "PostgreSQL", Figures.count(report.tradeRows()) + " trades and " +
            Figures.count(report.orderRows()) + " orders, " + (differences.isEmpty() ? "" : "NOT ") +
            "equal to the journal's in " + report.lines().size() + " comparisons");
        out.flush();
        if (!differences.isEmpty())
        {
            throw new ToolException(String.join("; ", differences), ToolException.ANSWER_IS_NO);
        }
        return ToolException.FINE;
    }

    private static void pause()
    {
        try
        {
            TimeUnit.MILLISECONDS.sleep(SLICE_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while following the journal", ToolException.WRONG_USE, e);
        }
    }
}
