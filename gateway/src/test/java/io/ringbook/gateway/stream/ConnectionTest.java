package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;
import io.ringbook.gateway.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Connections: who may connect, what they may ask, and how they end. */
class ConnectionTest
{
    private static final String SUBSCRIBE_ORDERS = "\"op\":\"subscribe\",\"channel\":\"orders\"";
    private static final String CANCEL_ON_DISCONNECT = "\"op\":\"cancelOnDisconnect\",\"enabled\":true";
    private static final String ORDER =
        "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":\"1\",\"quantity\":\"1\"}";

    private final TestTokens tokens = new TestTokens();

    @TempDir
    private Path directory;

    private GatewayHarness open(final Limits limits)
    {
        return Accounts.funded(new GatewayHarness(directory, (context) -> context
            .streamLimits(limits.limits()).authenticator(tokens).origins(Set.of("https://friend.example"))), 2);
    }

    @SuppressWarnings("unchecked")
    private static Object error(final Map<String, Object> answer, final String field)
    {
        final Map<String, Object> error = (Map<String, Object>)answer.get("error");
        return null == error ? answer : error.get(field);
    }

    @Test
    void shouldAnswerWhatMakesNoSense()
    {
        try (GatewayHarness exchange = open(new Limits()); WsClient client = new WsClient(exchange))
        {
            assertEquals("INVALID_JSON", error(client.sendRaw("{\"id\":").await((any) -> true), "code"));
            assertEquals("MISSING_FIELD", error(client.sendRaw("{}").await((any) -> true), "code"));
            assertEquals("op", error(client.request("\"op\":\"explode\""), "field"));
            assertEquals("UNKNOWN_FIELD", error(client.request("\"op\":\"ping\",\"x\":1"), "code"));
            assertEquals("UNKNOWN_SYMBOL", error(
                client.request("\"op\":\"subscribe\",\"channel\":\"book\",\"symbol\":\"X\""), "code"));
            assertEquals("interval", error(client.request(
                "\"op\":\"subscribe\",\"channel\":\"klines\",\"symbol\":\"BTC-USDT\",\"interval\":\"2m\""), "field"));
            assertEquals("NOT_SUBSCRIBED", error(
                client.request("\"op\":\"unsubscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\""), "code"));
            assertEquals("UNAUTHENTICATED", error(client.request(SUBSCRIBE_ORDERS), "code"));
            assertEquals("UNAUTHENTICATED", error(client.request(CANCEL_ON_DISCONNECT), "code"));
            final Map<String, Object> pong = client.sendRaw("{\"id\":\"a\",\"op\":\"ping\"}").await((any) -> true);
            assertEquals("pong", pong.get("result"));
            assertEquals("a", pong.get("id"));
            for (int i = 0; i < 20; i++)
            {
                client.sendRaw("nonsense");
            }
            assertTrue(client.closed().startsWith("1008 "), client.closed());
        }
    }

    @Test
    void shouldLogInBySignatureAndKnowWhatAKeyMayDo()
    {
        try (GatewayHarness exchange = open(new Limits());
            WsClient client = new WsClient(exchange);
            WsClient upgraded = new WsClient(exchange, "X-Ringbook-Key", "read1002",
                "X-Ringbook-Timestamp", "1", "X-Ringbook-Nonce", "n", "X-Ringbook-Signature", "signed"))
        {
            final String login = "\"op\":\"login\",\"key\":\"read1001\",\"timestamp\":1,\"nonce\":\"n\",\"signature\":";
            assertEquals("UNAUTHENTICATED", error(client.request(login + "\"forged\""), "code"));
            assertEquals(1_001L, client.request(login + "\"signed\"").get("senderCompId"));
            client.subscribe("orders");
            upgraded.subscribe("orders");
            assertEquals("FORBIDDEN", error(client.request(CANCEL_ON_DISCONNECT), "code"));
            assertEquals("FORBIDDEN", error(client.request("\"op\":\"login\",\"token\":\"token1002\""), "code"));
            exchange.send(1_001, "POST", "/api/v1/order", ORDER);
            assertEquals("snapshot", client.next("orders").get("type"));
            assertTrue(client.next("orders").containsKey("data"));
        }
    }

