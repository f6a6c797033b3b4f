package io.ringbook.gateway.history;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Kline;
import io.ringbook.gateway.model.KlineInterval;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.OrderBuilder;
import io.ringbook.gateway.model.OrderStatus;
import io.ringbook.gateway.model.Trade;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What memory has no more. Every question waits until the copy has the command that the asker knows of, at most two
 * seconds, so whoever has done something sees it; then it reads one moment of the tables. Answers of an account are its
 * own alone: the account is part of every such statement. Blocks; any worker thread.
 */
public final class History
{
    private static final int AT_ONCE = 4;
    private static final long STATEMENT_TIMEOUT_MS = 5_000;
    private static final long BEHIND_TIMEOUT_MS = 2_000;
    private static final char ORDERS = 'o';
    private static final char TRADES = 't';

    private static final String SELECT_ORDERS = "SELECT " + Rows.ORDER + " FROM ringbook.orders o WHERE o.account = ?";

    private static final String SELECT_TRADES = "SELECT " + Rows.TRADE + " FROM ringbook.trades t WHERE ";

    private static final String SELECT_MARKET_TRADES =
        SELECT_TRADES + "t.instrument_id = ? AND t.trade_id < ? ORDER BY t.trade_id DESC LIMIT ";

    private static final String SELECT_FILLS =
        SELECT_TRADES + "t.maker_order_id = ? OR t.taker_order_id = ? ORDER BY t.trade_id";

    private final Reader reader;
    private final Rows rows;
    private final CopyPosition position;
    private final long behindTimeoutMs;

    /**
     * A history.
     *
     * @param dataSource  of connections; getting one must not wait for long.
     * @param instruments by their ids, from any thread.
     * @param projected   sequence of the last command whose rows are committed, from any thread.
     */
    public History(
        final DataSource dataSource, final IntFunction<Instrument> instruments, final LongSupplier projected)
    {
        this(new Reader(dataSource, AT_ONCE, STATEMENT_TIMEOUT_MS), instruments, projected, BEHIND_TIMEOUT_MS);
    }

    History(
        final Reader reader,
        final IntFunction<Instrument> instruments,
        final LongSupplier projected,
        final long behindTimeoutMs)
    {
        this.reader = reader;
        this.rows = new Rows(instruments);
        this.position = new CopyPosition(projected);
        this.behindTimeoutMs = behindTimeoutMs;
    }

    /**
     * Orders of an account, newest first, without fills.
     *
     * @param sequence that the copy must have.
     * @param account  whose.
     * @param filter   which.
     * @param cursor   of the page before, or null.
     * @param limit    most to give.
     * @return a page.
     * @throws Problem HISTORY_BEHIND, HISTORY_UNAVAILABLE, or INVALID_PARAMETER for a cursor of something else.
     */
    public Page<Order> orders(
        final long sequence, final long account, final OrderFilter filter, final String cursor, final int limit)
    {
        final long before = Cursor.id(ORDERS, cursor);
        return ask(sequence, (connection) ->
        {
            final Condition orders = new Condition(SELECT_ORDERS).with(account);
            orders.and("o.order_id <", before);
            if (Long.MIN_VALUE != filter.fromNs())
            {
                orders.and("o.order_id >=", TimeIndex.firstOrder(connection, filter.fromNs()));
            }
            if (Long.MAX_VALUE != filter.toNs())
            {
                orders.and("o.order_id <", TimeIndex.firstOrder(connection, filter.toNs() + 1));
            }
            if (null != filter.instrument())
            {
                orders.and("o.instrument_id =", filter.instrument().id());
            }
            if (!filter.statuses().isEmpty())
            {
                orders.text(" AND o.status = ANY (?)").with(connection.createArrayOf(
                    "text", filter.statuses().stream().map(OrderStatus::name).toArray()));
            }
            orders.text(" ORDER BY o.order_id DESC LIMIT " + (limit + 1));
            return Page.of(
                Reader.list(connection, orders.sql(), orders.parameters(), rows::order), limit,
                (last) -> Cursor.of(ORDERS, last.orderId));
        });
    }

