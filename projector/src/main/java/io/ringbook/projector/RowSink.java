package io.ringbook.projector;

import java.sql.SQLException;

/**
 * The port between the agents and the database: tables that move from one position to the next in one transaction,
 * behind the fence of an epoch. {@link PostgresSink} is the real one, {@link InMemoryTables} the one for tests and
 * simulations. One thread; after any exception it is to be closed and opened again. What an exception leaves open,
 * whether a transaction was committed, the position answers.
 */
public abstract class RowSink implements AutoCloseable
{
    RowSink()
    {
    }

    abstract boolean isOpen();

    /** Connects; the tables are there afterwards. */
    abstract void open() throws SQLException;

    /** Increments the epoch, which stops any other projector, and says where the tables are. */
    abstract ProjectorPosition takeOver() throws SQLException;

    /** Where the tables are. */
    abstract ProjectorPosition position() throws SQLException;

    /** Fills in what the tables hold at their position; of orders those that are asked for. */
    abstract void read(TableState state, long projectorEpoch) throws SQLException;

    /** All rows of the batch and the new position, or nothing; once, also if asked twice. */
    abstract void write(RowBatch batch, long projectorEpoch) throws SQLException;

    @Override
    public abstract void close() throws SQLException;
}
