package io.ringbook.gateway.history;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Asks PostgreSQL, with limits on everything: how many ask at once, how long a statement may take. What it cannot
 * answer is a problem that the client is told, and nothing else of the exchange waits for.
 */
final class Reader
{
    private static final String BEGIN =
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL statement_timeout = ";
    private static final long TURN_MS = 1_000;
    private static final String QUERY_CANCELED = "57014";
    /** Undefined table, column and schema: the tables are being built anew. */
    private static final String MISSING = "42P01|42703|3F000";
    /** Connection, resources, operator, machine, rollback, lock, idle transaction. */
    private static final String AWAY = "(08|53|57|58|40|55|25).*";

    private final DataSource dataSource;
    private final long timeoutMs;
    private final Semaphore turns;

    Reader(final DataSource dataSource, final int atOnce, final long timeoutMs)
    {
        this.dataSource = dataSource;
        this.timeoutMs = timeoutMs;
        this.turns = new Semaphore(atOnce);
    }

    /** Asks something of one moment of the tables. */
    @FunctionalInterface
    interface Question<T>
    {
        T ask(Connection connection) throws SQLException;
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowReader<T>
    {
        T read(ResultSet row) throws SQLException;
    }

    <T> T read(final Question<T> question)
    {
        awaitTurn();
        try (Connection connection = dataSource.getConnection())
        {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement())
            {
                statement.execute(BEGIN + timeoutMs);
            }
            final T answer = question.ask(connection);
            connection.commit();
            return answer;
        }
        catch (final SQLException e)
        {
            throw problem(e);
        }
        finally
        {
            turns.release();
        }
    }

    private void awaitTurn()
    {
        try
        {
            if (turns.tryAcquire(TURN_MS, TimeUnit.MILLISECONDS))
            {
                return;
            }
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        throw unavailable("too many ask at once");
    }

    /** The rows of a statement whose parameters are numbers, texts, and arrays made by the caller. */
    static <T> List<T> list(
        final Connection connection, final String sql, final List<?> parameters, final RowReader<T> reader)
        throws SQLException
    {
        try (PreparedStatement statement = connection.prepareStatement(sql))
        {
            for (int i = 0; i < parameters.size(); i++)
            {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = statement.executeQuery())
            {
                final List<T> rows = new ArrayList<>();
                while (row.next())
                {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    private RuntimeException problem(final SQLException e)
    {
        final String state = null == e.getSQLState() ? "" : e.getSQLState();
        if (QUERY_CANCELED.equals(state))
        {
            return unavailable("the question took longer than " + timeoutMs + " ms; ask for less at once");
        }
        if (state.matches(MISSING))
        {
            return unavailable("its tables are being built");
        }
        if (e instanceof SQLTransientException || state.matches(AWAY))
        {
            return unavailable("its database cannot be reached; trading goes on");
        }
        return new IllegalStateException("PostgreSQL refused: " + e.getMessage(), e);
    }

    private static Problem unavailable(final String why)
    {
        return new Problem(ProblemCode.HISTORY_UNAVAILABLE, "the history cannot be read: " + why);
    }
}
