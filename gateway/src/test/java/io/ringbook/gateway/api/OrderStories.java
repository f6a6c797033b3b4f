package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Orders of every kind, from their entry to their end. */
final class OrderStories
{
    private static final String LIMIT =
        "{\"symbol\":\"BTC-USDT\",\"side\":\"%s\",\"price\":\"%s\",\"quantity\":\"%s\"%s}";

    private OrderStories()
    {
    }

    static void tell(final ContractClient client, final String[] alice, final String[] bob)
    {
        final JsonNode resting = client.expect(201, alice, "POST", "/order", limit("BUY", "100.00", "2",
            ",\"clientOrderId\":\"a-1\""));
        client.expect(200, alice, "POST", "/order", limit("BUY", "100.00", "2", ",\"clientOrderId\":\"a-1\""));
        client.refused("CLIENT_ORDER_ID_REUSED", alice, "POST", "/order",
            limit("BUY", "100.00", "3", ",\"clientOrderId\":\"a-1\""));
        assertEquals("FILLED", client.expect(
            201, bob, "POST", "/order", limit("SELL", "99.00", "0.5", "")).get("status").textValue());
        client.expect(200, alice, "GET", "/order?clientOrderId=a-1", null);
        client.expect(200, alice, "GET", "/order?orderId=" + resting.get("orderId"), null);
        client.refused("UNKNOWN_ORDER", bob, "GET", "/order?orderId=" + resting.get("orderId"), null);
        client.refused("INVALID_PARAMETER", bob, "GET", "/order", null);
        refusals(client, alice);
        kinds(client, alice);
        amends(client, alice, bob, resting.get("orderId").longValue());
        MarketStories.afterwards(client);
        cancels(client, alice, bob);
    }

    private static void refusals(final ContractClient client, final String[] alice)
    {
        client.refused("UNKNOWN_SYMBOL", alice, "POST", "/order",
            "{\"symbol\":\"NO\",\"side\":\"BUY\",\"price\":1,\"quantity\":1}");
        final JsonNode poor =
            client.refused("ORDER_REJECTED", alice, "POST", "/order", limit("BUY", "100", "5000", ""));
        assertEquals("INSUFFICIENT_FUNDS", poor.get("reason").textValue());
        assertEquals("price", client.refused("INVALID_FIELD", alice, "POST", "/order",
            limit("BUY", "100.001", "1", "")).get("field").textValue());
        client.refused("ORDER_REJECTED", alice, "POST", "/order", limit("SELL", "99.00", "1", ",\"postOnly\":true"));
        client.refused("ORDER_REJECTED", alice, "POST", "/order", limit("BUY", "1", "0", ""));
        client.refused("ORDER_REJECTED", alice, "POST", "/order",
            limit("BUY", "1", "1", ",\"timeInForce\":\"GTD\",\"expireTime\":1000"));
    }

    private static void kinds(final ContractClient client, final String[] alice)
    {
        client.expect(201, alice, "POST", "/order", limit("SELL", "120", "1", ",\"postOnly\":true"));
        client.expect(201, alice, "POST", "/order", limit("SELL", 121, "1", ",\"displayQuantity\":\"0.1\""));
        client.expect(201, alice, "POST", "/order", limit("SELL", 122, "1", ",\"minQuantity\":\"0.1\"," +
            "\"timeInForce\":\"IOC\",\"selfTradePrevention\":\"CANCEL_OLDEST\""));
        client.expect(201, alice, "POST", "/order", limit("BUY", 90, 1, ",\"timeInForce\":\"GTD\",\"expireTime\":" +
            "4000000000000"));
        client.expect(201, alice, "POST", "/order", limit("BUY", 90, 1, ",\"timeInForce\":\"DAY\""));
        client.expect(201, alice, "POST", "/order", limit("BUY", 90, 1, ",\"timeInForce\":\"FOK\""));
        client.expect(201, alice, "POST", "/order", limit("SELL", 130, 1, ",\"ocoGroup\":1"));
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"BTC-USDT\",\"side\":\"SELL\",\"type\":\"STOP\"," +
            "\"stopPrice\":\"80\",\"quantity\":1,\"ocoGroup\":1}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\"," +
            "\"type\":\"STOP_LIMIT\",\"stopPrice\":\"110\",\"price\":\"111\",\"quantity\":1}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"BTC-USDT\",\"side\":\"SELL\"," +
            "\"type\":\"TRAILING_STOP\",\"trailOffset\":\"5\",\"quantity\":1}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"type\":\"STOP\"," +
            "\"stopPrice\":\"110\",\"quantity\":\"0.1\"}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"ETH-USDT\",\"side\":\"BUY\",\"type\":\"MARKET\"," +
            "\"timeInForce\":\"IOC\",\"quantity\":\"0.1\"}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"ETH-USDT\",\"side\":\"SELL\",\"type\":\"MARKET\"," +
            "\"timeInForce\":\"IOC\",\"quantity\":\"0.1\"}");
        client.expect(201, alice, "POST", "/order", "{\"symbol\":\"ETH-USDT\",\"side\":\"BUY\",\"type\":\"MARKET\"," +
            "\"timeInForce\":\"IOC\",\"quoteBudget\":\"100.5\"}");
        client.expect(200, alice, "GET", "/order/open", null);
        client.expect(200, alice, "GET", "/order/open?symbol=BTC-USDT", null);
        client.refused("UNKNOWN_SYMBOL", alice, "GET", "/order/open?symbol=NO", null);
    }

    private static void amends(
        final ContractClient client, final String[] alice, final String[] bob, final long orderId)
    {
        client.expect(200, alice, "PUT", "/order", "{\"orderId\":" + orderId + ",\"price\":\"101.00\",\"quantity\":3," +
            "\"newClientOrderId\":\"a-2\"}");
        client.expect(200, alice, "PUT", "/order", "{\"clientOrderId\":\"a-2\",\"quantity\":\"2.5\"}");
        client.refused("UNKNOWN_ORDER", bob, "PUT", "/order", "{\"orderId\":" + orderId + ",\"price\":1}");
        client.refused("REPLACE_REJECTED", alice, "PUT", "/order", "{\"orderId\":" + orderId + ",\"quantity\":5000}");
        client.expect(201, alice, "POST", "/order", limit("BUY", 91, 1, ",\"clientOrderId\":\"a-3\""));
        client.refused("REPLACE_REJECTED", alice, "PUT", "/order",
            "{\"orderId\":" + orderId + ",\"price\":\"99\",\"newClientOrderId\":\"a-3\"}");
        client.expect(201, bob, "POST", "/order", limit("SELL", 101, "0.2", ""));
    }

    private static void cancels(final ContractClient client, final String[] alice, final String[] bob)
    {
        client.refused("UNKNOWN_ORDER", bob, "DELETE", "/order?clientOrderId=a-3", null);
        assertEquals("CANCELED", client.expect(
            200, alice, "DELETE", "/order?clientOrderId=a-3", null).get("status").textValue());
        client.refused("ORDER_DONE", alice, "DELETE", "/order?clientOrderId=a-3", null);
        client.refused("ORDER_DONE", alice, "PUT", "/order", "{\"clientOrderId\":\"a-3\",\"price\":1}");
        client.refused("UNKNOWN_SYMBOL", alice, "DELETE", "/order/all?symbol=NO", null);
        client.expect(200, alice, "DELETE", "/order/all?symbol=ETH-USDT", null);
        client.expect(200, alice, "DELETE", "/order/all", null);
    }

    static String limit(final String side, final Object price, final Object quantity, final String more)
    {
        return String.format(LIMIT, side, price, quantity, more);
    }
}
