package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.ReplaceBasis;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The rules of matching, one story each (semantics 4.1 to 4.4).
 *
 * <p>Long because it is a list of stories, each of which is read alone.
 */
class MatchingStoriesTest
{
    private Desk desk;

    @BeforeEach
    void given()
    {
        desk = new Desk(new EngineConfig());
        desk.define(spec("X"));
    }

    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B" + symbol).quoteAsset("Q");
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    @Test
    void shouldRestWhenNothingCrosses()
    {
        thenEvents(desk.send(buy(1, 10, 100).id("a")), "ACCEPTED 1 a 1 BUY LIMIT GTC 10 @ 100");
        assertEquals(1, desk.engine().liveOrders());
        assertEquals(10, desk.engine().order(1).leavesLots());
    }

    @Test
    void shouldTradeAtTheRestingOrdersPrice()
    {
        desk.send(sell(1, 10, 100));

        thenEvents(desk.send(buy(2, 4, 105)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 4 @ 105",
            "TRADE 1 4 @ 100 maker 1 left 6 taker 2 left 0");
        assertNull(desk.engine().order(2));
    }

    @Test
    void shouldTakeBestPriceFirstThenTime()
    {
        desk.send(sell(1, 5, 101));
        desk.send(sell(1, 5, 100));
        desk.send(sell(1, 5, 100));

        thenEvents(desk.send(buy(2, 12, 101)),
            "ACCEPTED 4 - 2 BUY LIMIT GTC 12 @ 101",
            "TRADE 1 5 @ 100 maker 2 left 0 taker 4 left 7",
            "TRADE 2 5 @ 100 maker 3 left 0 taker 4 left 2",
            "TRADE 3 2 @ 101 maker 1 left 3 taker 4 left 0");
    }

    @Test
    void shouldKeepTheQueueAfterACancelInTheMiddle()
    {
        desk.send(sell(1, 1, 100));
        desk.send(sell(1, 2, 100));
        desk.send(sell(1, 3, 100));
        thenEvents(desk.cancel(1, 2), "CANCELED USER 2 - cum 0 canceled 2");

        thenEvents(desk.send(buy(2, 4, 100)),
            "ACCEPTED 4 - 2 BUY LIMIT GTC 4 @ 100",
            "TRADE 1 1 @ 100 maker 1 left 0 taker 4 left 3",
            "TRADE 2 3 @ 100 maker 3 left 0 taker 4 left 0");
    }

    @Test
    void shouldExpireTheRestOfAnIoc()
    {
        desk.send(sell(1, 5, 100));

        thenEvents(desk.send(buy(2, 8, 100).ioc()),
            "ACCEPTED 2 - 2 BUY LIMIT IOC 8 @ 100",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 2 left 3",
            "EXPIRED IOC 2 - cum 5 canceled 3");
        thenEvents(desk.send(buy(2, 8, 100).ioc()),
            "ACCEPTED 3 - 2 BUY LIMIT IOC 8 @ 100",
            "EXPIRED IOC 3 - cum 0 canceled 8");
    }

    @Test
    void shouldFillOrKillAcrossLevels()
    {
        desk.send(sell(1, 5, 100));
        desk.send(sell(1, 5, 101));

        thenEvents(desk.send(buy(2, 11, 101).fok()),
            "ACCEPTED 3 - 2 BUY LIMIT FOK 11 @ 101",
            "EXPIRED FOK 3 - cum 0 canceled 11");
        thenEvents(desk.send(buy(2, 10, 101).fok()),
            "ACCEPTED 4 - 2 BUY LIMIT FOK 10 @ 101",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 4 left 5",
            "TRADE 2 5 @ 101 maker 2 left 0 taker 4 left 0");
    }

    @Test
    void shouldEndTheLookOfAFokAtTheFirstOwnOrder()
    {
        desk.send(sell(1, 5, 100));
        desk.send(sell(2, 5, 100));
        desk.send(sell(1, 5, 100));

        thenEvents(desk.send(buy(2, 6, 100).fok().stp(StpMode.CANCEL_NEWEST)),
            "ACCEPTED 4 - 2 BUY LIMIT FOK 6 @ 100",
            "EXPIRED FOK 4 - cum 0 canceled 6");
        thenEvents(desk.send(buy(2, 10, 100).fok().stp(StpMode.CANCEL_OLDEST)),
            "ACCEPTED 5 - 2 BUY LIMIT FOK 10 @ 100",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 5 left 5",
            "PREVENTED CANCEL_OLDEST 5 @ 100 maker 2 taker 5",
            "CANCELED STP 2 - cum 0 canceled 5",
            "TRADE 2 5 @ 100 maker 3 left 0 taker 5 left 0");
    }

    @Test
    void shouldNeverRestAMarketOrder()
    {
        thenEvents(desk.send(market(2, Side.BUY, 3)),
            "ACCEPTED 1 - 2 BUY MARKET GTC 3 @ -",
            "EXPIRED NO_LIQUIDITY 1 - cum 0 canceled 3");
        desk.send(sell(1, 2, 100));
        desk.send(sell(1, 2, 1_000_000));
        thenEvents(desk.send(market(2, Side.BUY, 5)),
            "ACCEPTED 4 - 2 BUY MARKET GTC 5 @ -",
            "TRADE 1 2 @ 100 maker 2 left 0 taker 4 left 3",
            "TRADE 2 2 @ 1000000 maker 3 left 0 taker 4 left 1",
            "EXPIRED NO_LIQUIDITY 4 - cum 4 canceled 1");
    }

    @Test
    void shouldStopAMarketOrderAtItsOwnPriceAndAtTheProtection()
    {
        desk.define(spec("P").protection(3, ProtectionAction.EXPIRE));
        desk.send(sell(1, 1, 100).on(2));
        desk.send(sell(1, 1, 103).on(2));
        desk.send(sell(1, 1, 104).on(2));

        thenEvents(desk.send(market(2, Side.BUY, 9).on(2)),
            "ACCEPTED 4 - 2 BUY MARKET GTC 9 @ -",
            "TRADE 1 1 @ 100 maker 1 left 0 taker 4 left 8",
            "TRADE 2 1 @ 103 maker 2 left 0 taker 4 left 7",
            "EXPIRED NO_LIQUIDITY 4 - cum 2 canceled 7");
        thenEvents(desk.send(market(2, Side.BUY, 9).at(103).on(2)),
            "ACCEPTED 5 - 2 BUY MARKET GTC 9 @ 103",
            "EXPIRED NO_LIQUIDITY 5 - cum 0 canceled 9");
    }

    @Test
    void shouldRestAMarketRemainderAtTheProtectionPrice()
    {
        desk.define(spec("P").protection(3, ProtectionAction.REST));
        desk.send(buy(1, 1, 100).on(2));

        thenEvents(desk.send(market(2, Side.SELL, 9).on(2)),
            "ACCEPTED 2 - 2 SELL MARKET GTC 9 @ -",
            "TRADE 1 1 @ 100 maker 1 left 0 taker 2 left 8",
            "REPLACED 2 - was - 9 @ 97 cum 1 leaves 8 LOST");
        thenEvents(desk.send(buy(1, 8, 97).on(2)),
            "ACCEPTED 3 - 1 BUY LIMIT GTC 8 @ 97",
            "TRADE 2 8 @ 97 maker 2 left 0 taker 3 left 0");
    }

    @Test
    void shouldRejectAPostOnlyThatWouldTrade()
    {
        desk.send(sell(1, 1, 100));

        thenEvents(desk.send(buy(2, 1, 100).postOnly()), "REJECTED POST_ONLY_WOULD_CROSS - 2");
        thenEvents(desk.send(buy(2, 1, 99).postOnly().id("p")), "ACCEPTED 2 p 2 BUY LIMIT GTC 1 @ 99");
        thenEvents(desk.replace(2, 2, 100, 1), "CANCEL_REJECTED POST_ONLY_WOULD_CROSS 2 -");
        assertEquals(99, desk.engine().order(2).priceTicks());
    }

    @Test
    void shouldRejectADuplicateIdOfALiveOrderOnly()
    {
        desk.send(buy(1, 1, 100).id("a"));

        thenEvents(desk.send(buy(1, 1, 100).id("a")), "REJECTED DUPLICATE_CLORDID a 1");
        thenEvents(desk.send(buy(2, 1, 100).id("a")), "ACCEPTED 2 a 2 BUY LIMIT GTC 1 @ 100");
        thenEvents(desk.cancel(1, "a"), "CANCELED USER 1 a cum 0 canceled 1");
        thenEvents(desk.send(buy(1, 1, 100).id("a")), "ACCEPTED 3 a 1 BUY LIMIT GTC 1 @ 100");
    }

    @Test
    void shouldNotLetOneAccountSeeAnothersOrder()
    {
        desk.send(buy(1, 1, 100).id("a"));

        thenEvents(desk.cancel(2, 1), "CANCEL_REJECTED UNKNOWN_ORDER 1 -");
        thenEvents(desk.cancel(2, "a"), "CANCEL_REJECTED UNKNOWN_ORDER - a");
        thenEvents(desk.replace(2, 1, 101, 1), "CANCEL_REJECTED UNKNOWN_ORDER 1 -");
        assertNotNull(desk.engine().order(1));
    }

    @Test
    void shouldForgetADoneOrder()
    {
        desk.send(sell(1, 1, 100));
        desk.send(buy(2, 1, 100));

        thenEvents(desk.cancel(1, 1), "CANCEL_REJECTED UNKNOWN_ORDER 1 -");
        thenEvents(desk.replace(1, 1, 100, 5), "CANCEL_REJECTED UNKNOWN_ORDER 1 -");
    }

    @Test
    void shouldKeepPriorityWhenOnlyTheQuantityGoesDown()
    {
        desk.send(sell(1, 10, 100));
        desk.send(sell(1, 10, 100));
        thenEvents(desk.replace(1, 1, NullValue.LONG, 4), "REPLACED 1 - was - 4 @ 100 cum 0 leaves 4 KEPT");

        thenEvents(desk.send(buy(2, 5, 100)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 5 @ 100",
            "TRADE 1 4 @ 100 maker 1 left 0 taker 3 left 1",
            "TRADE 2 1 @ 100 maker 2 left 9 taker 3 left 0");
    }

    @Test
    void shouldLosePriorityWhenTheQuantityGoesUp()
    {
        desk.send(sell(1, 10, 100));
        desk.send(sell(1, 10, 100));
        thenEvents(desk.replace(1, 1, 100, 11), "REPLACED 1 - was - 11 @ 100 cum 0 leaves 11 LOST");

        thenEvents(desk.send(buy(2, 10, 100)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 10 @ 100",
            "TRADE 1 10 @ 100 maker 2 left 0 taker 3 left 0");
    }

    @Test
    void shouldTradeAsATakerWhenAnAmendCrosses()
    {
        desk.send(sell(1, 3, 100));
        desk.send(buy(2, 5, 90).id("b"));

        thenEvents(desk.replace(2, 2, 100, 5, ReplaceBasis.TOTAL_QTY, "c"),
            "REPLACED 2 c was b 5 @ 100 cum 0 leaves 5 LOST",
            "TRADE 1 3 @ 100 maker 1 left 0 taker 2 left 2");
        assertEquals(2, desk.engine().order(2).leavesLots());
        thenEvents(desk.cancel(2, "b"), "CANCEL_REJECTED UNKNOWN_ORDER - b");
        thenEvents(desk.cancel(2, "c"), "CANCELED USER 2 c cum 3 canceled 2");
    }

    @Test
    void shouldCompleteAnOrderThatIsAmendedToWhatItHasTraded()
    {
        desk.send(sell(1, 10, 100));
        desk.send(buy(2, 4, 100));

        thenEvents(desk.replace(1, 1, 999, 3), "REPLACED 1 - was - 4 @ 100 cum 4 leaves 0 KEPT");
        assertNull(desk.engine().order(1));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldStateTheOpenQuantityWhenAReplaceIsByOpenQuantity()
    {
        desk.send(sell(1, 10, 100));
        desk.send(sell(1, 5, 100));
        desk.send(buy(2, 4, 100));

        thenEvents(desk.replace(1, 1, 100, 6, ReplaceBasis.OPEN_QTY, ""),
            "REPLACED 1 - was - 10 @ 100 cum 4 leaves 6 LOST");
        thenEvents(desk.send(buy(2, 5, 100)),
            "ACCEPTED 4 - 2 BUY LIMIT GTC 5 @ 100",
            "TRADE 2 5 @ 100 maker 2 left 0 taker 4 left 0");
    }

    @Test
    void shouldJudgeAnOpenQuantityByTheTotalItMakes()
    {
        desk.send(sell(1, 10, 100));
        desk.send(buy(2, 4, 100));

        thenEvents(desk.replace(1, 1, 100, 1_000_000_000_000L, ReplaceBasis.OPEN_QTY, ""),
            "CANCEL_REJECTED INVALID_QTY 1 -");
        thenEvents(desk.replace(1, 1, 100, Long.MAX_VALUE, ReplaceBasis.OPEN_QTY, ""),
            "CANCEL_REJECTED INVALID_QTY 1 -");
        thenEvents(desk.replace(1, 1, 100, -4, ReplaceBasis.OPEN_QTY, ""), "CANCEL_REJECTED INVALID_QTY 1 -");
        thenEvents(desk.replace(1, 1, 100, NullValue.LONG, ReplaceBasis.OPEN_QTY, ""),
            "REPLACED 1 - was - 10 @ 100 cum 4 leaves 6 KEPT");
        thenEvents(desk.replace(1, 1, 100, 0, ReplaceBasis.OPEN_QTY, ""),
            "REPLACED 1 - was - 4 @ 100 cum 4 leaves 0 KEPT");
    }

    @Test
    void shouldLeaveARefusedAmendAsItWas()
    {
        desk.send(sell(1, 10, 100).id("a"));
        desk.send(sell(1, 10, 100).id("b"));

        thenEvents(desk.replace(1, 1, 0, 10), "CANCEL_REJECTED INVALID_PRICE 1 -");
        thenEvents(desk.replace(1, 1, 100, 0), "CANCEL_REJECTED INVALID_QTY 1 -");
        thenEvents(desk.replace(1, 1, 100, 10, ReplaceBasis.TOTAL_QTY, "b"), "CANCEL_REJECTED DUPLICATE_CLORDID 1 -");
        thenEvents(desk.replace(1, 1, 1L << 53, 1L << 39), "CANCEL_REJECTED NOTIONAL_OVERFLOW 1 -");
        thenEvents(desk.send(buy(2, 1, 100)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 1 @ 100",
            "TRADE 1 1 @ 100 maker 1 left 9 taker 3 left 0");
    }

    @Test
    void shouldPreventSelfTradesByTheIncomingOrdersMode()
    {
        desk.send(sell(1, 5, 100).id("s"));
        thenEvents(desk.send(buy(1, 3, 100).id("n")),
            "ACCEPTED 2 n 1 BUY LIMIT GTC 3 @ 100",
            "PREVENTED CANCEL_NEWEST 3 @ 100 maker 1 taker 2",
            "CANCELED STP 2 n cum 0 canceled 3");
        thenEvents(desk.send(buy(1, 3, 100).stp(StpMode.DECREMENT)),
            "ACCEPTED 3 - 1 BUY LIMIT GTC 3 @ 100",
            "PREVENTED DECREMENT 3 @ 100 maker 1 taker 3",
            "CANCELED STP 3 - cum 0 canceled 0");
        assertEquals(2, desk.engine().order(1).leavesLots());
        assertEquals(3, desk.engine().order(1).preventedQuantityLots());
        assertEquals(5, desk.engine().order(1).quantityLots());
        thenEvents(desk.send(buy(1, 3, 100).stp(StpMode.DECREMENT)),
            "ACCEPTED 4 - 1 BUY LIMIT GTC 3 @ 100",
            "PREVENTED DECREMENT 2 @ 100 maker 1 taker 4",
            "CANCELED STP 1 s cum 0 canceled 0");
        assertEquals(1, desk.engine().order(4).leavesLots());
        thenEvents(desk.send(sell(1, 3, 100).stp(StpMode.CANCEL_BOTH)),
            "ACCEPTED 5 - 1 SELL LIMIT GTC 3 @ 100",
            "PREVENTED CANCEL_BOTH 1 @ 100 maker 4 taker 5",
            "CANCELED STP 4 - cum 0 canceled 1",
            "CANCELED STP 5 - cum 0 canceled 3");
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldPreventTradesWithinAGroup()
    {
        desk.send(sell(1, 5, 100).group(7));
        desk.send(sell(3, 5, 100).group(8));

        thenEvents(desk.send(buy(2, 6, 100).group(7).stp(StpMode.CANCEL_OLDEST)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 6 @ 100",
            "PREVENTED CANCEL_OLDEST 5 @ 100 maker 1 taker 3",
            "CANCELED STP 1 - cum 0 canceled 5",
            "TRADE 1 5 @ 100 maker 2 left 0 taker 3 left 1");
        thenEvents(desk.send(sell(2, 1, 100).stp(StpMode.NONE)),
            "ACCEPTED 4 - 2 SELL LIMIT GTC 1 @ 100",
            "TRADE 2 1 @ 100 maker 3 left 0 taker 4 left 0");
    }

    @Test
    void shouldMassCancelByAccountInstrumentAndSideInOrderOfIds()
    {
        desk.define(spec("Y"));
        desk.send(sell(1, 1, 100));
        desk.send(buy(1, 1, 90).on(2));
        desk.send(buy(2, 1, 90));
        desk.send(buy(1, 1, 91));

        thenEvents(desk.massCancel(1, 1, Side.BUY), "CANCELED MASS_CANCEL 4 - cum 0 canceled 1");
        thenEvents(desk.massCancel(1, NullValue.INT, Side.NULL_VAL),
            "CANCELED MASS_CANCEL 1 - cum 0 canceled 1",
            "CANCELED MASS_CANCEL 2 - cum 0 canceled 1");
        assertEquals(1, desk.engine().liveOrders());
    }

    @Test
    void shouldSayWhatIsWrongInTheOrderOfTheContract()
    {
        thenEvents(desk.send(buy(1, 1, 1).on(9)), "REJECTED UNKNOWN_INSTRUMENT - 1");
        thenEvents(desk.send(buy(1, 0, 0).at(NullValue.LONG)), "REJECTED INVALID_ORDER - 1");
        thenEvents(desk.send(buy(1, 1, 100).ioc().postOnly()), "REJECTED INVALID_ORDER - 1");
        thenEvents(desk.send(buy(1, 0, 0)), "REJECTED INVALID_QTY - 1");
        thenEvents(desk.send(buy(1, 1_000_000_000_001L, 1)), "REJECTED INVALID_QTY - 1");
        thenEvents(desk.send(buy(1, 1, 0)), "REJECTED INVALID_PRICE - 1");
        thenEvents(desk.send(buy(1, 1, (1L << 53) + 1)), "REJECTED INVALID_PRICE - 1");
        thenEvents(desk.send(buy(1, 1L << 39, 1L << 53)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(buy(1, 1, 100).type(OrdType.STOP_LIMIT)), "REJECTED INVALID_ORDER - 1");
        thenEvents(desk.send(buy(1, 1, 100).tif(TimeInForce.AT_OPEN)), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
        thenEvents(desk.send(buy(1, 1, 100).iceberg(0)), "REJECTED INVALID_QTY - 1");
        assertEquals(0, desk.engine().lastOrderId());
    }

    @Test
    void shouldRefuseAtTheEnginesLimits()
    {
        desk = new Desk(new EngineConfig().maxOrders(2).maxInstruments(1).maxLevelPages(1));
        desk.define(spec("X"));
        thenEvents(desk.define(spec("Y")), "REJECTED INSTRUMENT_LIMIT - -");
        desk.send(buy(1, 1, 100));
        thenEvents(desk.send(buy(1, 1, 10_000)), "REJECTED PRICE_LEVEL_LIMIT - 1");
        desk.send(buy(1, 1, 101));
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED ENGINE_ORDER_LIMIT - 1");
        thenEvents(desk.send(sell(2, 1, 100).ioc()),
            "ACCEPTED 3 - 2 SELL LIMIT IOC 1 @ 100",
            "TRADE 1 1 @ 101 maker 2 left 0 taker 3 left 0");
    }

    @Test
    void shouldExpireAMarketRemainderWhenNoPageOfLevelsIsLeftToRestOn()
    {
        desk = new Desk(new EngineConfig().maxLevelPages(1));
        desk.define(spec("P").protection(5, ProtectionAction.REST));
        desk.send(buy(1, 1, 10_010));
        desk.send(buy(1, 1, 10_000));

        thenEvents(desk.send(market(2, Side.SELL, 9)),
            "ACCEPTED 3 - 2 SELL MARKET GTC 9 @ -",
            "TRADE 1 1 @ 10010 maker 1 left 0 taker 3 left 8",
            "EXPIRED NO_LIQUIDITY 3 - cum 1 canceled 8");
        assertEquals(1, desk.engine().liveOrders());
    }

    @Test
    void shouldPublishEachChangedLevelOnceAtTheEnd()
    {
        desk.define(spec("L").l2(true));
        thenEvents(desk.send(sell(1, 5, 100).on(2)),
            "ACCEPTED 1 - 1 SELL LIMIT GTC 5 @ 100", "BOOK 2 SELL 5 @ 100 update 1");
        desk.send(sell(1, 5, 101).on(2));
        thenEvents(desk.send(buy(2, 12, 101).on(2)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 12 @ 101",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 3 left 7",
            "TRADE 2 5 @ 101 maker 2 left 0 taker 3 left 2",
            "BOOK 2 BUY 2 @ 101 update 3",
            "BOOK 2 SELL 0 @ 100 update 4",
            "BOOK 2 SELL 0 @ 101 update 5");
        thenEvents(desk.replace(2, 3, 101, 13),
            "REPLACED 3 - was - 13 @ 101 cum 10 leaves 3 LOST", "BOOK 2 BUY 3 @ 101 update 6");
        thenEvents(desk.replace(2, 3, 101, 13), "REPLACED 3 - was - 13 @ 101 cum 10 leaves 3 KEPT");
    }

    @Test
    void shouldSweepFiveThousandOrdersInOneCommand()
    {
        for (int i = 0; i < 5_000; i++)
        {
            desk.send(sell(1, 1, 100 + i / 2));
        }
        final List<String> events = desk.send(buy(2, 5_000, 10_000));
        assertEquals(5_001, events.size());
        assertEquals("TRADE 5000 1 @ 2599 maker 5000 left 0 taker 5001 left 0", events.get(5_000));
        assertEquals(0, desk.engine().liveOrders());
    }

    @Test
    void shouldTakePricesFromOneToTheHighestInOneBook()
    {
        final long highest = 1L << 53;
        desk.define(spec("H").tickSize(1, 8));
        desk.send(buy(1, 1, 1).on(2));
        desk.send(buy(1, 1, 3_000_000_000L).on(2));
        desk.send(sell(1, 1, highest).on(2));
        desk.send(sell(1, 1, 5_000_000_000L).on(2));
        final List<String> ladder = new ArrayList<>();
        desk.engine().forEachLevel(2, Side.SELL, 0, (price, quantity, count) -> ladder.add("sell " + price));
        desk.engine().forEachLevel(2, Side.BUY, 0, (price, quantity, count) -> ladder.add("buy " + price));

        assertEquals(List.of("sell 5000000000", "sell " + highest, "buy 3000000000", "buy 1"), ladder);
        final List<String> events = desk.send(market(2, Side.BUY, 2).on(2));
        assertEquals("TRADE 2 1 @ " + highest + " maker 3 left 0 taker 5 left 0", events.get(2));
    }

    @Test
    void shouldTradeBelowZeroWhereTheInstrumentAllowsIt()
    {
        desk.define(spec("N").allowNegativePrice(true));
        desk.send(sell(1, 2, -5).on(2));
        thenEvents(desk.send(buy(2, 1, 0).on(2)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 1 @ 0",
            "TRADE 1 1 @ -5 maker 1 left 1 taker 2 left 0");
    }

    @Test
    void shouldDefineAndRefuseInstruments()
    {
        thenEvents(desk.define(new InstrumentSpec().symbol("E").baseAsset("A").quoteAsset("Q").tickSize(1, 5)
            .lotSize(1, 4)), "REJECTED ASSET_SCALE - -");
        thenEvents(desk.define(spec("S").quoteAsset("BS")), "REJECTED INVALID_INSTRUMENT - -");
        thenEvents(desk.define(spec("S").minPriceTicks(5).maxPriceTicks(4)), "REJECTED INVALID_INSTRUMENT - -");
        desk.send(buy(1, 1, 100));
        thenEvents(desk.define(spec("X")), "REJECTED INSTRUMENT_IN_USE - -");
        desk.cancel(1, 1);
        thenEvents(desk.define(spec("X").tickSize(2, 0)), "REJECTED INSTRUMENT_IN_USE - -");
        thenEvents(desk.define(spec("X").minQuantityLots(5)), "INSTRUMENT 1 X scales 8 8");
        thenEvents(desk.send(buy(1, 4, 100)), "REJECTED INVALID_QTY - 1");
    }

    @Test
    void shouldHashTheWholeState()
    {
        final Desk twin = new Desk(new EngineConfig().initialOrders(1));
        twin.define(spec("X"));
        assertEquals(desk.engine().stateHash(), twin.engine().stateHash());
        desk.send(buy(1, 1, 100));
        desk.send(buy(1, 1, 100));
        twin.send(buy(1, 1, 100));
        twin.send(buy(2, 1, 100));
        assertTrue(desk.engine().stateHash() != twin.engine().stateHash(), "another account is another state");
    }
}
