package io.ringbook.replay.whatif;

import io.ringbook.replay.whatif.WhatIfReport.Shared;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.RejectReason;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Small journals under other rules: each a story whose end is known beforehand. */
class WhatIfTest
{
    private static final String MONEY = """
        {"cmd":"accounts","mode":"ON"}
        {"cmd":"instrument","symbol":"X-Q","base":"X","quote":"Q","tickSize":"0.01","lotSize":"0.1",\
        "makerFeeBps":"1","takerFeeBps":"5"}
        {"cmd":"deposit","account":1,"asset":"Q","amount":"1000","transferId":1}
        {"cmd":"deposit","account":2,"asset":"X","amount":"100","transferId":1}
        """;
    private static final String PLAIN = """
        {"cmd":"instrument","symbol":"X-Q","base":"X","quote":"Q","tickSize":"0.01","lotSize":"0.1"}
        """;
    private static final Shared NO_OTHER_TRADE = new Shared(1, 0, 0);

    private final TextJournal journal = new TextJournal();

    @Test
    void shouldDoubleTheFeesAndChangeNoTradeWhenTheTakerFeeIsDoubled()
    {
        journal.addAll(MONEY);
        order(1, "BUY", "10", "8");
        order(2, "SELL", "10", "8");

        final WhatIfReport report = whatIf(InstrumentKey.TAKER_FEE_BPS, "10");
        assertEquals(NO_OTHER_TRADE, report.trades());
        assertDecimal("0.04", report.before().markets().get(0).takerFees());
        assertDecimal("0.08", report.after().markets().get(0).takerFees());
        assertDecimal("0.008", report.after().markets().get(0).makerFees());
        assertDecimal("0.048", quote(report.before()).fees());
        assertDecimal("0.088", quote(report.after()).fees());
        assertNull(report.problem());
        assertNull(report.firstOutcome());
        assertEquals(5, report.firstEvent(), "the buyer's lock");
        assertEquals(1, report.accounts().size());
        assertEquals(2, report.accounts().get(0).account());
        assertDecimal("-0.04", report.accounts().get(0).value());
    }

    @Test
    void shouldRejectAnOrderThatCannotPayTheHigherFee()
    {
        journal.addAll(MONEY);
        order(1, "BUY", "10", "99.9");

        final WhatIfReport report = whatIf(InstrumentKey.TAKER_FEE_BPS, "20");
        assertEquals(new Shared(0, 1, 0), report.orders());
        assertEquals(new Shared(0, 1, 0), report.resting());
        assertEquals(Map.of(RejectReason.INSUFFICIENT_FUNDS, 1L), report.after().rejected());
        assertEquals(
            new Difference(5, "NewOrder", "order 1 ACCEPTED", "REJECTED INSUFFICIENT_FUNDS"), report.firstOutcome());
    }

    @Test
    void shouldRejectPricesOffACoarserTick()
    {
        journal.addAll(PLAIN);
        order(1, "BUY", "10.05", "1");
        order(1, "BUY", "10.07", "2");
        order(2, "SELL", "10.05", "3");

        final WhatIfReport report = whatIf(InstrumentKey.TICK_SIZE, "0.05");
        assertEquals(Map.of(RejectReason.INVALID_PRICE, 1L), report.after().rejected());
        assertEquals(1, report.offTickCommands());
        assertEquals(new Shared(2, 1, 0), report.orders());
        assertEquals(new Shared(1, 1, 0), report.trades(), "10.05 is the same price in either tick");
        assertDecimal("30.19", report.before().markets().get(0).notional());
        assertDecimal("10.05", report.after().markets().get(0).notional());
    }

    @Test
    void shouldMovePricesOffACoarserTickToTheirOwnersHarmlessSide()
    {
        journal.addAll(PLAIN);
        order(1, "BUY", "10.09", "1");
        order(2, "SELL", "10.01", "1");

        final InstrumentChange change = new InstrumentChange()
            .set(InstrumentKey.TICK_SIZE, "0.05").set(InstrumentKey.OFF_TICK, "PASSIVE");
        final WhatIfReport report = journal.whatIf(new Changes().instrument("X-Q", change));
        assertEquals(2, report.offTickCommands());
        assertEquals(new Shared(0, 1, 1), report.trades());
        assertDecimal("10.05", report.after().markets().get(0).lastPrice());
        assertEquals(
            "TRADE 1.0 at 10.05 of maker order 1 and taker order 2",
            report.firstOutcome().after());
    }

