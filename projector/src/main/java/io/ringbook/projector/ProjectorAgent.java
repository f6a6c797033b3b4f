package io.ringbook.projector;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;
import io.ringbook.replay.Follower;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * The duty cycle: replay to where the tables are, then take commands in and write their rows, a transaction a batch.
 * While the database is away the batch is kept; whether it was committed is read from the position afterwards.
 */
final class ProjectorAgent implements Agent
{
    private static final int COMMANDS_PER_DUTY_CYCLE = 512;

    private final ProjectorContext context;
    private final PostgresSink sink;
    private final RowBatch batch = new RowBatch();
    private final RowBuilder rows = new RowBuilder(batch);
    private final StatusBoard board;

    private JournalSource source;
    private Follower follower;
    private ProjectorPosition takenOverAt;
    private boolean isProjecting;
    private boolean isSealed;
    private long batchStartNs;
    private long retryAtNs;
    private long retryDelayMs;

    ProjectorAgent(final ProjectorContext context, final StatusBoard board)
    {
        this.context = context;
        this.board = board;
        this.sink = new PostgresSink(context::connect, context.copyHandler());
        this.retryDelayMs = context.minRetryMs();
    }

    /** Connects and takes over. */
    void start() throws SQLException
    {
        sink.open();
        takenOverAt = sink.takeOver();
        board.takenOver(takenOverAt);
    }

    @Override
    public int doWork()
    {
        if (retryAtNs != 0 && System.nanoTime() - retryAtNs < 0)
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

    /** Writes what has been taken in, if the database is there, and lets go of everything. */
    @Override
    public void onClose()
    {
        try
        {
            if (isProjecting && sink.isOpen() && ProjectorStatus.State.FAILED != board.state())
            {
                seal();
                write();
            }
        }
        catch (final SQLException | ProjectorException e)
        {
            board.error(e);
        }
        finally
        {
            CloseHelper.quietClose(sink);
            if (source instanceof AutoCloseable)
            {
                CloseHelper.quietClose((AutoCloseable)source);
            }
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
        if (isSealed)
        {
            write();
            return 1;
        }
        return isProjecting ? project() : replay();
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
            if (found.projectorEpoch() != takenOverAt.projectorEpoch())
            {
                throw new ProjectorFencedException(
                    takenOverAt.projectorEpoch(), found.projectorEpoch(), board.committedSequence());
            }
            if (isSealed && found.sequence() == batch.toSequence)
            {
                committed();
            }
        }
        retryAtNs = 0;
        retryDelayMs = context.minRetryMs();
        board.state(isProjecting ? ProjectorStatus.State.PROJECTING : ProjectorStatus.State.REPLAYING);
    }

    /** Up to the position and no further: the tables have these commands' rows. */
    private int replay()
    {
        if (null == follower)
        {
            board.state(ProjectorStatus.State.REPLAYING);
            source = context.openJournal();
            follower = new Follower(source, new MatchingEngine(context.engineConfig(), rows), rows);
            rows.accounts(new EngineAccounts(follower.engine()));
        }

        final long due = takenOverAt.sequence() - follower.position();
        if (due > 0)
        {
            final int commands = follower.poll((int)Math.min(due, COMMANDS_PER_DUTY_CYCLE));
            if (0 == commands)
            {
                throw new ProjectorException(
                    "PostgreSQL is ahead of the journal: expected the journal to reach sequence " +
                    takenOverAt.sequence() + ", found its end at " + follower.position() + rebuild());
            }
            board.read(follower.position());
            return commands;
        }

        requireEqual("last_order_id", follower.engine().lastOrderId(), takenOverAt.lastOrderId());
        requireEqual("last_trade_id", follower.engine().lastTradeId(), takenOverAt.lastTradeId());
        rows.startProjecting();
        batch.reset(takenOverAt.sequence());
        isProjecting = true;
        board.state(ProjectorStatus.State.PROJECTING);
        return 1;
    }

    private int project() throws SQLException
    {
        final long taken = follower.position() - batch.fromSequence;
        if (0 == taken)
        {
            batchStartNs = System.nanoTime();
        }
        final int limit = (int)Math.min(COMMANDS_PER_DUTY_CYCLE, context.maxBatchCommands() - taken);
        final int commands = follower.poll(limit);
        if (commands > 0)
        {
            board.read(follower.position());
        }
        if (0 == taken + commands)
        {
            return 0;
        }
        if (commands < limit || isFull())
        {
            seal();
            write();
        }
        return 1;
    }

    private boolean isFull()
    {
        return follower.position() - batch.fromSequence >= context.maxBatchCommands() ||
            rows.rows() >= context.maxBatchRows() ||
            System.nanoTime() - batchStartNs >= TimeUnit.MILLISECONDS.toNanos(context.maxBatchMs());
    }

    private void seal()
    {
        if (isSealed || follower.position() == batch.fromSequence)
        {
            return;
        }
        rows.endBatch();
        batch.toSequence = follower.position();
        batch.lastOrderId = follower.engine().lastOrderId();
        batch.lastTradeId = follower.engine().lastTradeId();
        isSealed = true;
    }

    private void write() throws SQLException
    {
        if (isSealed)
        {
            sink.write(batch, takenOverAt.projectorEpoch());
            committed();
        }
    }

    private void committed()
    {
        board.committed(batch);
        batch.reset(batch.toSequence);
        isSealed = false;
    }

    private void onDatabaseError(final SQLException e)
    {
        CloseHelper.quietClose(sink);
        if (!DatabaseErrors.isTransient(e))
        {
            throw failed(new ProjectorException("PostgreSQL refused: " + DatabaseErrors.oneLine(e), e));
        }
        retryAtNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(retryDelayMs);
        retryDelayMs = Math.min(2 * retryDelayMs, context.maxRetryMs());
        board.retrying(e);
    }

    private AgentTerminationException failed(final RuntimeException e)
    {
        CloseHelper.quietClose(sink);
        board.failed(e);
        return new AgentTerminationException(e);
    }

    private static void requireEqual(final String column, final long replayed, final long found)
    {
        if (replayed != found)
        {
            throw new ProjectorException(
                Schema.POSITION + "." + column + ": expected " + replayed + " as in the journal, found " + found +
                "; PostgreSQL holds the rows of another journal" + rebuild());
        }
    }

    private static String rebuild()
    {
        return " (DROP SCHEMA " + Schema.NAME + " CASCADE and start again to rebuild the tables from this journal)";
    }
}
