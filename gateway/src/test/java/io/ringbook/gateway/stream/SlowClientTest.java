package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client that does not read is closed, and nobody else notices. */
class SlowClientTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldCloseAClientThatDoesNotReadWhileOthersMissNothing()
    {
        final long seed = ThreadLocalRandom.current().nextLong();
        final Limits limits = new Limits();
        limits.closeMs = 500;
        limits.requestsPerSecond = 1_000_000;
        try (GatewayHarness exchange = Accounts.open(directory, limits.limits(), 4);
            WsClient good = new WsClient(exchange);
            RawClient slow = new RawClient(exchange);
            RawClient late = new RawClient(exchange))
        {
            good.subscribe("trades", "symbol", Accounts.BTC);
            for (final RawClient client : List.of(slow, late))
            {
                client.text("{\"id\":1,\"op\":\"subscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\"}");
                assertTrue(client.read().text().contains("subscribed"), "seed " + seed);
            }
            assertEquals(3, exchange.gateway().streamConnections());

            final Flow flow = new Flow(exchange, seed, 4);
            final List<Map<String, Object>> trades = new ArrayList<>();
            final long since = System.nanoTime();
            while (exchange.gateway().streamConnections() > 1)
            {
                flow.run(100);
                // Its answer comes behind the trades: so the one that reads keeps up, however busy the machine is.
                good.request("\"op\":\"ping\"");
                good.poll("trades", trades);
                assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(20), "seed " + seed);
            }

            // Nothing of the close itself gets through to one that does not read, as a rule; but the end does.
            assertTrue(List.of("none", "4008").contains(slow.readToClose().split(" ")[0]), "seed " + seed);
            requireNoGap(good, trades, seed);
        }
    }

    @Test
    void shouldSayWhyToASlowClientThatReadsOnInTime()
    {
        final long seed = ThreadLocalRandom.current().nextLong();
        final Limits limits = new Limits();
        limits.queueMessages = 100;
        limits.closeMs = 60_000;
        try (GatewayHarness exchange = Accounts.open(directory, limits.limits(), 4);
            RawClient slow = new RawClient(exchange, "Authorization: Bearer token1001"))
        {
            slow.text("{\"id\":1,\"op\":\"subscribe\",\"channel\":\"orders\"}");
            assertTrue(slow.read().text().contains("subscribed"), "seed " + seed);
            new Flow(exchange, seed, 4).run(6_000);
            final String close = slow.readToClose();
            assertTrue(close.startsWith("4008 slow consumer: "), close + ", seed " + seed);
        }
    }

    @SuppressWarnings("unchecked")
    private static void requireNoGap(
        final WsClient client, final List<Map<String, Object>> trades, final long seed)
    {
        client.request("\"op\":\"unsubscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\"");
        client.poll("trades", trades);
        long last = 0;
        for (final Map<String, Object> message : trades)
        {
            assertEquals(last, message.get("previousTradeId"), "seed " + seed);
            for (final Map<String, Object> trade : (List<Map<String, Object>>)message.get("data"))
            {
                assertTrue((Long)trade.get("tradeId") > last, "seed " + seed);
                last = (Long)trade.get("tradeId");
            }
        }
        assertTrue(last > 100, "seed " + seed + ": " + last);
        assertTrue(!client.isClosed(), "seed " + seed);
    }
}
