package io.ringbook.app.replay;

import io.ringbook.app.Console;
import io.ringbook.app.chart.SessionSlice;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.ReplayVerifier;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import javax.xml.parsers.DocumentBuilderFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionChartTest
{
    private static final int COMMANDS = 20_000;

    @TempDir
    private static Path directory;

    private final Console console = new Console();

    /** What an independent listener adds up of one instrument. */
    private static final class Sums
    {
        private long trades;
        private long lots;
        private long low = Long.MAX_VALUE;
        private long high = Long.MIN_VALUE;
        private long last;
    }

    private static final class Listener extends NoEvents
    {
        private final Map<Integer, Sums> instruments = new HashMap<>();

        @Override
        public void onTrade(
            final long tradeId,
            final int instrumentId,
            final long priceTicks,
            final long quantityLots,
            final long makerOrderId,
            final long takerOrderId,
            final long makerAccount,
            final long takerAccount,
            final Side takerSide,
            final long makerLeavesLots,
            final long takerLeavesLots,
            final long makerFeeUnits,
            final long takerFeeUnits,
            final Liquidity liquidity)
        {
            final Sums sums = instruments.computeIfAbsent(instrumentId, (id) -> new Sums());
            sums.trades++;
            sums.lots += quantityLots;
            sums.low = Math.min(sums.low, priceTicks);
            sums.high = Math.max(sums.high, priceTicks);
            sums.last = priceTicks;
        }
    }

    @BeforeAll
    static void trade()
    {
        final Console console = new Console();
        assertEquals(0, console.run("run", "--commands", "" + COMMANDS, "--instruments", "3", "--no-postgres",
            "--no-follower", "--data", directory.toString()), console.err());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldShowEveryTradeInItsSlices(final boolean isTime)
    {
        final Listener listener = new Listener();
        final ReplayVerifier verifier = new ReplayVerifier(new EngineConfig());
        verifier.events(listener).verify(directory, Long.MAX_VALUE);
        final SessionSamples samples = new SessionSamples(isTime, 10, null, verifier::engine);
        verifier.events(samples).tap(samples).verify(directory, Long.MAX_VALUE);
        samples.finish();

        final InstrumentSamples busiest = samples.busiest();
        final int id = verifier.engine().instrumentId(busiest.symbol());
        final Sums expected = listener.instruments.get(id);
        final List<SessionSlice> slices = samples.slices(busiest);
        final double lotSize = busiest.volume() / expected.lots;
        final double tickSize = lastPrice(slices) / expected.last;

        assertEquals(listener.instruments.values().stream().mapToLong((sums) -> sums.trades).max().orElseThrow(),
            busiest.trades());
        assertEquals(expected.lots,
            slices.stream().mapToDouble((slice) -> slice.buyVolume() + slice.sellVolume()).sum() / lotSize, 1e-3);
        final List<SessionSlice> traded = slices.stream().filter((slice) -> !Double.isNaN(slice.close())).toList();
        assertEquals(
            expected.low * tickSize, traded.stream().mapToDouble(SessionSlice::low).min().orElseThrow(), 1e-9);
        assertEquals(
            expected.high * tickSize, traded.stream().mapToDouble(SessionSlice::high).max().orElseThrow(), 1e-9);
        assertTrue(slices.size() <= SessionSamples.MAX_SLICES, "slices: " + slices.size());
        assertTrue(isTime || slices.size() > SessionSamples.MAX_SLICES / 2 - 1, "slices: " + slices.size());
        assertBookAtTheEnd(verifier, id, slices.get(slices.size() - 1), tickSize, lotSize);
    }

    @Test
    void shouldDrawAnSvgThatNamesTheInstrument() throws Exception
    {
        final Path file = directory.resolve("session.svg");

        assertEquals(0, console.run(
            "replay", directory.toString(), "--chart", file.toString(), "--along", "sequence"), console.err());

        final Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        final String title = svg.getElementsByTagName("title").item(0).getTextContent();
        assertTrue(console.out().contains(file + ": " + title), console.out());
        assertFalse(Files.readString(file).contains("NaN"), "a place that is no number");
        assertTrue(svg.getElementsByTagName("path").getLength() > 50, "hardly anything drawn");
    }

    @Test
    void shouldDrawTheInstrumentAskedForAndNameTheOthersIfThereIsNone()
    {
        final String file = directory.resolve("other.svg").toString();

        assertEquals(0, console.run(
            "replay", directory.toString(), "--chart", file, "--symbol", "ETH-USDT", "--along", "sequence"));
        assertTrue(console.out().contains("ETH-USDT"), console.out());

        assertEquals(1, console.run("replay", directory.toString(), "--chart", file, "--symbol", "NONE"));
        assertTrue(console.err().contains("no instrument NONE in this journal; it has: "), console.err());
        assertTrue(console.err().contains("ETH-USDT"), console.err());
    }

    @Test
    void shouldRefuseAChartBesideAnotherJob()
    {
        assertEquals(2, console.run("replay", directory.toString(), "--chart", "x.svg", "--audit"));
        assertTrue(console.err().contains("--chart, found --audit and --chart"), console.err());
        assertEquals(2, console.run("replay", directory.toString(), "--symbol", "X"));
    }

    @Test
    void shouldSayBeforeTheReplayWhatCannotBeWritten()
    {
        final Path place = directory.resolve("no/place.svg");
        assertEquals(2, console.run("replay", directory.toString(), "--chart", place.toString()));
        assertEquals("ringbook: --chart " + place + ": expected a file to write, found no directory " +
            place.getParent(), console.err().strip());
        assertEquals(2, console.run("replay", directory.toString(), "--chart", directory.toString()));
        assertTrue(console.err().endsWith(": expected a file to write, found a directory\n"), console.err());
    }

    private static double lastPrice(final List<SessionSlice> slices)
    {
        return slices.stream().mapToDouble(SessionSlice::close).filter((close) -> !Double.isNaN(close))
            .reduce((earlier, later) -> later).orElseThrow();
    }

    private static void assertBookAtTheEnd(
        final ReplayVerifier verifier,
        final int id,
        final SessionSlice last,
        final double tickSize,
        final double lotSize)
    {
        final long[] best = new long[1];
        final long[] lots = new long[1];
        verifier.engine().forEachLevel(id, Side.BUY, 10, (priceTicks, quantityLots, orderCount) ->
        {
            best[0] = 0 == lots[0] ? priceTicks : best[0];
            lots[0] += quantityLots;
        });
        assertEquals(best[0] * tickSize, last.bid(), 1e-9);
        assertEquals(lots[0] * lotSize, last.bidDepth(), 1e-6);
    }
}
