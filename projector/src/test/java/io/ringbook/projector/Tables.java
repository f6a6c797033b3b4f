package io.ringbook.projector;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whole tables as PostgreSQL has them, each row by its columns, in the order of their keys. */
final class Tables
{
    private final TestDatabase database;

    Tables(final TestDatabase database)
    {
        this.database = database;
    }

    List<Map<String, String>> instruments()
    {
        return rows("SELECT * FROM ringbook.instruments ORDER BY instrument_id");
    }

    List<Map<String, String>> orders()
    {
        return rows("SELECT * FROM ringbook.orders ORDER BY order_id");
    }

    List<Map<String, String>> trades()
    {
        return rows("SELECT * FROM ringbook.trades ORDER BY trade_id");
    }

    List<Map<String, String>> balances()
    {
        return rows("SELECT * FROM ringbook.balances ORDER BY account, asset");
    }

    List<Map<String, String>> ledgerEntries()
    {
        return rows("SELECT * FROM ringbook.ledger_entries ORDER BY sequence, entry");
    }

    List<Map<String, String>> klines()
    {
        return rows("SELECT * FROM ringbook.klines ORDER BY instrument_id, interval_seconds, open_time_ns");
    }

    private List<Map<String, String>> rows(final String sql)
    {
        try (Connection connection = database.connect();
            Statement statement = connection.createStatement();
            ResultSet result = statement.executeQuery(sql))
        {
            final List<Map<String, String>> rows = new ArrayList<>();
            while (result.next())
            {
                rows.add(row(result));
            }
            return rows;
        }
        catch (final SQLException e)
        {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Map<String, String> row(final ResultSet result) throws SQLException
    {
        final ResultSetMetaData columns = result.getMetaData();
        final Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++)
        {
            final boolean isTime = "timestamptz".equals(columns.getColumnTypeName(i));
            row.put(
                columns.getColumnName(i),
                isTime ? result.getObject(i, OffsetDateTime.class).toInstant().toString() : result.getString(i));
        }
        return row;
    }
}
