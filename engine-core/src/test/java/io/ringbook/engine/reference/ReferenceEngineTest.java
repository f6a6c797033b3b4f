package io.ringbook.engine.reference;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.ringbook.engine.reference.ReferenceDesk.buy;
import static io.ringbook.engine.reference.ReferenceDesk.sell;
import static io.ringbook.engine.reference.ReferenceDesk.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * The reference engine by itself, straight from the numbered rules: entry, continuous matching, amends and limits.
 */
class ReferenceEngineTest
{
    private static final long NONE = NullValue.LONG;

    private ReferenceDesk desk;

    @BeforeEach
    void given()
    {
        desk = new ReferenceDesk();
        desk.define(spec("X").l2(false));
    }

    private void givenInstrument(final InstrumentSpec spec)
    {
        desk = new ReferenceDesk();
        desk.define(spec);
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private static void thenLast(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found.subList(Math.max(0, found.size() - expected.length), found.size()));
    }

    @Test
    void shouldTradeAtTheMakersPriceInPriceThenTime()
    {
        desk.send(sell(1, 5, 101));
        desk.send(sell(1, 5, 100));
        desk.send(sell(1, 5, 100));

        thenEvents(desk.send(buy(2, 12, 101)),
            "ACCEPTED 4 - 2 BUY LIMIT GTC 12 @ 101",
            "TRADE 1 5 @ 100 maker 2 left 0 taker 4 left 7",
            "TRADE 2 5 @ 100 maker 3 left 0 taker 4 left 2",
            "TRADE 3 2 @ 101 maker 1 left 3 taker 4 left 0");
        assertEquals(1, desk.engine.liveOrders());
    }

    @Test
    void shouldLookPurelyBeforeAFillOrKill()
    {
        desk.send(sell(1, 10, 100).iceberg(3));
        desk.send(sell(2, 5, 100));
        final long hash = desk.engine.stateHash();

        thenEvents(desk.send(buy(3, 16, 100).fok()),
            "ACCEPTED 3 - 3 BUY LIMIT FOK 16 @ 100", "EXPIRED FOK 3 - cum 0 canceled 16");
        thenEvents(desk.send(buy(2, 4, 100).fok()), // 0.4: only the slice of 3 is ahead of the own order
            "ACCEPTED 4 - 2 BUY LIMIT FOK 4 @ 100", "EXPIRED FOK 4 - cum 0 canceled 4");
        thenLast(desk.send(buy(2, 10, 100).fok().stp(StpMode.CANCEL_OLDEST)),
            "CANCELED STP 2 - cum 0 canceled 5",
            "TRADE 2 3 @ 100 maker 1 left 4 taker 5 left 4",
            "REPLENISHED 1 - 1 on 1 display 3 reserve 1",
            "TRADE 3 3 @ 100 maker 1 left 1 taker 5 left 1",
            "REPLENISHED 1 - 1 on 1 display 1 reserve 0",
            "TRADE 4 1 @ 100 maker 1 left 0 taker 5 left 0");
        assertNotEquals(hash, desk.engine.stateHash());
    }

    @Test
    void shouldExpireWholeWhenMinQtyIsNotMet()
    {
        desk.send(sell(1, 3, 100));

        thenLast(desk.send(buy(2, 10, 100).atLeast(4)), "EXPIRED MIN_QTY 2 - cum 0 canceled 10");
        thenLast(desk.send(buy(2, 10, 100).atLeast(3)), "TRADE 1 3 @ 100 maker 1 left 0 taker 3 left 7");
        assertEquals(7, desk.engine.order(3).leavesLots());
    }

    @Test
    void shouldNeverRestAMarketOrder()
    {
        thenEvents(desk.send(buy(1, 5, NONE).market()),
            "ACCEPTED 1 - 1 BUY MARKET GTC 5 @ -", "EXPIRED NO_LIQUIDITY 1 - cum 0 canceled 5");
        desk.send(sell(1, 2, 100));
        desk.send(sell(1, 2, 110));
        thenLast(desk.send(buy(2, 5, 105).market().ioc()),
            "TRADE 1 2 @ 100 maker 2 left 0 taker 4 left 3", "EXPIRED NO_LIQUIDITY 4 - cum 2 canceled 3");
    }

    @Test
    void shouldRestAProtectedMarketRemainderAtItsCap()
    {
        givenInstrument(spec("X").protection(5, ProtectionAction.REST));
        desk.send(sell(1, 2, 100));
        desk.send(sell(1, 2, 110));

        thenLast(desk.send(buy(2, 5, NONE).market()),
            "TRADE 1 2 @ 100 maker 1 left 0 taker 3 left 3",
            "REPLACED 3 - was - 5 @ 105 cum 2 leaves 3 LOST");
        assertEquals(3, desk.engine.order(3).priority()); // D2: no new priority number
        thenLast(desk.send(buy(2, 5, 106).market()), "EXPIRED NO_LIQUIDITY 4 - cum 0 canceled 5"); // its own cap
        thenLast(desk.replace(2, 3, 106, 5), "REPLACED 3 - was - 5 @ 106 cum 2 leaves 3 LOST");
        thenLast(desk.send(buy(2, 5, NONE).market().ioc()), "EXPIRED NO_LIQUIDITY 5 - cum 2 canceled 3");
    }

