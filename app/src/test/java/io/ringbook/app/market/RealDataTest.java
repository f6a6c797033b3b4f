package io.ringbook.app.market;

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
        final List<SseEvent> events = new SseReader(2).read(
            SharedData.file("sse/" + symbol + "_orders.csv.gz"), SharedData.file("sse/" + symbol + "_trades.csv.gz"));
        final SseCheck check = new SseCheck(events, new EngineDriver(symbol, 2));

        check.run();

        assertEquals(orders, check.result().orders);
        assertEquals(trades, check.result().expectedTrades);
        assertEquals(trades, check.result().matchedTrades);
        assertEquals(cancels, check.result().matchedCancels);
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
}
