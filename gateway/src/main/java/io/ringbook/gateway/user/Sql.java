package io.ringbook.gateway.user;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of one line each. A server that cannot be asked is a problem that the client hears of; a statement that is
 * wrong is our mistake.
 */
final class Sql
{
    private final DataSource dataSource;

    Sql(final DataSource dataSource)
    {
        this.dataSource = dataSource;
    }

    /** Reads a row. */
    interface Reader<T>
    {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows. */
    <T> List<T> list(final String sql, final Reader<T> reader, final Object... parameters)
    {
        try (Connection connection = dataSource.getConnection();
            PreparedStatement statement = prepare(connection, sql, parameters);
            ResultSet rows = statement.executeQuery())
        {
            final List<T> list = new ArrayList<>();
            while (rows.next())
            {
                list.add(reader.read(rows));
            }
            return list;
        }
        catch (final SQLException e)
        {
            throw problem(sql, e);
        }
    }

    /** The first row, or null. */
    <T> T first(final String sql, final Reader<T> reader, final Object... parameters)
    {
        final List<T> rows = list(sql, reader, parameters);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Changes rows, and says how many. */
    int update(final String sql, final Object... parameters)
    {
        try (Connection connection = dataSource.getConnection();
            PreparedStatement statement = prepare(connection, sql, parameters))
        {
            return statement.executeUpdate();
        }
        catch (final SQLException e)
        {
            throw problem(sql, e);
        }
    }

    private static PreparedStatement prepare(
        final Connection connection, final String sql, final Object... parameters) throws SQLException
    {
        final PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++)
        {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** A class of SQLSTATE 08 is a connection, 53 resources, 57 an operator, 58 the machine, 25006 a standby. */
    static RuntimeException problem(final String sql, final SQLException e)
    {
        return isAway(e) ?
            new Problem(ProblemCode.HISTORY_UNAVAILABLE, "the users' database cannot be reached") :
            new IllegalStateException(sql + ": " + e.getMessage(), e);
    }

    private static boolean isAway(final SQLException e)
    {
        if (e instanceof SQLTransientConnectionException)
        {
            return true;
        }
        final String state = e.getSQLState();
        return null != state && (state.matches("(08|53|57|58).*") || "25006".equals(state));
    }
}
