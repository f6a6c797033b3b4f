package io.ringbook.gateway.api;

import java.util.Map;

/** A body with all that an operation needs, which it would take. */
final class SmallBodies
{
    private static final Map<String, String> BODIES = Map.ofEntries(
        Map.entry("POST /user/new", "{\"username\":\"carol\",\"password\":\"long enough\"}"),
        Map.entry("POST /user/login", "{\"username\":\"alice\",\"password\":\"long enough\"}"),
        Map.entry("POST /user/logout", "{}"),
        Map.entry("POST /user/apikey", "{\"label\":\"l\",\"algorithm\":\"HMAC_SHA256\",\"scopes\":[\"READ\"]}"),
        Map.entry("POST /user/deposit", "{\"asset\":\"USDT\",\"amount\":1,\"transferId\":77}"),
        Map.entry("POST /user/withdraw", "{\"asset\":\"USDT\",\"amount\":1,\"transferId\":78}"),
        Map.entry("POST /order", "{\"symbol\":\"BTC-USDT\",\"side\":\"BUY\",\"price\":1,\"quantity\":1}"),
        Map.entry("PUT /order", "{\"orderId\":1,\"price\":1}"),
        Map.entry("POST /admin/symbols", "{\"symbol\":\"X-Y\",\"baseAsset\":\"X\",\"quoteAsset\":\"Y\"," +
            "\"tickSize\":1,\"lotSize\":1}"),
        Map.entry("POST /admin/phase", "{\"symbol\":\"BTC-USDT\",\"phase\":\"CONTINUOUS\"}"),
        Map.entry("POST /admin/halt", "{\"symbol\":\"BTC-USDT\"}"),
        Map.entry("POST /admin/resume", "{\"symbol\":\"BTC-USDT\"}"),
        Map.entry("POST /admin/bands", "{\"symbol\":\"BTC-USDT\"}"),
        Map.entry("POST /admin/reference", "{\"symbol\":\"BTC-USDT\",\"price\":1}"),
        Map.entry("POST /admin/kill", "{\"active\":false}"),
        Map.entry("POST /admin/deposit", "{\"senderCompId\":1001,\"asset\":\"USDT\",\"amount\":1,\"transferId\":79}"),
        Map.entry("POST /admin/snapshot", "{}"));

    private SmallBodies()
    {
    }

    static String of(final String path, final String method)
    {
        final String body = BODIES.get(method + " " + path);
        if (null == body)
        {
            throw new AssertionError("expected a small body of " + method + " " + path);
        }
        return body;
    }
}
