package io.ringbook.gateway.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What administrators do. */
final class AdminStories
{
    private AdminStories()
    {
    }

    static void tell(final ContractClient client, final String[] admin, final String[] bob)
    {
        client.expect(200, admin, "POST", "/admin/phase", "{\"symbol\":\"ETH-USDT\",\"phase\":\"PRE_OPEN\"}");
        client.expect(200, admin, "POST", "/admin/phase", "{\"symbol\":\"ETH-USDT\",\"phase\":\"UNCROSS\"}");
        client.expect(200, admin, "POST", "/admin/halt", "{\"symbol\":\"BTC-USDT\"}");
        client.refused("ORDER_REJECTED", bob, "POST", "/order", OrderStories.limit("BUY", "1", "1", ""));
        client.expect(200, admin, "POST", "/admin/resume", "{\"symbol\":\"BTC-USDT\"}");
        client.expect(200, admin, "POST", "/admin/reference", "{\"symbol\":\"BTC-USDT\",\"price\":\"100.00\"}");
        client.expect(200, admin, "POST", "/admin/bands", "{\"symbol\":\"BTC-USDT\",\"staticPercent\":\"10.5\"," +
            "\"dynamicPercent\":5,\"action\":\"EXPIRE_TAKER\"}");
        client.refused("ORDER_REJECTED", bob, "POST", "/order", OrderStories.limit("BUY", "200", "0.1", ""));
        client.expect(200, admin, "POST", "/admin/bands", "{\"symbol\":\"BTC-USDT\"}");
        client.expect(200, admin, "POST", "/admin/kill", "{\"senderCompId\":1003,\"active\":true}");
        client.refused("ORDER_REJECTED", bob, "POST", "/order", OrderStories.limit("BUY", "1", "1", ""));
        client.expect(200, admin, "POST", "/admin/kill", "{\"senderCompId\":1003,\"active\":false}");
        client.expect(200, admin, "POST", "/admin/kill", "{\"active\":true}");
        client.expect(200, admin, "POST", "/admin/kill", "{\"active\":false}");
        final String some = "{\"senderCompId\":1003,\"asset\":\"USDT\",\"amount\":\"1.5\",\"transferId\":60}";
        client.expect(200, admin, "POST", "/admin/deposit", some);
        client.refused("TRANSFER_ID_REUSED", admin, "POST", "/admin/deposit", some.replace("1.5", "2"));
        client.refused("TRANSFER_REJECTED", admin, "POST", "/admin/deposit",
            some.replace("1.5", "0").replace("60", "61"));
        client.expect(202, admin, "POST", "/admin/snapshot", null);
        for (final String name : new String[]{"halt", "resume", "bands"})
        {
            client.refused("UNKNOWN_SYMBOL", admin, "POST", "/admin/" + name, "{\"symbol\":\"NO\"}");
        }
        client.refused("UNKNOWN_SYMBOL", admin, "POST", "/admin/phase", "{\"symbol\":\"NO\",\"phase\":\"CLOSED\"}");
        client.refused("UNKNOWN_SYMBOL", admin, "POST", "/admin/reference", "{\"symbol\":\"NO\",\"price\":1}");
        final String cursor = client.expect(200, admin, "GET", "/admin/audit?limit=3", null).get("cursor").asText();
        assertTrue(client.expect(200, admin, "GET", "/admin/audit?limit=1000&cursor=" + cursor, null)
            .get("entries").size() > 3);
    }
}
