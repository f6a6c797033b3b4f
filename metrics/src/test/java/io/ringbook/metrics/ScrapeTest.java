package io.ringbook.metrics;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class ScrapeTest
{
    private static final long SEED = Long.getLong("ringbook.seed", 7);
    private static final int COMMANDS = 5_000;

    private final Tally tally = new Tally();
    private final Flow flow = new Flow(SEED);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSayWhatTheHandlerSaw(final boolean isDecoded) throws IOException
    {
        final RingbookMetrics metrics = new RingbookMetrics(Flow.INSTRUMENTS, 1);
        final RingbookContext context = new RingbookContext()
            .layout(Layout.INVOKER).journal(new InMemoryJournal()).hashInterval(1_000);
        if (isDecoded)
        {
            context.eventHandler(tally);
        }
        else
        {
            final EventAdapter adapter = new EventAdapter(tally);
            context.recordHandler((buffer, offset, length) -> adapter.onEvent(buffer, offset));
        }
        try (MetricsServer server = MetricsServer.launch(metrics, 0);
            Ringbook ringbook = Ringbook.launch(metrics.watch(context)))
        {
            metrics.ringbook(ringbook);
            send(ringbook, COMMANDS);

            final Map<String, Double> series = new Scraper(server).series();
            final Map<String, Double> expected = new TreeMap<>(tally.series);
            expected.put("ringbook_commands_total", (double)COMMANDS);
            expected.put("ringbook_applied_sequence", (double)COMMANDS);
            expected.put("ringbook_journaled_sequence", (double)COMMANDS);
            expected.put("ringbook_released_sequence", (double)COMMANDS);
            expected.put("ringbook_state_hash_sequence", (double)COMMANDS);
            expected.put("ringbook_inbound_ring_used_cells", 0.0);
            expected.put("ringbook_outbound_ring_used_bytes", 0.0);
            expected.put("ringbook_latency_seconds_count", tally.series.get("ringbook_commands_answered_total"));
            expected.put("ringbook_ready", 1.0);
            expected.forEach((name, value) -> assertEquals(value, series.get(name), name + ", seed " + SEED));
            thenNothingElseIsCounted(series, expected);
            assertTrue(expected.size() > 18, "the flow does a bit of everything: " + expected);
        }
    }

    @Test
    void shouldSumUpInstrumentsBeyondTheLimit() throws IOException
    {
        final RingbookMetrics metrics = new RingbookMetrics(1, 16);
        try (MetricsServer server = MetricsServer.launch(metrics, 0);
            Ringbook ringbook = Ringbook.launch(metrics.watch(
                new RingbookContext().layout(Layout.INVOKER).eventHandler(tally))))
        {
            metrics.ringbook(ringbook);
            send(ringbook, COMMANDS);

            final Map<String, Double> series = new Scraper(server).series();
            final String name = "ringbook_trades_total{instrument=\"";
            assertEquals(tally.series.get(name + "S1-USD\"}"), series.get(name + "S1-USD\"}"));
            assertEquals(
                tally.series.get(name + "S2-USD\"}") + tally.series.get(name + "S3-USD\"}"),
                series.get(name + "(others)\"}"));
            assertNull(series.get(name + "S2-USD\"}"));
            assertNull(series.get("ringbook_journaled_sequence{}"));
            assertNull(series.get("ringbook_synced_sequence"), "there is no journal");
        }
    }

    @Test
    void shouldShowHowFullTheRingsAreAndTheCommandsFromTheLaunchOn() throws IOException
    {
        final RingbookMetrics metrics = new RingbookMetrics();
        try (MetricsServer server = MetricsServer.launch(metrics, 0);
            Ringbook ringbook = Ringbook.launch(metrics.watch(
                new RingbookContext().layout(Layout.INVOKER).eventHandler(tally))))
        {
            metrics.ringbook(ringbook);
            for (int i = 0; i < 10; i++)
            {
                ringbook.offer(flow.buffer, 0, flow.next());
            }
            assertTrue(new Scraper(server).series().get("ringbook_inbound_ring_used_cells") >= 10);

            ringbook.invoke();
            final Map<String, Double> series = new Scraper(server).series();
            assertEquals(0, series.get("ringbook_inbound_ring_used_cells"));
            assertTrue(series.get("ringbook_outbound_ring_used_bytes") > 100);
            assertEquals(10, series.get("ringbook_commands_total"));
            assertEquals(0, series.get("ringbook_commands_answered_total"));
        }
    }

    private void send(final Ringbook ringbook, final int commands)
    {
        for (int i = 0; i < commands; i++)
        {
            assertTrue(ringbook.offer(flow.buffer, 0, flow.next()) >= 0);
            ringbook.invoke();
            while (ringbook.pollEvents(256) > 0)
            {
                Thread.onSpinWait();
            }
        }
    }

    /** All series of events are expected, or 0. */
    private static void thenNothingElseIsCounted(final Map<String, Double> series, final Map<String, Double> expected)
    {
        series.forEach((name, value) ->
        {
            if (name.matches("ringbook_(orders|trades|traded|rejects|transfers).*") && !expected.containsKey(name))
            {
                assertEquals(0, value, name);
            }
        });
    }
}
