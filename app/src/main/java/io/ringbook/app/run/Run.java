package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.NoEvents;
import io.ringbook.projector.ProjectionCheck;
import io.ringbook.projector.ProjectionTally;
import org.agrona.CloseHelper;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One run from start to end: PostgreSQL and the pipeline start side by side, commands flow, and then everything that
 * can be compared is compared.
 */
public final class Run
{
    private static final String WARM_UP_DIRECTORY = "warm-up";

    /** A journal of more than these belongs to somebody who wants to be served, not measured. */
    private static final long COMMANDS_OF_A_RESTART = 20_000_000;

    private final RunSettings settings;
    private final CommandSource source;
    private final StopSignal stop;
    private final RunMetrics metrics;

    /**
     * A run.
     *
     * @param settings of it.
     * @param source   of its commands.
     * @param stop     that ends it early.
     * @param metrics  told of its parts; they stay their owner's to close.
     */
    public Run(
        final RunSettings settings, final CommandSource source, final StopSignal stop, final RunMetrics metrics)
    {
        this.settings = settings;
        this.source = source;
        this.stop = stop;
        this.metrics = metrics;
    }

    /**
     * Runs.
     *
     * @param out  where the summary goes.
     * @param tell where progress goes.
     * @return exit status.
     * @throws ToolException if a comparison fails, or something needed is not there.
     */
    public int call(final PrintWriter out, final PrintWriter tell)
    {
        new RunSummary(out).printMetrics(metrics.url());
        final CompletableFuture<PostgresServer> server = startServer();
        final RunAlarms alarms = new RunAlarms(tell, stop);
        try (RunSession session = new RunSession(settings, source, stop, alarms, metrics))
        {
            new RunSummary(out).printServing(session.recovered());
            if (settings.isWarmedUp() && session.recovered().sequence() <= COMMANDS_OF_A_RESTART)
            {
                // The journal of the session makes its first pages ready meanwhile.
                WarmUp.run(settings.data().resolve(WARM_UP_DIRECTORY), settings.layout(), stop);
            }
            if (null == server)
            {
                return run(session, null, alarms, out, tell);
            }
            try (Projection projection = new Projection(
                await(server), settings, session::journaledSequence, metrics.alarmHandler(alarms)))
            {
                metrics.watch(projection.projector());
                return run(session, projection, alarms, out, tell);
            }
        }
        finally
        {
            closeServer(server);
        }
    }

    private int run(
        final RunSession session,
        final Projection projection,
        final RunAlarms alarms,
        final PrintWriter out,
        final PrintWriter tell)
    {
        final RunSummary summary = new RunSummary(out);
        final RunOutcome live = session.run(
            null == projection ? () -> LiveProgress.NO_COPY : projection::lag, tell);
        summary.print(live, settings);

        final long sequence = live.engine().sequence();
        final ProjectionTally tally = new ProjectionTally();
        final RunOutcome outcome =
            live.withReplay(session.replay(sequence, null == projection ? NoEvents.INSTANCE : tally));
        final List<String> differences = new ArrayList<>();
        if (null != source.complaint())
        {
            differences.add(source.complaint());
        }
        if (null != outcome.tradesMissed())
        {
            differences.add(outcome.tradesMissed());
        }
        if (!outcome.isReplayEqual())
        {
            differences.add("the replay of " + settings.journal() + " came to another state than the engine");
        }
        if (null != projection)
        {
            final String lag = projection.awaitCaughtUp(sequence, tell);
            check(projection.check(tally), lag, outcome, summary, differences);
        }
        summary.printReplay(outcome);
        if (null != session.followed())
        {
            summary.printFollower(session.followed());
        }
        differences.addAll(alarms.raised());
        if (!differences.isEmpty())
        {
            throw new ToolException(String.join("; ", differences), ToolException.ANSWER_IS_NO);
        }
        return ToolException.FINE;
    }

    private static void check(
        final ProjectionCheck.Report report,
        final String lag,
        final RunOutcome outcome,
        final RunSummary summary,
        final List<String> differences)
    {
        final boolean isEqual = report.isEqual() && report.tradeRows() == outcome.engine().trades();
        summary.printCopy(Figures.count(report.tradeRows()) + " trades and " + Figures.count(report.orderRows()) +
            " orders, " + (isEqual ? "equal to the engine's" : "NOT equal to the engine's") + " in " +
            report.lines().size() + " comparisons; " + lag);
        if (report.tradeRows() != outcome.engine().trades())
        {
            differences.add("PostgreSQL: expected " + outcome.engine().trades() + " trades as the engine has, found " +
                report.tradeRows());
        }
        for (final ProjectionCheck.Line line : report.lines())
        {
            if (!line.isEqual())
            {
                differences.add(
                    "PostgreSQL, " + line.what() + ": expected " + line.expected() + ", found " + line.found());
            }
        }
    }

    private CompletableFuture<PostgresServer> startServer()
    {
        return null == settings.postgres() ? null :
            CompletableFuture.supplyAsync(() -> PostgresServer.start(settings.postgres(), settings.data()));
    }

    private static PostgresServer await(final CompletableFuture<PostgresServer> server)
    {
        try
        {
            return server.join();
        }
        catch (final CompletionException e)
        {
            if (e.getCause() instanceof ToolException)
            {
                throw (ToolException)e.getCause();
            }
            throw e;
        }
    }

    /** Also where the pipeline could not start, or the projector: a server that came up goes down again. */
    private static void closeServer(final CompletableFuture<PostgresServer> server)
    {
        if (null != server)
        {
            CloseHelper.close(server.exceptionally((e) -> null).join());
        }
    }
}
