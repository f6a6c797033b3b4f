package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every limit of the engine reached: refused with its own reason, and the engine goes on.
 */
class CapacityTest
{
    private static final long NONE = NullValue.LONG;

    /** Ticks from one page of levels to the next. */
    private static final long PAGE = 64;

    private Desk desk;

    private void given(final EngineConfig config)
    {
        desk = new Desk(config);
        desk.define(spec("X"));
    }

    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B").quoteAsset("Q");
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private void thenEmpty(final long... accounts)
    {
        BookChecks.check(desk.engine());
        for (final long account : accounts)
        {
            desk.massCancel(account, NullValue.INT, Side.NULL_VAL);
        }
        assertEquals(0, desk.engine().liveOrders());
        BookChecks.check(desk.engine());
    }

    @Test
    void shouldRefuseTheOrderAfterTheLast()
    {
        given(new EngineConfig().initialOrders(1).maxOrders(3));
        for (int round = 0; round < 3; round++)
        {
            desk.send(sell(1, 5, 100).id("a"));
            desk.send(sell(1, 5, NONE).stop(90).gtd(Long.MAX_VALUE));
            desk.send(sell(1, 5, NONE).trail(90));
            thenEvents(desk.send(sell(1, 5, 101)), "REJECTED ENGINE_ORDER_LIMIT - 1");
            thenEvents(desk.send(buy(2, 5, 100)), "REJECTED ENGINE_ORDER_LIMIT - 2");
            thenEvents(desk.send(sell(2, 5, NONE).stop(90)), "REJECTED ENGINE_ORDER_LIMIT - 2");
            thenEvents(desk.send(market(2, Side.BUY, 1)), "REJECTED ENGINE_ORDER_LIMIT - 2");
            final long id = desk.engine().lastOrderId();
            final long trade = desk.engine().lastTradeId() + 1;
            thenEvents(desk.send(buy(2, 1, 100).ioc().group(7)),
                "ACCEPTED " + (id + 1) + " - 2 BUY LIMIT IOC 1 @ 100",
                "TRADE " + trade + " 1 @ 100 maker " + (id - 2) + " left 4 taker " + (id + 1) + " left 0");
            thenEvents(desk.send(market(2, Side.BUY, 4).fok()),
                "ACCEPTED " + (id + 2) + " - 2 BUY MARKET FOK 4 @ -",
                "TRADE " + (trade + 1) + " 4 @ 100 maker " + (id - 2) + " left 0 taker " + (id + 2) + " left 0");
            thenEvents(desk.send(sell(1, 5, 101).id("a").iceberg(1).oco(4)),
                "ACCEPTED " + (id + 3) + " a 1 SELL LIMIT GTC 5 @ 101");
            thenEvents(desk.send(sell(1, 5, 101)), "REJECTED ENGINE_ORDER_LIMIT - 1");
            thenEvents(desk.replace(1, id + 3, 102, 6),
                "REPLACED " + (id + 3) + " a was - 6 @ 102 cum 0 leaves 6 LOST");
            thenEmpty(1);
        }
    }

    @Test
    void shouldRefuseTheInstrumentAfterTheLastAndStillChangeTheOthers()
    {
        given(new EngineConfig().maxInstruments(2));
        desk.define(spec("Y"));
        thenEvents(desk.define(spec("Z")), "REJECTED INSTRUMENT_LIMIT - -");
        assertEquals(2, desk.engine().instrumentCount());
        thenEvents(desk.define(spec("Y").maxQuantityLots(5)), "INSTRUMENT 2 Y scales 8 8");
        thenEvents(desk.send(buy(1, 6, 1).on(2)), "REJECTED INVALID_QTY - 1");
        thenEvents(desk.send(buy(1, 6, 1).on(3)), "REJECTED UNKNOWN_INSTRUMENT - 1");
        thenEvents(desk.phase(3, TradingPhase.HALTED), "REJECTED UNKNOWN_INSTRUMENT - -");
    }

    @Test
    void shouldHoldManyInstruments()
    {
        given(new EngineConfig().initialOrders(1));
        for (int i = 2; i <= 1_000; i++)
        {
            thenEvents(desk.define(spec("X" + i).baseAsset("B" + i)), "INSTRUMENT " + i + " X" + i + " scales 8 8");
            desk.send(buy(1, i, i).on(i));
        }
        for (int i = 2; i <= 1_000; i++)
        {
            assertEquals(i, desk.engine().instrumentId("X" + i));
            assertEquals(i, desk.engine().order(i - 1).leavesLots());
        }
        thenEmpty(1);
    }

    @Test
    void shouldRefuseTheAssetAfterTheLast()
    {
        given(new EngineConfig().maxAssets(3));
        thenEvents(desk.send((encoder) -> encoder.assetDefinition(0, "C", 2)));
        thenEvents(desk.send((encoder) -> encoder.assetDefinition(0, "D", 2)), "REJECTED ASSET_LIMIT - -");
        thenEvents(desk.define(spec("Y").quoteAsset("D")), "REJECTED ASSET_LIMIT - -");
        thenEvents(desk.define(spec("Y").baseAsset("D").quoteAsset("E")), "REJECTED ASSET_LIMIT - -");
        thenEvents(desk.define(spec("Y").baseAsset("C").lotSize(1, 2)), "INSTRUMENT 2 Y scales 2 8");
        assertEquals(2, desk.engine().instrumentCount());
    }

