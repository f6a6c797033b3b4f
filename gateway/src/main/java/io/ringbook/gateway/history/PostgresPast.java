package io.ringbook.gateway.history;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Past;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.model.Tape;

import javax.sql.DataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * Tells a model what the copy has of the time before it: live orders and the newest done ones with their fills, the
 * last trades and klines. All of it is of one moment, which must be exactly that of the engine the model began with.
 */
public final class PostgresPast implements Past
{
    private static final int ORDERS_PER_QUERY = 10_000;
    private static final int FETCH_SIZE = 2_000;
    private static final long NO_TIMEOUT = 0;
    private static final long STALL_MS = 60_000;

    /** How many klines of seconds, minutes and hours. */
    private static final int[][] KLINES = {{1, 3_700}, {60, 1_600}, {3_600, 800}};

    private static final String NEWEST_DONE =
        "SELECT order_id FROM ringbook.orders WHERE status NOT IN " + Rows.LIVE + " ORDER BY order_id DESC LIMIT ?";

    private static final String ORDERS =
        "SELECT " + Rows.ORDER + " FROM ringbook.orders o WHERE o.order_id = ANY (?) ORDER BY o.order_id";

    private static final String FILLS =
        "SELECT t.*, o.part, o.own_order_id FROM (SELECT " + Rows.TRADE + " FROM ringbook.trades t) t " +
        "JOIN (SELECT trade_id, 0 AS part, maker_order_id AS own_order_id FROM ringbook.trades " +
        "WHERE maker_order_id = ANY (?) UNION ALL SELECT trade_id, 1, taker_order_id FROM ringbook.trades " +
        "WHERE taker_order_id = ANY (?)) o USING (trade_id) ORDER BY trade_id, part";

    private static final String LAST_TRADES =
        "SELECT t.* FROM unnest(?) AS i (id) CROSS JOIN LATERAL (SELECT " + Rows.TRADE + " FROM ringbook.trades t " +
        "WHERE t.instrument_id = i.id ORDER BY t.trade_id DESC LIMIT ?) t ORDER BY t.instrument_id, t.trade_id";

    private static final String FIRST_TRADES =
        "SELECT i.id, t.traded_ns FROM unnest(?) AS i (id) CROSS JOIN LATERAL (SELECT t.traded_ns " +
        "FROM ringbook.trades t WHERE t.instrument_id = i.id ORDER BY t.trade_id LIMIT 1) t";

    private static final String LAST_KLINES =
        "SELECT k.* FROM unnest(?) AS i (id) CROSS JOIN LATERAL (SELECT " + Rows.KLINE + " FROM ringbook.klines k " +
        "WHERE k.instrument_id = i.id AND k.interval_seconds = ? ORDER BY k.open_time_ns DESC LIMIT ?) k " +
        "ORDER BY k.instrument_id, k.open_time_ns";

    private final Reader reader;
    private final CopyPosition position;
    private final long stallMs;

    /**
     * A past.
     *
     * @param dataSource of connections.
     * @param projected  sequence of the last command whose rows are committed.
     */
    public PostgresPast(final DataSource dataSource, final LongSupplier projected)
    {
        this(dataSource, projected, STALL_MS);
    }

    PostgresPast(final DataSource dataSource, final LongSupplier projected, final long stallMs)
    {
        this.reader = new Reader(dataSource, 1, NO_TIMEOUT);
        this.position = new CopyPosition(projected);
        this.stallMs = stallMs;
    }

    /**
     * Tells the past. Waits for the copy as long as it gets on: a rebuild may take minutes.
     *
     * @throws IllegalStateException if the copy stands still for a minute before it is there, or is somewhere else.
     */
    @Override
    public void tell(final long sequence, final ReadModel model)
    {
        long before = position.sequence();
        while (!position.await(sequence, stallMs))
        {
            final long found = position.sequence();
            if (found == before)
            {
                throw new IllegalStateException(
                    "the copy in PostgreSQL: expected it to get to sequence " + sequence +
                    ", where the engine was recovered, found it at " + found + " for " + stallMs + " ms");
            }
            before = found;
        }
        try
        {
            reader.read((connection) ->
            {
                requireAt(sequence, connection);
                new Telling(connection, model).tell();
                return null;
            });
        }
        catch (final Problem e)
        {
            throw new IllegalStateException("the copy in PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static void requireAt(final long sequence, final Connection connection) throws SQLException
    {
        final long found = CopyPosition.read(connection).sequence();
        if (found != sequence)
        {
            throw new IllegalStateException(
                "ringbook.projector_position: expected sequence " + sequence + " as the engine was recovered at, " +
                "found " + found + (found > sequence ? "; commands came before the gateway knew the past" : ""));
        }
    }

    /** Within one transaction. */
    private static final class Telling
    {
        private final Connection connection;
        private final ReadModel model;
        private final Rows rows;

        Telling(final Connection connection, final ReadModel model)
        {
            this.connection = connection;
            this.model = model;
            this.rows = new Rows(model::instrument);
        }

        void tell() throws SQLException
        {
            final long[] orderIds = orderIds();
            for (int from = 0; from < orderIds.length; from += ORDERS_PER_QUERY)
            {
                tellOrders(Arrays.copyOfRange(orderIds, from, Math.min(from + ORDERS_PER_QUERY, orderIds.length)));
            }
            final Array instruments = connection.createArrayOf(
                "integer", model.instruments().stream().map(Instrument::id).toArray());
            forEach(LAST_TRADES, (row) -> model.pastTrade(rows.trade(row)), instruments, Tape.CAPACITY);
            forEach(FIRST_TRADES, (row) -> model.firstTrade(row.getInt(1), row.getLong(2)), instruments);
            for (final int[] klines : KLINES)
            {
                forEach(LAST_KLINES,
                    (row) -> model.pastKline(
                        row.getInt("instrument_id"), klines[0], rows.kline(row, row.getLong("open_time_ns"))),
                    instruments, klines[0], klines[1]);
            }
            instruments.free();
        }

        /** Of all live orders, as the engine has them, and of the newest done ones. Ascending. */
        private long[] orderIds() throws SQLException
        {
            final List<Long> done = new ArrayList<>();
            forEach(NEWEST_DONE, (row) -> done.add(row.getLong(1)), ReadModel.MAX_DONE_ORDERS);
            return LongStream.concat(
                done.stream().mapToLong(Long::longValue), model.liveOrderIds()).sorted().distinct().toArray();
        }

        private void tellOrders(final long[] ids) throws SQLException
        {
            final Array array = connection.createArrayOf("bigint", Arrays.stream(ids).boxed().toArray());
            forEach(ORDERS, (row) -> model.pastOrder(rows.order(row)), array);
            forEach(FILLS, (row) ->
                model.pastFill(row.getLong("own_order_id"), rows.fill(row, 1 == row.getInt("part"))), array, array);
            array.free();
        }

        private void forEach(final String sql, final Told told, final Object... parameters) throws SQLException
        {
            try (PreparedStatement statement = connection.prepareStatement(sql))
            {
                statement.setFetchSize(FETCH_SIZE);
                for (int i = 0; i < parameters.length; i++)
                {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery())
                {
                    while (row.next())
                    {
                        told.row(row);
                    }
                }
            }
        }

        private interface Told
        {
            void row(ResultSet row) throws SQLException;
        }
    }
}
