package io.ringbook.gateway.api;

import static io.ringbook.gateway.api.ContractClient.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Markets are opened, and looked at while nothing has happened in them. */
final class MarketStories
{
    private MarketStories()
    {
    }

    static void tell(final ContractClient client, final String[] admin)
    {
        client.expect(201, admin, "POST", "/admin/symbols", "{\"symbol\":\"SOL-USDT\",\"baseAsset\":\"SOL\"," +
            "\"quoteAsset\":\"USDT\",\"tickSize\":\"0.01\",\"lotSize\":0.1,\"makerFeeBps\":\"-0.5\"," +
            "\"takerFeeBps\":2,\"minQuantity\":\"0.1\",\"maxQuantity\":\"1000\",\"minPrice\":1,\"maxPrice\":5000," +
            "\"matching\":\"PRO_RATA\",\"selfTradePrevention\":\"DECREMENT\",\"feeAsset\":\"RECEIVED\"," +
            "\"baseScale\":8,\"quoteScale\":8}");
        client.refused("SYMBOL_REJECTED", admin, "POST", "/admin/symbols", "{\"symbol\":\"A-A\",\"baseAsset\":\"A\"," +
            "\"quoteAsset\":\"A\",\"tickSize\":1,\"lotSize\":1}");
        assertEquals(3, client.expect(200, NOBODY, "GET", "/symbols", null).get("symbols").size());
        client.expect(200, NOBODY, "GET", "/ticker", null);
        client.expect(200, NOBODY, "GET", "/klines?market=SOL-USDT&interval=1m", null);
        client.expect(200, NOBODY, "GET", "/trades?symbol=SOL-USDT", null);
        for (final String path : new String[]{
            "/depth?symbol=NO", "/orders?symbol=NO", "/trades?symbol=NO", "/ticker?symbol=NO",
            "/klines?market=NO&interval=1s"})
        {
            client.refused("UNKNOWN_SYMBOL", NOBODY, "GET", path, null);
        }
        client.refused("INVALID_PARAMETER", NOBODY, "GET", "/depth?symbol=SOL-USDT&levels=0", null);
        client.refused("INVALID_PARAMETER", NOBODY, "GET", "/klines?market=SOL-USDT&interval=2m", null);
        client.refused("NOT_FOUND", NOBODY, "GET", "/nothing", null);
        client.refused("METHOD_NOT_ALLOWED", NOBODY, "DELETE", "/symbols", null);
    }

    /** Once there has been trading. */
    static void afterwards(final ContractClient client)
    {
        client.expect(200, NOBODY, "GET", "/symbols", null);
        client.expect(200, NOBODY, "GET", "/depth?symbol=BTC-USDT&levels=5", null);
        client.expect(200, NOBODY, "GET", "/orders?symbol=BTC-USDT&limit=1000", null);
        client.expect(200, NOBODY, "GET", "/ticker?symbol=BTC-USDT", null);
        client.expect(200, NOBODY, "GET", "/ticker", null);
        for (final String interval : new String[]{"1s", "1m", "5m", "15m", "1h", "4h", "1d", "1w"})
        {
            client.expect(200, NOBODY, "GET", "/klines?market=BTC-USDT&interval=" + interval, null);
        }
        client.expect(200, NOBODY, "GET",
            "/klines?market=BTC-USDT&interval=1m&startTime=0&endTime=4000000000000&limit=3", null);
        final String cursor =
            client.expect(200, NOBODY, "GET", "/trades?symbol=BTC-USDT&limit=1", null).get("cursor").textValue();
        client.expect(200, NOBODY, "GET", "/trades?symbol=BTC-USDT&limit=1000&cursor=" + cursor, null);
    }
}