    @Test
    void shouldRefuseToLimitOneAccountMoreAndStillKillIt()
    {
        given(new EngineConfig().maxAccounts(2));
        thenEvents(desk.rate(1, 1, 1));
        thenEvents(desk.rate(2, 1, 1));
        thenEvents(desk.rate(3, 1, 1), "REJECTED ACCOUNT_LIMIT - 3");
        desk.send(buy(3, 1, 1));
        thenEvents(desk.send(buy(3, 1, 1)), "ACCEPTED 2 - 3 BUY LIMIT GTC 1 @ 1");
        thenEvents(desk.rate(1, 2, 2));
        thenEvents(desk.kill(3, KillAction.KILL),
            "CANCELED KILL_SWITCH 1 - cum 0 canceled 1", "CANCELED KILL_SWITCH 2 - cum 0 canceled 1");
        thenEvents(desk.send(buy(3, 1, 1)), "REJECTED KILL_SWITCH - 3");
        thenEvents(desk.kill(3, KillAction.UNKILL));
        thenEvents(desk.rate(2, 0, 0));
        thenEvents(desk.rate(3, 1, 1));
        desk.send(buy(3, 1, 1));
        thenEvents(desk.send(buy(3, 1, 1)), "REJECTED RATE_LIMIT - 3");
        thenEvents(desk.rate(2, 1, 1), "REJECTED ACCOUNT_LIMIT - 2");
        thenEmpty(3);
    }

    @Test
    void shouldRefuseTheLevelThatFindsNoPage()
    {
        given(new EngineConfig().maxLevelPages(3));
        for (int round = 0; round < 3; round++)
        {
            final long id = desk.engine().lastOrderId();
            desk.send(buy(1, 5, 10));
            desk.send(sell(1, 5, NONE).stop(5));
            desk.send(sell(1, 5, 100));
            thenEvents(desk.send(buy(1, 5, 10 + PAGE)), "REJECTED PRICE_LEVEL_LIMIT - 1");
            thenEvents(desk.send(sell(1, 5, 100 + PAGE)), "REJECTED PRICE_LEVEL_LIMIT - 1");
            thenEvents(desk.send(buy(1, 5, NONE).stop(100)), "REJECTED PRICE_LEVEL_LIMIT - 1");
            thenEvents(desk.send(sell(1, 5, 6).stop(5 + 3 * PAGE)), "REJECTED PRICE_LEVEL_LIMIT - 1");
            desk.send(buy(1, 5, 11));
            thenEvents(desk.replace(1, id + 1, 10 + PAGE, 5), "CANCEL_REJECTED PRICE_LEVEL_LIMIT " + (id + 1) + " -");
            assertEquals(10, desk.engine().order(id + 1).priceTicks());
            thenEvents(desk.replace(1, id + 2, NONE, NONE, ReplaceBasis.TOTAL_QTY, ""),
                "REPLACED " + (id + 2) + " - was - 5 @ - cum 0 leaves 5 KEPT");
            thenEvents(desk.send(buy(2, 1, 100 + PAGE).ioc()),
                "ACCEPTED " + (id + 5) + " - 2 BUY LIMIT IOC 1 @ " + (100 + PAGE),
                "TRADE " + (round + 1) + " 1 @ 100 maker " + (id + 3) + " left 4 taker " + (id + 5) + " left 0");
            thenEvents(desk.send(buy(1, 5, NONE).trail(7)),
                "ACCEPTED " + (id + 6) + " - 1 BUY TRAILING_STOP GTC 5 @ -");
            thenEmpty(1);
        }
    }

    @Test
    void shouldExpireATriggeredStopLimitThatFindsNoPage()
    {
        given(new EngineConfig().maxLevelPages(3));
        desk.send(sell(1, 1, 100));
        desk.send(buy(3, 2, 1_000).stop(100));
        desk.send(buy(3, 2, 2_000).stop(101));
        desk.send(sell(4, 5, 101));
        desk.send(buy(1, 1, 10));

        thenEvents(desk.send(buy(2, 1, 100).ioc()),
            "ACCEPTED 6 - 2 BUY LIMIT IOC 1 @ 100",
            "TRADE 1 1 @ 100 maker 1 left 0 taker 6 left 0",
            "TRIGGERED 2 - 3 on 1 stop 100 last 100",
            "TRADE 2 2 @ 101 maker 4 left 3 taker 2 left 0",
            "TRIGGERED 3 - 3 on 1 stop 101 last 101",
            "TRADE 3 2 @ 101 maker 4 left 1 taker 3 left 0");
        desk.send(sell(5, 1, 50).stop(90));
        desk.send(sell(5, 3, 5_000).stop(95));
        desk.send(sell(5, 2, 99).stop(89).tif(TimeInForce.DAY));
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED PRICE_LEVEL_LIMIT - 1");
        desk.send(buy(1, 1, 11));
        thenEvents(desk.send(sell(2, 1, 11).ioc()),
            "ACCEPTED 11 - 2 SELL LIMIT IOC 1 @ 11",
            "TRADE 4 1 @ 11 maker 10 left 0 taker 11 left 0",
            "TRIGGERED 8 - 5 on 1 stop 95 last 11",
            "EXPIRED NO_LIQUIDITY 8 - cum 0 canceled 3",
            "TRIGGERED 7 - 5 on 1 stop 90 last 11",
            "EXPIRED NO_LIQUIDITY 7 - cum 0 canceled 1",
            "TRIGGERED 9 - 5 on 1 stop 89 last 11");
        thenEmpty(1, 4, 5);
    }

