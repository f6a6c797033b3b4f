package io.ringbook.projector;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.replay.EngineMoney;
import org.agrona.CloseHelper;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of money as of one moment, while a projector may go on writing: first ask where they are, replay to there,
 * and then compare. One thread; to be closed.
 */
public final class ProjectedMoney implements AutoCloseable
{
    private final Connection connection;
    private final ProjectorPosition position;

    private ProjectedMoney(final Connection connection, final ProjectorPosition position)
    {
        this.connection = connection;
        this.position = position;
    }

    /**
     * Takes the moment.
     *
     * @param context with the database's URL.
     * @return the tables.
     * @throws ProjectorException if the database cannot be read, or no projector has ever written to it.
     */
    public static ProjectedMoney open(final ProjectorContext context)
    {
        Connection connection = null;
        try
        {
            connection = context.connect();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new ProjectedMoney(connection, position(connection));
        }
        catch (final SQLException | ProjectorException e)
        {
            CloseHelper.quietClose(connection);
            throw new ProjectorException("PostgreSQL cannot be read: " + DatabaseErrors.oneLine(e), e);
        }
    }

    /**
     * Where the tables are.
     *
     * @return sequence of the last command whose rows are in them.
     */
    public long sequence()
    {
        return position.sequence();
    }

    /**
     * Compares.
     *
     * @param engine at the sequence of the tables.
     * @return each comparison.
     * @throws ProjectorException if the database cannot be read any more.
     */
    public List<ProjectionCheck.Line> compare(final MatchingEngine engine)
    {
        final List<ProjectionCheck.Line> lines = new ArrayList<>();
        add(lines, "sequence", engine.sequence(), position.sequence());
        add(lines, "last_order_id", engine.lastOrderId(), position.lastOrderId());
        add(lines, "last_trade_id", engine.lastTradeId(), position.lastTradeId());
        add(lines, "last_time_ns", engine.timestampNs(), position.lastTimeNs());
        try (Statement statement = connection.createStatement())
        {
            new MoneyCheck(EngineMoney.of(engine), lines).compare(statement);
        }
        catch (final SQLException e)
        {
            throw DatabaseErrors.refused("PostgreSQL cannot be read: ", e);
        }
        return lines;
    }

    @Override
    public void close()
    {
        CloseHelper.quietClose(connection);
    }

    private static void add(
        final List<ProjectionCheck.Line> lines, final String column, final long expected, final long found)
    {
        lines.add(new ProjectionCheck.Line(
            "projector_position, " + column, Long.toString(expected), Long.toString(found), expected == found));
    }

    private static ProjectorPosition position(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            if (!Schema.exists(statement))
            {
                throw new ProjectorException(
                    "expected the table " + Schema.POSITION + " of a projector, found no such table");
            }
            try (ResultSet row = statement.executeQuery(Schema.SELECT_POSITION))
            {
                if (!row.next())
                {
                    throw new ProjectorException(Schema.POSITION + ": expected one row, found none");
                }
                return ProjectorPosition.of(row);
            }
        }
    }
}
