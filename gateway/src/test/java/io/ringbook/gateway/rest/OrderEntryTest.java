package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** New orders: every type, what is refused and which field is to blame. */
class OrderEntryTest
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

    private Answer enter(final long account, final String order)
    {
        return Answer.of(exchange, account, "POST", "/order", "{'symbol':'BTC-USDT'," + order + "}");
    }

    @Test
    void shouldAnswerALimitOrderWithAllThatItHas()
    {
        final Answer order = enter(ANN, "'clientOrderId':'a.1:x_-','side':'BUY','type':'LIMIT','timeInForce':'GTD'," +
            "'price':100.5,'quantity':'2.500','displayQuantity':0.5,'expireTime':4102444800123,'ocoGroup':7," +
            "'selfTradePrevention':'CANCEL_OLDEST'").is(201);
        order.has("clientOrderId", "a.1:x_-").has("symbol", "BTC-USDT").has("side", "BUY").has("type", "LIMIT")
            .has("timeInForce", "GTD").has("price", "100.50").has("quantity", "2.500")
            .has("displayQuantity", "0.500").has("expireTime", "4102444800123")
            .has("expireTimeNs", "4102444800123000000").has("ocoGroup", "7").has("status", "NEW")
            .has("tradedQuantity", "0.000").has("leavesQuantity", "2.500").has("tradedNotional", "0")
            .has("fills", "[]");
        for (final String absent : new String[]{
            "stopPrice", "trailOffset", "quoteBudget", "minQuantity", "postOnly", "reason", "averageTradedPrice"})
        {
            assertNull(order.text(absent), absent);
        }
        assertEquals(order.number("createdTime"), Long.parseLong(order.text("createdTimeNs")) / 1_000_000);
        enter(ANN, "'side':'BUY','price':'99.00','quantity':'1','postOnly':true").is(201).has("postOnly", "true");
    }

    @Test
    void shouldTellFillsWithFeesAndTheAverage()
    {
        enter(ANN, "'side':'SELL','price':'100','quantity':'1'").is(201);
        enter(ANN, "'side':'SELL','price':'101','quantity':'2'").is(201);
        final Answer taken = enter(BOB, "'side':'BUY','price':'101','quantity':'3','timeInForce':'IOC'").is(201);
        taken.has("status", "FILLED").has("tradedQuantity", "3.000").has("leavesQuantity", "0.000")
            .has("tradedNotional", "302").has("averageTradedPrice", "100.6666666667")
            .has("fills/0/price", "100.00").has("fills/0/quantity", "1.000").has("fills/0/fee", "0.02")
            .has("fills/0/feeAsset", "USDT").has("fills/0/liquidity", "TAKER").has("fills/1/price", "101.00")
            .has("fills/1/fee", "0.0404");
        final Answer maker = Answer.of(exchange, ANN, "GET", "/order?orderId=2", null).is(200);
        maker.has("status", "FILLED").has("averageTradedPrice", "101.00").has("fills/0/liquidity", "MAKER");
        assertEquals(taken.number("fills/1/tradeId"), maker.number("fills/0/tradeId"));
    }

    @Test
    void shouldTakeStopsAndTrailingStops()
    {
        enter(ANN, "'side':'SELL','type':'STOP','stopPrice':'90','quantity':'1'").is(201)
            .has("status", "PENDING_TRIGGER").has("stopPrice", "90.00").has("price", null);
        enter(ANN, "'side':'SELL','type':'STOP_LIMIT','stopPrice':'90','price':'89','quantity':'1'").is(201)
            .has("status", "PENDING_TRIGGER").has("price", "89.00");
        enter(ANN, "'side':'SELL','type':'TRAILING_STOP','trailOffset':'2.5','quantity':'1'").is(201)
            .has("status", "PENDING_TRIGGER").has("trailOffset", "2.50");
    }

    @Test
    void shouldExpireAMarketOrderThatFindsNothing()
    {
        enter(ANN, "'side':'BUY','type':'MARKET','quantity':'1'").is(201)
            .has("status", "EXPIRED").has("reason", "NO_LIQUIDITY");
        enter(ANN, "'side':'SELL','type':'MARKET','quantity':'1'").is(201).has("reason", "NO_LIQUIDITY");
        enter(ANN, "'side':'BUY','type':'MARKET','quoteBudget':'10.5'").is(201)
            .has("reason", "NO_LIQUIDITY").has("quoteBudget", "10.5").has("quantity", null);
    }

    @Test
    void shouldProtectABuyThatNamesNoPrice()
    {
        enter(ANN, "'side':'SELL','price':'100.01','quantity':'1'").is(201);
        enter(ANN, "'side':'SELL','price':'110','quantity':'1'").is(201);
        // 100.01 + 5 % = 105.0105, rounded up to the tick: what is dearer is not bought.
        enter(BOB, "'side':'BUY','type':'MARKET','quantity':'2'").is(201).has("price", "105.02")
            .has("tradedQuantity", "1.000").has("status", "EXPIRED").has("reason", "NO_LIQUIDITY");
        enter(BOB, "'side':'BUY','type':'STOP','stopPrice':'200','quantity':'1'").is(201).has("price", "210.00");
        // Last price 100.01 and the offset, so that its stop is within.
        enter(BOB, "'side':'BUY','type':'TRAILING_STOP','trailOffset':'50','quantity':'1'").is(201)
            .has("price", "157.52").has("stopPrice", "150.01");
        // A stop that has been reached buys at once, where the asks are.
        enter(BOB, "'side':'BUY','type':'STOP','stopPrice':'50','quantity':'1'").is(201).has("price", "115.50")
            .has("status", "FILLED");
    }

    @Test
    void shouldSayThatThereIsNothingToProtectBy()
    {
        enter(ANN, "'side':'BUY','type':'TRAILING_STOP','trailOffset':'50','quantity':'1'")
            .refused(422, "ORDER_REJECTED", "price", "PROTECTION_REQUIRED");
    }

    @Test
    void shouldStayWithinTheBandThatNobodyToldTheGateway()
    {
        enter(ANN, "'side':'SELL','price':'100','quantity':'1'").is(201);
        Answer.of(exchange, 9_001, "POST", "/admin/reference", "{'symbol':'BTC-USDT','price':'100'}").is(200);
        Answer.of(exchange, 9_001, "POST", "/admin/bands", "{'symbol':'BTC-USDT','staticPercent':'3'}").is(200);
        enter(BOB, "'side':'BUY','type':'MARKET','quantity':'1'").is(201).has("status", "FILLED")
            .has("price", "102.50");
        enter(BOB, "'side':'BUY','price':'103.01','quantity':'1'")
            .refused(422, "ORDER_REJECTED", "price", "PRICE_BAND");
    }

    @Test
    void shouldNameTheFieldThatIsNoValueOfItsKind()
    {
        enter(ANN, "'side':'BUY','price':'100.001','quantity':'1'").refused(400, "INVALID_FIELD", "price", null);
        enter(ANN, "'side':'BUY','price':'100','quantity':'1.0001'").refused(400, "INVALID_FIELD", "quantity", null);
        enter(ANN, "'side':'BUY','price':'1e30','quantity':'1'").refused(400, "INVALID_FIELD", "price", null);
        enter(ANN, "'side':'BUY','price':'','quantity':'1'").refused(400, "INVALID_FIELD", "price", null);
        enter(ANN, "'side':'BUY','price':true,'quantity':'1'").refused(400, "INVALID_FIELD", "price", null);
        enter(ANN, "'side':'BUY','type':'MARKET','quoteBudget':'0.000000001'")
            .refused(400, "INVALID_FIELD", "quoteBudget", null);
        enter(ANN, "'side':'buy','price':'100','quantity':'1'").refused(400, "INVALID_FIELD", "side", null);
        enter(ANN, "'side':'BUY','type':'ICEBERG','price':'1','quantity':'1'")
            .refused(400, "INVALID_FIELD", "type", null);
        enter(ANN, "'side':'BUY','timeInForce':'NULL_VAL','price':'1','quantity':'1'")
            .refused(400, "INVALID_FIELD", "timeInForce", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','clientOrderId':'a b'")
            .refused(400, "INVALID_FIELD", "clientOrderId", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','clientOrderId':'" + "x".repeat(37) + "'")
            .refused(400, "INVALID_FIELD", "clientOrderId", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','ocoGroup':0")
            .refused(400, "INVALID_FIELD", "ocoGroup", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','postOnly':'yes'")
            .refused(400, "INVALID_FIELD", "postOnly", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','timeInForce':'GTD','expireTime':9223372036855")
            .refused(400, "INVALID_FIELD", "expireTime", null);
        enter(ANN, "'side':'BUY','price':'1','qty':'1'").refused(400, "UNKNOWN_FIELD", "qty", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','side':'SELL'").refused(400, "INVALID_JSON", null, null);
        Answer.of(exchange, ANN, "POST", "/order", "{'symbol':'X','side':'BUY','price':'1','quantity':'1'}")
            .refused(404, "UNKNOWN_SYMBOL", "symbol", null);
        assertEquals("[]", Answer.of(exchange, ANN, "GET", "/order/open", null).is(200).text("orders"));
    }

    @Test
    void shouldNameTheFieldThatIsMissing()
    {
        Answer.of(exchange, ANN, "POST", "/order", "{'side':'BUY'}").refused(400, "MISSING_FIELD", "symbol", null);
        enter(ANN, "'price':'1','quantity':'1'").refused(400, "MISSING_FIELD", "side", null);
        enter(ANN, "'side':'BUY','quantity':'1'").refused(400, "MISSING_FIELD", "price", null);
        enter(ANN, "'side':'BUY','price':'1'").refused(400, "MISSING_FIELD", "quantity", null);
        enter(ANN, "'side':'BUY','type':'STOP','quantity':'1'").refused(400, "MISSING_FIELD", "stopPrice", null);
        enter(ANN, "'side':'BUY','type':'TRAILING_STOP','quantity':'1'")
            .refused(400, "MISSING_FIELD", "trailOffset", null);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','timeInForce':'GTD'")
            .refused(400, "MISSING_FIELD", "expireTime", null);
    }

    @Test
    void shouldTellTheEnginesReasonAndItsField()
    {
        rejected("'side':'BUY','price':'1000000','quantity':'1'", null, "INSUFFICIENT_FUNDS");
        rejected("'side':'SELL','price':'1','quantity':'10.001'", null, "INSUFFICIENT_FUNDS");
        rejected("'side':'BUY','price':'1','quantity':'0'", "quantity", "INVALID_QTY");
        rejected("'side':'BUY','price':'1','quantity':'-1'", "quantity", "INVALID_QTY");
        rejected("'side':'BUY','price':'1','quantity':'1','displayQuantity':'0'", "displayQuantity", "INVALID_QTY");
        rejected("'side':'BUY','price':'1','quantity':'1','minQuantity':'2'", "minQuantity", "INVALID_QTY");
        rejected("'side':'BUY','type':'MARKET','quoteBudget':'0'", "quoteBudget", "INVALID_QTY");
        rejected("'side':'BUY','price':'0','quantity':'1'", "price", "INVALID_PRICE");
        rejected("'side':'BUY','price':'-1','quantity':'1'", "price", "INVALID_PRICE");
        rejected("'side':'SELL','type':'STOP','stopPrice':'0','quantity':'1'", "stopPrice", "INVALID_STOP_PRICE");
        rejected("'side':'SELL','type':'TRAILING_STOP','trailOffset':'0','quantity':'1'", "trailOffset",
            "INVALID_STOP_PRICE");
        rejected("'side':'BUY','price':'1','quantity':'1','timeInForce':'GTD','expireTime':1", "expireTime",
            "INVALID_EXPIRE_TIME");
        rejected("'side':'BUY','price':'1','quantity':'1','timeInForce':'AT_OPEN'", "timeInForce",
            "NOT_ALLOWED_IN_PHASE");
        rejected("'side':'BUY','price':'1','quantity':'1','stopPrice':'2'", "stopPrice", "INVALID_ORDER");
        rejected("'side':'BUY','price':'1','quantity':'1','trailOffset':'2'", "trailOffset", "INVALID_ORDER");
        rejected("'side':'BUY','price':'1','quantity':'1','quoteBudget':'2'", "quoteBudget", "INVALID_ORDER");
        rejected("'side':'SELL','type':'MARKET','quoteBudget':'2'", "quoteBudget", "INVALID_ORDER");
        rejected("'side':'SELL','type':'MARKET','quantity':'2','displayQuantity':'1'", "displayQuantity",
            "INVALID_ORDER");
        rejected("'side':'BUY','price':'1','quantity':'1','postOnly':true,'timeInForce':'IOC'", "postOnly",
            "INVALID_ORDER");
        rejected("'side':'BUY','price':'1','quantity':'1','postOnly':true,'minQuantity':'1'", "minQuantity",
            "INVALID_ORDER");
        rejected("'side':'BUY','price':'1','quantity':'1','expireTime':4102444800123", "expireTime",
            "INVALID_ORDER");
        rejected("'side':'BUY','price':'90071992547409.92','quantity':'1000000000'", "quantity",
            "NOTIONAL_OVERFLOW");
        enter(BOB, "'side':'SELL','price':'100','quantity':'1'").is(201);
        rejected("'side':'BUY','price':'100','quantity':'1','postOnly':true", "price", "POST_ONLY_WOULD_CROSS");
        enter(ANN, "'side':'BUY','price':'1','quantity':'1','ocoGroup':7").is(201);
        rejected("'side':'BUY','price':'1','quantity':'1','ocoGroup':7", "ocoGroup", "OCO_GROUP");
    }

    private void rejected(final String order, final String field, final String reason)
    {
        final Answer answer = enter(ANN, order).refused(422, "ORDER_REJECTED", field, reason);
        assertTrue(answer.text("detail").length() > 20, answer.body());
        assertEquals("/problems/order-rejected", answer.text("type"));
    }

    @Test
    void shouldNeedSomebodyWhoMay()
    {
        Answer.of(exchange, 0, "POST", "/order", "{}").refused(401, "UNAUTHENTICATED", null, null);
        Answer.of(exchange, 0, "GET", "/order?orderId=1", null).refused(401, "UNAUTHENTICATED", null, null);
        Answer.of(exchange, ANN, "POST", "/admin/halt", "{}").refused(403, "FORBIDDEN", null, null);
    }
}