    @Test
    void shouldSpendABudgetByWholeLots()
    {
        // Unit: one tick x one lot = 10^8 units of Q.
        desk.send(sell(1, 2, 100));
        desk.send(sell(1, 9, 110));

        thenEvents(desk.send(buy(2, NONE, NONE).market().budget(435_00000000L)),
            "ACCEPTED 3 - 2 BUY MARKET GTC - @ -",
            "TRADE 1 2 @ 100 maker 1 left 0 taker 3 left -",
            "TRADE 2 2 @ 110 maker 2 left 7 taker 3 left -",
            "EXPIRED BUDGET 3 - cum 4 canceled 0");
        thenLast(desk.send(buy(2, NONE, NONE).market().budget(770_00000000L).fok()),
            "TRADE 3 7 @ 110 maker 2 left 0 taker 4 left -", "EXPIRED BUDGET 4 - cum 7 canceled 0");
        desk.send(sell(1, 2, 100));
        thenLast(desk.send(buy(2, NONE, NONE).market().budget(201_00000000L).fok()),
            "EXPIRED FOK 6 - cum 0 canceled 0"); // D5: liquidity ends it
        thenLast(desk.send(buy(1, NONE, NONE).market().budget(150_00000000L).stp(StpMode.DECREMENT)),
            "PREVENTED CANCEL_NEWEST 1 @ 100 maker 5 taker 7", "CANCELED STP 7 - cum 0 canceled 0"); // F1, F3
    }

    @Test
    void shouldPreventSelfTradesByTheIncomingOrdersMode()
    {
        desk.send(sell(1, 5, 100).stp(StpMode.NONE));
        thenLast(desk.send(buy(1, 3, 100).stp(StpMode.DECREMENT)),
            "PREVENTED DECREMENT 3 @ 100 maker 1 taker 2", "CANCELED STP 2 - cum 0 canceled 0"); // 0.8
        thenLast(desk.send(buy(1, 3, 100)),
            "PREVENTED CANCEL_NEWEST 2 @ 100 maker 1 taker 3", "CANCELED STP 3 - cum 0 canceled 3");
        thenLast(desk.send(buy(1, 3, 100).stp(StpMode.CANCEL_BOTH)),
            "PREVENTED CANCEL_BOTH 2 @ 100 maker 1 taker 4",
            "CANCELED STP 1 - cum 0 canceled 2",
            "CANCELED STP 4 - cum 0 canceled 3");
        desk.send(sell(1, 5, 100).group(7));
        thenLast(desk.send(buy(2, 5, 100).group(7).stp(StpMode.CANCEL_OLDEST)),
            "PREVENTED CANCEL_OLDEST 5 @ 100 maker 5 taker 6", "CANCELED STP 5 - cum 0 canceled 5");
    }

    @Test
    void shouldDecrementAnIcebergSliceBySlice()
    {
        desk.send(sell(1, 5, 100).iceberg(2));
        thenLast(desk.send(buy(1, 3, 100).stp(StpMode.DECREMENT)),
            "PREVENTED DECREMENT 2 @ 100 maker 1 taker 2",
            "REPLENISHED 1 - 1 on 1 display 2 reserve 1",
            "PREVENTED DECREMENT 1 @ 100 maker 1 taker 2",
            "CANCELED STP 2 - cum 0 canceled 0");
        assertEquals(1, desk.engine.order(1).displayedLots());
        assertEquals(2, desk.engine.order(1).leavesLots());
    }

    @Test
    void shouldShareALevelProRata()
    {
        givenInstrument(spec("X").matching(MatchingAlgorithm.PRO_RATA, 10));
        desk.send(sell(1, 10, 100));
        desk.send(sell(2, 30, 100));
        desk.send(sell(3, 60, 100));

        // T = 33: the head first gets 3; of 30, 7/97, 30/97 and 60/97 give 2, 9, 18; 1 is left for the head.
        thenLast(desk.send(buy(4, 33, 100)),
            "TRADE 1 6 @ 100 maker 1 left 4 taker 4 left 27",
            "TRADE 2 9 @ 100 maker 2 left 21 taker 4 left 18",
            "TRADE 3 18 @ 100 maker 3 left 42 taker 4 left 0");
        thenLast(desk.send(buy(3, 5, 100).fok()), "EXPIRED FOK 5 - cum 0 canceled 5"); // G4
        thenLast(desk.send(buy(3, 5, 100).ioc()),
            "PREVENTED CANCEL_NEWEST 5 @ 100 maker 3 taker 6", "CANCELED STP 6 - cum 0 canceled 5");
    }

