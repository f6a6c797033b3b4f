package io.ringbook.projector;

import io.ringbook.journal.JournalSource;
import io.ringbook.replay.Follower;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

import java.util.concurrent.TimeUnit;

/**
 * The duty cycle between journal and database: replay to where the tables are, then take commands in and make rows of
 * them, a batch after the other. A batch goes on growing while the one before it is being written.
 */
final class RowAgent implements Agent
{
    private static final int COMMANDS_PER_DUTY_CYCLE = 512;
    /** A writer without work does not wait for a full batch: an eighth of one will do. */
    private static final int IDLE_WRITER_SHIFT = 3;

    private final ProjectorContext context;
    private final BatchExchange exchange;
    private final StatusBoard board;
    private final RowBuilder rows = new RowBuilder();

    private RowBatch batch;
    private JournalSource source;
    private Follower follower;
    private boolean isAsking;
    private boolean isProjecting;
    private long batchStartNs;

    RowAgent(final ProjectorContext context, final BatchExchange exchange, final StatusBoard board)
    {
        this.context = context;
        this.exchange = exchange;
        this.board = board;
    }

    @Override
    public int doWork()
    {
        if (exchange.isStopped() || null != exchange.failure())
        {
            throw new AgentTerminationException();
        }
        if (null == exchange.startPosition())
        {
            return 0;
        }
        try
        {
            return isProjecting ? project() : replay();
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
        return "projector-rows";
    }

    /** Hands over what has been taken in. */
    @Override
    public void onClose()
    {
        try
        {
            if (isProjecting && null == exchange.failure())
            {
                seal();
            }
        }
        catch (final ProjectorException e)
        {
            exchange.fail(e);
        }
        finally
        {
            if (source instanceof AutoCloseable)
            {
                CloseHelper.quietClose((AutoCloseable)source);
            }
        }
    }

    /** Up to the position and no further: the tables have these commands' rows. */
    private int replay()
    {
        final ProjectorPosition start = exchange.startPosition();
        if (null == follower)
        {
            open(start.sequence());
        }

        final long due = start.sequence() - follower.position();
        if (due > 0)
        {
            final int commands = follower.poll((int)Math.min(due, COMMANDS_PER_DUTY_CYCLE));
            if (0 == commands)
            {
                throw new TablesException(
                    "PostgreSQL is ahead of the journal: expected the journal to reach sequence " +
                    start.sequence() + ", found its end at " + follower.position());
            }
            board.read(follower.position());
            return commands;
        }

        return isAsking ? takeUp(start) : ask(start);
    }

    private void open(final long sequence)
    {
        final ProjectionStart.Replay replay = context.openJournal(rows, sequence, board::notice);
        source = replay.source();
        follower = new Follower(source, replay.engine(), rows);
        board.replayingFrom(follower.position());
    }

    private int ask(final ProjectorPosition start)
    {
        requireEqual("last_order_id", follower.engine().lastOrderId(), start.lastOrderId());
        requireEqual("last_trade_id", follower.engine().lastTradeId(), start.lastTradeId());
        requireEqual("last_time_ns", follower.engine().timestampNs(), start.lastTimeNs());
        exchange.ask(TableState.of(follower.engine()));
        isAsking = true;
        return 1;
    }

    private int takeUp(final ProjectorPosition start)
    {
        final TableState tables = exchange.answer();
        if (null == tables)
        {
            return 0;
        }
        tables.requireEqual(follower.engine());
        batch = exchange.takeEmpty();
        batch.reset(start.sequence());
        rows.start(batch, tables);
        isProjecting = true;
        board.projecting();
        return 1;
    }

    private int project()
    {
        if (null == batch && !nextBatch())
        {
            return 0;
        }
        final long taken = follower.position() - batch.fromSequence;
        if (0 == taken)
        {
            batchStartNs = context.nanoTime();
        }
        final int limit = (int)Math.min(
            Math.min(COMMANDS_PER_DUTY_CYCLE, context.lastSequence() - follower.position()),
            context.maxBatchCommands() - taken);
        final int commands = limit > 0 && !isFull() ? follower.poll(limit) : 0;
        if (commands > 0)
        {
            board.read(follower.position());
        }
        if (0 == taken + commands)
        {
            return 0;
        }
        final boolean isWorthIt =
            0 == commands || commands < limit || rows.rows() >= context.maxBatchRows() >> IDLE_WRITER_SHIFT;
        if (isFull() || isWorthIt && exchange.isWriterIdle())
        {
            seal();
            return 1;
        }
        return commands;
    }

    private boolean nextBatch()
    {
        batch = exchange.takeEmpty();
        if (null == batch)
        {
            return false;
        }
        batch.reset(follower.position());
        rows.batch(batch);
        return true;
    }

    private boolean isFull()
    {
        return follower.position() - batch.fromSequence >= context.maxBatchCommands() ||
            rows.rows() >= context.maxBatchRows() ||
            follower.position() > batch.fromSequence &&
                context.nanoTime() - batchStartNs >= TimeUnit.MILLISECONDS.toNanos(context.maxBatchMs());
    }

    private void seal()
    {
        if (null == batch || follower.position() == batch.fromSequence)
        {
            return;
        }
        rows.endBatch();
        batch.toSequence = follower.position();
        batch.lastOrderId = follower.engine().lastOrderId();
        batch.lastTradeId = follower.engine().lastTradeId();
        batch.lastTimeNs = follower.engine().timestampNs();
        exchange.handOver(batch);
        batch = null;
    }

    private AgentTerminationException failed(final RuntimeException e)
    {
        exchange.fail(e);
        return new AgentTerminationException(e);
    }

    private static void requireEqual(final String column, final long replayed, final long found)
    {
        if (replayed != found)
        {
            throw new TablesException(
                Schema.POSITION + "." + column + ": expected " + replayed + " as in the journal, found " + found +
                "; PostgreSQL holds the rows of another journal");
        }
    }
}
