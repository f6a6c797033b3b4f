package io.ringbook.gateway.history;

/**
 * Klines of any length from those of seconds, minutes and hours that the copy has.
 */
final class KlineSql
{
    static final String IN_INTERVALS =
        "SELECT instrument_id, interval_seconds, bucket_ns AS open_time_ns, " +
        "(array_agg(open ORDER BY k.open_time_ns))[1] AS open, max(high) AS high, min(low) AS low, " +
        "(array_agg(close ORDER BY k.open_time_ns DESC))[1] AS close, sum(volume) AS volume, " +
        "sum(quote_volume) AS quote_volume, sum(trades)::bigint AS trades FROM ringbook.klines k " +
        "CROSS JOIN LATERAL (SELECT k.open_time_ns - ((k.open_time_ns - ?) % ? + ?) % ? AS bucket_ns) b " +
        "WHERE instrument_id = ? AND interval_seconds = ? AND k.open_time_ns >= ? AND k.open_time_ns < ? " +
        "GROUP BY 1, 2, 3 ORDER BY 3";

    static final String LAST_BEFORE =
        "SELECT " + Rows.KLINE + " FROM ringbook.klines k WHERE k.instrument_id = ? AND k.interval_seconds = ? " +
        "AND k.open_time_ns < ? ORDER BY k.open_time_ns DESC LIMIT 1";

    private KlineSql()
    {
    }
}
