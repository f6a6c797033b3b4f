package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What a user has done, from the copy. */
final class HistoryStories
{
    private HistoryStories()
    {
    }

    static void tell(final ContractClient client, final String[] alice)
    {
        final JsonNode page = client.expect(200, alice, "GET", "/user/order?limit=2", null);
        client.expect(200, alice, "GET", "/user/order?limit=1000&cursor=" + page.get("cursor").textValue(), null);
        client.expect(200, alice, "GET",
            "/user/order?status=FILLED,CANCELED&symbol=BTC-USDT&from=0&to=4000000000000", null);
        client.refused("INVALID_PARAMETER", alice, "GET", "/user/order?status=DONE", null);
        client.refused("UNKNOWN_SYMBOL", alice, "GET", "/user/order?symbol=NO", null);
        client.expect(200, alice, "GET", "/user/trades", null);
        client.expect(200, alice, "GET",
            "/user/trades?symbol=BTC-USDT&orderId=1&from=0&to=4000000000000&limit=1", null);
        client.refused("UNKNOWN_SYMBOL", alice, "GET", "/user/trades?symbol=NO", null);
        client.refused("INVALID_PARAMETER", alice, "GET", "/user/trades?cursor=!", null);
    }
}
