package io.ringbook.gateway.stream;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Channels, as clients see them. */
class StreamTest
{
    private static final long UNITS = 100_000_000L;
    private static final String BTC = "BTC-USDT";

    @TempDir
    private Path directory;
    private GatewayHarness exchange;

    @BeforeEach
    void open()
    {
        exchange = new GatewayHarness(directory).markets()
            .deposit(1001, "USDT", 1_000_000 * UNITS, 1).deposit(1001, "BTC", 100 * UNITS, 2)
            .deposit(1002, "USDT", 1_000_000 * UNITS, 1).deposit(1002, "BTC", 100 * UNITS, 2);
        while (200 != exchange.send(0, "GET", "/api/v1/depth?symbol=BTC-USDT", null).statusCode())
        {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void close()
    {
        exchange.close();
    }

    private void order(final long account, final String side, final String price, final String quantity)
    {
        final HttpResponse<String> answer = exchange.send(account, "POST", "/api/v1/order",
            "{\"symbol\":\"BTC-USDT\",\"side\":\"" + side + "\",\"price\":\"" + price + "\",\"quantity\":\"" +
            quantity + "\"}");
        assertEquals(201, answer.statusCode(), answer.body());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(final Map<String, Object> message, final String field)
    {
        return (List<Map<String, Object>>)message.get(field);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(final Map<String, Object> message, final String field)
    {
        return (Map<String, Object>)message.get(field);
    }

    @Test
    void shouldTellEachTradeWithTheOneBeforeIt()
    {
        try (WsClient client = new WsClient(exchange))
        {
            client.subscribe("trades", "symbol", BTC);
            order(1001, "BUY", "100.00", "2");
            order(1002, "SELL", "100.00", "0.5");
            order(1002, "SELL", "100.00", "0.25");

            final Map<String, Object> first = client.next("trades");
            assertEquals(0L, first.get("previousTradeId"));
            final Map<String, Object> trade = list(first, "data").get(0);
            assertEquals("0.500", trade.get("quantity"));
            assertEquals("100.00", trade.get("price"));
            assertEquals("SELL", trade.get("takerSide"));
            final Map<String, Object> second = client.next("trades");
            assertEquals(trade.get("tradeId"), second.get("previousTradeId"));
            assertEquals("0.250", list(second, "data").get(0).get("quantity"));
        }
    }

    @Test
    void shouldTellTheBookAndThenWhatChanges()
    {
        order(1001, "BUY", "100.00", "2");
        try (WsClient client = new WsClient(exchange))
        {
            client.subscribe("book", "symbol", BTC);
            final Map<String, Object> snapshot = client.next("book");
            assertEquals("snapshot", snapshot.get("type"));
            assertEquals(List.of(List.of("100.00", "2.000")), snapshot.get("bids"));
            order(1002, "SELL", "100.00", "2");
            final Map<String, Object> delta = client.next("book");
            assertEquals("delta", delta.get("type"));
            assertEquals((Long)snapshot.get("updateId") + 1, delta.get("firstUpdateId"));
            assertEquals(List.of(List.of("100.00", "0.000")), delta.get("bids"));
        }
    }

    @Test
    void shouldTellTheTopEachSecondOnTheSecond()
    {
        order(1001, "BUY", "100.00", "2");
        try (WsClient client = new WsClient(exchange))
        {
            client.subscribe("book5@1000ms", "symbol", BTC);
            final Map<String, Object> first = client.next("book5@1000ms");
            final Map<String, Object> second = client.next("book5@1000ms");
            assertEquals(0L, (Long)first.get("time") % 1_000);
            assertEquals((Long)first.get("time") + 1_000, second.get("time"));
            assertEquals(List.of(List.of("100.00", "2.000")), second.get("bids"));
        }
    }

    @Test
    void shouldReportBothSidesOfATradeToTheirOwners()
    {
        try (WsClient buyer = WsClient.loggedIn(exchange, 1001); WsClient seller = new WsClient(exchange))
        {
            assertEquals(1002L, seller.request("\"op\":\"login\",\"token\":\"token1002\"").get("senderCompId"));
            buyer.subscribe("orders").subscribe("balances");
            seller.subscribe("orders").subscribe("balances");
            assertEquals("snapshot", buyer.next("orders").get("type"));
            assertEquals("snapshot", buyer.next("balances").get("type"));
            assertEquals("snapshot", seller.next("orders").get("type"));
            order(1001, "BUY", "100.00", "2");
            order(1002, "SELL", "100.00", "0.5");

            assertEquals("NEW", object(buyer.next("orders"), "data").get("executionType"));
            final Map<String, Object> bought = object(buyer.next("orders"), "data");
            assertEquals("TRADE", bought.get("executionType"));
            assertEquals("PARTIALLY_FILLED", object(bought, "order").get("status"));
            assertEquals("MAKER", object(bought, "fill").get("liquidity"));
            assertEquals("NEW", object(seller.next("orders"), "data").get("executionType"));
            final Map<String, Object> sold = object(seller.next("orders"), "data");
            assertEquals("FILLED", object(sold, "order").get("status"));
            assertEquals("TAKER", object(sold, "fill").get("liquidity"));
            assertTrue(buyer.next("balances").containsKey("position"));
        }
    }

    @Test
    void shouldTellAKlineWhenItChangesAndWhenItIsOver()
    {
        try (WsClient client = new WsClient(exchange))
        {
            client.subscribe("klines", "symbol", BTC, "interval", "1s");
            order(1001, "BUY", "100.00", "2");
            order(1002, "SELL", "100.00", "0.5");
            final Map<String, Object> open = object(client.next("klines"), "data");
            assertEquals("100.00", open.get("close"));
            assertEquals("0.500", open.get("volume"));
            assertEquals("50", open.get("quoteVolume"));
            final Map<String, Object> over = object(
                client.await((message) -> "klines".equals(message.get("channel")) &&
                    Boolean.TRUE.equals(object(message, "data").get("closed"))), "data");
            assertEquals("0.500", over.get("volume"));
            final Map<String, Object> empty = object(client.next("klines"), "data");
            assertEquals(true, empty.get("closed"));
            assertEquals((Long)over.get("openTime") + 1_000, empty.get("openTime"));
            assertEquals("0.000", empty.get("volume"));
            assertEquals("100.00", empty.get("open"));
        }
    }

    @Test
    void shouldTellTheTickerOnlyWhenItHasChanged()
    {
        try (WsClient client = new WsClient(exchange))
        {
            client.subscribe("ticker", "symbol", BTC).subscribe("book5@1000ms", "symbol", BTC);
            assertEquals(0L, object(client.next("ticker"), "data").get("trades"));
            order(1001, "BUY", "100.00", "2");
            order(1002, "SELL", "100.00", "0.5");
            final Map<String, Object> ticker = object(client.next("ticker"), "data");
            assertEquals("100.00", ticker.get("lastPrice"));
            assertEquals("1.500", ticker.get("bidQuantity"));
            client.next("book5@1000ms");
            client.next("book5@1000ms");
            client.next("book5@1000ms");
            final List<Map<String, Object>> more = new ArrayList<>();
            client.poll("ticker", more);
            assertTrue(more.size() <= 1, more.toString());
        }
    }

    @Test
    void shouldGoOnWithTradesWhereAClientWas()
    {
        order(1001, "BUY", "100.00", "2");
        for (int i = 0; i < 5; i++)
        {
            order(1002, "SELL", "100.00", "0.1");
        }
        try (WsClient client = new WsClient(exchange))
        {
            client.request("\"op\":\"subscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\",\"from\":3");
            final Map<String, Object> missed = client.next("trades");
            assertEquals(3L, missed.get("previousTradeId"));
            assertEquals(List.of(4L, 5L), list(missed, "data").stream().map((trade) -> trade.get("tradeId")).toList());
            order(1002, "SELL", "100.00", "0.1");
            assertEquals(5L, client.next("trades").get("previousTradeId"));

            final Flow flow = new Flow(exchange, 1, 2);
            while (null == object(client.request(
                "\"op\":\"subscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\",\"from\":3"), "error"))
            {
                flow.run(1_000);
            }
            assertEquals("RESUME_TOO_OLD", object(client.request(
                "\"op\":\"subscribe\",\"channel\":\"trades\",\"symbol\":\"BTC-USDT\",\"from\":3"), "error")
                .get("code"));
        }
    }

    @Test
    void shouldTellWhyNothingHappened()
    {
        try (WsClient client = WsClient.loggedIn(exchange, 1001))
        {
            client.subscribe("orders");
            assertEquals("snapshot", client.next("orders").get("type"));
            exchange.send(1001, "POST", "/api/v1/order", "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\"," +
                "\"price\":\"100000\",\"quantity\":\"1000\",\"clientOrderId\":\"too-much\"}");
            final Map<String, Object> rejected = object(client.next("orders"), "data");
            assertEquals("REJECTED", rejected.get("executionType"));
            assertEquals("INSUFFICIENT_FUNDS", rejected.get("reason"));
            assertEquals("too-much", rejected.get("clientOrderId"));
            order(1001, "BUY", "100.00", "2");
            final Map<String, Object> order = object(object(client.next("orders"), "data"), "order");
            exchange.send(1001, "DELETE", "/api/v1/order?orderId=" + order.get("orderId"), null);
            final Map<String, Object> canceled = object(client.next("orders"), "data");
            assertEquals("CANCELED", canceled.get("executionType"));
            assertEquals("CANCELED", object(canceled, "order").get("status"));
        }
    }
}