    @Test
    void shouldKeepOrLosePriorityByTheAmend()
    {
        desk.send(buy(1, 10, 100).id("a"));
        desk.send(buy(1, 10, 100));

        thenEvents(desk.replace(1, 1, NONE, 8), "REPLACED 1 a was - 8 @ 100 cum 0 leaves 8 KEPT");
        thenEvents(desk.replace(1, 1, NONE, 8, NONE, NONE, "b"), "REPLACED 1 b was a 8 @ 100 cum 0 leaves 8 KEPT");
        desk.send(sell(2, 3, 100));
        thenEvents(desk.replace(1, 1, NONE, 9), "REPLACED 1 b was - 9 @ 100 cum 3 leaves 6 LOST");
        assertEquals(2, desk.engine.orders(1, Side.BUY).get(0).orderId());
        thenEvents(desk.replace(1, 1, 1, 2), "REPLACED 1 b was - 3 @ 100 cum 3 leaves 0 KEPT"); // E3
        thenEvents(desk.replace(1, 1, 1, 2), "CANCEL_REJECTED UNKNOWN_ORDER 1 -");
    }

    @Test
    void shouldAmendAnIcebergAsE6()
    {
        desk.send(buy(1, 10, 100).iceberg(4));
        desk.replace(1, 1, NONE, 9, NONE, 2, "");
        assertEquals(4, desk.engine.order(1).displayedLots()); // a new displayQty alone changes nothing now
        desk.replace(1, 1, NONE, 3);
        assertEquals(3, desk.engine.order(1).displayedLots());
        desk.replace(1, 1, NONE, 5);
        assertEquals(2, desk.engine.order(1).displayedLots()); // LOST: fresh slice
    }

    @Test
    void shouldExpireGoodTillDateBeforeTheCommandItself()
    {
        desk.at(10).send(buy(1, 1, 100).until(20));
        desk.at(11).send(buy(1, 1, 99).until(15));
        desk.at(12).send(buy(1, 1, 98).until(20));

        thenEvents(desk.at(20).send(sell(2, 1, 98).on(9)), // D9: also before a command that is then rejected
            "EXPIRED GTD 2 - cum 0 canceled 1",
            "EXPIRED GTD 1 - cum 0 canceled 1",
            "EXPIRED GTD 3 - cum 0 canceled 1",
            "REJECTED UNKNOWN_INSTRUMENT - 2");
        thenEvents(desk.at(21).send(buy(1, 1, 1).until(21)), "REJECTED INVALID_EXPIRE_TIME - 1");
    }

    @Test
    void shouldTakeOrdersAtTheirRate()
    {
        desk.limit(1, 0, 0, 0, 2, 1);
        thenLast(desk.at(1000).send(buy(1, 0, 1)), "REJECTED INVALID_QTY - 1"); // L2: costs, even if rejected later
        thenLast(desk.at(1001).send(buy(1, 1, 1)), "REJECTED RATE_LIMIT - 1");
        thenLast(desk.at(500_000_999).send(buy(1, 1, 1)), "REJECTED RATE_LIMIT - 1");
        thenLast(desk.at(500_001_000).send(buy(1, 1, 1)), "ACCEPTED 1 - 1 BUY LIMIT GTC 1 @ 1");
        thenLast(desk.cancel(1, 1), "CANCELED USER 1 - cum 0 canceled 1"); // never refused for load
    }

    @Test
    void shouldHoldTheLimitsOfAnAccount()
    {
        desk.limit(1, 1, 10, 1000, 0, 0);
        thenLast(desk.send(buy(1, 11, 1)), "REJECTED MAX_QTY - 1");
        thenLast(desk.send(buy(1, 10, 101)), "REJECTED MAX_NOTIONAL - 1");
        thenLast(desk.send(buy(1, 10, 100)), "ACCEPTED 1 - 1 BUY LIMIT GTC 10 @ 100");
        thenLast(desk.send(buy(1, 1, 1).ioc()), "REJECTED OPEN_ORDER_LIMIT - 1");
        thenLast(desk.replace(1, 1, 101, NONE), "CANCEL_REJECTED MAX_NOTIONAL 1 -");
        thenLast(desk.limit(1, -1, 0, 0, 0, 0), "REJECTED NOT_ALLOWED - 1");
    }

