package io.ringbook.projector;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Reads from PostgreSQL what a projector has to know to go on. Orders are looked up by their key, as many as are live:
 * how many there ever were does not matter.
 */
final class TableReader
{
    private static final int ORDERS_PER_QUERY = 10_000;
    private static final int FETCH_SIZE = 10_000;

    private static final String INSTRUMENTS =
        "SELECT instrument_id, symbol, base_asset, quote_asset, tick_size, lot_size, base_scale, quote_scale, " +
        "buyer_fee_asset, defined_sequence FROM ringbook.instruments";

    private static final String ORDERS =
        "SELECT order_id, instrument_id, price, stop_price, quantity, display_quantity, expire_time_ns, " +
        "filled_quantity, remaining_quantity, filled_notional, status FROM ringbook.orders WHERE order_id = ANY (?)";

    private static final String BALANCES = "SELECT account, asset, available, locked FROM ringbook.balances";

    private final Connection connection;
    private final TableState state;

    TableReader(final Connection connection, final TableState state)
    {
        this.connection = connection;
        this.state = state;
    }

    /** In the transaction of the caller. */
    void read() throws SQLException
    {
        readInstruments();
        final long[] ids = state.orderIds();
        for (int from = 0; from < ids.length; from += ORDERS_PER_QUERY)
        {
            readOrders(Arrays.copyOfRange(ids, from, Math.min(from + ORDERS_PER_QUERY, ids.length)));
        }
        if (state.accounts.isOn())
        {
            readBalances();
        }
    }

    private void readInstruments() throws SQLException
    {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(INSTRUMENTS))
        {
            while (row.next())
            {
                state.instrument(
                    row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBigDecimal(5),
                    row.getBigDecimal(6), row.getInt(7), row.getInt(8), row.getString(9), row.getLong(10));
            }
        }
    }

    private void readOrders(final long[] ids) throws SQLException
    {
        final Array array = connection.createArrayOf("bigint", Arrays.stream(ids).boxed().toArray());
        try (PreparedStatement statement = connection.prepareStatement(ORDERS))
        {
            statement.setArray(1, array);
            try (ResultSet row = statement.executeQuery())
            {
                while (row.next())
                {
                    state.order(
                        row.getLong(1), row.getInt(2), row.getBigDecimal(3), row.getBigDecimal(4),
                        row.getBigDecimal(5), row.getBigDecimal(6), row.getObject(7, Long.class),
                        row.getBigDecimal(8), row.getBigDecimal(9), row.getBigDecimal(10), row.getString(11));
                }
            }
        }
        finally
        {
            array.free();
        }
    }

    private void readBalances() throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet row = statement.executeQuery(BALANCES))
            {
                while (row.next())
                {
                    state.balance(row.getLong(1), row.getString(2), row.getBigDecimal(3), row.getBigDecimal(4));
                }
            }
        }
    }
}
