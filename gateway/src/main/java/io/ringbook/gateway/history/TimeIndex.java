package io.ringbook.gateway.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * From times to ids. Orders and trades are numbered without a gap in the order of their times, so an id is found by
 * halving, along the key that is there anyway: no index by time is needed, and a question of last year's orders does
 * not read this year's.
 */
final class TimeIndex
{
    private static final String FIRST_AT =
        "WITH RECURSIVE search (low, high) AS (SELECT 1::bigint, %3$s + 1 FROM ringbook.projector_position " +
        "UNION ALL SELECT CASE WHEN r.%2$s_ns < ? THEN r.%1$s_id + 1 ELSE low END, " +
        "CASE WHEN r.%2$s_ns < ? THEN high ELSE r.%1$s_id END FROM search " +
        "JOIN ringbook.%1$ss r ON r.%1$s_id = (low + high) / 2 WHERE low < high) " +
        "SELECT low FROM search WHERE low >= high";

    private static final String FIRST_ORDER_AT = FIRST_AT.formatted("order", "accepted", "last_order_id");
    private static final String FIRST_TRADE_AT = FIRST_AT.formatted("trade", "traded", "last_trade_id");

    private TimeIndex()
    {
    }

    /** Id of the first order accepted at a time or later, one beyond the last if there is none. */
    static long firstOrder(final Connection connection, final long timeNs) throws SQLException
    {
        return first(connection, FIRST_ORDER_AT, timeNs);
    }

    /** Id of the first trade at a time or later, likewise. */
    static long firstTrade(final Connection connection, final long timeNs) throws SQLException
    {
        return first(connection, FIRST_TRADE_AT, timeNs);
    }

    private static long first(final Connection connection, final String sql, final long timeNs) throws SQLException
    {
        final List<Long> ids = Reader.list(connection, sql, List.of(timeNs, timeNs), (row) -> row.getLong(1));
        if (ids.isEmpty())
        {
            throw new IllegalStateException("ringbook: expected ids without a gap, found one");
        }
        return ids.get(0);
    }
}
