package io.ringbook.gateway.history;

import io.ringbook.gateway.http.Problem;
import io.ringbook.gateway.http.ProblemCode;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.OrderStatus;
import io.ringbook.gateway.model.Trade;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What users ask of the past is what the model has known: all of it, page by page, and nobody else's. */
@Timeout(60)
class HistoryTest
{
    private static final OrderFilter ALL = new OrderFilter(null, Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);
    private static final TradeFilter ALL_TRADES = new TradeFilter(null, 0, Long.MIN_VALUE, Long.MAX_VALUE);

    private final long seed = Long.getLong("ringbook.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);
    private CopiedExchange exchange;
    private History history;

    @BeforeEach
    void begin()
    {
        System.out.println("HistoryTest: -Dringbook.seed=" + seed);
        exchange = new CopiedExchange();
        history = exchange.history();
    }

    @AfterEach
    void end()
    {
        if (null != exchange)
        {
            exchange.close();
        }
    }

    @Test
    void shouldShowEachOrderAsTheModelHasKnownIt()
    {
        exchange.trade(random, 1_500);
        final long sequence = exchange.engine.sequence();
        for (long orderId = 1; orderId <= exchange.engine.lastOrderId(); orderId += 11)
        {
            for (long account = 1; account <= CopiedExchange.ACCOUNTS; account++)
            {
                final Order expected = exchange.model.order(account, orderId);
                final Order found = history.order(sequence, account, orderId);
                assertEquals(null == expected ? null : Texts.of(expected), null == found ? null : Texts.of(found),
                    () -> "seed " + seed);
                if (null != expected && null != expected.clientOrderId())
                {
                    assertEquals(orderId, history.order(sequence, account, expected.clientOrderId()).orderId);
                    assertNull(history.order(sequence, 1 + account, expected.clientOrderId()));
                }
            }
        }
    }

    @Test
    void shouldPageThroughOrdersWithoutGapOrDoubleWhileNewOnesArrive()
    {
        exchange.trade(random, 1_500);
        final long lastBefore = exchange.engine.lastOrderId();
        final List<Long> found = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do
        {
            final Page<Order> page =
                history.orders(exchange.engine.sequence(), 2, ALL, cursor, 1 + random.nextInt(40));
            page.rows().forEach((order) -> found.add(order.orderId));
            cursor = page.cursor();
            pages++;
            exchange.trade(random, 20);
        }
        while (null != cursor);

        assertTrue(pages > 5);
        assertSame(orders(2, lastBefore).stream().map((order) -> order.orderId).toList(), found);
    }

    @Test
    void shouldPageThroughTradesWithoutGapOrDoubleWhileNewOnesArrive()
    {
        exchange.trade(random, 1_500);
        final long lastBefore = exchange.engine.lastTradeId();
        final List<String> found = new ArrayList<>();
        long last = Long.MAX_VALUE;
        String cursor = null;
        do
        {
            final Page<UserTrade> page =
                history.trades(exchange.engine.sequence(), 2, ALL_TRADES, cursor, 1 + random.nextInt(30));
            for (final UserTrade trade : page.rows())
            {
                found.add(trade.order().orderId + " " + trade.fill());
                assertTrue(trade.fill().tradeId() <= last, () -> "seed " + seed);
                last = trade.fill().tradeId();
            }
            cursor = page.cursor();
            exchange.trade(random, 5);
        }
        while (null != cursor);

        assertSame(List.copyOf(trades(2, lastBefore)), found.stream().sorted().toList());
    }

    @Test
    void shouldShowATradeWithOneselfFromBothSidesAlsoWhereAPageEndsBetween()
    {
        exchange.limit(1, Side.SELL, 100, 5, "a").limit(1, Side.BUY, 100, 5, "b").limit(2, Side.SELL, 100, 1, "c")
            .limit(1, Side.BUY, 100, 1, "d");
        String cursor = null;
        final List<String> found = new ArrayList<>();
        do
        {
            final Page<UserTrade> page = history.trades(exchange.engine.sequence(), 1, ALL_TRADES, cursor, 1);
            page.rows().forEach((trade) -> found.add(trade.order().clientOrderId() + " " + trade.order().side + " " +
                trade.fill().tradeId() + " " + trade.fill().liquidity()));
            cursor = page.cursor();
        }
        while (null != cursor);
        assertEquals(List.of("d BUY 2 TAKER", "b BUY 1 TAKER", "a SELL 1 MAKER"), found);
    }

    @Test
    void shouldFilterAsOneWouldByHand()
    {
        exchange.trade(random, 1_500);
        final long sequence = exchange.engine.sequence();
        for (int i = 0; i < 60; i++)
        {
            final long account = random.nextLong(1, CopiedExchange.ACCOUNTS + 1);
            final List<Order> all = orders(account, Long.MAX_VALUE);
            final Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
            for (final OrderStatus status : OrderStatus.values())
            {
                if (0 == random.nextInt(4))
                {
                    statuses.add(status);
                }
            }
            final OrderFilter filter = new OrderFilter(
                random.nextBoolean() ? exchange.btc() : null, statuses, time(all, Long.MIN_VALUE),
                time(all, Long.MAX_VALUE));
            assertSame(
                all.stream().filter((order) ->
                    (null == filter.instrument() || filter.instrument() == order.instrument) &&
                    (statuses.isEmpty() || statuses.contains(order.status())) &&
                    order.createdNs >= filter.fromNs() && order.createdNs <= filter.toNs())
                    .map(Texts::withoutFills).toList(),
                history.orders(sequence, account, filter, null, 1_000_000).rows().stream()
                    .map(Texts::withoutFills).toList());

            final Order one = all.get(random.nextInt(all.size()));
            final TradeFilter trades = new TradeFilter(
                filter.instrument(), random.nextBoolean() ? one.orderId : 0, filter.fromNs(), filter.toNs());
            final List<String> expected = new ArrayList<>();
            all.forEach((order) -> order.fills().stream().filter((fill) ->
                (null == trades.instrument() || trades.instrument() == order.instrument) &&
                (0 == trades.orderId() || trades.orderId() == order.orderId) &&
                fill.timeNs() >= trades.fromNs() && fill.timeNs() <= trades.toNs())
                .forEach((fill) -> expected.add(order.orderId + " " + fill)));
            final List<String> found = new ArrayList<>();
            history.trades(sequence, account, trades, null, 1_000_000).rows()
                .forEach((trade) -> found.add(trade.order().orderId + " " + trade.fill()));
            assertSame(expected.stream().sorted().toList(), found.stream().sorted().toList());
        }
    }

    /** The time of one of them, or a nanosecond beside. */
    private long time(final List<Order> orders, final long none)
    {
        return random.nextBoolean() ? none :
            orders.get(random.nextInt(orders.size())).createdNs + random.nextInt(-1, 2);
    }

    @Test
    void shouldShowNobodysRowsToAnotherWhateverIsAskedFor()
    {
        exchange.limit(1, Side.SELL, 100, 5, "secret").limit(2, Side.BUY, 100, 3, "mine")
            .limit(1, Side.SELL, 100, 5, "x");
        final long sequence = exchange.engine.sequence();
        final String cursorOfOne = history.orders(sequence, 1, ALL, null, 1).cursor();

        assertNotNull(cursorOfOne);
        assertNull(history.order(sequence, 2, 1));
        assertNull(history.order(sequence, 2, "secret"));
        assertEquals(List.of(2L), history.orders(sequence, 2, ALL, cursorOfOne, 10).rows().stream()
            .map((order) -> order.orderId).toList());
        final TradeFilter ofOne = new TradeFilter(null, 1, Long.MIN_VALUE, Long.MAX_VALUE);
        assertEquals(List.of(), history.trades(sequence, 2, ofOne, null, 10).rows());
        assertEquals(1, history.trades(sequence, 1, ofOne, null, 10).rows().size());
        assertEquals(List.of(), history.orders(sequence, 3, ALL, null, 10).rows());
        assertEquals(List.of(), history.trades(sequence, 3, ALL_TRADES, null, 10).rows());
    }

    @Test
    void shouldGoOnWithOlderTradesOfTheMarketBehindAnyTrade()
    {
        exchange.trade(random, 1_500);
        final TreeMap<Long, Trade> expected = new TreeMap<>(Collections.reverseOrder());
        exchange.model.trades(exchange.btc()).forEach((trade) -> expected.put(trade.tradeId(), trade));
        final List<Trade> found = new ArrayList<>();
        long before = exchange.engine.lastTradeId() + 1;
        List<Trade> page;
        do
        {
            page = history.marketTrades(exchange.engine.sequence(), exchange.btc(), before, 37);
            found.addAll(page);
            before = page.isEmpty() ? 0 : page.get(page.size() - 1).tradeId();
            exchange.trade(random, 2);
        }
        while (!page.isEmpty());
        assertTrue(expected.size() > 100 && expected.size() < 1_000, "" + expected.size());
        assertSame(List.copyOf(expected.values()), found);
    }

    @Test
    void shouldSayThatItIsBehindWhenTheCopyDoesNotHaveWhatTheCallerDid()
    {
        exchange.limit(1, Side.SELL, 100, 5, "a").stopCopying().limit(1, Side.SELL, 101, 5, "b");
        final History impatient = exchange.history(50, 5_000);

        final Problem behind = assertThrows(
            Problem.class, () -> impatient.orders(exchange.engine.sequence(), 1, ALL, null, 10));
        assertEquals(ProblemCode.HISTORY_BEHIND, behind.code());
        assertTrue(behind.getMessage().startsWith("expected the history to have sequence 17 within 50 ms, found " +
            "it at sequence 16"), behind::getMessage);
        assertEquals(ProblemCode.HISTORY_BEHIND, assertThrows(
            Problem.class, () -> impatient.marketTrades(exchange.engine.sequence(), exchange.btc(), 5, 10)).code());

        exchange.goOnCopying();
        assertEquals(2, history.orders(exchange.engine.sequence(), 1, ALL, null, 10).rows().size());
    }

    @Test
    void shouldSayThatItIsNotThereWhenTheDatabaseIsAwayAndComeBackWithIt()
    {
        exchange.limit(1, Side.SELL, 100, 5, "a").copied();
        exchange.database.goAway();
        try
        {
            assertUnavailable("its database cannot be reached", history);
            exchange.limit(1, Side.SELL, 101, 5, "b");
            assertUnavailable("its database cannot be reached", exchange.history(20, 5_000));
        }
        finally
        {
            exchange.database.comeBack();
            exchange.restartCopying();
        }
        assertEquals(2, history.orders(exchange.engine.sequence(), 1, ALL, null, 10).rows().size());
    }

    @Test
    void shouldGiveUpWhenAStatementTakesTooLong() throws SQLException
    {
        exchange.limit(1, Side.SELL, 100, 5, "a").stopCopying();
        try (Connection connection = exchange.database.connect(); Statement statement = connection.createStatement())
        {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE ringbook.orders IN ACCESS EXCLUSIVE MODE");
            assertUnavailable("the question took longer than 100 ms", exchange.history(1_000, 100));
            connection.rollback();
        }
        assertEquals(1, history.orders(exchange.engine.sequence(), 1, ALL, null, 10).rows().size());
    }

    @Test
    void shouldSayThatItIsBeingBuiltWhenTheTablesAreNotThere()
    {
        exchange.limit(1, Side.SELL, 100, 5, "a").stopCopying();
        exchange.database.execute("DROP SCHEMA ringbook CASCADE");
        assertUnavailable("its tables are being built", history);

        exchange.goOnCopying();
        assertEquals(1, history.orders(exchange.engine.sequence(), 1, ALL, null, 10).rows().size());
    }

    private void assertUnavailable(final String why, final History asked)
    {
        final Problem away = assertThrows(
            Problem.class, () -> asked.orders(exchange.engine.sequence(), 1, ALL, null, 10));
        assertEquals(ProblemCode.HISTORY_UNAVAILABLE, away.code());
        assertTrue(away.getMessage().startsWith("the history cannot be read: " + why), away::getMessage);
    }

    /** Of an account up to an id, newest first. */
    private List<Order> orders(final long account, final long lastOrderId)
    {
        final List<Order> orders = new ArrayList<>();
        for (long id = Math.min(lastOrderId, exchange.engine.lastOrderId()); id > 0; id--)
        {
            final Order order = exchange.model.order(account, id);
            if (null != order)
            {
                orders.add(order);
            }
        }
        return orders;
    }

    /** Of an account up to an id. */
    private TreeSet<String> trades(final long account, final long lastTradeId)
    {
        final TreeSet<String> trades = new TreeSet<>();
        orders(account, Long.MAX_VALUE).forEach((order) -> order.fills().stream()
            .filter((fill) -> fill.tradeId() <= lastTradeId)
            .forEach((fill) -> trades.add(order.orderId + " " + fill)));
        return trades;
    }

    /** Names the first difference alone. */
    private void assertSame(final List<?> expected, final List<?> found)
    {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++)
        {
            assertEquals(expected.get(i), found.get(i), "seed " + seed + " row " + i);
        }
        assertEquals(expected.size(), found.size(), () -> "seed " + seed);
    }
}
