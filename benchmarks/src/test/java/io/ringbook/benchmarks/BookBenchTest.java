package io.ringbook.benchmarks;

import io.ringbook.app.RingbookMain;
import io.ringbook.app.console.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookBenchTest
{
    private static final BookLoad LOAD = new BookLoad(1, 1, 1_000, 2_500, false);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldNameTheFirstTradeThatDiffers()
    {
        final BookBench bench = new BookBench(
            LOAD, List.of(BookEngine.RINGBOOK, BookEngine.PARITY), BookBenchTest::generousParity);

        final ToolException e = assertThrows(ToolException.class, () -> bench.run(0, 1));

        assertEquals(ToolException.ANSWER_IS_NO, e.exitStatus());
        final TradeTape expected = new TradeTape();
        LOAD.newFlow(expected);
        final TradeTape generous = new TradeTape();
        LOAD.newFlow(new GenerousHash(generous));
        assertTrue(e.getMessage().startsWith("parity: not the trades of the flow (1 instrument, "), e::getMessage);
        assertTrue(e.getMessage().contains(": trade 3: expected taker "), e::getMessage);
        assertTrue(e.getMessage().endsWith(expected.firstDifference(generous)), e::getMessage);
    }

    @Test
    void shouldSayWhichTradeIsMissing()
    {
        final TradeTape expected = new TradeTape();
        final TradeTape found = new TradeTape();
        expected.onTrade(1, 2, 3, 4);
        found.onTrade(1, 2, 3, 4);
        assertEquals("no trade differs when run again", expected.firstDifference(found));

        expected.onTrade(5, 6, 7, 8);

        assertEquals(
            "trade 2: expected taker 5 maker 6 price 7 quantity 8, found none", expected.firstDifference(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-fork", "--client-ids"})
    void shouldReportEveryEngineAtEveryDepth(final String option)
    {
        final int exitStatus = execute(
            "bench", "book", "--depth", "100,1000", "--instruments", "1,2", "--commands", "1000", "--rounds", "1",
            "--warmup", "0", "--peers", "ringbook,parity", "--json", option);

        assertEquals(0, exitStatus, err::toString);
        final String json = out.toString();
        assertEquals(1, json.lines().count(), json);
        assertEquals(8, json.split("\"nsPerCommand\":[0-9]", -1).length - 1, json);
        assertEquals(4, json.split("\"engine\":\"ringbook\"", -1).length - 1, json);
        assertEquals(4, json.split("\"timesRingbook\":1.0,", -1).length - 1, json);
        assertTrue(json.contains("\"command\":\"ringbook bench book --depth 100,1000 "), json);
    }

    @Test
    void shouldTellWhatAccountsCost()
    {
        final int exitStatus = execute(
            "bench", "book", "--depth", "100", "--instruments", "2", "--commands", "1000", "--rounds", "1",
            "--warmup", "0", "--peers", "ringbook,ringbook-accounts", "--json", "--no-fork");

        assertEquals(0, exitStatus, err::toString);
        final String[] rows = out.toString().split("\\},\\{");
        assertEquals(2, rows.length, out::toString);
        assertTrue(rows[0].contains("\"engine\":\"ringbook\"") && rows[0].contains("\"nsOverRingbook\":0.0,"), rows[0]);
        assertTrue(rows[1].contains("\"engine\":\"ringbook-accounts\""), rows[1]);
        assertTrue(rows[1].contains("\"nsOverRingbook\":"), rows[1]);
        assertFalse(rows[1].contains("\"nsOverRingbook\":0.0,"), rows[1]);
    }

    @Test
    void shouldSayWrongUseWhenAnOptionIsOutOfRange()
    {
        assertEquals(2, execute("bench", "book", "--peers", "liquibook"));
        assertTrue(err.toString().contains("[ringbook, ringbook-accounts, exchange-core, parity], found liquibook"),
            err::toString);
        assertEquals(2, execute("bench", "book", "--depth", "0"));
        assertEquals(2, execute("bench", "book", "--instruments", "10", "--depth", "9"));
        assertEquals(2, execute("bench", "book", "--instruments", "4000"));
        assertEquals(2, execute("bench", "book", "--instruments", "100000"));
        assertEquals(2, execute("bench", "book", "--commands", "1"));
        assertEquals(2, execute("bench", "book", "--rounds", "0"));
        assertEquals(2, execute("bench", "book", "--warmup", "-1"));
    }

    private int execute(final String... args)
    {
        final CommandLine commandLine = RingbookMain.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(args);
    }

    /** Parity, but its third trade is of one lot more. */
    private static BookRunner generousParity(final BookEngine engine, final BookLoad load)
    {
        final BookPeer peer = engine.newPeer(load.newFlow(new TradeHash()).records(), false);
        return new LocalBookRunner(engine, load, BookEngine.PARITY == engine ? new GenerousPeer(peer) : peer);
    }

    private static final class GenerousPeer implements BookPeer
    {
        private final BookPeer peer;

        GenerousPeer(final BookPeer peer)
        {
            this.peer = peer;
        }

        @Override
        public void fill(final TradeHash trades)
        {
            peer.fill(new GenerousHash(trades));
        }

        @Override
        public void apply(final int commands)
        {
            peer.apply(commands);
        }
    }

    private static final class GenerousHash extends TradeHash
    {
        private final TradeHash trades;

        GenerousHash(final TradeHash trades)
        {
            this.trades = trades;
        }

        @Override
        void onTrade(final long takerOrderId, final long makerOrderId, final long priceTicks, final long quantityLots)
        {
            final long gift = 2 == trades.count() ? 1 : 0;
            trades.onTrade(takerOrderId, makerOrderId, priceTicks, quantityLots + gift);
        }
    }
}
