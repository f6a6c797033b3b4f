package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The market as anybody sees it. */
class MarketDataTest
{
    private static final long UNITS = 100_000_000L;
    private static final long ANN = 1_001;
    private static final long BOB = 1_002;

    @TempDir
    private Path directory;
    private GatewayHarness exchange;

    @BeforeEach
    void open()
    {
        exchange = new GatewayHarness(directory).markets();
        for (final long account : new long[]{ANN, BOB})
        {
            exchange.deposit(account, "USDT", 100_000 * UNITS, 1).deposit(account, "BTC", 10 * UNITS, 2);
        }
    }

    @AfterEach
    void close()
    {
        exchange.close();
    }

    private long enter(final long account, final String order)
    {
        return Answer.of(exchange, account, "POST", "/order", "{'symbol':'BTC-USDT'," + order + "}").is(201)
            .number("orderId");
    }

    private Answer get(final String path)
    {
        return Answer.of(exchange, 0, "GET", path, null);
    }

    @Test
    void shouldListMarketsAndAssets()
    {
        final Answer symbols = get("/symbols").is(200);
        symbols.has("symbols/0/symbol", "BTC-USDT").has("symbols/0/baseAsset", "BTC").has("symbols/0/tickSize", "0.01")
            .has("symbols/0/lotSize", "0.001").has("symbols/0/phase", "CONTINUOUS").has("symbols/0/feeAsset", "QUOTE")
            .has("symbols/1/symbol", "ETH-USDT");
        assertTrue(symbols.body().contains("{\"asset\":\"BTC\",\"scale\":8}"), symbols.body());
        get("/symbols?x=1").refused(400, "INVALID_PARAMETER", "x", null);
    }

    @Test
    void shouldShowLevelsBestFirst()
    {
        enter(ANN, "'side':'BUY','price':'99','quantity':'1'");
        enter(ANN, "'side':'BUY','price':'100','quantity':'3','displayQuantity':'0.5'");
        enter(BOB, "'side':'BUY','price':'100','quantity':'0.25'");
        enter(BOB, "'side':'SELL','price':'101','quantity':'2'");
        final Answer depth = get("/depth?symbol=BTC-USDT").is(200);
        depth.has("bids", "[[\"100.00\",\"0.750\"],[\"99.00\",\"1.000\"]]").has("asks", "[[\"101.00\",\"2.000\"]]")
            .has("updateId", "4");
        get("/depth?symbol=BTC-USDT&levels=1").is(200).has("bids", "[[\"100.00\",\"0.750\"]]");
        get("/depth?symbol=BTC-USDT&levels=0").refused(400, "INVALID_PARAMETER", "levels", null);
        get("/depth?symbol=BTC-USDT&levels=1001").refused(400, "INVALID_PARAMETER", "levels", null);
        get("/depth").refused(400, "INVALID_PARAMETER", "symbol", null);
        get("/depth?symbol=X").refused(404, "UNKNOWN_SYMBOL", "symbol", null);
    }

    @Test
    void shouldShowOrdersInTheirQueueWithoutOwnersOrReserves()
    {
        final long iceberg = enter(ANN, "'side':'BUY','price':'100','quantity':'3','displayQuantity':'0.5'," +
            "'clientOrderId':'secret'");
        final long second = enter(BOB, "'side':'BUY','price':'100','quantity':'0.25'");
        enter(ANN, "'side':'SELL','type':'STOP','stopPrice':'50','quantity':'1'");
        Answer orders = get("/orders?symbol=BTC-USDT").is(200).has("asks", "[]").has("bids/0/quantity", "0.500")
            .has("bids/1/quantity", "0.250").has("bids/2", null).has("bids/0/price", "100.00");
        assertEquals(iceberg, orders.number("bids/0/orderId"));
        assertTrue(!orders.body().contains("secret") && !orders.body().contains("1001"), orders.body());
        enter(BOB, "'side':'SELL','price':'100','quantity':'0.5','selfTradePrevention':'NONE'");
        orders = get("/orders?symbol=BTC-USDT&limit=1").is(200).has("bids/1", null);
        assertEquals(second, orders.number("bids/0/orderId"));
    }

