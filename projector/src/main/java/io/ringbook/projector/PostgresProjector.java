package io.ringbook.projector;

import org.agrona.CloseHelper;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Copies a journal's trades and orders into PostgreSQL exactly once, on two daemon threads of its own: one makes rows
 * of the journal while the other writes those before them. It follows the journal, never the engine, so it lags and
 * never blocks; a crash of it, of the server, or a commit whose outcome is unknown neither loses nor doubles a row. A
 * second projector on the same database takes over, the first one stops.
 */
public final class PostgresProjector implements AutoCloseable
{
    private static final int CLOSE_TIMEOUT_MS = 10_000;
    private static final long AWAIT_SLICE_MS = 1;
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long MAX_PARK_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ProjectorContext context;
    private final StatusBoard board;
    private final AgentRunner rowRunner;
    private final AgentRunner runner;

    private PostgresProjector(final ProjectorContext context)
    {
        this.context = context;
        this.board = new StatusBoard();
        final BatchExchange exchange = new BatchExchange();
        final ProjectorAgent agent = new ProjectorAgent(
            context, exchange, board,
            new PostgresSink(context::connect, context.copyHandler(), context.queryIndexes()));
        this.rowRunner = new AgentRunner(
            context.idleStrategy(), PostgresProjector::onFailure, null, new RowAgent(context, exchange, board));
        this.runner = new AgentRunner(
            new BackoffIdleStrategy(10, 20, MIN_PARK_NS, MAX_PARK_NS), PostgresProjector::onFailure, null, agent);
        try
        {
            agent.start();
        }
        catch (final SQLException e)
        {
            if (!context.waitForDatabase() || !DatabaseErrors.isTransient(e))
            {
                agent.onClose();
                throw context.withWayOut(DatabaseErrors.refused("PostgreSQL cannot be used: ", e));
            }
            board.retrying(e);
        }
        catch (final ProjectorException e)
        {
            agent.onClose();
            throw context.withWayOut(e);
        }
    }

    /**
     * Takes the database over (creating its tables if they are not there), replays the journal to where the tables are
     * and projects what follows, until closed.
     *
     * @param context of the projector.
     * @return the running projector; what goes wrong from here on is told by {@link #failure()} and the alarm handler.
     * @throws ProjectorException       if the database cannot be used, or its tables do not belong to this journal.
     * @throws IllegalArgumentException if a limit of the configuration is out of range.
     * @throws NullPointerException     if the URL or the journal is not given.
     */
    public static PostgresProjector launch(final ProjectorContext context)
    {
        context.conclude();
        final PostgresProjector projector = new PostgresProjector(context);
        AgentRunner.startOnThread(
            projector.runner, (runnable) -> PostgresProjector.daemon(runnable, "ringbook-projector"));
        AgentRunner.startOnThread(
            projector.rowRunner, (runnable) -> PostgresProjector.daemon(runnable, "ringbook-projector-rows"));
        return projector;
    }

    /**
     * The same without threads, into any tables: the caller turns the duty cycles, in whatever order.
     *
     * @param context of the projector; it needs no URL.
     * @param sink    where the rows go.
     * @return the projector, which has not begun.
     */
    public static ProjectorInvoker invoker(final ProjectorContext context, final RowSink sink)
    {
        context.concludeJournal();
        return new ProjectorInvoker(context, sink);
    }

    /**
     * Removes the tables, and with them their position: the next projector builds them anew from the journal.
     *
     * @param context with the database's URL.
     * @throws ProjectorException if the database refuses.
     */
    public static void dropTables(final ProjectorContext context)
    {
        try (Connection connection = context.connect())
        {
            connection.setAutoCommit(false);
            Schema.drop(connection);
            connection.commit();
        }
        catch (final SQLException e)
        {
            throw DatabaseErrors.refused("PostgreSQL cannot drop the tables: ", e);
        }
    }

    /**
     * How far it is. Any thread.
     *
     * @return status of this moment.
     */
    public ProjectorStatus status()
    {
        return board.status();
    }

    /**
     * Commands that are journaled but not in the tables. Any thread.
     *
     * @return lag in sequences.
     */
    public long lag()
    {
        final ProjectorStatus status = board.status();
        return status.lag(null == context.journalEnd() ? status.readSequence() : context.journalEnd().getAsLong());
    }

    /**
     * What it has stopped for. Any thread.
     *
     * @return the exception, {@link ProjectorFencedException} if another one took over; null if it runs.
     */
    public RuntimeException failure()
    {
        return board.failure();
    }

    /**
     * Waits until the rows of a command are committed. Any thread.
     *
     * @param sequence of the command.
     * @param timeout  to wait.
     * @param unit     of the timeout.
     * @return false if the time is over.
     * @throws ProjectorException   if the projector has failed.
     * @throws InterruptedException if the waiting thread is interrupted.
     */
    public boolean awaitCaughtUp(final long sequence, final long timeout, final TimeUnit unit)
        throws InterruptedException
    {
        final long deadlineNs = System.nanoTime() + unit.toNanos(timeout);
        while (board.committedSequence() < sequence)
        {
            final RuntimeException failure = board.failure();
            if (null != failure)
            {
                throw new ProjectorException(DatabaseErrors.oneLine(failure), failure);
            }
            if (System.nanoTime() - deadlineNs >= 0)
            {
                return false;
            }
            Thread.sleep(AWAIT_SLICE_MS);
        }
        return true;
    }

    /**
     * Commits what has been taken in, if the database is there, and stops. Waits for that; what is not committed then,
     * the next projector commits.
     */
    @Override
    public void close()
    {
        CloseHelper.closeAll(
            () -> rowRunner.close(CLOSE_TIMEOUT_MS, PostgresProjector::onSlowClose),
            () -> runner.close(CLOSE_TIMEOUT_MS, PostgresProjector::onSlowClose));
    }

    /** The agent has put it on the status board already. */
    private static void onFailure(final Throwable failure)
    {
    }

    /** The runner interrupts the thread and goes on waiting: that is all there is to do. */
    private static void onSlowClose(final Thread thread)
    {
    }

    private static Thread daemon(final Runnable runnable, final String name)
    {
        final Thread thread = new Thread(runnable, name);
        thread.setDaemon(true);
        return thread;
    }
}
