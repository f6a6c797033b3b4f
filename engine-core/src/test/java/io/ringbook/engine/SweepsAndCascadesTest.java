package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Thousands of fills, triggers and slices within one command, each in its place (semantics 5, number 16).
 */
class SweepsAndCascadesTest
{
    private static final int COUNT = 5_000;
    private static final long NONE = NullValue.LONG;

    private final long seed = Long.getLong("ringbook.seed", 16);
    private final Random random = new Random(seed);
    private final List<String> expected = new ArrayList<>();
    private Desk desk;
    private long trades;

    @BeforeEach
    void given()
    {
        desk = new Desk(new EngineConfig().initialOrders(1));
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8));
    }

    @AfterEach
    void thenTheBooksAreInOrder()
    {
        BookChecks.check(desk.engine());
    }

    private void thenEvents(final List<String> found)
    {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++)
        {
            final int line = i;
            assertEquals(expected.get(i), found.get(i), () -> "line " + line + ", seed " + seed);
        }
        assertEquals(expected.size(), found.size());
    }

    private void expectTrade(
        final long lots, final long price, final long maker, final long makerLeft, final long taker, final long left)
    {
        expected.add("TRADE " + ++trades + " " + lots + " @ " + price + " maker " + maker + " left " + makerLeft +
            " taker " + taker + " left " + left);
    }

    @Test
    void shouldSweepFiveThousandOrdersInOneCommand()
    {
        final long[] lots = new long[COUNT];
        long total = 0;
        for (int i = 0; i < COUNT; i++)
        {
            lots[i] = 1 + random.nextInt(100);
            total += lots[i];
            desk.send(sell(1, lots[i], 1_000 + i / 10));
        }
        desk.send(sell(1, 7, 2_000));

        final long taker = COUNT + 2;
        expected.add("ACCEPTED " + taker + " - 2 BUY LIMIT GTC " + (total + 5) + " @ 1999");
        long left = total + 5;
        for (int i = 0; i < COUNT; i++)
        {
            left -= lots[i];
            expectTrade(lots[i], 1_000 + i / 10, i + 1, 0, taker, left);
        }
        thenEvents(desk.send(buy(2, total + 5, 1_999)));
        assertEquals(2, desk.engine().liveOrders());
        assertEquals(5, desk.engine().order(taker).leavesLots());
        assertEquals(total, desk.engine().order(taker).cumQuantityLots());
        assertEquals(COUNT, desk.engine().lastTradeId());
    }

    @Test
    void shouldStopASweepInTheMiddleOfAnOrder()
    {
        for (int i = 0; i < COUNT; i++)
        {
            desk.send(buy(1, 2, 9_000 - i));
        }

        final long taker = COUNT + 1;
        expected.add("ACCEPTED " + taker + " - 2 SELL MARKET GTC " + (2 * COUNT - 1) + " @ -");
        for (int i = 0; i < COUNT; i++)
        {
            final boolean isLast = COUNT - 1 == i;
            expectTrade(isLast ? 1 : 2, 9_000 - i, i + 1, isLast ? 1 : 0, taker, isLast ? 0 : 2 * (COUNT - i) - 3);
        }
        thenEvents(desk.send(market(2, Side.SELL, 2 * COUNT - 1)));
        assertEquals(1, desk.engine().liveOrders());
        assertEquals(1, desk.engine().order(COUNT).leavesLots());
        assertNull(desk.engine().order(taker));
    }

    @Test
    void shouldRunACascadeInWhichEachStopFiresTheNext()
    {
        for (int i = 0; i <= COUNT; i++)
        {
            desk.send(sell(1, 1, 100 + i));
        }
        for (int i = COUNT - 1; i >= 0; i--)
        {
            desk.send(buy(3, 1, NONE).stop(100 + i));
        }

        final long taker = 2 * COUNT + 2;
        expected.add("ACCEPTED " + taker + " - 2 BUY LIMIT GTC 1 @ 100");
        expectTrade(1, 100, 1, 0, taker, 0);
        for (int i = 0; i < COUNT; i++)
        {
            final long stop = 2 * COUNT + 1 - i;
            expected.add("TRIGGERED " + stop + " - 3 on 1 stop " + (100 + i) + " last " + (100 + i));
            expectTrade(1, 101 + i, i + 2, 0, stop, 0);
        }
        thenEvents(desk.send(buy(2, 1, 100)));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldRunACascadeOfTrailingStopsDownTheBook()
    {
        desk.send(buy(1, 1, 50_000));
        desk.send(sell(2, 1, 50_000));
        for (int i = 0; i < COUNT; i++)
        {
            desk.send(sell(3, 1, NONE).trail(i + 1));
        }
        for (int i = 1; i <= COUNT + 1; i++)
        {
            desk.send(buy(1, 1, 50_000 - i));
        }

        final long firstStop = 3;
        final long firstBid = firstStop + COUNT;
        final long taker = firstBid + COUNT + 1;
        trades = 1;
        expected.add("ACCEPTED " + taker + " - 2 SELL LIMIT GTC 1 @ 49999");
        expectTrade(1, 49_999, firstBid, 0, taker, 0);
        for (int i = 0; i < COUNT; i++)
        {
            final long price = 49_999 - i;
            expected.add("TRIGGERED " + (firstStop + i) + " - 3 on 1 stop " + price + " last " + price);
            expectTrade(1, price - 1, firstBid + i + 1, 0, firstStop + i, 0);
        }
        thenEvents(desk.send(sell(2, 1, 49_999)));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldFireFiveThousandStopsOfBothKindsByOneTrade()
    {
        desk.send(sell(1, 1, 100));
        desk.send(buy(2, 1, 100));
        trades = 1;
        final List<long[]> stops = new ArrayList<>();
        for (int i = 0; i < COUNT; i++)
        {
            final long ticks = 1 + random.nextInt(100);
            final boolean isTrailing = 0 == random.nextInt(3);
            desk.send(isTrailing ? buy(3, 1, NONE).trail(ticks) : buy(3, 1, NONE).stop(100 + ticks));
            stops.add(new long[]{100 + ticks, i + 3});
        }
        final long maker = COUNT + 3;
        desk.send(sell(1, COUNT + 1, 200));

        expected.add("ACCEPTED " + (maker + 1) + " - 2 BUY LIMIT GTC 1 @ 200");
        expectTrade(1, 200, maker, COUNT, maker + 1, 0);
        stops.sort(Comparator.<long[]>comparingLong((stop) -> stop[0]).thenComparingLong((stop) -> stop[1]));
        long left = COUNT;
        for (final long[] stop : stops)
        {
            expected.add("TRIGGERED " + stop[1] + " - 3 on 1 stop " + stop[0] + " last 200");
            expectTrade(1, 200, maker, --left, stop[1], 0);
        }
        thenEvents(desk.send(buy(2, 1, 200)));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldFireFiveThousandTrailingStopsThatTheSameSweepMoved()
    {
        desk.send(buy(1, 1, 1_000));
        desk.send(sell(2, 1, 1_000));
        trades = 1;
        final List<long[]> stops = new ArrayList<>();
        for (int i = 0; i < COUNT; i++)
        {
            final long offset = 1 + random.nextInt(500);
            desk.send(sell(3, 1, NONE).trail(offset));
            stops.add(new long[]{1_100 - offset, i + 3});
        }
        desk.send(buy(1, 1, 1_100));
        desk.send(buy(1, COUNT + 1, 500));

        final long maker = COUNT + 4;
        expected.add("ACCEPTED " + (maker + 1) + " - 2 SELL LIMIT GTC 2 @ 500");
        expectTrade(1, 1_100, maker - 1, 0, maker + 1, 1);
        expectTrade(1, 500, maker, COUNT, maker + 1, 0);
        stops.sort(Comparator.<long[]>comparingLong((stop) -> -stop[0]).thenComparingLong((stop) -> stop[1]));
        long left = COUNT;
        for (final long[] stop : stops)
        {
            expected.add("TRIGGERED " + stop[1] + " - 3 on 1 stop " + stop[0] + " last 500");
            expectTrade(1, 500, maker, --left, stop[1], 0);
        }
        thenEvents(desk.send(sell(2, 2, 500)));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldReplenishFiveThousandIcebergsInOneSweep()
    {
        for (int i = 1; i <= COUNT; i++)
        {
            desk.send(sell(1, 5, 100).iceberg(2));
        }

        final long taker = COUNT + 1;
        expected.add("ACCEPTED " + taker + " - 2 BUY LIMIT IOC " + 4 * COUNT + " @ 100");
        for (int i = 0; i < 2 * COUNT; i++)
        {
            final long maker = 1 + i % COUNT;
            final long makerLeft = i < COUNT ? 3 : 1;
            expectTrade(2, 100, maker, makerLeft, taker, 4 * COUNT - 2 * (i + 1));
            expected.add("REPLENISHED " + maker + " - 1 on 1 display " + (i < COUNT ? 2 : 1) + " reserve " +
                (i < COUNT ? 1 : 0));
        }
        thenEvents(desk.send(buy(2, 4 * COUNT, 100).ioc()));
        assertEquals(COUNT, desk.engine().liveOrders());

        expected.clear();
        expected.add("ACCEPTED " + (taker + 1) + " - 2 BUY LIMIT IOC " + (COUNT + 3) + " @ 100");
        for (int i = 0; i < COUNT; i++)
        {
            expectTrade(1, 100, i + 1, 0, taker + 1, COUNT + 2 - i);
        }
        expected.add("EXPIRED IOC " + (taker + 1) + " - cum " + COUNT + " canceled 3");
        BookChecks.check(desk.engine());
        thenEvents(desk.send(buy(2, COUNT + 3, 100).ioc()));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldGoRoundOneIcebergFiveThousandTimes()
    {
        desk.send(sell(1, COUNT, 100).iceberg(1));
        final List<String> found = desk.send(buy(2, COUNT, 100));

        assertEquals(1 + COUNT + COUNT - 1, found.size());
        assertEquals("TRADE 1 1 @ 100 maker 1 left 4999 taker 2 left 4999", found.get(1));
        assertEquals("REPLENISHED 1 - 1 on 1 display 1 reserve 4998", found.get(2));
        assertEquals("TRADE 5000 1 @ 100 maker 1 left 0 taker 2 left 0", found.get(found.size() - 1));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldUncrossTenThousandOrders()
    {
        desk.phase(1, TradingPhase.PRE_OPEN);
        final List<long[]> buys = new ArrayList<>();
        final List<long[]> sells = new ArrayList<>();
        for (int i = 1; i <= 2 * COUNT; i++)
        {
            final boolean isBuy = random.nextBoolean();
            final boolean isMarket = 0 == random.nextInt(40);
            final long lots = 1 + random.nextInt(50);
            final long price = 1_000 + (isBuy ? 12 : -12) + random.nextInt(41) - 20;
            final Desk.Order order = isBuy ? buy(i, lots, price) : sell(i, lots, price);
            desk.send(isMarket ? market(i, isBuy ? Side.BUY : Side.SELL, lots) :
                i > 2 * COUNT - 500 ? order.iceberg(3) : order);
            (isBuy ? buys : sells).add(new long[]{isMarket ? isBuy ? Long.MAX_VALUE : 0 : price, i, lots});
        }
        BookChecks.check(desk.engine());
        buys.sort(Comparator.<long[]>comparingLong((order) -> -order[0]).thenComparingLong((order) -> order[1]));
        sells.sort(Comparator.<long[]>comparingLong((order) -> order[0]).thenComparingLong((order) -> order[1]));

        final List<String> found = desk.phase(1, TradingPhase.UNCROSS);
        final String[] words = found.get(0).split(" ");
        assertEquals("UNCROSSED", words[0]);
        final long price = Long.parseLong(words[4]);
        long left = Long.parseLong(words[2]);
        expected.add(found.get(0));
        for (int buy = 0, sell = 0; left > 0;)
        {
            final long[] bid = buys.get(buy);
            final long[] ask = sells.get(sell);
            assertTrue(bid[0] >= price && ask[0] <= price, "within both limits");
            final long lots = Math.min(left, Math.min(bid[2], ask[2]));
            left -= lots;
            bid[2] -= lots;
            ask[2] -= lots;
            final long[] maker = bid[1] < ask[1] ? bid : ask;
            final long[] taker = bid[1] < ask[1] ? ask : bid;
            expectTrade(lots, price, maker[1], maker[2], taker[1], taker[2]);
            buy += 0 == bid[2] ? 1 : 0;
            sell += 0 == ask[2] ? 1 : 0;
        }
        assertTrue(trades > COUNT / 2, "many trades");
        final List<String> traded = found.subList(0, expected.size());
        assertEquals(expected, traded, () -> "seed " + seed);
        assertTrue(found.contains("PHASE 1 CONTINUOUS"));
    }
}