    @Test
    void shouldCloseWhoGuessesTokens()
    {
        try (GatewayHarness exchange = open(new Limits()); WsClient client = new WsClient(exchange))
        {
            for (int i = 0; i < 5; i++)
            {
                client.sendRaw("{\"id\":1,\"op\":\"login\",\"token\":\"guess\"}");
            }
            assertEquals("4001 5 logins failed", client.closed());
        }
    }

    @Test
    void shouldEndWithItsSession()
    {
        try (GatewayHarness exchange = open(new Limits());
            WsClient client = WsClient.loggedIn(exchange, 1_001).subscribe("orders");
            WsClient other = WsClient.loggedIn(exchange, 1_002).subscribe("orders"))
        {
            tokens.end(1_001);
            assertEquals("4001 the session has ended", client.closed());
            assertFalse(other.isClosed());
        }
    }

    @Test
    void shouldCancelWhenTheConnectionEndsIfAskedTo()
    {
        try (GatewayHarness exchange = open(new Limits());
            WsClient watcher = WsClient.loggedIn(exchange, 1_001).subscribe("orders");
            WsClient careless = WsClient.loggedIn(exchange, 1_001);
            WsClient careful = WsClient.loggedIn(exchange, 1_001))
        {
            assertEquals("cancelOnDisconnect", careful.request(CANCEL_ON_DISCONNECT).get("result"));
            exchange.send(1_001, "POST", "/api/v1/order", ORDER);
            exchange.send(1_002, "POST", "/api/v1/order", ORDER);
            watcher.await((message) -> message.toString().contains("executionType=NEW"));
            careless.abort();
            assertEquals("pong", watcher.request("\"op\":\"ping\"").get("result"));
            careful.abort();
            watcher.await((message) -> message.toString().contains("executionType=CANCELED"));
            assertTrue(exchange.send(1_002, "GET", "/api/v1/order/open", null).body().contains("\"NEW\""));
        }
    }

