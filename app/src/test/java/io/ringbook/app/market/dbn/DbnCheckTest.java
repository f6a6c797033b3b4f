package io.ringbook.app.market.dbn;

import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DbnCheckTest
{
    @TempDir
    private Path directory;

    private DbnWriter file = DbnWriter.ofTest();
    private DbnCounts counts;
    private DbnCheck check;
    private DbnFeed feed;

    @Test
    void shouldHitTheOrderNamedWhenAFillIsOfTheFirstInItsQueue() throws IOException
    {
        file.mbo('A', 'A', 1, "10.25", 14).mbo('A', 'A', 2, "10.25", 5)
            .mbo('T', 'B', 0, "10.25", 16).mbo('F', 'A', 1, "10.25", 14).mbo('F', 'A', 2, "10.25", 2)
            .mbo('C', 'A', 1, "10.25", 14).mbo('C', 'A', 2, "10.25", 2);

        run();

        assertEquals(2, counts.hits);
        assertEquals(2, check.engine().lastTradeId());
        assertEquals(List.of("A 2 3@1025"), queues());
        assertEquals(0, counts.contradictions());
    }

    @Test
    void shouldNotTakeAFillTwiceWhenTheModifyBehindItSaysWhatIsLeft() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 14).mbo('F', 'B', 1, "10", 4).mbo('M', 'B', 1, "10", 10).mbo('C', 'B', 1, "10", 3);

        run();

        assertEquals(1, counts.hits);
        assertEquals(List.of("B 1 7@1000"), queues());
    }

    @Test
    void shouldTakeTheRestWhenACancelIsOfMoreThanTheFillBeforeIt() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 14).mbo('F', 'B', 1, "10", 4).mbo('C', 'B', 1, "10", 14).mbo('A', 'B', 1, "9", 2);

        run();

        assertEquals(List.of("B 1 2@900"), queues());
        assertEquals(0, counts.contradictions());
    }

    @Test
    void shouldRestTheRemainderWhenTheAggressorIsPublishedBehindItsTrades() throws IOException
    {
        file.mbo('A', 'A', 1, "10", 5)
            .mbo('T', 'B', 0, "10", 5).mbo('F', 'A', 1, "10", 5).mbo('A', 'B', 9, "10", 7).mbo('C', 'A', 1, "10", 5);

        run();

        assertEquals(1, counts.hits);
        assertEquals(List.of("B 9 7@1000"), queues());
        assertEquals(0, counts.crossedEvents);
    }

    @Test
    void shouldKeepThePlaceOnlyWhenAModifyIsOfLessAtTheSamePrice() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('A', 'B', 2, "10", 5).mbo('A', 'B', 3, "10", 5).mbo('A', 'B', 4, "10", 5)
            .mbo('M', 'B', 1, "10", 4).mbo('M', 'B', 2, "10", 6).mbo('M', 'B', 3, "9", 1).mbo('M', 'B', 3, "10", 1);

        run();

        assertEquals(List.of("B 1 4@1000", "B 4 5@1000", "B 2 6@1000", "B 3 1@1000"), queues());
    }

    @Test
    void shouldReduceTheOrderNamedWhenAFillIsOutOfQueueOrder() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('A', 'B', 2, "10", 5).mbo('F', 'B', 2, "10", 3).mbo('C', 'B', 2, "10", 3);

        run();

        assertEquals(1, counts.outOfQueue);
        assertEquals(0, counts.hits);
        assertEquals(List.of("B 1 5@1000", "B 2 2@1000"), queues());
        assertTrue(counts.findings.get(0).matches(
            "f.dbn byte \\d+: TEST order 2 is filled, but order 1 is first"), counts.findings::toString);
    }

    @Test
    void shouldReduceTheOrderNamedWhenAFillIsAtAnotherPrice() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('F', 'B', 1, "9.99", 5).mbo('C', 'B', 1, "10", 5);

        run();

        assertEquals(1, counts.atOtherPrice);
        assertEquals(List.of(), queues());
    }

    @Test
    void shouldRestInACallWhileTheBookIsCrossed() throws IOException
    {
        file.mbo('A', 'A', 1, "10", 5).mbo('A', 'B', 2, "10.5", 8).mbo('A', 'B', 3, "10.2", 1)
            .mbo('F', 'B', 2, "10", 5).mbo('F', 'A', 1, "10", 5).mbo('C', 'A', 1, "10", 5).mbo('C', 'B', 2, "10.5", 5)
            .mbo('F', 'B', 2, "10.5", 1).mbo('C', 'B', 2, "10.5", 1);

        run();

        assertEquals(2, counts.whileCrossed);
        assertEquals(1, counts.hits);
        assertEquals(1, check.engine().lastTradeId());
        assertEquals(List.of("B 2 2@1050", "B 3 1@1020"), queues());
        assertEquals(3, counts.crossedEvents);
    }

    @Test
    void shouldBeginAnewWhenTheBookIsClearedAndASnapshotFollows() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('A', 'A', 2, "11", 5)
            .mbo('R', 'N', 0, Long.MAX_VALUE, 0, DbnWriter.SNAPSHOT)
            .mbo('A', 'B', 1, DbnWriter.nano("12"), 6, DbnWriter.SNAPSHOT)
            .mbo('A', 'A', 3, DbnWriter.nano("13"), 7, DbnWriter.SNAPSHOT | DbnWriter.LAST);

        run();

        assertEquals(List.of("B 1 6@1200", "A 3 7@1300"), queues());
        assertEquals(2, counts.clears);
    }

    @Test
    void shouldSayNothingWhenASnapshotRepeatsWhatIsThere() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('A', 'B', 1, DbnWriter.nano("10"), 5, DbnWriter.SNAPSHOT)
            .mbo('A', 'B', 1, DbnWriter.nano("10.5"), 6, DbnWriter.SNAPSHOT);

        run();

        assertEquals(0, counts.contradictions());
        assertEquals(List.of("B 1 6@1050"), queues());
    }

    @Test
    void shouldCountWhatContradictsTheBook() throws IOException
    {
        file.mbo('A', 'B', 1, "10", 5).mbo('C', 'B', 1, "10", 6).mbo('C', 'B', 1, "10", 1).mbo('F', 'B', 8, "10", 1)
            .mbo('A', 'B', 2, "10", 5).mbo('F', 'B', 2, "10", 7).mbo('A', 'B', 3, "9", 5).mbo('A', 'B', 3, "9", 5)
            .mbo('M', 'B', 4, "8", 3);

        run();

        assertEquals(3, counts.dangling);
        assertEquals(2, counts.oversized);
        assertEquals(1, counts.repeated);
        assertEquals(List.of("B 3 5@900", "B 4 3@800"), queues());
        assertEquals(5, counts.findings.size());
        final MarketDataException e = assertThrows(MarketDataException.class,
            () -> new DbnCheckRun(directory.resolve("f.dbn"), SymbolFilter.ALL)
                .run(new PrintWriter(new StringWriter())));
        assertEquals("f.dbn: expected records that agree with each other, found 6 that do not", e.getMessage());
    }

    @Test
    void shouldForgiveUnknownOrdersFromBeforeTheFileAndBehindAGap() throws IOException
    {
        file = new DbnWriter(3).mbo('C', 'B', 1, "10", 6).mbo('M', 'B', 2, "10", 6).mbo('F', 'A', 3, "11", 1)
            .clear().mbo('N', 'N', 0, Long.MAX_VALUE, 0, 0x04).mbo('C', 'B', 4, "10", 6);

        run();

        assertEquals(4, counts.early);
        assertEquals(1, counts.gaps);
        assertEquals(0, counts.contradictions());
    }

    @Test
    void shouldPassOverWhatIsNoOrder() throws IOException
    {
        file.mbo('A', 'N', 1, "10", 6).mbo('C', 'N', 1, "10", 6)
            .mbo('A', 'B', 2, Long.MAX_VALUE, 6, DbnWriter.LAST).mbo('M', 'B', 2, "10", 4)
            .mbo('A', 'B', 3, "10", 0xFFFF_FFFFL).mbo('F', 'B', 0, "10", 4)
            .mbo('A', 'B', 0, DbnWriter.nano("10"), 6, 0x40).mbo('A', 'B', 0, DbnWriter.nano("10"), 6, 0x10);

        run();

        assertEquals(List.of("B 2 4@1000"), queues());
        assertEquals(6, counts.notOrders);
        assertEquals(0, counts.contradictions());
    }

    @Test
    void shouldTakeTheCoarsestTickThatFitsEveryPrice() throws IOException
    {
        file.mapping("FINE", 2).mapping("BELOW", 3)
            .mbo('A', 'B', 1, "3720.25", 1)
            .at(7, 2).mbo('A', 'B', 1, "110.0078125", 1).mbo('A', 'B', 2, "110.015625", 1)
            .at(7, 3).mbo('A', 'B', 1, "-37.63", 1).mbo('A', 'A', 2, "0", 1);

        run();

        assertEquals("TEST 0.01, FINE 0.0003125, BELOW 0.01 negative", String.join(", ", feed.instruments().stream()
            .map((instrument) -> instrument.symbol() + " " + BigDecimal.valueOf(
                instrument.tickSize(), instrument.tickDecimals()) + (instrument.isNegative() ? " negative" : ""))
            .toList()));
        assertEquals("CASH7", feed.instruments().get(0).quoteAsset());
    }

    @Test
    void shouldSayThatAPriceIsBeyondTheEngine()
    {
        file.mbo('A', 'B', 1, "4000000000", 1).mbo('A', 'B', 2, "0.000000001", 1);

        assertTrue(assertThrows(MarketDataException.class, this::run).getMessage()
            .startsWith("f.dbn TEST: expected prices of at most 9007199254740992 ticks, found "));
    }

    @Test
    void shouldKeepTheBooksOfPublishersApart() throws IOException
    {
        file.mbo('A', 'A', 1, "10", 5).at(8, DbnWriter.INSTRUMENT).mbo('A', 'B', 1, "11", 5);

        run();

        assertEquals(0, counts.crossedEvents);
        assertEquals("TEST.8", feed.instruments().get(1).symbol());
    }

    @Test
    void shouldTakeOnlyTheInstrumentsWanted() throws IOException
    {
        file.mapping("B", 2).mbo('A', 'A', 1, "10", 5).at(7, 2).mbo('A', 'B', 2, "11", 5);

        run(SymbolFilter.of(List.of("B")));
        assertEquals(List.of("B 2 5@1100"), queues());
        assertEquals(2, counts.ofOthers);
        run(SymbolFilter.of(List.of(Integer.toString(DbnWriter.INSTRUMENT))));
        assertEquals(List.of("A 1 5@1000"), queues());
        assertTrue(assertThrows(RuntimeException.class, () -> run(SymbolFilter.of(List.of("C")))).getMessage()
            .contains("'C'"));
    }

    private void run() throws IOException
    {
        run(SymbolFilter.ALL);
    }

    private void run(final SymbolFilter symbols) throws IOException
    {
        feed = DbnFeed.open(file.plain(directory.resolve("f.dbn")), symbols);
        try (DbnFeed closed = feed)
        {
            check = new DbnCheck(closed);
            check.run();
            counts = closed.translator().counts();
        }
    }

    /** The engine's queues of the first instrument, best first. */
    private List<String> queues()
    {
        final List<String> queues = new ArrayList<>();
        for (final Side side : new Side[] {Side.BUY, Side.SELL})
        {
            check.engine().forEachOrder(1, side, (order) -> queues.add(
                (Side.BUY == side ? "B " : "A ") + order.clOrdId() + " " + order.leavesLots() + "@" +
                order.priceTicks()));
        }
        return queues;
    }
}
