package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is an account's, and nobody else's. */
class PrivateStreamTest
{
    private static final int ACCOUNTS = 4;
    private static final String LAST = "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":\"1\",\"quantity\":\"1\"," +
        "\"clientOrderId\":\"last\"}";

    @TempDir
    private Path directory;

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(final Map<String, Object> message, final String field)
    {
        return (Map<String, Object>)message.get(field);
    }

    private static boolean isLast(final Map<String, Object> message)
    {
        final Map<String, Object> data = object(message, "data");
        return null != data && null != data.get("order") && "last".equals(object(data, "order").get("clientOrderId"));
    }

    @Test
    void shouldTellEachAccountAllOfItsOwnAndNothingElse()
    {
        final long seed = ThreadLocalRandom.current().nextLong();
        final List<WsClient> clients = new ArrayList<>();
        try (GatewayHarness exchange = Accounts.open(directory, new Limits().limits(), ACCOUNTS))
        {
            for (int i = 1; i <= ACCOUNTS; i++)
            {
                clients.add(WsClient.loggedIn(exchange, 1_000 + i).subscribe("orders").subscribe("balances"));
            }
            final Flow flow = new Flow(exchange, seed, ACCOUNTS);
            for (int i = 0; i < 10; i++)
            {
                flow.run(100);
                sleep(20);
            }
            final Set<Object> fills = new HashSet<>();
            int trades = 0;
            for (int i = 1; i <= ACCOUNTS; i++)
            {
                assertEquals(201, exchange.send(1_000 + i, "POST", "/api/v1/order", LAST).statusCode());
                trades += require(clients.get(i - 1), 1_000 + i, fills, seed);
            }
            // Every trade twice: to both owners, and each side once.
            assertEquals(trades, 2 * fills.size(), "seed " + seed);
            assertTrue(trades > 50, "seed " + seed + ": " + trades);
        }
        finally
        {
            clients.forEach(WsClient::close);
        }
    }

    private static int require(final WsClient client, final long account, final Set<Object> fills, final long seed)
    {
        final List<Map<String, Object>> messages = new ArrayList<>();
        final Map<String, Object> last = client.await(PrivateStreamTest::isLast);
        client.poll("orders", messages);
        messages.add(last);
        assertEquals("snapshot", messages.get(0).get("type"), "seed " + seed);
        int trades = 0;
        Position before = Position.parse((String)messages.get(0).get("position"));
        for (final Map<String, Object> message : messages.subList(1, messages.size()))
        {
            final Map<String, Object> data = object(message, "data");
            final Object id = object(data, "order").get("clientOrderId");
            assertTrue("last".equals(id) || id.toString().startsWith(account + "-"), account + ": " + message);
            final Position position = Position.parse((String)message.get("position"));
            assertTrue(position.compareTo(before) > 0, message + " after " + before + ", seed " + seed);
            before = position;
            if ("TRADE".equals(data.get("executionType")))
            {
                trades++;
                fills.add(object(data, "fill").get("tradeId"));
            }
        }
        return trades;
    }

    @Test
    void shouldGoOnWithReportsWhereAClientWas()
    {
        final Limits limits = new Limits();
        limits.reportsPerAccount = 3;
        try (GatewayHarness exchange = Accounts.open(directory, limits.limits(), 1))
        {
            final List<String> positions = new ArrayList<>();
            try (WsClient client = WsClient.loggedIn(exchange, 1_001).subscribe("orders"))
            {
                positions.add((String)client.next("orders").get("position"));
                for (int i = 0; i < 5; i++)
                {
                    exchange.send(1_001, "POST", "/api/v1/order", LAST.replace("last", "n" + i));
                    positions.add((String)client.next("orders").get("position"));
                }
            }
            try (WsClient client = WsClient.loggedIn(exchange, 1_001).subscribe("orders", "from", positions.get(3)))
            {
                assertEquals("n3", object(object(client.next("orders"), "data"), "order").get("clientOrderId"));
                assertEquals("n4", object(object(client.next("orders"), "data"), "order").get("clientOrderId"));
                // n1 is not kept any more, so who has seen n0 only gets all that is open.
                client.subscribe("orders", "from", positions.get(1));
                final Map<String, Object> snapshot = client.next("orders");
                assertEquals("snapshot", snapshot.get("type"));
                assertEquals(5, ((List<?>)snapshot.get("orders")).size());
                // Balances have changed behind the last report, by the same command.
                assertEquals(positions.get(5).split("\\.")[0], snapshot.get("position").toString().split("\\.")[0]);
                client.subscribe("orders", "from", positions.get(2));
                assertEquals("n2", object(object(client.next("orders"), "data"), "order").get("clientOrderId"));
                assertNotNull(object(client.request(
                    "\"op\":\"subscribe\",\"channel\":\"orders\",\"from\":\"x\""), "error"));
            }
        }
    }

    @Test
    void shouldKeepNoMoreReportsThanItMay()
    {
        final Limits limits = new Limits();
        limits.reports = 10;
        try (GatewayHarness exchange = Accounts.open(directory, limits.limits(), 3);
            WsClient one = WsClient.loggedIn(exchange, 1_001).subscribe("orders");
            WsClient two = WsClient.loggedIn(exchange, 1_002).subscribe("orders"))
        {
            final String from = (String)one.next("orders").get("position");
            exchange.send(1_001, "POST", "/api/v1/order", LAST);
            one.next("orders");
            for (int i = 0; i < 10; i++)
            {
                exchange.send(1_002, "POST", "/api/v1/order", LAST.replace("last", "n" + i));
            }
            two.await((message) -> message.toString().contains("clientOrderId=n9"));
            assertEquals("snapshot", one.subscribe("orders", "from", from).next("orders").get("type"));
        }
    }

    private static void sleep(final long ms)
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