    @Test
    void shouldSayGoodbyeWhenTheServerStopsAndKeepOrders()
    {
        final WsClient client;
        final long since;
        try (GatewayHarness exchange = open(new Limits()))
        {
            client = WsClient.loggedIn(exchange, 1_001);
            client.request(CANCEL_ON_DISCONNECT);
            exchange.send(1_001, "POST", "/api/v1/order", ORDER);
            since = System.nanoTime();
        }
        assertEquals("1001 stopping", client.closed());
        assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(4), "a stop waits for no connection");
        try (GatewayHarness exchange = new GatewayHarness(directory))
        {
            assertTrue(exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT", null).body().contains("\"1.000\""));
        }
    }

    @Test
    void shouldBeatAndCloseWhoIsSilent()
    {
        final Limits limits = new Limits();
        limits.heartbeatMs = 200;
        limits.idleMs = 700;
        try (GatewayHarness exchange = open(limits);
            WsClient alive = new WsClient(exchange);
            RawClient silent = new RawClient(exchange))
        {
            assertTrue(silent.read().text().contains("heartbeat"));
            assertEquals(9, silent.read().opcode());
            assertEquals("4000 idle", silent.readToClose());
            alive.await((message) -> "heartbeat".equals(message.get("op")));
            assertFalse(alive.isClosed());
        }
    }

    @Test
    void shouldRefuseWhatIsTooMuch()
    {
        final Limits limits = new Limits();
        limits.requestsPerSecond = 20;
        limits.subscriptions = 1;
        limits.connectionsPerAddress = 3;
        limits.connectionsPerAccount = 1;
        try (GatewayHarness exchange = open(limits); WsClient first = WsClient.loggedIn(exchange, 1_001))
        {
            first.subscribe("orders").subscribe("orders");
            assertEquals("TOO_MANY_SUBSCRIPTIONS", error(
                first.request("\"op\":\"subscribe\",\"channel\":\"balances\""), "code"));
            try (WsClient second = new WsClient(exchange); WsClient third = WsClient.loggedIn(exchange, 1_001))
            {
                assertEquals("RATE_LIMITED", error(second.request("\"op\":\"login\",\"token\":\"token1001\""), "code"));
                assertEquals("4029 too many connections of this user", third.closed());
            }
            try (WsClient second = new WsClient(exchange); WsClient third = new WsClient(exchange))
            {
                // A connection counts once it is served, which is a little after its handshake.
                assertEquals("pong", second.request("\"op\":\"ping\"").get("result"));
                assertEquals("pong", third.request("\"op\":\"ping\"").get("result"));
                try (RawClient fourth = new RawClient(exchange))
                {
                    assertTrue(fourth.status().startsWith("HTTP/1.1 429"), fourth.status());
                }
                for (int i = 0; i < 25; i++)
                {
                    second.sendRaw("{\"id\":1,\"op\":\"ping\"}");
                }
                assertTrue(second.closed().startsWith("4029 "), second.closed());
            }
        }
    }

    @Test
    void shouldCloseOnFramesThatAreNoRequests()
    {
        try (GatewayHarness exchange = open(new Limits());
            WsClient binary = new WsClient(exchange);
            WsClient huge = new WsClient(exchange);
            RawClient unmasked = new RawClient(exchange);
            RawClient pinging = new RawClient(exchange))
        {
            binary.socket().sendBinary(ByteBuffer.wrap(new byte[3]), true);
            assertEquals("1003 expected text frames", binary.closed());
            huge.socket().sendText("{\"id\":1,\"op\":\"" + "x".repeat(17_000) + "\"}", true);
            assertTrue(huge.closed().startsWith("1009 "), huge.closed());
            unmasked.frame(0x83, new byte[0]);
            assertTrue(unmasked.readToClose().startsWith("1002 "), "a reserved opcode");
            pinging.frame(0x89, new byte[] {7});
            final RawClient.Frame pong = pinging.read();
            assertEquals(10, pong.opcode());
            assertEquals(7, pong.payload()[0]);
        }
    }

    @Test
    void shouldLetPagesInThatMayAndNoOthers()
    {
        try (GatewayHarness exchange = open(new Limits()))
        {
            final String own = "http://127.0.0.1:" + exchange.gateway().address().getPort();
            requireStatus(exchange, "101", "Origin: " + own);
            requireStatus(exchange, "101", "Origin: https://friend.example");
            requireStatus(exchange, "403", "Origin: https://evil.example");
            requireStatus(exchange, "403", "Origin: null");
            requireStatus(exchange, "401", "Authorization: Bearer nobody");
            requireStatus(exchange, "401", "X-Ringbook-Key: read1001");
            assertEquals(426, exchange.send(0, "GET", "/api/v1/ws", null).statusCode());
            assertEquals(405, exchange.send(0, "DELETE", "/api/v1/ws", null).statusCode());
            assertEquals(400, exchange.send(0, "GET", "/api/v1/ws?x=1", null).statusCode());
            final long since = System.nanoTime();
            while (exchange.gateway().streamConnections() > 0)
            {
                assertTrue(System.nanoTime() - since < TimeUnit.SECONDS.toNanos(5), "connections are forgotten");
            }
        }
    }

    private static void requireStatus(final GatewayHarness exchange, final String status, final String header)
    {
        try (RawClient client = new RawClient(exchange, header))
        {
            assertTrue(client.status().startsWith("HTTP/1.1 " + status), header + ": " + client.status());
        }
    }

    @Test
    void shouldCloseAsTheClientDoes()
    {
        try (GatewayHarness exchange = open(new Limits()); WsClient client = new WsClient(exchange))
        {
            client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
            assertTrue(client.closed().startsWith("1000"), client.closed());
        }
    }
}
