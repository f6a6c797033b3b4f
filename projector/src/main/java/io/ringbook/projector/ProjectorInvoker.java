package io.ringbook.projector;

import org.agrona.concurrent.AgentTerminationException;

import java.util.function.IntSupplier;

/**
 * A projector without threads: the caller turns its two duty cycles. Left alone without {@link #close()} it is one that
 * was killed. One thread.
 */
public final class ProjectorInvoker implements AutoCloseable
{
    private final StatusBoard board = new StatusBoard();
    private final ProjectorAgent writer;
    private final RowAgent reader;

    ProjectorInvoker(final ProjectorContext context, final RowSink sink)
    {
        final BatchExchange exchange = new BatchExchange();
        writer = new ProjectorAgent(context, exchange, board, sink);
        reader = new RowAgent(context, exchange, board);
    }

    /**
     * One cycle of each side.
     *
     * @return work done, 0 if there was none.
     */
    public int doWork()
    {
        return read() + write();
    }

    /**
     * One cycle of the side that makes rows of the journal.
     *
     * @return work done.
     */
    public int read()
    {
        return turn(reader::doWork);
    }

    /**
     * One cycle of the side that writes rows to the tables.
     *
     * @return work done.
     */
    public int write()
    {
        return turn(writer::doWork);
    }

    /**
     * How far it is.
     *
     * @return status of this moment.
     */
    public ProjectorStatus status()
    {
        return board.status();
    }

    /**
     * What it has stopped for.
     *
     * @return the exception, null if it goes on.
     */
    public RuntimeException failure()
    {
        return board.failure();
    }

    /**
     * Commits what has been taken in, if the database is there, and stops.
     */
    @Override
    public void close()
    {
        reader.onClose();
        writer.onClose();
    }

    /** A side that has failed has put it on the board, or into the exchange for the other one to find. */
    private int turn(final IntSupplier dutyCycle)
    {
        if (null != board.failure())
        {
            return 0;
        }
        try
        {
            return dutyCycle.getAsInt();
        }
        catch (final AgentTerminationException e)
        {
            return 0;
        }
    }
}
