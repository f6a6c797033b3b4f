package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Terminal;
import io.ringbook.app.console.ToolException;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectionCheck;
import io.ringbook.projector.ProjectionTally;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorException;
import io.ringbook.projector.ProjectorStatus;
import io.ringbook.projector.TablesException;
import io.ringbook.replay.AlarmHandler;
import org.agrona.CloseHelper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The PostgreSQL copy of a run: the database, and the projector that fills it on a thread of its own.
 */
public final class Projection implements AutoCloseable
{
    private static final long INTERVAL_MS = 1_000;
    private static final int PLAIN_INTERVALS = 5;

    private final PostgresServer server;
    private final ProjectorContext context;
    private final PostgresProjector projector;

    /**
     * Starts to copy for a run.
     *
     * @param server    that is up; closed with this.
     * @param settings  of the run.
     * @param journaled sequence of the journal's last command.
     * @param alarms    told if it stops while the run goes on.
     */
    Projection(
        final PostgresServer server,
        final RunSettings settings,
        final LongSupplier journaled,
        final AlarmHandler alarms)
    {
        this(
            server,
            context(server, settings.data(), null == server.embedded()).journalEnd(journaled).alarmHandler(alarms),
            "; to go on without a copy: --no-postgres");
    }

    /**
     * Starts to copy.
     *
     * @param server  that is up; closed with this.
     * @param context of the projector.
     * @param wayOut  what an error ends with where it does not say itself how to go on.
     */
    public Projection(final PostgresServer server, final ProjectorContext context, final String wayOut)
    {
        this.server = server;
        this.context = context;
        try
        {
            projector = PostgresProjector.launch(context);
        }
        catch (final TablesException e)
        {
            throw new ToolException(e.getMessage(), ToolException.WRONG_USE, e);
        }
        catch (final ProjectorException e)
        {
            throw new ToolException(e.getMessage() + wayOut, ToolException.WRONG_USE, e);
        }
    }

    /**
     * How to project a data directory into a server.
     *
     * @param server that is up.
     * @param data   directory with the journal, or the journal's.
     * @param isOwn  is it not the one that comes with Ringbook?
     * @return context without the journal's end.
     */
    public static ProjectorContext context(final PostgresServer server, final Path data, final boolean isOwn)
    {
        return new ProjectorContext()
            .url(server.url())
            .credentials(server.user(), server.password())
            .journal(data)
            .rebuildCommand("./ringbook project " + data + (isOwn ? " --postgres URL" : "") + " --rebuild");
    }

    /**
     * What fills it.
     *
     * @return running projector.
     */
    public PostgresProjector projector()
    {
        return projector;
    }

    ProjectorStatus status()
    {
        return projector.status();
    }

    /**
     * Has it stopped for good?
     *
     * @throws ToolException if so, with the reason.
     */
    void requireRunning()
    {
        final RuntimeException failure = projector.failure();
        if (null != failure)
        {
            throw stopped(failure);
        }
    }

    long lag()
    {
        return projector.lag();
    }

    /**
     * Waits until the copy has everything.
     *
     * @param sequence of the last command.
     * @param tell     where progress goes.
     * @return how far behind it was, in words.
     * @throws ToolException if the projector has stopped.
     */
    public String awaitCaughtUp(final long sequence, final PrintWriter tell)
    {
        final boolean isInteractive = Terminal.isInteractive();
        final long startNs = System.nanoTime();
        final long startLag = projector.lag();
        int intervals = 0;
        try
        {
            while (!projector.awaitCaughtUp(sequence, INTERVAL_MS, TimeUnit.MILLISECONDS))
            {
                intervals++;
                if (isInteractive || 0 == intervals % PLAIN_INTERVALS)
                {
                    final String text = progress(startLag, System.nanoTime() - startNs);
                    tell.print(isInteractive ? Terminal.clearLine() + text : text + System.lineSeparator());
                    tell.flush();
                }
            }
        }
        catch (final ProjectorException e)
        {
            throw stopped(e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while PostgreSQL catches up", ToolException.WRONG_USE, e);
        }
        if (isInteractive)
        {
            tell.print(Terminal.clearLine());
            tell.flush();
        }
        return "was " + Figures.count(startLag) + " commands behind, caught up in " +
            Figures.seconds(System.nanoTime() - startNs);
    }

    private static ToolException stopped(final RuntimeException e)
    {
        return new ToolException("the PostgreSQL copy stopped: " + e.getMessage(), ToolException.WRONG_USE, e);
    }

    private String progress(final long startLag, final long elapsedNs)
    {
        final long lag = projector.lag();
        final long done = Math.max(0, startLag - lag);
        final String left = 0 == done ? "" :
            ", " + Figures.seconds((long)((double)elapsedNs * lag / done)) + " left";
        final ProjectorStatus status = projector.status();
        if (ProjectorStatus.State.RETRYING == status.state())
        {
            return "PostgreSQL is away, " + Figures.count(lag) + " commands behind: " + status.lastError();
        }
        return "PostgreSQL catches up: " + Figures.count(lag) + " commands behind, " +
            Figures.perSecond(done, elapsedNs) + "/s" + left;
    }

    /**
     * Compares the tables with what the engine said.
     *
     * @param tally of all its events.
     * @return the comparisons.
     */
    ProjectionCheck.Report check(final ProjectionTally tally)
    {
        return ProjectionCheck.compare(context, tally);
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(projector, server);
    }
}