    @Test
    void shouldExpireAMarketRemainderThatFindsNoPage()
    {
        desk = new Desk(new EngineConfig().maxLevelPages(2));
        desk.define(spec("X").protection(500, ProtectionAction.REST));
        desk.send(sell(1, 5, 100));
        desk.send(sell(1, 5, 700));
        desk.send(sell(1, 5, 101));
        thenEvents(desk.send(market(2, Side.BUY, 20)),
            "ACCEPTED 4 - 2 BUY MARKET GTC 20 @ -",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 4 left 15",
            "TRADE 2 5 @ 101 maker 3 left 0 taker 4 left 10",
            "REPLACED 4 - was - 20 @ 600 cum 10 leaves 10 LOST");
        desk.massCancel(2, NullValue.INT, Side.NULL_VAL);
        desk.define(spec("Y").protection(10, ProtectionAction.REST));
        desk.send(sell(1, 5, 100).on(2));
        desk.send(sell(1, 5, 115).on(2));
        thenEvents(desk.send(market(2, Side.BUY, 20).on(2)),
            "ACCEPTED 7 - 2 BUY MARKET GTC 20 @ -",
            "TRADE 3 5 @ 100 maker 5 left 0 taker 7 left 15",
            "EXPIRED NO_LIQUIDITY 7 - cum 5 canceled 15");
        thenEmpty(1);
    }

    @Test
    void shouldUseEveryPageOfAnOddLimit()
    {
        given(new EngineConfig().initialOrders(1).maxLevelPages(1_001));
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 1_001; i++)
            {
                final Desk.Order order = 0 == i % 2 ? buy(1, 1, 1 + i * PAGE) : buy(1, 1, NONE).stop(1 + i * PAGE);
                assertEquals(1, desk.send(order).size());
                assertEquals(i + 1, desk.engine().liveOrders());
            }
            thenEvents(desk.send(buy(1, 1, 1 + 1_001 * PAGE)), "REJECTED PRICE_LEVEL_LIMIT - 1");
            thenEmpty(1);
        }
    }

    @Test
    void shouldStayInOrderInTheTightestRooms()
    {
        final long seed = Long.getLong("ringbook.seed", 81);
        for (int round = 0; round < 24; round++)
        {
            final long roundSeed = seed + round;
            final EngineConfig config =
                new EngineConfig().initialOrders(1).maxOrders(1 + round * 7).maxLevelPages(1 + round % 12)
                    .maxBalances(40 + 2 * round);
            final EventLog log = new EventLog();
            final MatchingEngine engine = new MatchingEngine(config, log);
            final EveryFeatureFlow flow = new EveryFeatureFlow(roundSeed, 0 == round % 3 ? 1 : 50, 1 == round % 2);
            for (int i = 1; i <= 5_000; i++)
            {
                engine.onCommand(flow.buffer, 0, flow.next(), i);
                assertTrue(engine.liveOrders() <= 1 + round * 7);
                if (0 == i % 20)
                {
                    BookChecks.check(engine);
                    MoneyChecks.check(engine);
                }
            }
            final Set<String> lines = new HashSet<>(log.take());
            assertTrue(lines.stream().anyMatch((line) -> line.startsWith("REJECTED ENGINE_ORDER_LIMIT") ||
                line.startsWith("REJECTED PRICE_LEVEL_LIMIT")), () -> "too roomy, seed " + roundSeed);
        }
    }

    @Test
    void shouldRefuseLimitsOutOfRange()
    {
        final EventLog log = new EventLog();
        for (final int wrong : new int[]{0, -1, (1 << 24) + 1, Integer.MAX_VALUE})
        {
            final EngineConfig[] configs = {
                new EngineConfig().initialOrders(wrong), new EngineConfig().maxOrders(wrong),
                new EngineConfig().maxInstruments(wrong), new EngineConfig().maxAssets(wrong),
                new EngineConfig().maxAccounts(wrong), new EngineConfig().maxLevelPages(wrong)};
            for (final EngineConfig config : configs)
            {
                assertThrows(IllegalArgumentException.class, () -> new MatchingEngine(config, log));
            }
        }
    }
}
