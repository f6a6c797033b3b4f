package io.ringbook.projector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Compares the klines with what the trades beside them add up to, each bucket of each interval, and with how many
 * trades the engine has told of.
 */
final class KlineCheck
{
    private static final int MAX_DETAILS = 10;

    private static final String TRADES = "SELECT interval_seconds, sum(trades) FROM ringbook.klines GROUP BY 1";

    private static final String BUCKET_OF = "%1$s - ((%1$s %% (%2$s) + (%2$s)) %% (%2$s))";

    private static final String COLUMNS =
        "%1$s.open, %1$s.high, %1$s.low, %1$s.close, %1$s.volume, %1$s.quote_volume, %1$s.trades";

    private static final String DIFFERENCES =
        "WITH seconds AS MATERIALIZED (SELECT instrument_id, " +
        BUCKET_OF.formatted("traded_ns", "1000000000") + " open_time_ns, min(trade_id) first_trade, " +
        "max(trade_id) last_trade, max(price) high, min(price) low, sum(quantity) volume, " +
        "sum(price * quantity) quote_volume, count(*) trades FROM ringbook.trades GROUP BY 1, 2), " +
        "buckets AS (SELECT instrument_id, interval_seconds, " +
        BUCKET_OF.formatted("open_time_ns", "interval_seconds * 1000000000") + " open_time_ns, " +
        "min(first_trade) first_trade, max(last_trade) last_trade, max(high) high, min(low) low, sum(volume) volume, " +
        "sum(quote_volume) quote_volume, sum(trades) trades FROM seconds " +
        "CROSS JOIN (VALUES (1::bigint), (60), (3600)) AS intervals (interval_seconds) GROUP BY 1, 2, 3), " +
        "expected AS (SELECT b.*, f.price open, l.price close FROM buckets b " +
        "JOIN ringbook.trades f ON f.trade_id = b.first_trade JOIN ringbook.trades l ON l.trade_id = b.last_trade) " +
        "SELECT i.symbol, interval_seconds, open_time_ns, " +
        "concat_ws(' ', " + COLUMNS.formatted("e") + "), concat_ws(' ', " + COLUMNS.formatted("k") + "), " +
        "count(*) OVER () FROM expected e FULL JOIN ringbook.klines k " +
        "USING (instrument_id, interval_seconds, open_time_ns) " +
        "LEFT JOIN ringbook.instruments i USING (instrument_id) " +
        "WHERE (" + COLUMNS.formatted("e") + ") IS DISTINCT FROM (" + COLUMNS.formatted("k") + ") " +
        "ORDER BY instrument_id, interval_seconds, open_time_ns LIMIT " + MAX_DETAILS;

    private final long trades;
    private final List<ProjectionCheck.Line> lines;

    /** With all trades that the engine has told of. */
    KlineCheck(final long trades, final List<ProjectionCheck.Line> lines)
    {
        this.trades = trades;
        this.lines = lines;
    }

    /** Adds a line for each of the first differences, and some that say what is equal. */
    void compare(final Statement statement) throws SQLException
    {
        compareTrades(statement);
        compareBuckets(statement);
    }

    private void compareTrades(final Statement statement) throws SQLException
    {
        final Map<Integer, Long> found = new HashMap<>();
        try (ResultSet row = statement.executeQuery(TRADES))
        {
            while (row.next())
            {
                found.put(row.getInt(1), row.getLong(2));
            }
        }
        for (final int interval : KlineRows.INTERVALS_S)
        {
            line("klines of " + interval + " s, trades", trades, found.getOrDefault(interval, 0L));
        }
    }

    private void compareBuckets(final Statement statement) throws SQLException
    {
        long differences = 0;
        try (ResultSet row = statement.executeQuery(DIFFERENCES))
        {
            while (row.next())
            {
                final Instant open = Instant.ofEpochSecond(TimeUnit.NANOSECONDS.toSeconds(row.getLong(3)));
                lines.add(new ProjectionCheck.Line(
                    "klines, " + row.getString(1) + " " + row.getInt(2) + " s from " + open, row.getString(4),
                    row.getString(5), false));
                differences = row.getLong(6);
            }
        }
        line("klines that differ from the trades", 0, differences);
    }

    private void line(final String what, final long expected, final long found)
    {
        lines.add(new ProjectionCheck.Line(what, Long.toString(expected), Long.toString(found), expected == found));
    }
}
