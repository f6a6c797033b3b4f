package io.ringbook.app.market;

import io.ringbook.app.console.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RealDataTest
{
    @ParameterizedTest
    @CsvSource({"600536, 52122, 33105, 12580", "601825, 8237, 5340, 1997"})
    void shouldMatchEveryPublishedTradeWhenAShanghaiDayIsDriven(
        final String symbol, final long orders, final long trades, final long cancels) throws IOException
    {
        final SseCheck check = shanghai(symbol);

        assertEquals(orders, check.result().orders);
        assertEquals(trades, check.result().expectedTrades);
        assertEquals(trades, check.result().matchedTrades);
        assertEquals(cancels, check.result().matchedCancels);
    }

    @Test
    void shouldUncrossTheCallsAsPublishedWhenAShanghaiDayIsDriven() throws IOException
    {
        assertEquals("""
            opening auction volume 61090/61090
            opening auction price 51.21 by SURPLUS, as published
            opening auction orders filled alike 141/141
            opening auction trades alike in order 136/136
            closing auction volume 175007/175007
            closing auction price 50.73 by VOLUME, as published
            closing auction orders filled alike 323/323
            closing auction trades alike in order 312/312
            """, auctions(shanghai("600536")));
        assertEquals("""
            opening auction volume 2800/2800
            opening auction price 5.48 by VOLUME, as published
            opening auction orders filled alike 13/13
            opening auction trades alike in order 10/10
            closing auction volume 25000/25000
            closing auction price 5.48 by VOLUME, as published
            closing auction orders filled alike 22/22
            closing auction trades alike in order 20/20
            """, auctions(shanghai("601825")));
    }

    @Test
    void shouldGiveEveryPublishedRowWhenALobsterSampleIsDriven() throws IOException
    {
        final StringWriter text = new StringWriter();

        LobsterCheckRun.ofZip(SharedData.file("lobster/LOBSTER_SampleFile_GOOG_2012-06-21_10.zip"))
            .run(new PrintWriter(text, true));

        assertTrue(text.toString().contains("rows equal 147916/147916"), text::toString);
        assertTrue(text.toString().contains("levels 10"), text::toString);
        assertTrue(text.toString().contains("fully known levels 6949, hit the named order 6944,"), text::toString);
    }

    private static SseCheck shanghai(final String symbol) throws IOException
    {
        final List<SseEvent> events = new SseReader(2).read(
            SharedData.file("sse/" + symbol + "_orders.csv.gz"), SharedData.file("sse/" + symbol + "_trades.csv.gz"),
            Progress.none());
        final SseCheck check = new SseCheck(events, new EngineDriver(symbol, 2), 2);
        check.run();
        return check;
    }

    private static String auctions(final SseCheck check)
    {
        final StringWriter text = new StringWriter();
        check.result().auctions.forEach((auction) -> auction.print(new PrintWriter(text, true)));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