    @Test
    void shouldTakeReplacesInTicksOfTheOrderTheyName()
    {
        journal.addAll(PLAIN);
        order(1, "BUY", "10.05", "1");
        journal.add("{\"cmd\":\"replace\",\"account\":1,\"orderId\":1,\"price\":\"10.10\"}");
        journal.add("{\"cmd\":\"replace\",\"account\":1,\"orderId\":1,\"price\":\"10.12\"}");
        order(2, "SELL", "10.00", "1");

        final WhatIfReport report = whatIf(InstrumentKey.TICK_SIZE, "0.05");
        assertEquals(1, report.after().replaced());
        assertEquals(Map.of(RejectReason.INVALID_PRICE, 1L), report.after().refused());
        assertDecimal("10.12", report.before().markets().get(0).lastPrice());
        assertDecimal("10.10", report.after().markets().get(0).lastPrice());
    }

    @Test
    void shouldRejectQuantitiesOffALargerLot()
    {
        journal.addAll(MONEY);
        order(2, "SELL", "10", "2");
        order(1, "BUY", "10", "1.5");
        order(1, "BUY", "10", "2");

        final WhatIfReport report = whatIf(InstrumentKey.LOT_SIZE, "1");
        assertEquals(Map.of(RejectReason.INVALID_QTY, 1L), report.after().rejected());
        assertDecimal("2", report.before().markets().get(0).volume());
        assertDecimal("2", report.after().markets().get(0).volume());
        assertNull(report.problem());
    }

    @Test
    void shouldShareTheSameVolumeAmongOthersWhenMatchingIsProRata()
    {
        journal.addAll(PLAIN);
        order(1, "SELL", "10", "3");
        order(2, "SELL", "10", "1");
        order(3, "BUY", "10", "2");

        final WhatIfReport report = whatIf(InstrumentKey.MATCHING, "PRO_RATA");
        assertEquals(1, report.before().trades());
        assertEquals(2, report.after().trades());
        assertEquals(new Shared(0, 1, 2), report.trades());
        assertDecimal("2", report.after().markets().get(0).volume());
        assertDecimal("20", report.after().markets().get(0).notional());
    }

    @Test
    void shouldLetASelfTradeHappenWhenNothingPreventsIt()
    {
        journal.addAll(PLAIN);
        order(1, "SELL", "10", "1");
        order(1, "BUY", "10", "1");

        final WhatIfReport report = whatIf(InstrumentKey.STP, "NONE");
        assertEquals(1, report.before().prevented());
        assertEquals(Map.of(CancelReason.STP, 1L), report.before().canceled());
        assertEquals(0, report.after().prevented());
        assertEquals(1, report.after().trades());
    }

    @Test
    void shouldOverruleTheModeOfOrdersOnlyWhenAsked()
    {
        journal.addAll(PLAIN);
        order(1, "SELL", "10", "1");
        journal.add("{\"cmd\":\"new\",\"account\":1,\"symbol\":\"X-Q\",\"side\":\"BUY\",\"price\":\"10\"," +
            "\"qty\":\"1\",\"stp\":\"NONE\"}");

        assertEquals(1, whatIf(InstrumentKey.STP, "CANCEL_OLDEST").after().trades());
        final WhatIfReport report = whatIf(InstrumentKey.STP_OF_ORDERS, "CANCEL_OLDEST");
        assertEquals(1, report.before().trades());
        assertEquals(0, report.after().trades());
        assertEquals(Map.of(CancelReason.STP, 1L), report.after().canceled());
    }

