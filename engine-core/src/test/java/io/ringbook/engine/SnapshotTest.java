package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static io.ringbook.engine.TwinDesk.buy;
import static io.ringbook.engine.TwinDesk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What an engine is in the midst of survives a snapshot, one story each. The desk compares the engine and its twin
 * after every command; a story says what the snapshot must not have forgotten.
 */
class SnapshotTest
{
    private static final long SECOND_NS = 1_000_000_000L;

    private final TwinDesk desk = new TwinDesk();

    @BeforeEach
    void given()
    {
        desk.define(spec("X"));
    }

    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B" + symbol).quoteAsset("Q");
    }

    /** The events that begin with a word. */
    private static List<String> only(final List<String> events, final String... words)
    {
        final List<String> found = new ArrayList<>();
        events.stream().filter((event) -> List.of(words).contains(event.substring(0, (event + " ").indexOf(' '))))
            .forEach(found::add);
        return found;
    }

    private void trade(final long lots, final long price)
    {
        desk.send(sell(98, lots, price));
        desk.send(buy(99, lots, price));
    }

    @Test
    void shouldRestoreAnEngineThatHasSeenNothing()
    {
        final TwinDesk fresh = new TwinDesk();
        fresh.snapshot();
        assertEquals(0, fresh.twin().sequence());
        fresh.define(spec("Y"));
        assertEquals(1, fresh.twin().instrumentId("Y"));
    }

    @Test
    void shouldKeepQueueOrderAndPartialFills()
    {
        desk.send(sell(1, 5, 100).id("a"));
        desk.send(sell(2, 5, 100).id("b"));
        desk.send(sell(1, 5, 99));
        desk.send(buy(3, 7, 99));
        desk.send(buy(3, 2, 100));
        desk.replace(1, 1, 100, 9, NullValue.LONG);
        desk.snapshot();

        final List<String> trades = only(desk.send(buy(4, 9, 100)), "TRADE");
        assertEquals(2, trades.size());
        assertTrue(trades.get(0).startsWith("TRADE 3 5 @ 100 maker 2 left 0 "), trades.get(0));
        assertTrue(trades.get(1).startsWith("TRADE 4 4 @ 100 maker 1 left 3 "), trades.get(1));
    }

    @Test
    void shouldKeepAClientIdTakenUntilItsOrderIsDone()
    {
        desk.send(sell(1, 5, 100).id("0123456789-abcdefghij-0123456789-abc"));
        desk.snapshot();
        assertEquals(1, only(desk.send(sell(1, 5, 100).id("0123456789-abcdefghij-0123456789-abc")), "REJECTED").size());
        desk.cancel(1, 1);
        assertEquals(1, only(desk.send(sell(1, 5, 100).id("0123456789-abcdefghij-0123456789-abc")), "ACCEPTED").size());
    }

    @Test
    void shouldKeepTheSliceOfAnIceberg()
    {
        desk.send(sell(1, 20, 100).iceberg(5));
        desk.send(sell(2, 4, 100));
        desk.send(buy(3, 2, 100));
        desk.snapshot();

        assertEquals(3, desk.twin().order(1).displayedLots());
        assertEquals(
            List.of("REPLENISHED 1 - 1 on 1 display 5 reserve 10"),
            only(desk.send(buy(3, 5, 100)), "REPLENISHED"));
    }

    @Test
    void shouldKeepAnIcebergWhoseSliceIsStillAllOfIt()
    {
        desk.send(sell(1, 20, 100));
        desk.send(sell(2, 1, 100));
        desk.replace(1, 1, NullValue.LONG, NullValue.LONG, 3);
        desk.send(buy(3, 6, 100));
        desk.snapshot();

        assertEquals(14, desk.twin().order(1).displayedLots());
        desk.send(buy(3, 14, 100));
        desk.send(sell(4, 9, 101).iceberg(2));
        desk.send(buy(3, 100, 101));
    }

    @Test
    void shouldKeepPreventedQuantityAndGroups()
    {
        desk.send(sell(1, 10, 100).stp(StpMode.NONE, 5));
        desk.send(buy(2, 4, 100).stp(StpMode.DECREMENT, 5));
        desk.snapshot();

        assertEquals(4, desk.twin().order(1).preventedQuantityLots());
        assertEquals(1, only(desk.send(buy(3, 2, 100).stp(StpMode.CANCEL_OLDEST, 5)), "PREVENTED").size());
    }

    @Test
    void shouldKeepAPairOfWhichOneCancelsTheOther()
    {
        desk.send(sell(1, 5, 110).oco(3));
        desk.send(sell(1, 5, 90).stop(90).oco(3));
        desk.send(sell(1, 5, 120).oco(4));
        desk.snapshot();

        assertEquals(1, only(desk.send(sell(1, 5, 80).stop(80).oco(3)), "REJECTED").size(), "the group is full");
        assertEquals(1, only(desk.send(sell(1, 5, 80).stop(80).oco(4)), "ACCEPTED").size());
        assertEquals(1, only(desk.send(buy(2, 1, 110)), "CANCELED").size());
        assertEquals(2, only(desk.cancel(1, 3), "CANCELED").size());
    }

    @Test
    void shouldKeepStopsInTheirOrderAndWhatTheyWaitWith()
    {
        trade(1, 100);
        desk.send(sell(7, 30, 105));
        desk.send(buy(1, 4, NullValue.LONG).stop(103).budget(420));
        desk.send(buy(2, 4, 106).stop(103).min(3));
        desk.send(buy(3, 9, 104).stop(103).iceberg(2).id("ice"));
        desk.send(buy(4, 2, 101).stop(102).postOnly());
        desk.send(buy(5, 50, 106).stop(103).min(40));
        desk.send(sell(6, 2, NullValue.LONG).stop(95).tif(TimeInForce.IOC));
        desk.snapshot();

        assertTrue(desk.twin().order(4).isBudget());
        desk.send(sell(98, 1, 103));
        final List<String> events = desk.send(buy(99, 1, 103));
        assertEquals(5, only(events, "TRIGGERED").size(), events::toString);
        assertEquals(2, only(events, "EXPIRED").size(), events::toString);
        desk.send(sell(8, 100, 90));
    }

    @Test
    void shouldKeepTrailingStopsWithAndWithoutAnAnchor()
    {
        desk.send(sell(1, 5, NullValue.LONG).trail(10));
        desk.snapshot();
        assertEquals(NullValue.LONG, desk.twin().order(1).stopPriceTicks());
        trade(1, 100);
        assertEquals(90, desk.twin().order(1).stopPriceTicks());
        trade(1, 108);
        desk.send(buy(2, 5, NullValue.LONG).trail(4));
        desk.snapshot();

        assertEquals(98, desk.twin().order(1).stopPriceTicks());
        trade(1, 104);
        trade(1, 109);
        assertEquals(List.of("TRIGGERED 1 - 1 on 1 stop 99 last 99"), only(down(99), "TRIGGERED"));
    }

    private List<String> down(final long price)
    {
        desk.send(buy(98, 1, price));
        return desk.send(sell(99, 1, price));
    }

    @Test
    void shouldKeepWhatExpires()
    {
        desk.after(5).send(sell(1, 5, 100).until(50));
        desk.send(sell(2, 5, 101).until(40).iceberg(2));
        desk.send(sell(3, 5, 102).tif(TimeInForce.DAY));
        desk.send(buy(4, 5, NullValue.LONG).stop(150).until(40));
        desk.snapshot();

        assertEquals(2, only(desk.after(35).send((encoder) -> encoder.clockTick(0)), "EXPIRED").size());
        assertEquals(1, only(desk.phase(TradingPhase.CLOSED), "EXPIRED").size());
        assertEquals(1, only(desk.after(10).send((encoder) -> encoder.clockTick(0)), "EXPIRED").size());
    }

    @Test
    void shouldKeepACallWithItsOrdersAndWhatItHasPublished()
    {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 5, NullValue.LONG).market());
        desk.send(buy(2, 5, 101).tif(TimeInForce.AT_OPEN));
        desk.send(buy(6, 1, NullValue.LONG).market().tif(TimeInForce.AT_OPEN));
        desk.send(sell(3, 9, 99).iceberg(2));
        desk.send(sell(7, 1, NullValue.LONG).market());
        desk.snapshot();

        final List<String> same = desk.send(buy(4, 1, 50));
        assertEquals(List.of(), only(same, "INDICATIVE"), "what was published has been forgotten");
        desk.snapshot();
        final List<String> events = desk.phase(TradingPhase.UNCROSS);
        assertEquals(1, only(events, "UNCROSSED").size());
        assertEquals(1, only(events, "EXPIRED").size(), events::toString);
        desk.send(sell(5, 10, 40));
    }

    @Test
    void shouldKeepBandsAndReferences()
    {
        desk.send((encoder) -> encoder.setReferencePrice(0, 1, 1000));
        desk.send((encoder) -> encoder.setPriceBand(0, 1, 100_000, 20_000, BandAction.VOLATILITY_AUCTION));
        trade(1, 1010);
        desk.send(sell(1, 5, 1060));
        desk.snapshot();

        assertEquals(1, only(desk.send(buy(2, 5, 1101)), "REJECTED").size());
        final List<String> events = desk.send(buy(2, 5, 1060));
        assertEquals(1, only(events, "BAND_BREACHED").size(), events::toString);
        assertEquals(TradingPhase.VOLATILITY_AUCTION, desk.twin().phase(1));
        desk.snapshot();
        desk.phase(TradingPhase.UNCROSS);
        assertEquals(1, only(desk.send(buy(2, 5, 1167)), "REJECTED").size(), "the print is the static reference");
        assertEquals(1, only(desk.send(buy(2, 5, 1166)), "ACCEPTED").size());
    }

    @Test
    void shouldKeepLimitsAndAHalfEmptyBucket()
    {
        desk.after(SECOND_NS).send((encoder) -> encoder.accountDefinition(0, 1, 3, 105, 1, 2_000, 0, 2, 4));
        desk.send(sell(1, 5, 100));
        desk.send(sell(1, 5, 100));
        desk.after(SECOND_NS / 4).send(sell(1, 5, 100));
        desk.snapshot();

        assertEquals(1, only(desk.send(sell(1, 5, 100)), "REJECTED").size());
        desk.cancel(1, 3);
        assertEquals(1, only(desk.send(sell(1, 5, 100)), "REJECTED").size());
        assertEquals(1, only(desk.after(SECOND_NS / 4).send(sell(1, 11, 100)), "REJECTED").size());
        assertEquals(1, only(desk.after(SECOND_NS / 2).send(sell(1, 5, 1000)), "REJECTED").size());
        assertEquals(1, only(desk.after(SECOND_NS / 2).send(sell(1, 5, 100)), "ACCEPTED").size());
    }

    @Test
    void shouldKeepKillSwitches()
    {
        desk.send(sell(3, 5, 100));
        desk.send((encoder) -> encoder.killSwitch(0, 1, KillAction.KILL));
        desk.send((encoder) -> encoder.killSwitch(0, -5, KillAction.KILL));
        desk.snapshot();
        assertEquals(1, only(desk.send(sell(1, 5, 100)), "REJECTED").size());
        assertEquals(1, only(desk.send(sell(-5, 5, 100)), "REJECTED").size());
        assertEquals(1, only(desk.send(sell(2, 5, 100)), "ACCEPTED").size());

        desk.send((encoder) -> encoder.killSwitch(0, NullValue.LONG, KillAction.KILL));
        desk.snapshot();
        assertEquals(1, only(desk.send(sell(2, 5, 100)), "REJECTED").size());
        desk.send((encoder) -> encoder.killSwitch(0, NullValue.LONG, KillAction.UNKILL));
        assertEquals(1, only(desk.send(sell(2, 5, 100)), "ACCEPTED").size());
    }

    @Test
    void shouldGoOnCountingTheChangesOfTheBook()
    {
        desk.define(spec("X").l2(true));
        desk.send(sell(1, 5, 100).iceberg(2));
        desk.send(sell(1, 5, 101));
        desk.snapshot();

        assertEquals(List.of("BOOK 1 SELL 3 @ 101 update 3"), only(desk.replace(1, 2, 101, 3, NullValue.LONG), "BOOK"));
        assertEquals(List.of("BOOK 1 SELL 1 @ 100 update 4"), only(desk.send(buy(2, 1, 100)), "BOOK"));
    }

    @Test
    void shouldKeepTheRangeOfAClosingPrint()
    {
        trade(1, 100);
        desk.phase(TradingPhase.CLOSING_CALL);
        desk.send(buy(1, 5, NullValue.LONG).stop(105));
        desk.send(sell(3, 5, NullValue.LONG).trail(3));
        desk.send(sell(2, 5, 106));
        desk.send(buy(2, 5, 106));
        desk.phase(TradingPhase.UNCROSS);
        assertEquals(TradingPhase.CLOSED, desk.engine().phase(1));
        desk.send((encoder) -> encoder.setTradingPhase(0, 1, TradingPhase.PRE_OPEN));
        desk.send(sell(2, 5, 102));
        desk.send(buy(4, 5, 102));
        desk.snapshot();

        final List<String> events = desk.phase(TradingPhase.UNCROSS);
        assertTrue(
            only(events, "TRIGGERED").contains("TRIGGERED 3 - 1 on 1 stop 105 last 102"), "reached by the close only");
    }

    @Test
    void shouldKeepThatAClosingPrintHasReachedATrailingStop()
    {
        trade(1, 100);
        desk.send(sell(3, 5, NullValue.LONG).trail(3));
        desk.phase(TradingPhase.CLOSING_CALL);
        desk.send(sell(2, 5, 96));
        desk.send(buy(2, 5, 96));
        desk.phase(TradingPhase.UNCROSS);
        desk.snapshot();
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(sell(2, 5, 98));
        desk.send(buy(4, 9, 98));
        desk.snapshot();

        assertEquals(
            List.of("TRIGGERED 3 - 3 on 1 stop 97 last 98"),
            only(desk.phase(TradingPhase.UNCROSS), "TRIGGERED"), "98 alone would not reach it");
    }

    @Test
    void shouldKeepDefinitions()
    {
        desk.define(spec("Y").tickSize(25, 2).lotSize(5, 1).matching(MatchingAlgorithm.PRO_RATA, 40)
            .protection(3, ProtectionAction.REST).stpMode(StpMode.CANCEL_BOTH).allowNegativePrice(true)
            .minPriceTicks(-50).maxPriceTicks(5_000).minQuantityLots(2).maxQuantityLots(77).feesBps(-15, 25).l2(true));
        desk.define(spec("Z").feesPerLot(5, 1, 7, 2));
        desk.send((encoder) -> encoder.transfer(TransferType.DEPOSIT.value(), TransferType.DEPOSIT, 1, 1, "GOLD", 5));
        desk.snapshot();

        assertEquals("Z", desk.twin().symbol(3));
        assertEquals(1, only(desk.define(spec("Y").tickSize(1, 2)), "REJECTED").size());
        assertEquals(1, only(desk.define(spec("W").baseAsset("GOLD").lotSize(1, 9)), "REJECTED").size());
        assertEquals(1, only(desk.define(spec("W").baseAsset("GOLD")), "INSTRUMENT").size());
    }
}