    /**
     * Trades of an account, newest first; of one with itself the taker's part first.
     *
     * @param sequence that the copy must have.
     * @param account  whose.
     * @param filter   which.
     * @param cursor   of the page before, or null.
     * @param limit    most to give.
     * @return a page.
     * @throws Problem HISTORY_BEHIND, HISTORY_UNAVAILABLE, or INVALID_PARAMETER for a cursor of something else.
     */
    public Page<UserTrade> trades(
        final long sequence, final long account, final TradeFilter filter, final String cursor, final int limit)
    {
        final long before = Cursor.id(TRADES, cursor);
        // Of a trade whose taker's part was the last row, the maker's part comes next.
        final long makerBefore = 1 == Cursor.part(TRADES, cursor) ? before + 1 : before;
        return ask(sequence, (connection) ->
        {
            final Condition range = range(connection, filter);
            final Condition trades = new Condition("SELECT u.*, " + Rows.ORDER + " FROM ((")
                .append(side("taker", 1, account, filter, before, range, limit))
                .text(") UNION ALL (")
                .append(side("maker", 0, account, filter, makerBefore, range, limit))
                .text(")) u JOIN ringbook.orders o ON o.order_id = u.own_order_id " +
                    "ORDER BY u.trade_id DESC, u.part DESC LIMIT " + (limit + 1));
            return Page.of(
                Reader.list(connection, trades.sql(), trades.parameters(), (row) ->
                {
                    final boolean isTaker = 1 == row.getInt("part");
                    return new UserTrade(rows.order(row), rows.fill(row, isTaker), isTaker);
                }),
                limit, (last) -> Cursor.of(TRADES, last.fill().tradeId(), last.isTaker() ? 1 : 0));
        });
    }

    private static Condition range(final Connection connection, final TradeFilter filter) throws SQLException
    {
        final Condition range = new Condition("");
        if (Long.MIN_VALUE != filter.fromNs())
        {
            range.and("t.trade_id >=", TimeIndex.firstTrade(connection, filter.fromNs()));
        }
        if (Long.MAX_VALUE != filter.toNs())
        {
            range.and("t.trade_id <", TimeIndex.firstTrade(connection, filter.toNs() + 1));
        }
        return range;
    }

    private static Condition side(
        final String side,
        final int part,
        final long account,
        final TradeFilter filter,
        final long before,
        final Condition range,
        final int limit)
    {
        final Condition trades = new Condition(
            "SELECT " + Rows.TRADE + ", t." + side + "_order_id AS own_order_id, " + part +
            " AS part FROM ringbook.trades t WHERE t." + side + "_account = ?").with(account);
        trades.and("t.trade_id <", before);
        if (0 != filter.orderId())
        {
            trades.and("t." + side + "_order_id =", filter.orderId());
        }
        if (null != filter.instrument())
        {
            trades.and("t.instrument_id =", filter.instrument().id());
        }
        return trades.append(range).text(" ORDER BY t.trade_id DESC LIMIT " + (limit + 1));
    }

