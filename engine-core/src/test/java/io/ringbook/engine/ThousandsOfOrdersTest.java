package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * As many orders as a busy engine has, on one level, due at one time, cancelled by one command.
 */
class ThousandsOfOrdersTest
{
    private static final long NONE = NullValue.LONG;
    private static final int MILLION = 1_000_000;
    private static final int COUNT = 100_000;

    private final long seed = Long.getLong("ringbook.seed", 51);
    private final Random random = new Random(seed);
    private final ClOrdId noId = new ClOrdId();
    private Desk desk;

    @BeforeEach
    void given()
    {
        desk = new Desk(new EngineConfig().initialOrders(1));
        for (int i = 1; i <= 3; i++)
        {
            desk.define(new InstrumentSpec().symbol("X" + i).baseAsset("B" + i).quoteAsset("Q"));
        }
    }

    private static void thenEvents(final List<String> expected, final List<String> found, final long seed)
    {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++)
        {
            final int line = i;
            assertEquals(expected.get(i), found.get(i), () -> "line " + line + ", seed " + seed);
        }
        assertEquals(expected.size(), found.size());
    }

    @Test
    void shouldKeepAMillionOrdersOfOneLevelInOrder()
    {
        desk.mute(true);
        for (int i = 1; i <= MILLION; i++)
        {
            desk.send(sell(1, 1, 100));
        }
        for (int i = 500; i <= MILLION; i += 1_000)
        {
            desk.cancel(1, i);
        }
        desk.mute(false);
        assertEquals(MILLION - 1_000, desk.engine().liveOrders());
        desk.engine().forEachLevel(1, Side.SELL, 1, (price, quantity, count) ->
        {
            assertEquals(MILLION - 1_000, quantity);
            assertEquals(MILLION - 1_000, count);
        });

        final int swept = 99_900;
        final List<String> found = desk.send(buy(2, swept, 100));
        assertEquals(1 + swept, found.size());
        long maker = 0;
        for (int i = 1; i <= swept; i++)
        {
            maker += 499 == maker % 1_000 ? 2 : 1;
            final String line = "TRADE " + i + " 1 @ 100 maker " + maker + " left 0 taker 1000001 left " + (swept - i);
            assertEquals(line, found.get(i));
        }
        assertEquals(100_000, maker);
        assertNotNull(desk.engine().order(100_001));
        assertNull(desk.engine().order(100_000));
        BookChecks.check(desk.engine());

        desk.mute(true);
        desk.massCancel(1, NullValue.INT, Side.NULL_VAL);
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldExpireAHundredThousandOrdersByTimeAndThenById()
    {
        final List<long[]> orders = new ArrayList<>();
        desk.mute(true);
        for (int i = 1; i <= COUNT; i++)
        {
            final long expireTimeNs = 1_000_000 + random.nextInt(500);
            final int instrumentId = 1 + random.nextInt(3);
            final long price = 1 + random.nextInt(100);
            desk.send(0 == i % 4 ? sell(1, 1, NONE).stop(price).gtd(expireTimeNs).on(instrumentId) :
                buy(1, 1, price).gtd(expireTimeNs).on(instrumentId));
            orders.add(new long[]{expireTimeNs, i});
        }
        // Some are given another time, some go before.
        for (int i = 7; i <= COUNT; i += 7)
        {
            final long orderId = i;
            final long expireTimeNs = 1_000_000 + random.nextInt(500);
            desk.send((encoder) -> encoder.replaceOrder(
                0, 1, orderId, noId, NullValue.INT, NONE, NONE,
                ReplaceBasis.TOTAL_QTY, NONE, NONE, expireTimeNs, noId));
            orders.get(i - 1)[0] = expireTimeNs;
        }
        for (int i = 11; i <= COUNT; i += 11)
        {
            desk.cancel(1, i);
            orders.get(i - 1)[0] = 0;
        }
        desk.mute(false);
        orders.removeIf((order) -> 0 == order[0]);
        orders.sort(Comparator.<long[]>comparingLong((order) -> order[0]).thenComparingLong((order) -> order[1]));
        final List<String> early = new ArrayList<>();
        final List<String> late = new ArrayList<>();
        for (final long[] order : orders)
        {
            (order[0] <= 1_000_100 ? early : late).add("EXPIRED GTD " + order[1] + " - cum 0 canceled 1");
        }
        assertEquals(List.of(), desk.clock(999_999));
        thenEvents(early, desk.clock(1_000_100), seed);
        BookChecks.check(desk.engine());
        thenEvents(late, desk.clock(2_000_000), seed);
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldMassCancelAHundredThousandOrdersById()
    {
        final List<String> expected = new ArrayList<>();
        desk.mute(true);
        for (int i = 1; i <= COUNT; i++)
        {
            final long account = 1 + random.nextInt(2);
            final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            final int instrumentId = 1 + random.nextInt(3);
            final long price = 1_000 + (Side.BUY == side ? -1 : 1) * (1 + random.nextInt(500));
            desk.send((Side.BUY == side ? buy(account, 1, price) : sell(account, 1, price)).on(instrumentId));
            if (1 == account && Side.SELL == side && 2 == instrumentId)
            {
                expected.add("CANCELED MASS_CANCEL " + i + " - cum 0 canceled 1");
            }
        }
        desk.mute(false);
        thenEvents(expected, desk.massCancel(1, 2, Side.SELL), seed);
        assertEquals(COUNT - expected.size(), desk.engine().liveOrders());
        BookChecks.check(desk.engine());
        desk.mute(true);
        desk.kill(NONE, KillAction.KILL);
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldCancelPartnersDirectlyBehindTheLowerIdOfAKilledGroup()
    {
        final List<String> expected = new ArrayList<>();
        final int groups = 3_000;
        for (int i = 1; i <= groups; i++)
        {
            desk.send(buy(1, 1, 100).on(1 + i % 3).oco(i));
        }
        for (int i = groups; i >= 1; i--)
        {
            desk.send((0 == i % 2 ? buy(1, 1, NONE).stop(200) : buy(1, 1, NONE).trail(9)).on(1 + i % 3).oco(i));
        }
        for (int i = 1; i <= groups; i++)
        {
            expected.add("CANCELED KILL_SWITCH " + i + " - cum 0 canceled 1");
            expected.add("CANCELED OCO " + (2 * groups + 1 - i) + " - cum 0 canceled 1");
        }
        BookChecks.check(desk.engine());
        thenEvents(expected, desk.kill(1, KillAction.KILL), seed);
        assertEquals(0, desk.engine().liveOrders());

        desk.kill(1, KillAction.UNKILL);
        for (int i = 1; i <= groups; i++)
        {
            assertEquals(1, desk.send(buy(1, 1, 100).on(1 + i % 3).oco(i)).size());
        }
        BookChecks.check(desk.engine());
    }

    @Test
    void shouldEndTheDayOfAHundredThousandOrdersById()
    {
        final List<String> expected = new ArrayList<>();
        desk.mute(true);
        for (int i = 1; i <= COUNT; i++)
        {
            final boolean isDay = 0 == random.nextInt(2);
            final TimeInForce timeInForce = isDay ? TimeInForce.DAY : TimeInForce.GTC;
            final long price = 1 + random.nextInt(300);
            desk.send((random.nextBoolean() ? buy(1, 1, price) : sell(1, 1, NONE).stop(price)).tif(timeInForce));
            if (isDay)
            {
                expected.add("EXPIRED DAY " + i + " - cum 0 canceled 1");
            }
        }
        desk.mute(false);
        expected.add(0, "PHASE 1 CLOSED");
        thenEvents(expected, desk.phase(1, TradingPhase.CLOSED), seed);
        assertEquals(COUNT - expected.size() + 1, desk.engine().liveOrders());
        BookChecks.check(desk.engine());
    }
}