    @Test
    void shouldKillAndRefuseUntilCleared()
    {
        desk.send(buy(1, 1, 100));
        desk.send(buy(2, 1, 100));
        desk.send(buy(1, 1, 99));

        thenEvents(desk.kill(1, KillAction.KILL),
            "CANCELED KILL_SWITCH 1 - cum 0 canceled 1", "CANCELED KILL_SWITCH 3 - cum 0 canceled 1");
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED KILL_SWITCH - 1");
        thenEvents(desk.kill(NONE, KillAction.KILL), "CANCELED KILL_SWITCH 2 - cum 0 canceled 1");
        desk.kill(NONE, KillAction.UNKILL);
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED KILL_SWITCH - 1"); // L4: separate flags
        thenEvents(desk.send(buy(2, 1, 100)), "ACCEPTED 4 - 2 BUY LIMIT GTC 1 @ 100");
        thenEvents(desk.massCancel(2), "CANCELED MASS_CANCEL 4 - cum 0 canceled 1");
    }

    @Test
    void shouldPublishLevelsOnceAtTheEnd()
    {
        givenInstrument(spec("X").l2(true));
        thenLast(desk.send(sell(1, 5, 101).iceberg(2)), "BOOK 1 SELL 2 @ 101 update 1");
        thenLast(desk.send(sell(1, 5, 100)), "BOOK 1 SELL 5 @ 100 update 2");
        thenLast(desk.send(buy(2, 7, 102)),
            "TRADE 1 5 @ 100 maker 2 left 0 taker 3 left 2",
            "TRADE 2 2 @ 101 maker 1 left 3 taker 3 left 0",
            "REPLENISHED 1 - 1 on 1 display 2 reserve 1",
            "BOOK 1 SELL 0 @ 100 update 3"); // M4: nothing for 2 -> 2
        thenEvents(desk.send(buy(2, 1, 101).ioc()), "ACCEPTED 4 - 2 BUY LIMIT IOC 1 @ 101",
            "TRADE 3 1 @ 101 maker 1 left 2 taker 4 left 0", "BOOK 1 SELL 1 @ 101 update 4");
    }

    @Test
    void shouldSayWhatIsWrongInTheOrderOfC1()
    {
        thenEvents(desk.send(buy(1, 1, 100).id("a")), "ACCEPTED 1 a 1 BUY LIMIT GTC 1 @ 100");
        thenEvents(desk.send(buy(1, 0, 0).id("a").fok().postOnly()), "REJECTED DUPLICATE_CLORDID a 1");
        thenEvents(desk.send(buy(1, 0, 0).fok().postOnly()), "REJECTED INVALID_ORDER - 1"); // C3
        thenEvents(desk.send(buy(1, 0, 0)), "REJECTED INVALID_QTY - 1");
        thenEvents(desk.send(buy(1, 1, 0)), "REJECTED INVALID_PRICE - 1");
        thenEvents(desk.send(buy(1, 1, 10).stop(0)), "REJECTED INVALID_STOP_PRICE - 1");
        thenEvents(desk.send(buy(1, 1L << 39, 1L << 53)), "REJECTED NOTIONAL_OVERFLOW - 1");
        thenEvents(desk.send(buy(1, 1, 10).tif(TimeInForce.AT_OPEN)), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
        thenEvents(desk.send(sell(1, 1, 100).postOnly()), "REJECTED POST_ONLY_WOULD_CROSS - 1"); // D7: own or not
        thenEvents(desk.send(buy(1, 1, 10).ioc().oco(1)), "REJECTED OCO_GROUP - 1");
        thenEvents(desk.send(sell(1, NONE, NONE).market().budget(5)), "REJECTED INVALID_ORDER - 1");
    }

    @Test
    void shouldChangeAnInstrumentOnlyWithoutLiveOrders()
    {
        desk.send(buy(1, 1, 100).stop(100));
        thenEvents(desk.define(spec("X")), "REJECTED INSTRUMENT_IN_USE - -");
        desk.cancel(1, 1);
        thenEvents(desk.define(spec("X").lotSize(1, 1)), "REJECTED INSTRUMENT_IN_USE - -");
        thenEvents(desk.define(spec("X").lotSize(10, 1)), "INSTRUMENT 1 X scales 8 8"); // 0.1
        thenEvents(desk.define(spec("Y").tickSize(1, 5).lotSize(1, 4)), "REJECTED ASSET_SCALE - -");
        thenEvents(desk.define(spec("Y").baseAsset("Q")), "REJECTED INVALID_INSTRUMENT - -");
    }

    @Test
    void shouldTradeAtNegativePricesWhereAllowed()
    {
        givenInstrument(spec("X").allowNegativePrice(true));
        desk.send(buy(1, 2, -5));
        thenLast(desk.send(sell(2, 1, -7)), "TRADE 1 1 @ -5 maker 1 left 1 taker 2 left 0");
        thenLast(desk.send(sell(2, 1, 0)), "ACCEPTED 3 - 2 SELL LIMIT GTC 1 @ 0");
    }
}
