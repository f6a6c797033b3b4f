package io.ringbook.engine.reference;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.HaltMode;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StopAtEntry;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.ringbook.engine.reference.ReferenceDesk.buy;
import static io.ringbook.engine.reference.ReferenceDesk.sell;
import static io.ringbook.engine.reference.ReferenceDesk.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The reference engine by itself, straight from the numbered rules: stops, OCO, phases, auctions and bands.
 */
class ReferenceAuctionsTest
{
    private static final long NONE = NullValue.LONG;

    private ReferenceDesk desk;

    @BeforeEach
    void given()
    {
        givenInstrument(spec("X"));
    }

    private void givenInstrument(final InstrumentSpec spec)
    {
        desk = new ReferenceDesk();
        desk.define(spec);
    }

    private void givenLastPrice(final long price)
    {
        desk.send(sell(9, 1, price));
        desk.send(buy(8, 1, price));
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
    void shouldFireStopsInPassesByStopThenTime()
    {
        desk.send(buy(1, 1, NONE).stop(102));                // 1
        desk.send(buy(2, 1, NONE).stop(101));                // 2
        desk.send(sell(3, 1, NONE).stop(101));               // 3
        desk.send(sell(9, 1, 101));                          // 4
        desk.send(sell(9, 1, 102));                          // 5
        thenEvents(desk.send(buy(8, 1, 101)),
            "ACCEPTED 6 - 8 BUY LIMIT GTC 1 @ 101",
            "TRADE 1 1 @ 101 maker 4 left 0 taker 6 left 0",
            "TRIGGERED 2 - 2 on 1 stop 101 last 101",
            "TRADE 2 1 @ 102 maker 5 left 0 taker 2 left 0",
            "TRIGGERED 3 - 3 on 1 stop 101 last 101",
            "EXPIRED NO_LIQUIDITY 3 - cum 0 canceled 1",
            "TRIGGERED 1 - 1 on 1 stop 102 last 102",
            "EXPIRED NO_LIQUIDITY 1 - cum 0 canceled 1");
    }

    @Test
    void shouldFireByAnyPriceTraded()
    {
        desk.send(buy(1, 1, 90).stop(105));                  // 1
        desk.send(buy(9, 1, 105));                           // 2
        desk.send(buy(9, 1, 100));                           // 3
        thenLast(desk.send(sell(8, 2, 100)),                 // 0.11: the highest was 105, the last one 100
            "TRADE 2 1 @ 100 maker 3 left 0 taker 4 left 0",
            "TRIGGERED 1 - 1 on 1 stop 105 last 100");
        assertEquals(1, desk.engine.orders(1, Side.BUY).size());
    }

    @Test
    void shouldFireAtOnceWhenSatisfiedAtEntry()
    {
        givenLastPrice(100);
        desk.send(sell(1, 2, 103));
        thenEvents(desk.send(buy(2, 1, 103).stop(99).fok()),
            "ACCEPTED 4 - 2 BUY STOP_LIMIT FOK 1 @ 103",
            "TRIGGERED 4 - 2 on 1 stop 99 last 100",
            "TRADE 2 1 @ 103 maker 3 left 1 taker 4 left 0");
        thenLast(desk.send(buy(2, 1, 103).stop(99).postOnly()), "CANCELED POST_ONLY_WOULD_CROSS 5 - cum 0 canceled 1");

        givenInstrument(spec("X").stopAtEntry(StopAtEntry.REJECT));
        givenLastPrice(100);
        thenEvents(desk.send(buy(2, 1, 103).stop(100)), "REJECTED STOP_WOULD_TRIGGER - 2");
        thenLast(desk.send(buy(2, 1, 103).stop(101)), "ACCEPTED 3 - 2 BUY STOP_LIMIT GTC 1 @ 103");
        thenEvents(desk.replace(2, 3, NONE, NONE, 100, NONE, ""), "CANCEL_REJECTED STOP_WOULD_TRIGGER 3 -");
    }

    @Test
    void shouldAmendAPendingStop()
    {
        givenLastPrice(100);
        desk.send(sell(1, 5, 50).stop(90));
        thenEvents(desk.replace(1, 3, NONE, NONE, 95, NONE, ""), "REPLACED 3 - was - 5 @ 50 cum 0 leaves 5 LOST");
        thenEvents(desk.replace(1, 3, NONE, 4), "REPLACED 3 - was - 4 @ 50 cum 0 leaves 4 KEPT");
        thenEvents(desk.replace(1, 3, NONE, NONE, 100, NONE, ""),
            "REPLACED 3 - was - 4 @ 50 cum 0 leaves 4 LOST", "TRIGGERED 3 - 1 on 1 stop 100 last 100");
        thenEvents(desk.replace(1, 3, NONE, NONE, 95, NONE, ""), "CANCEL_REJECTED INVALID_ORDER 3 -");
    }

    @Test
    void shouldTrailTheBestPrice()
    {
        desk.send(sell(1, 1, NONE).trail(3));
        assertEquals(NONE, desk.engine.order(1).stopPriceTicks());
        givenLastPrice(100);
        assertEquals(97, desk.engine.order(1).stopPriceTicks());
        givenLastPrice(105);
        givenLastPrice(103);
        assertEquals(102, desk.engine.order(1).stopPriceTicks());
        desk.send(buy(2, 1, 90));
        desk.send(sell(9, 1, 102));
        thenLast(desk.send(buy(8, 1, 102)),
            "TRIGGERED 1 - 1 on 1 stop 102 last 102",
            "TRADE 5 1 @ 90 maker 8 left 0 taker 1 left 0");
    }

    @Test
    void shouldMoveATrailingStopWithinASweep()
    {
        givenLastPrice(100);
        desk.send(sell(1, 1, 1).trail(3));                   // 3
        desk.send(buy(9, 1, 105));                           // 4
        desk.send(buy(9, 1, 102));                           // 5
        thenLast(desk.send(sell(8, 2, 102)),                 // 0.11: 105 moves it to 102, which then trades
            "TRIGGERED 3 - 1 on 1 stop 102 last 102", "EXPIRED NO_LIQUIDITY 3 - cum 0 canceled 1");
    }

    @Test
    void shouldCancelOneByTheOther()
    {
        givenLastPrice(100);
        desk.send(sell(1, 4, 110).oco(5));                   // 3
        desk.send(sell(1, 4, NONE).stop(90).oco(5));         // 4
        thenEvents(desk.send(sell(1, 4, 120).oco(5)), "REJECTED OCO_GROUP - 1");
        thenLast(desk.send(buy(2, 1, 110)),
            "TRADE 2 1 @ 110 maker 3 left 3 taker 5 left 0", "CANCELED OCO 4 - cum 0 canceled 4");
        thenEvents(desk.send(sell(1, 4, NONE).stop(90).oco(5)), "REJECTED OCO_GROUP - 1"); // H6: it has traded
        thenEvents(desk.cancel(1, 3), "CANCELED USER 3 - cum 1 canceled 3");

        desk.send(sell(1, 4, NONE).stop(90).oco(5));         // 6
        desk.send(sell(1, 4, 130).oco(5));                   // 7
        thenEvents(desk.massCancel(1),
            "CANCELED MASS_CANCEL 6 - cum 0 canceled 4", "CANCELED OCO 7 - cum 0 canceled 4"); // H9
    }

    @Test
    void shouldCancelTheRestingLegWhenTheStopFires()
    {
        desk.send(sell(1, 4, 110).oco(5));                   // 1
        desk.send(sell(1, 4, NONE).stop(90).oco(5));         // 2
        desk.send(buy(9, 2, 90));                            // 3
        thenLast(desk.send(sell(8, 1, 90)),
            "TRIGGERED 2 - 1 on 1 stop 90 last 90",
            "CANCELED OCO 1 - cum 0 canceled 4",
            "TRADE 2 1 @ 90 maker 3 left 0 taker 2 left 3",
            "EXPIRED NO_LIQUIDITY 2 - cum 1 canceled 3");
    }

    @Test
    void shouldPublishTheIndicativePriceOnlyWhenItChanges()
    {
        thenEvents(desk.phase(TradingPhase.PRE_OPEN), "PHASE 1 PRE_OPEN");
        thenEvents(desk.send(buy(1, 10, 102)), "ACCEPTED 1 - 1 BUY LIMIT GTC 10 @ 102");
        thenEvents(desk.send(sell(2, 7, 100)),
            "ACCEPTED 2 - 2 SELL LIMIT GTC 7 @ 100", "INDICATIVE 1 7 @ 102 surplus 3 BUY");
        thenEvents(desk.send(sell(2, 7, 110)), "ACCEPTED 3 - 2 SELL LIMIT GTC 7 @ 110");
        thenEvents(desk.cancel(1, 1), "CANCELED USER 1 - cum 0 canceled 10", "INDICATIVE 1 0 @ - surplus 0 NONE");
        thenEvents(desk.send(buy(1, 1, 1).ioc()), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
        thenEvents(desk.send(buy(1, 1, NONE).market().budget(1)), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
    }

    @Test
    void shouldUncrossByTheLadder()
    {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 10, 102));
        desk.send(sell(2, 10, 98));
        thenEvents(desk.phase(TradingPhase.UNCROSS),
            "UNCROSSED 1 10 @ 100 surplus 0 NONE MIDDLE",
            "TRADE 1 10 @ 100 maker 1 left 0 taker 2 left 0",
            "PHASE 1 CONTINUOUS");

        desk.phase(TradingPhase.CLOSING_CALL);
        desk.reference(1000);
        desk.send(buy(1, 10, 102));
        desk.send(sell(2, 10, 98));
        thenEvents(desk.phase(TradingPhase.UNCROSS),
            "UNCROSSED 1 10 @ 102 surplus 0 NONE REFERENCE",
            "TRADE 2 10 @ 102 maker 3 left 0 taker 4 left 0",
            "PHASE 1 CLOSED");
        thenEvents(desk.phase(TradingPhase.UNCROSS), "REJECTED NOT_ALLOWED_IN_PHASE - -");
    }

    @Test
    void shouldGiveMarketOrdersPriorityAndExpireWhatIsForTheAuctionOnly()
    {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 5, 100).tif(TimeInForce.AT_OPEN));  // 1
        desk.send(buy(2, 5, NONE).market());                 // 2
        desk.send(buy(3, 5, 99).market());                   // 3: a limit at 99
        thenLast(desk.send(sell(4, 7, 100)), "INDICATIVE 1 7 @ 100 surplus 3 BUY");
        thenEvents(desk.phase(TradingPhase.CONTINUOUS),
            "UNCROSSED 1 7 @ 100 surplus 3 BUY VOLUME",
            "TRADE 1 5 @ 100 maker 2 left 0 taker 4 left 2",
            "TRADE 2 2 @ 100 maker 1 left 3 taker 4 left 0",
            "EXPIRED AT_OPEN 1 - cum 2 canceled 3",
            "EXPIRED NO_LIQUIDITY 3 - cum 0 canceled 5",
            "PHASE 1 CONTINUOUS");
        thenEvents(desk.send(buy(1, 5, 100).tif(TimeInForce.AT_CLOSE)), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
    }