    /**
     * An order of an account, with its fills.
     *
     * @param sequence that the copy must have.
     * @param account  whose it must be.
     * @param orderId  of it.
     * @return the order, or null if it is another's or there is none.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    public Order order(final long sequence, final long account, final long orderId)
    {
        return ask(sequence, (connection) ->
            withFills(connection, new Condition(SELECT_ORDERS).with(account).and("o.order_id =", orderId)));
    }

    /**
     * The order that has an account's client order id, with its fills: a live one before done ones, among those the one
     * that was done last.
     *
     * @param sequence      that the copy must have.
     * @param account       whose it must be.
     * @param clientOrderId of it.
     * @return the order, or null if there is none.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    public Order order(final long sequence, final long account, final String clientOrderId)
    {
        return ask(sequence, (connection) -> withFills(connection,
            new Condition(SELECT_ORDERS).with(account).and("o.cl_ord_id =", clientOrderId)
                .text(" ORDER BY o.status IN " + Rows.LIVE + " DESC, o.updated_sequence DESC LIMIT 1")));
    }

    private Order withFills(final Connection connection, final Condition found) throws SQLException
    {
        final List<Found> orders = Reader.list(connection, found.sql(), found.parameters(),
            (row) -> new Found(row.getLong("order_id"), rows.builder(row)));
        if (orders.isEmpty())
        {
            return null;
        }
        final Found order = orders.get(0);
        Reader.list(connection, SELECT_FILLS, List.of(order.orderId, order.orderId), (row) ->
            order.builder.fill(rows.fill(row, order.orderId == row.getLong("taker_order_id"))));
        return order.builder.build();
    }

    /**
     * Trades of an instrument, newest first. Waits for the sequence, or for these trades if they are there before.
     *
     * @param sequence   that the copy need not be beyond.
     * @param instrument of them.
     * @param before     older than the trade of this id.
     * @param limit      most to give.
     * @return trades.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    public List<Trade> marketTrades(
        final long sequence, final Instrument instrument, final long before, final int limit)
    {
        return askOnce(sequence, (row) -> row.lastTradeId() >= before - 1, (connection) -> Reader.list(
            connection, SELECT_MARKET_TRADES + limit, List.of(instrument.id(), before), rows::trade));
    }

    /**
     * Klines that have trades, ascending, made of those of seconds, minutes or hours. Waits for the sequence, or for
     * their time if it is there before.
     *
     * @param sequence   that the copy need not be beyond.
     * @param instrument of them.
     * @param interval   of them.
     * @param fromNs     begin of the first one.
     * @param toNs       begin of the first one that is not wanted.
     * @return klines; before the first one comes the last before {@code fromNs}, if there is one, of which only its
     *     time and its close are to be used: it fills what follows.
     * @throws Problem HISTORY_BEHIND or HISTORY_UNAVAILABLE.
     */
    public List<Kline> klines(
        final long sequence,
        final Instrument instrument,
        final KlineInterval interval,
        final long fromNs,
        final long toNs)
    {
        return askOnce(sequence, (row) -> row.lastTimeNs() >= toNs, (connection) ->
        {
            final List<Kline> klines = new ArrayList<>();
            Reader.list(connection, KlineSql.LAST_BEFORE, List.of(instrument.id(), interval.baseSeconds(), fromNs),
                (row) -> klines.add(rows.kline(row, interval.openNs(row.getLong("open_time_ns")))));
            klines.addAll(Reader.list(connection, KlineSql.IN_INTERVALS, List.of(
                interval.openNs(0), interval.lengthNs(), interval.lengthNs(), interval.lengthNs(), instrument.id(),
                interval.baseSeconds(), fromNs, toNs), (row) -> rows.kline(row, row.getLong("open_time_ns"))));
            return klines;
        });
    }

    /** Has a question answered when the copy has what the asker knows of. */
    private <T> T ask(final long sequence, final Reader.Question<T> question)
    {
        if (position.await(sequence, behindTimeoutMs))
        {
            return reader.read(question);
        }
        // If nobody is there, this says so.
        throw behind(sequence, reader.read(CopyPosition::read));
    }

    /** Has a question answered when the tables themselves say that they have what it is of. */
    private <T> T askOnce(
        final long sequence, final Predicate<CopyPosition.Row> isThere, final Reader.Question<T> question)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(behindTimeoutMs);
        while (true)
        {
            final Problem[] behind = {null};
            final T answer = reader.read((connection) ->
            {
                final CopyPosition.Row row = CopyPosition.read(connection);
                behind[0] = row.sequence() >= sequence || isThere.test(row) ? null : behind(sequence, row);
                return null == behind[0] ? question.ask(connection) : null;
            });
            if (null == behind[0])
            {
                return answer;
            }
            if (System.nanoTime() - deadlineNs >= 0)
            {
                throw behind[0];
            }
            CopyPosition.sleep();
        }
    }

    private Problem behind(final long expected, final CopyPosition.Row found)
    {
        return new Problem(ProblemCode.HISTORY_BEHIND, "expected the history to have sequence " + expected +
            " within " + behindTimeoutMs + " ms, found it at sequence " + found.sequence() + "; trading goes on");
    }

    private record Found(long orderId, OrderBuilder builder)
    {
    }
}
