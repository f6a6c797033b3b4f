package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A book that a client rebuilds from messages is the engine's, whatever was gathered or left out on the way. */
class BookStreamTest
{
    private static final long LIMIT_NS = 10_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    void shouldRebuildTheBookWithoutAGap()
    {
        final long seed = ThreadLocalRandom.current().nextLong();
        try (GatewayHarness exchange = Accounts.open(directory, new Limits().limits(), 4);
            WsClient early = new WsClient(exchange))
        {
            final Flow flow = new Flow(exchange, seed, 4);
            early.subscribe("book", "symbol", Accounts.BTC);
            for (int i = 0; i < 30; i++)
            {
                flow.run(200);
                pause(20);
            }
            try (WsClient late = new WsClient(exchange))
            {
                late.subscribe("book", "symbol", Accounts.BTC);
                flow.run(1_000);
                final BookChecker checker = new BookChecker();
                follow(exchange, early, checker, seed);
                follow(exchange, late, new BookChecker(), seed);
                assertEquals(1, checker.snapshots(), "seed " + seed);
                assertTrue(checker.deltas() > 3, "seed " + seed);
            }
        }
    }

    @Test
    void shouldTellANewSnapshotToAClientThatWasLeftOut()
    {
        final long seed = ThreadLocalRandom.current().nextLong();
        final Limits limits = new Limits();
        limits.conflateMessages = 2;
        try (GatewayHarness exchange = Accounts.open(directory, limits.limits(), 4);
            RawClient client = new RawClient(exchange))
        {
            final Flow flow = new Flow(exchange, seed, 4, 5_000);
            client.text("{\"id\":1,\"op\":\"subscribe\",\"channel\":\"book\",\"symbol\":\"BTC-USDT\"}");
            for (int i = 0; i < 25; i++)
            {
                flow.run(1_000);
                pause(60);
            }
            final BookChecker checker = new BookChecker();
            final long since = System.nanoTime();
            Map<String, Object> depth = depth(exchange);
            while (checker.updateId() < (Long)depth.get("updateId"))
            {
                final Map<String, Object> message = WsClient.parse(client.read().text());
                if (!message.containsKey("id") && "book".equals(message.get("channel")))
                {
                    checker.onMessage(message);
                }
                depth = depth(exchange);
                assertTrue(System.nanoTime() - since < LIMIT_NS, "seed " + seed + " at " + checker.updateId());
            }
            require(depth, checker, seed);
            assertTrue(checker.snapshots() > 1, "seed " + seed + ": " + checker.snapshots() + " snapshots");
            assertTrue(checker.deltas() > 1, "seed " + seed + ": " + checker.deltas() + " deltas");
        }
    }

    private static void follow(
        final GatewayHarness exchange, final WsClient client, final BookChecker checker, final long seed)
    {
        Map<String, Object> depth = depth(exchange);
        while (checker.updateId() < (Long)depth.get("updateId"))
        {
            checker.onMessage(client.next("book"));
            depth = depth(exchange);
        }
        require(depth, checker, seed);
    }

    private static void require(final Map<String, Object> depth, final BookChecker checker, final long seed)
    {
        assertEquals(depth.get("updateId"), checker.updateId(), "seed " + seed);
        assertEquals(depth.get("bids"), best(checker.bids()), "seed " + seed);
        assertEquals(depth.get("asks"), best(checker.asks()), "seed " + seed);
        assertTrue(checker.bids().size() + checker.asks().size() > 3, "seed " + seed);
    }

    private static List<List<String>> best(final List<List<String>> levels)
    {
        return levels.subList(0, Math.min(1_000, levels.size()));
    }

    /** Levels as far as the answer goes. */
    private static Map<String, Object> depth(final GatewayHarness exchange)
    {
        return WsClient.parse(exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT&levels=1000", null).body());
    }

    private static void pause(final long ms)
    {
        try
        {
            Thread.sleep(ms);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