    @Test
    void shouldReplenishAfterTheUncrossAndFireStopsByThePrint()
    {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 10, 100).iceberg(3));               // 1
        desk.send(buy(1, 10, 100));                          // 2
        desk.send(sell(1, 4, 100));                          // 3
        thenLast(desk.send(buy(5, 1, 99).stop(100)), "ACCEPTED 4 - 5 BUY STOP_LIMIT GTC 1 @ 99");
        thenEvents(desk.phase(TradingPhase.UNCROSS),
            "UNCROSSED 1 4 @ 100 surplus 16 BUY VOLUME",
            "TRADE 1 4 @ 100 maker 1 left 6 taker 3 left 0",
            "REPLENISHED 1 - 1 on 1 display 3 reserve 3",
            "PHASE 1 CONTINUOUS",
            "TRIGGERED 4 - 5 on 1 stop 100 last 100");
        assertEquals(2, desk.engine.orders(1, Side.BUY).get(0).orderId());
    }

    @Test
    void shouldExpireDayOrdersOnTheClose()
    {
        desk.send(buy(1, 1, 100).tif(TimeInForce.DAY));
        desk.send(sell(1, 1, NONE).stop(50).tif(TimeInForce.DAY));
        desk.send(buy(1, 1, 101));
        thenEvents(desk.phase(TradingPhase.CLOSED),
            "PHASE 1 CLOSED", "EXPIRED DAY 1 - cum 0 canceled 1", "EXPIRED DAY 2 - cum 0 canceled 1");
        thenEvents(desk.send(buy(1, 1, 100)), "REJECTED NOT_ALLOWED_IN_PHASE - 1");
        thenEvents(desk.phase(TradingPhase.CLOSED), "PHASE 1 CLOSED");
        thenEvents(desk.phase(TradingPhase.CONTINUOUS), "PHASE 1 CONTINUOUS");
    }

    @Test
    void shouldRefuseACancelOnlyWhenFrozen()
    {
        givenInstrument(spec("X").haltMode(HaltMode.FROZEN));
        desk.send(buy(1, 1, 100));
        desk.phase(TradingPhase.HALTED);
        thenEvents(desk.cancel(1, 1), "CANCEL_REJECTED NOT_ALLOWED_IN_PHASE 1 -");
        thenEvents(desk.replace(1, 1, 99, 1), "CANCEL_REJECTED NOT_ALLOWED_IN_PHASE 1 -");
        thenEvents(desk.massCancel(1), "CANCELED MASS_CANCEL 1 - cum 0 canceled 1"); // O14
    }

    @Test
    void shouldExpireTheTakerAtTheBand()
    {
        desk.reference(100);
        desk.band(10, 2, BandAction.EXPIRE_TAKER);
        desk.send(sell(1, 1, 102));
        desk.send(sell(1, 1, 103));
        thenLast(desk.send(buy(2, 3, 105)),
            "TRADE 1 1 @ 102 maker 1 left 0 taker 3 left 2",
            "BAND_BREACHED 3 on 1 @ 103 low 98 high 102 EXPIRE_TAKER",
            "EXPIRED PRICE_BAND 3 - cum 1 canceled 2");
        thenEvents(desk.send(buy(2, 3, 111)), "REJECTED PRICE_BAND - 2"); // J4
        thenLast(desk.send(buy(2, 2, 110).fok()),
            "ACCEPTED 4 - 2 BUY LIMIT FOK 2 @ 110", "EXPIRED FOK 4 - cum 0 canceled 2"); // J5: breaches nothing
    }

    @Test
    void shouldGoToAVolatilityAuction()
    {
        desk.reference(100);
        desk.band(0, 2, BandAction.VOLATILITY_AUCTION);
        desk.send(sell(1, 1, 103));
        thenEvents(desk.send(buy(2, 3, 105)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 3 @ 105",
            "BAND_BREACHED 2 on 1 @ 103 low 98 high 102 VOLATILITY_AUCTION",
            "PHASE 1 VOLATILITY_AUCTION",
            "INDICATIVE 1 1 @ 105 surplus 2 BUY");
        thenEvents(desk.phase(TradingPhase.UNCROSS),
            "UNCROSSED 1 1 @ 105 surplus 2 BUY PRESSURE",
            "TRADE 1 1 @ 105 maker 1 left 0 taker 2 left 2",
            "PHASE 1 CONTINUOUS");
    }

    @Test
    void shouldIgnoreSelfTradePreventionInTheUncross()
    {
        desk.phase(TradingPhase.CLOSING_CALL);
        desk.send(buy(1, 1, NONE).market().stp(StpMode.CANCEL_BOTH));
        desk.send(sell(1, 1, NONE).market());
        thenEvents(desk.reference(77), "INDICATIVE 1 1 @ 77 surplus 0 NONE");
        desk.phase(TradingPhase.HALTED);
        thenEvents(desk.phase(TradingPhase.CONTINUOUS), // O21
            "UNCROSSED 1 1 @ 77 surplus 0 NONE REFERENCE",
            "TRADE 1 1 @ 77 maker 1 left 0 taker 2 left 0",
            "PHASE 1 CONTINUOUS");
    }
}