    @Test
    void shouldPageThroughTrades()
    {
        enter(ANN, "'side':'SELL','price':'100','quantity':'5'");
        for (int i = 0; i < 5; i++)
        {
            enter(BOB, "'side':'BUY','price':'100','quantity':'0." + (i + 1) + "'");
        }
        final Answer first = get("/trades?symbol=BTC-USDT&limit=2").is(200);
        first.has("trades/0/tradeId", "5").has("trades/1/tradeId", "4").has("trades/0/quantity", "0.500")
            .has("trades/0/bidOrderId", "6").has("trades/0/askOrderId", "1").has("trades/0/takerSide", "BUY")
            .has("trades/0/liquidity", "CONTINUOUS").has("trades/0/symbol", "BTC-USDT");
        final Answer second = get("/trades?symbol=BTC-USDT&limit=2&cursor=" + first.text("cursor")).is(200);
        second.has("trades/0/tradeId", "3").has("trades/1/tradeId", "2");
        final Answer third = get("/trades?symbol=BTC-USDT&limit=2&cursor=" + second.text("cursor")).is(200);
        third.has("trades/0/tradeId", "1").has("trades/1", null);
        assertTrue(third.json().get("cursor").isNull(), third.body());
        get("/trades?symbol=BTC-USDT&cursor=x").refused(400, "INVALID_PARAMETER", "cursor", null);
        get("/trades?symbol=BTC-USDT&cursor=" + "A".repeat(500)).refused(400, "INVALID_PARAMETER", "cursor", null);
    }

    @Test
    void shouldTellTheTickerAndKlines()
    {
        get("/klines?market=BTC-USDT&interval=1m").is(200).has("klines", "[]");
        get("/ticker?symbol=BTC-USDT").is(200).has("tickers/0/volume", "0.000").has("tickers/0/lastPrice", null);
        enter(ANN, "'side':'SELL','price':'100','quantity':'1'");
        enter(ANN, "'side':'SELL','price':'110','quantity':'2'");
        enter(BOB, "'side':'BUY','price':'110','quantity':'2'");
        get("/ticker?symbol=BTC-USDT").is(200).has("tickers/0/lastPrice", "110.00").has("tickers/0/volume", "2.000")
            .has("tickers/0/quoteVolume", "210").has("tickers/0/openPrice", "100.00")
            .has("tickers/0/priceChange", "10.00").has("tickers/0/priceChangePercent", "10.00")
            .has("tickers/0/askPrice", "110.00").has("tickers/0/askQuantity", "1.000")
            .has("tickers/0/bidPrice", null).has("tickers/0/trades", "2").has("tickers/1", null);
        get("/ticker").is(200).has("tickers/1/symbol", "ETH-USDT");
        final Answer day = get("/klines?market=BTC-USDT&interval=1d&limit=1").is(200);
        day.has("interval", "1d").has("klines/0/open", "100.00").has("klines/0/high", "110.00")
            .has("klines/0/low", "100.00").has("klines/0/close", "110.00").has("klines/0/volume", "2.000")
            .has("klines/0/quoteVolume", "210").has("klines/0/trades", "2");
        assertEquals(86_399_999, day.number("klines/0/closeTime") - day.number("klines/0/openTime"));
        get("/klines?market=BTC-USDT&interval=2m").refused(400, "INVALID_PARAMETER", "interval", null);
        get("/klines?market=BTC-USDT&interval=1m&limit=1501").refused(400, "INVALID_PARAMETER", "limit", null);
        get("/klines?market=BTC-USDT&interval=1m&startTime=-1").refused(400, "INVALID_PARAMETER", "startTime", null);
        get("/klines?market=BTC-USDT&interval=1s&startTime=9223372036854&endTime=0").is(200).has("klines", "[]");
    }
}
