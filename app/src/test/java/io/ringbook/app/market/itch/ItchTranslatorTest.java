package io.ringbook.app.market.itch;

import io.ringbook.app.market.FeedCommands;
import io.ringbook.app.market.FeedInstrument;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ItchTranslatorTest
{
    private final List<String> commands = new ArrayList<>();
    private ItchTally tally;

    @Test
    void shouldAddReduceCancelAndReplace() throws IOException
    {
        translate(day()
            .add(1, "RING", 7, 'B', 100, 1_000_000)
            .addWithMpid(1, "RING", 8, 'S', 300, 1_020_000)
            .cancel(1, 8, 100)
            .cancel(1, 8, 200)
            .replace(1, 7, 9, 80, 1_000_100)
            .delete(1, 9));

        thenCommands("add 7 buy 100 at 1000000", "add 8 sell 300 at 1020000", "reduce 8 to 200 after 0", "cancel 8",
            "cancel 7", "add 9 buy 80 at 1000100", "cancel 9");
        assertEquals(0, tally.liveOrders);
    }

    @Test
    void shouldExecuteTheOrderFirstInTurn() throws IOException
    {
        translate(day()
            .add(1, "RING", 7, 'B', 100, 1_000_000)
            .add(1, "RING", 8, 'B', 100, 1_000_000)
            .execute(1, 7, 60)
            .cancel(1, 7, 10)
            .executeAt(1, 7, 30, 1_000_000)
            .execute(1, 8, 100));

        thenCommands("add 7 buy 100 at 1000000", "add 8 buy 100 at 1000000", "execute 7 buy 60 at 1000000",
            "reduce 7 to 30 after 60", "execute 7 buy 30 at 1000000", "execute 8 buy 100 at 1000000");
        assertEquals(3, tally.hits());
        assertEquals(190, tally.executedShares);
    }

    @Test
    void shouldReduceTheNamedOrderWhenItIsNotFirstInTurn() throws IOException
    {
        translate(day()
            .add(1, "RING", 7, 'S', 100, 1_000_000)
            .add(1, "RING", 8, 'S', 100, 1_000_000)
            .add(1, "RING", 9, 'S', 100, 1_000_100)
            .execute(1, 8, 60)
            .execute(1, 9, 100)
            .executeAt(1, 7, 100, 999_900));

        thenCommands("add 7 sell 100 at 1000000", "add 8 sell 100 at 1000000", "add 9 sell 100 at 1000100",
            "reduce 8 to 40 after 0", "cancel 9", "cancel 7");
        assertEquals(3, tally.outOfTurn());
        assertEquals(1, tally.count(ItchTally.OutOfTurn.QUEUE));
        assertEquals("test byte 169 message 6 type 'E' at 09:30:00.000006000 order 8 of RING, first in turn 7",
            tally.example(ItchTally.OutOfTurn.QUEUE));
        assertEquals(1, tally.count(ItchTally.OutOfTurn.PRICE));
        assertEquals(1, tally.count(ItchTally.OutOfTurn.ANOTHER_PRICE));
        assertNull(tally.firstViolation());
    }

    @Test
    void shouldStopMatchingWhileTheBookIsLockedOrCrossed() throws IOException
    {
        translate(day()
            .add(1, "RING", 7, 'S', 100, 1_000_000)
            .add(1, "RING", 8, 'B', 100, 1_000_000)
            .add(1, "RING", 9, 'B', 100, 1_000_100)
            .execute(1, 7, 100)
            .execute(1, 9, 100));

        thenCommands("add 7 sell 100 at 1000000", "call", "add 8 buy 100 at 1000000", "add 9 buy 100 at 1000100",
            "cancel 7", "go on", "execute 9 buy 100 at 1000100");
        assertEquals(1, tally.locked);
        assertEquals(1, tally.crossed);
        assertEquals(1, tally.count(ItchTally.OutOfTurn.CALL));
        assertEquals(1_000, tally.longestCrossedNs);
        assertNull(tally.firstViolation());
    }

    @Test
    void shouldStopMatchingWhileTheStockIsHalted() throws IOException
    {
        translate(day()
            .add(1, "RING", 7, 'S', 100, 1_000_000)
            .action(1, "RING", 'H')
            .action(1, "RING", 'Q')
            .add(1, "RING", 8, 'B', 100, 1_000_100)
            .after(10_000_000)
            .action(1, "RING", 'T')
            .executeAt(1, 7, 100, 1_000_000)
            .executeAt(1, 8, 100, 1_000_000));

        thenCommands("add 7 sell 100 at 1000000", "call", "add 8 buy 100 at 1000100", "cancel 7", "go on", "cancel 8");
        assertNull(tally.firstViolation());
    }

    @Test
    void shouldTellABookCrossedForLongerThanAMillisecond() throws IOException
    {
        translate(crossedFor(1_000_000 - 1_000));
        assertNull(tally.firstViolation());
        assertEquals(1_000_000, tally.longestCrossedNs);

        translate(crossedFor(1_000_000));
        assertEquals(1, tally.violations());
        assertEquals("test byte 131 message 5 type 'D' at 09:30:00.001006000: expected the book of RING crossed for " +
            "at most 1 ms, found crossed since 09:30:00.000005000", tally.firstViolation());
    }

    @Test
    void shouldTellABookThatIsCrossedWhenItMayNotBeAnyMore() throws IOException
    {
        final ItchFile early = new ItchFile().directory(1, "RING")
            .add(1, "RING", 7, 'S', 100, 1_000_000).add(1, "RING", 8, 'B', 100, 1_000_100).after(60_000_000_000L);
        translate(early);
        assertNull(tally.firstViolation(), "before market hours");

        translate(early.system('Q').after(2_000_000).system('M'));
        assertTrue(tally.firstViolation().contains("type 'S'"), tally.firstViolation());
    }

    @Test
    void shouldTellWhatContradictsTheBookAndGoOn() throws IOException
    {
        thenViolation(day().delete(1, 3), "expected live order 3, found none of this reference");
        thenViolation(day().execute(1, 3, 1), "expected live order 3, found none of this reference");
        thenViolation(day().cancel(1, -1, 1), "expected live order 18446744073709551615, found none of this reference");
        thenViolation(day().replace(1, 3, 4, 1, 1), "expected live order 3, found none of this reference");
        thenViolation(seven().add(1, "RING", 7, 'S', 5, 2_000_000),
            "expected a reference of its own, found 7, which is live");
        thenViolation(seven().execute(1, 7, 101),
            "expected at most the 100 shares that are left of order 7, found 101");
        thenViolation(seven().cancel(1, 7, 0), "expected positive shares of order 7, found 0");
        thenViolation(seven().replace(1, 7, 8, 0, 1),
            "expected a positive price and positive shares of order 8, found price 1 and 0 shares");
        thenViolation(day().add(1, "RING", 8, 'X', 1, 1), "expected side 'B' or 'S', found 'X'");
        thenViolation(seven().directory(2, "BOOK").delete(2, 7), "expected locate 1 of order 7, found locate 2");
        thenViolation(day().add(1, "BOOK", 8, 'B', 1, 1), "expected stock RING of locate 1, found BOOK");
        thenViolation(day().directory(2, "RING"), "expected a stock of its own for locate 2, found 'RING'");
        thenViolation(day().add(0, "BOOK", 8, 'B', 1, 1), "expected a locate from 1 of stock BOOK, found 0");
    }

    @Test
    void shouldOnlyFollowTheStocksAskedFor() throws IOException
    {
        final ItchFile day = day().directory(2, "BOOK")
            .add(2, "BOOK", 1, 'B', 100, 500_000)
            .add(1, "RING", 2, 'B', 100, 1_000_000)
            .add(3, "LATE", 3, 'B', 100, 500_000)
            .delete(2, 1).delete(3, 3).delete(4, 4);
        translate(day, SymbolFilter.of(List.of("LATE")));

        assertEquals(List.of("stock 3 LATE", "add 3 buy 100 at 500000", "cancel 3"), commands);
        assertNull(tally.firstViolation());
        assertEquals(1, tally.stocks);
    }

    private static ItchFile day()
    {
        return new ItchFile().directory(1, "RING").system('Q');
    }

    private static ItchFile seven()
    {
        return day().add(1, "RING", 7, 'B', 100, 1_000_000);
    }

    private static ItchFile crossedFor(final long elapsedNs)
    {
        return day()
            .add(1, "RING", 7, 'S', 100, 1_000_000)
            .after(1_000)
            .add(1, "RING", 8, 'B', 100, 1_000_100)
            .after(elapsedNs)
            .delete(1, 7);
    }

    private void thenViolation(final ItchFile day, final String expected) throws IOException
    {
        translate(day);
        assertEquals(1, tally.violations(), tally.firstViolation());
        assertTrue(tally.firstViolation().endsWith(": " + expected), tally.firstViolation());
    }

    private void thenCommands(final String... expected)
    {
        final List<String> all = new ArrayList<>(List.of("stock 1 RING"));
        all.addAll(List.of(expected));
        assertEquals(all, commands);
    }

    private void translate(final ItchFile day) throws IOException
    {
        translate(day, SymbolFilter.ALL);
    }

    private void translate(final ItchFile day, final SymbolFilter filter) throws IOException
    {
        commands.clear();
        try (ItchReader reader = ItchReader.open("test", new ByteArrayInputStream(day.framed())))
        {
            final ItchTranslator translator = new ItchTranslator(reader, filter, new Words());
            while (translator.step())
            {
                tally = translator.tally();
            }
            tally = translator.tally();
        }
    }

    /** Commands as people read them. */
    private final class Words implements FeedCommands
    {
        @Override
        public void onInstrument(final int book, final FeedInstrument instrument)
        {
            commands.add("stock " + book + " " + instrument.symbol());
        }

        @Override
        public void onPhase(final int book, final TradingPhase phase)
        {
            commands.add(TradingPhase.CONTINUOUS == phase ? "go on" : "call");
        }

        @Override
        public void onOrder(
            final int book, final long orderNo, final Side side, final long priceTicks, final long quantity)
        {
            commands.add("add " + orderNo + (Side.BUY == side ? " buy " : " sell ") + quantity + " at " + priceTicks);
        }

        @Override
        public void onCancel(final int book, final long orderNo, final long quantity)
        {
            commands.add("cancel " + orderNo);
        }

        @Override
        public void onReduce(final int book, final long orderNo, final long quantity, final long traded)
        {
            commands.add("reduce " + orderNo + " to " + quantity + " after " + traded);
        }

        @Override
        public void onAggressor(
            final int book, final long makerNo, final Side side, final long priceTicks, final long quantity)
        {
            commands.add(
                "execute " + makerNo + (Side.SELL == side ? " buy " : " sell ") + quantity + " at " + priceTicks);
        }

        @Override
        public void onReplace(final int book, final long orderNo, final long priceTicks, final long totalQuantity)
        {
            commands.add("replace " + orderNo);
        }

        @Override
        public void onClear(final int book)
        {
            commands.add("clear " + book);
        }
    }
}
