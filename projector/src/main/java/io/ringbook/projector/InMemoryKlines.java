package io.ringbook.projector;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of klines in memory. What is copied is merged, as the statement does it in PostgreSQL.
 */
final class InMemoryKlines
{
    private record Key(int instrumentId, int intervalS, long openTimeNs) implements Comparable<Key>
    {
        @Override
        public int compareTo(final Key other)
        {
            final int byInstrument = Integer.compare(instrumentId, other.instrumentId);
            final int byInterval = 0 != byInstrument ? byInstrument : Integer.compare(intervalS, other.intervalS);
            return 0 != byInterval ? byInterval : Long.compare(openTimeNs, other.openTimeNs);
        }
    }

    private record Kline(
        BigDecimal open,
        BigDecimal high,
        BigDecimal low,
        BigDecimal close,
        BigDecimal volume,
        BigDecimal quoteVolume,
        long trades,
        long sequence)
    {
        /** This one, and then that. */
        Kline and(final Kline next)
        {
            return new Kline(
                open, high.max(next.high), low.min(next.low), next.close, volume.add(next.volume),
                quoteVolume.add(next.quoteVolume), trades + next.trades, next.sequence);
        }
    }

    private static final int FIRST_PRICE = 4;

    private final TreeMap<Key, Kline> rows = new TreeMap<>();

    void merge(final CopyBinaryWriter copied)
    {
        final CopyBinaryReader reader = new CopyBinaryReader(copied);
        for (byte[][] row = reader.next(); null != row; row = reader.next())
        {
            final int i = FIRST_PRICE;
            final Kline kline = new Kline(
                CopyBinaryReader.numeric(row[i]), CopyBinaryReader.numeric(row[i + 1]),
                CopyBinaryReader.numeric(row[i + 2]), CopyBinaryReader.numeric(row[i + 3]),
                CopyBinaryReader.numeric(row[i + 4]), CopyBinaryReader.numeric(row[i + 5]),
                CopyBinaryReader.int64(row[i + 6]), CopyBinaryReader.int64(row[i + 7]));
            rows.merge(
                new Key(CopyBinaryReader.int32(row[0]), CopyBinaryReader.int32(row[1]),
                    CopyBinaryReader.int64(row[2])), kline, Kline::and);
        }
    }

    /** Trades in the klines of an interval. */
    long trades(final int intervalS)
    {
        return rows.entrySet().stream().filter((row) -> row.getKey().intervalS == intervalS)
            .mapToLong((row) -> row.getValue().trades).sum();
    }

    /** The first row that the other table does not have just so, null if there is none. */
    String difference(final InMemoryKlines other)
    {
        for (final Map.Entry<Key, Kline> row : rows.entrySet())
        {
            final Kline found = other.rows.get(row.getKey());
            if (!row.getValue().equals(found))
            {
                return "klines, " + row.getKey() + ": " + row.getValue() + " and " + found;
            }
        }
        return rows.size() == other.rows.size() ? null : "klines: " + rows.size() + " and " + other.rows.size();
    }
}