    @Test
    void shouldFindNothingWhenAnOrderIsCanceledThatTheWhatIfNeverAccepted()
    {
        journal.addAll(PLAIN);
        order(1, "BUY", "10.01", "1");
        order(1, "BUY", "10.05", "1");
        journal.add("{\"cmd\":\"cancel\",\"account\":1,\"orderId\":1}");

        final WhatIfReport report = whatIf(InstrumentKey.TICK_SIZE, "0.05");
        assertEquals(1, report.orphanCommands());
        assertEquals(Map.of(RejectReason.UNKNOWN_ORDER, 1L), report.after().refused());
        assertEquals(new Shared(1, 0, 0), report.resting(), "the other order, whose id is 1 in the what-if, stays");
    }

    @Test
    void shouldNameOrdersByTheIdsTheWhatIfGaveThem()
    {
        journal.addAll(PLAIN);
        order(1, "BUY", "10.01", "1");
        order(1, "BUY", "10.05", "1");
        order(1, "BUY", "10.10", "1");
        journal.add("{\"cmd\":\"replace\",\"account\":1,\"orderId\":2,\"qty\":\"0.5\"}");
        journal.add("{\"cmd\":\"cancel\",\"account\":1,\"orderId\":3}");
        order(2, "SELL", "10", "5");

        final WhatIfReport report = whatIf(InstrumentKey.TICK_SIZE, "0.05");
        assertEquals(0, report.orphanCommands());
        assertEquals(1, report.after().replaced());
        assertEquals(Map.of(CancelReason.USER, 1L), report.after().canceled());
        assertEquals(new Shared(1, 1, 0), report.trades());
        assertDecimal("0.5", report.after().markets().get(0).volume());
    }

    @Test
    void shouldLeaveUnknownAnIdThatOnlyTheWhatIfHasGiven()
    {
        journal.addAll(PLAIN.replace("\"lotSize\"", "\"maxPrice\":\"10\",\"lotSize\""));
        order(1, "BUY", "11", "1");
        order(1, "BUY", "9", "1");
        journal.add("{\"cmd\":\"cancel\",\"account\":1,\"orderId\":2}");

        final WhatIfReport report = whatIf(InstrumentKey.MAX_PRICE, "12");
        assertEquals(new Shared(1, 0, 1), report.orders());
        assertEquals(Map.of(RejectReason.UNKNOWN_ORDER, 1L), report.before().refused());
        assertEquals(Map.of(RejectReason.UNKNOWN_ORDER, 1L), report.after().refused());
        assertEquals(2, report.after().liveOrders());
    }

    @Test
    void shouldKeepTradesInABandThatTheJournalDoesNotHave()
    {
        journal.addAll(PLAIN);
        journal.add("{\"cmd\":\"reference\",\"symbol\":\"X-Q\",\"price\":\"10\"}");
        order(1, "SELL", "11.01", "1");
        order(2, "BUY", "11.01", "1");

        assertEquals(0, whatIf(InstrumentKey.DYNAMIC_PCT, "10").after().trades());
        assertEquals(1, whatIf(InstrumentKey.DYNAMIC_PCT, "10.1").after().trades());
        assertEquals(
            Map.of(RejectReason.PRICE_BAND, 2L), whatIf(InstrumentKey.STATIC_PCT, "10").after().rejected());
    }

    @Test
    void shouldChangeOnlyWhatABandCommandIsToldToChange()
    {
        journal.addAll(PLAIN);
        journal.add("{\"cmd\":\"band\",\"symbol\":\"X-Q\",\"staticPct\":\"1\",\"dynamicPct\":\"50\"}");
        journal.add("{\"cmd\":\"reference\",\"symbol\":\"X-Q\",\"price\":\"10\"}");
        order(1, "SELL", "10.20", "1");
        order(1, "SELL", "10.60", "1");

        final WhatIfReport report = whatIf(InstrumentKey.STATIC_PCT, "5");
        assertEquals(0, report.before().accepted());
        assertEquals(1, report.after().accepted());
    }

