package io.ringbook.projector;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves that PostgreSQL holds what the engine said: counts, identifiers without a gap and sums, each as the tables
 * have it and as the engine's events add up to; of money each account's part, and of klines each bucket.
 */
public final class ProjectionCheck
{
    /**
     * One comparison.
     *
     * @param what     is compared.
     * @param expected by the engine.
     * @param found    in the tables.
     * @param isEqual  are they?
     */
    public record Line(String what, String expected, String found, boolean isEqual)
    {
    }

    /**
     * All comparisons.
     *
     * @param tradeRows in the tables.
     * @param orderRows in the tables.
     * @param sequence  of the tables' position.
     * @param lines     each comparison.
     */
    public record Report(long tradeRows, long orderRows, long sequence, List<Line> lines)
    {
        /**
         * Do the tables equal the engine?
         *
         * @return true if every comparison does.
         */
        public boolean isEqual()
        {
            return lines.stream().allMatch(Line::isEqual);
        }
    }

    private static final String TRADES =
        "SELECT count(*), coalesce(min(trade_id), 0), coalesce(max(trade_id), 0) FROM ringbook.trades";

    private static final String ORDERS =
        "SELECT count(*), coalesce(max(order_id), 0), " +
        "count(*) FILTER (WHERE status IN ('NEW', 'PENDING_TRIGGER', 'PARTIALLY_FILLED')), " +
        "count(*) FILTER (WHERE status = 'FILLED'), count(*) FILTER (WHERE status = 'CANCELED'), " +
        "count(*) FILTER (WHERE status = 'EXPIRED') FROM ringbook.orders";

    private static final String BY_INSTRUMENT =
        "SELECT i.symbol, i.instrument_id, coalesce(t.trades, 0), coalesce(t.quantity, 0), coalesce(t.notional, 0), " +
        "coalesce(o.filled, 0), coalesce(o.notional, 0) FROM ringbook.instruments i " +
        "LEFT JOIN (SELECT instrument_id, count(*) trades, sum(quantity) quantity, sum(price * quantity) notional " +
        "FROM ringbook.trades GROUP BY 1) t USING (instrument_id) " +
        "LEFT JOIN (SELECT instrument_id, sum(filled_quantity) filled, sum(filled_notional) notional " +
        "FROM ringbook.orders GROUP BY 1) o USING (instrument_id) ORDER BY i.instrument_id";

    private static final BigDecimal BOTH_SIDES = BigDecimal.valueOf(2);

    private final ProjectionTally tally;
    private final List<Line> lines = new ArrayList<>();

    private ProjectionCheck(final ProjectionTally tally)
    {
        this.tally = tally;
    }

    /**
     * Compares the tables of a database with what events add up to.
     *
     * @param context with the database's URL.
     * @param tally   of all events up to the position of the tables.
     * @return the comparisons.
     * @throws ProjectorException if the database cannot be read.
     */
    public static Report compare(final ProjectorContext context, final ProjectionTally tally)
    {
        try (Connection connection = context.connect())
        {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new ProjectionCheck(tally).compare(connection);
        }
        catch (final SQLException e)
        {
            throw context.withWayOut(DatabaseErrors.refused("PostgreSQL cannot be read: ", e));
        }
    }

    private Report compare(final Connection connection) throws SQLException
    {
        try (Statement statement = connection.createStatement())
        {
            final long tradeRows = compareTrades(statement);
            final long orderRows = compareOrders(statement);
            compareInstruments(statement);
            new KlineCheck(tally.trades(), lines).compare(statement);
            new MoneyCheck(tally.money(), lines).compare(statement);
            return new Report(tradeRows, orderRows, sequence(statement), List.copyOf(lines));
        }
    }

    private long compareTrades(final Statement statement) throws SQLException
    {
        try (ResultSet row = statement.executeQuery(TRADES))
        {
            row.next();
            final long rows = row.getLong(1);
            line("trades", tally.trades(), rows);
            line("first trade_id", Math.min(1, tally.trades()), row.getLong(2));
            line("last trade_id", tally.lastTradeId(), row.getLong(3));
            return rows;
        }
    }

    private long compareOrders(final Statement statement) throws SQLException
    {
        try (ResultSet row = statement.executeQuery(ORDERS))
        {
            row.next();
            final long rows = row.getLong(1);
            line("orders", tally.orders(), rows);
            line("last order_id", tally.orders(), row.getLong(2));
            line("live orders", tally.liveOrders(), row.getLong(3));
            line("filled orders", tally.filledOrders(), row.getLong(4));
            line("canceled orders", tally.canceledOrders(), row.getLong(5));
            line("expired orders", tally.expiredOrders(), row.getLong(6));
            return rows;
        }
    }

    private void compareInstruments(final Statement statement) throws SQLException
    {
        int instruments = 0;
        try (ResultSet row = statement.executeQuery(BY_INSTRUMENT))
        {
            while (row.next())
            {
                instruments++;
                final int instrumentId = row.getInt(2);
                if (instrumentId > tally.instruments().size())
                {
                    continue;
                }
                final ProjectionTally.InstrumentTally expected = tally.instruments().get(instrumentId - 1);
                final String symbol = row.getString(1);
                line(symbol + " trades", expected.trades(), row.getLong(3));
                line(symbol + " traded quantity", expected.quantity(), row.getBigDecimal(4));
                line(symbol + " traded notional", expected.notional(), row.getBigDecimal(5));
                line(symbol + " filled of orders", expected.quantity().multiply(BOTH_SIDES), row.getBigDecimal(6));
                line(symbol + " notional of orders", expected.notional().multiply(BOTH_SIDES), row.getBigDecimal(7));
            }
        }
        line("instruments", tally.instruments().size(), instruments);
    }

    private static long sequence(final Statement statement) throws SQLException
    {
        try (ResultSet row = statement.executeQuery("SELECT sequence FROM " + Schema.POSITION))
        {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void line(final String what, final long expected, final long found)
    {
        lines.add(new Line(what, Long.toString(expected), Long.toString(found), expected == found));
    }

    private void line(final String what, final BigDecimal expected, final BigDecimal found)
    {
        lines.add(new Line(
            what, plain(expected), plain(found), 0 == expected.compareTo(found)));
    }

    static String plain(final BigDecimal value)
    {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
