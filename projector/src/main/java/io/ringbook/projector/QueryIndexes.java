package io.ringbook.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What makes the questions of users quick: orders and trades of an account, of an order, of an instrument. The
 * projector itself needs none of it, and each costs it a part of its speed.
 */
final class QueryIndexes
{
    private static final int NO_TIMEOUT = 0;

    private static final String[] STATEMENTS = {
        "CREATE INDEX IF NOT EXISTS orders_by_account ON ringbook.orders (account, order_id DESC)",
        "CREATE INDEX IF NOT EXISTS orders_by_cl_ord_id ON ringbook.orders (account, cl_ord_id) " +
            "WHERE cl_ord_id IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS trades_by_maker_order ON ringbook.trades (maker_order_id)",
        "CREATE INDEX IF NOT EXISTS trades_by_taker_order ON ringbook.trades (taker_order_id)",
        "CREATE INDEX IF NOT EXISTS trades_by_instrument ON ringbook.trades (instrument_id, trade_id)",
        "CREATE INDEX IF NOT EXISTS trades_by_maker ON ringbook.trades (maker_account, trade_id)",
        "CREATE INDEX IF NOT EXISTS trades_by_taker ON ringbook.trades (taker_account, trade_id)"};

    private QueryIndexes()
    {
    }

    /** Creates those that are not there, which may take minutes. In the transaction of the caller. */
    static void create(final Connection connection) throws SQLException
    {
        final int timeoutMs = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, NO_TIMEOUT);
        try (Statement statement = connection.createStatement())
        {
            for (final String sql : STATEMENTS)
            {
                statement.execute(sql);
            }
        }
        finally
        {
            connection.setNetworkTimeout(Runnable::run, timeoutMs);
        }
    }
}