    @Test
    void shouldCalculateFeesFromTheScheduleWhenAccountsAreOff()
    {
        journal.addAll(PLAIN);
        order(1, "SELL", "10", "3");
        order(2, "BUY", "10", "2");

        final WhatIfReport report = whatIf(InstrumentKey.TAKER_FEE_BPS, "2.5");
        assertDecimal("0", report.before().markets().get(0).takerFees());
        assertDecimal("0.005", report.after().markets().get(0).takerFees());
        assertEquals(0, report.accounts().size());
        assertNull(report.firstOutcome());

        assertDecimal("0.02", whatIf(InstrumentKey.MAKER_FEE_PER_LOT, "0.001").after().markets().get(0).makerFees());
        final InstrumentChange received = new InstrumentChange()
            .set(InstrumentKey.TAKER_FEE_BPS, "10").set(InstrumentKey.FEE_ASSET, "RECEIVED");
        final MarketOutcome market = journal.whatIf(new Changes().all(received)).after().markets().get(0);
        assertDecimal("0", market.takerFees());
        assertDecimal("0.002", market.takerFeesInBase());
    }

    @Test
    void shouldKeepMoneyInTheUnitsItWasIn()
    {
        journal.addAll(MONEY.replace("0.01", "0.000000001"));
        order(1, "BUY", "10.000000001", "1");
        order(2, "SELL", "10", "1");

        assertNull(whatIf(InstrumentKey.TICK_SIZE, "0.01").problem());
        final WhatIfException refused =
            assertThrows(WhatIfException.class, () -> whatIf(InstrumentKey.TICK_SIZE, "0.00000000000000001"));
        assertTrue(refused.getMessage().contains("X-Q as changed: ASSET_SCALE"), refused.getMessage());
    }

    @Test
    void shouldSayWhichInstrumentTheEngineRefusesAsChanged()
    {
        journal.addAll(PLAIN);
        final InstrumentChange change = new InstrumentChange()
            .set(InstrumentKey.MIN_PRICE, "10").set(InstrumentKey.MAX_PRICE, "9");
        final WhatIfException refused =
            assertThrows(WhatIfException.class, () -> journal.whatIf(new Changes().all(change)));
        assertTrue(refused.getMessage().contains("X-Q as changed: INVALID_INSTRUMENT"), refused.getMessage());
        assertThrows(WhatIfException.class, () -> whatIf(InstrumentKey.MIN_PRICE, "0.005"));
        assertThrows(IllegalArgumentException.class, () -> change.set(InstrumentKey.TAKER_FEE_BPS, "0.25"));
    }

    @Test
    void shouldGoByTheSymbolBeforeAll()
    {
        journal.addAll(PLAIN).addAll(PLAIN.replace("X-Q", "Y-Q").replace("\"X\"", "\"Y\""));
        order(1, "SELL", "10", "1");
        order(2, "BUY", "10", "1");

        final Changes changes = new Changes()
            .all(new InstrumentChange().set(InstrumentKey.TAKER_FEE_BPS, "10").set(InstrumentKey.MAKER_FEE_BPS, "1"))
            .instrument("X-Q", new InstrumentChange().set(InstrumentKey.TAKER_FEE_BPS, "20"));
        final MarketOutcome market = journal.whatIf(changes).after().markets().get(0);
        assertDecimal("0.02", market.takerFees());
        assertDecimal("0.001", market.makerFees());
        assertNotEquals(0, journal.engine().lastTradeId());
    }

    private void order(final int account, final String side, final String price, final String quantity)
    {
        journal.add("{\"cmd\":\"new\",\"account\":" + account + ",\"symbol\":\"X-Q\",\"side\":\"" + side +
            "\",\"price\":\"" + price + "\",\"qty\":\"" + quantity + "\"}");
    }

    private WhatIfReport whatIf(final InstrumentKey key, final String value)
    {
        return journal.whatIf(new Changes().instrument("X-Q", new InstrumentChange().set(key, value)));
    }

    private static AssetOutcome quote(final Outcome outcome)
    {
        return outcome.assets().get(0).asset().equals("Q") ? outcome.assets().get(0) : outcome.assets().get(1);
    }

    private static void assertDecimal(final String expected, final BigDecimal found)
    {
        assertEquals(0, new BigDecimal(expected).compareTo(found), () -> "expected " + expected + ", found " + found);
    }
}
