package io.ringbook.projector;

import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * The duty cycle of the database's side: take over, then write one batch after the other, a transaction each. While the
 * database is away the batch is kept; whether it was committed is read from the position afterwards.
 */
final class ProjectorAgent implements Agent
{
    private final ProjectorContext context;
    private final BatchExchange exchange;
    private final RowSink sink;
    private final StatusBoard board;

    private ProjectorPosition takenOverAt;
    private RowBatch batch;
    private long retryAtNs;
    private long retryDelayMs;

    ProjectorAgent(
        final ProjectorContext context, final BatchExchange exchange, final StatusBoard board, final RowSink sink)
    {
        this.context = context;
        this.exchange = exchange;
        this.board = board;
        this.sink = sink;
        this.retryDelayMs = context.minRetryMs();
    }

    /** Connects and takes over. */
    void start() throws SQLException
    {
        sink.open();
        takenOverAt = sink.takeOver();
        board.takenOver(takenOverAt);
        exchange.start(takenOverAt);
    }

    @Override
    public int doWork()
    {
        if (retryAtNs != 0 && context.nanoTime() - retryAtNs < 0)
        {
            return 0;
        }
        try
        {
            return step();
        }
        catch (final SQLException e)
        {
            onDatabaseError(e);
            return 1;
        }
        catch (final RuntimeException e)
        {
            throw failed(e);
        }
        catch (final Error e)
        {
            throw failed(new ProjectorException("the projector failed: " + e, e));
        }
    }

    @Override
    public String roleName()
    {
        return "projector";
    }

    /** Writes what has been handed over, if the database is there, and lets go of everything. */
    @Override
    public void onClose()
    {
        try
        {
            while (sink.isOpen() && ProjectorStatus.State.FAILED != board.state() && hasBatch())
            {
                write();
            }
        }
        catch (final SQLException | ProjectorException e)
        {
            board.error(e);
        }
        finally
        {
            exchange.stop();
            CloseHelper.quietClose(sink);
            board.closed();
        }
    }

    private int step() throws SQLException
    {
        if (!sink.isOpen())
        {
            connect();
            return 1;
        }
        final TableState question = exchange.question();
        if (null != question)
        {
            read(question);
            return 1;
        }
        // Read before the batches are: all that were handed over before the failure are seen after it.
        final RuntimeException failure = exchange.failure();
        if (hasBatch())
        {
            write();
            return 1;
        }
        if (null != failure)
        {
            throw failure;
        }
        return 0;
    }

    private boolean hasBatch()
    {
        if (null == batch)
        {
            batch = exchange.takeSealed();
        }
        return null != batch;
    }

    private void connect() throws SQLException
    {
        if (null == takenOverAt)
        {
            start();
        }
        else
        {
            sink.open();
            final ProjectorPosition found = sink.position();
            found.requireEpoch(takenOverAt.projectorEpoch(), board.committedSequence());
            if (null != batch && found.sequence() == batch.toSequence)
            {
                committed();
            }
        }
        retryAtNs = 0;
        retryDelayMs = context.minRetryMs();
        board.connected();
    }

    /** Into a fresh answer each time: a first attempt may have ended half-way. */
    private void read(final TableState question) throws SQLException
    {
        final TableState answer = question.unanswered();
        sink.read(answer, takenOverAt.projectorEpoch());
        exchange.answer(answer);
    }

    private void write() throws SQLException
    {
        sink.write(batch, takenOverAt.projectorEpoch());
        committed();
    }

    private void committed()
    {
        final RowBatch written = batch;
        batch = null;
        board.committed(written);
        exchange.giveBack(written);
    }

    private void onDatabaseError(final SQLException e)
    {
        CloseHelper.quietClose(sink);
        if (!DatabaseErrors.isTransient(e))
        {
            throw failed(DatabaseErrors.refused("PostgreSQL refused: ", e));
        }
        retryAtNs = context.nanoTime() + TimeUnit.MILLISECONDS.toNanos(retryDelayMs);
        retryDelayMs = Math.min(2 * retryDelayMs, context.maxRetryMs());
        board.retrying(e);
    }

    private AgentTerminationException failed(final RuntimeException e)
    {
        final RuntimeException failure = context.withWayOut(e);
        exchange.stop();
        CloseHelper.quietClose(sink);
        board.failed(failure);
        context.stopped(failure, board.committedSequence());
        return new AgentTerminationException(failure);
    }
}
