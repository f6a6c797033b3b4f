package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of an order: looked at, amended, canceled, by its owner alone. */
class OrderLifeTest
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
            exchange.deposit(account, "USDT", 100_000 * UNITS, 1).deposit(account, "BTC", 10 * UNITS, 2)
                .deposit(account, "ETH", 10 * UNITS, 3);
        }
    }

    @AfterEach
    void close()
    {
        exchange.close();
    }

    private Answer send(final long account, final String method, final String path, final String body)
    {
        return Answer.of(exchange, account, method, path, body);
    }

    private Answer enter(final long account, final String order)
    {
        return send(account, "POST", "/order", "{'symbol':'BTC-USDT'," + order + "}").is(201);
    }

    @Test
    void shouldFindAnOrderByEitherId()
    {
        final long orderId = enter(ANN, "'side':'BUY','price':'1','quantity':'1','clientOrderId':'a'")
            .number("orderId");
        send(ANN, "GET", "/order?orderId=" + orderId, null).is(200).has("clientOrderId", "a").has("fills", "[]");
        assertEquals(orderId, send(ANN, "GET", "/order?clientOrderId=a", null).is(200).number("orderId"));
        send(ANN, "GET", "/order", null).refused(400, "INVALID_PARAMETER", "orderId", null);
        send(ANN, "GET", "/order?orderId=1&clientOrderId=a", null).refused(400, "INVALID_PARAMETER", "orderId", null);
        send(ANN, "GET", "/order?orderId=x", null).refused(400, "INVALID_PARAMETER", "orderId", null);
        send(ANN, "GET", "/order?clientOrderId=%20", null).refused(400, "INVALID_PARAMETER", "clientOrderId", null);
        send(ANN, "GET", "/order?orderId=1&x=1", null).refused(400, "INVALID_PARAMETER", "x", null);
    }

    @Test
    void shouldNotTellAnothersOrderFromNone()
    {
        final long orderId = enter(ANN, "'side':'BUY','price':'1','quantity':'1','clientOrderId':'a'")
            .number("orderId");
        enter(ANN, "'side':'BUY','type':'MARKET','quantity':'1','clientOrderId':'done'");
        for (final String[] call : new String[][]{
            {"GET", "/order?", ""}, {"DELETE", "/order?", ""}, {"PUT", "/order", "x"}})
        {
            final String none = told(call, "orderId", "4711");
            assertEquals(none, told(call, "orderId", Long.toString(orderId)));
            assertEquals(none, told(call, "orderId", Long.toString(orderId + 1)));
            assertEquals(none, told(call, "clientOrderId", "a"));
            assertEquals(none, told(call, "clientOrderId", "done"));
            assertEquals(none, told(call, "clientOrderId", "none"));
        }
        send(ANN, "GET", "/order?orderId=" + orderId, null).is(200).has("status", "NEW").has("price", "1.00");
    }

    private String told(final String[] call, final String name, final String value)
    {
        final Answer answer = call[2].isEmpty() ? send(BOB, call[0], call[1] + name + '=' + value, null) :
            send(BOB, call[0], call[1], "{'price':'2.001','" + name + "':" +
                ("orderId".equals(name) ? value : "'" + value + "'") + "}");
        answer.refused(404, "UNKNOWN_ORDER", null, null);
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void shouldCancelOnce()
    {
        final long orderId = enter(ANN, "'side':'BUY','price':'1','quantity':'1','clientOrderId':'a'")
            .number("orderId");
        send(ANN, "DELETE", "/order?clientOrderId=a", null).is(200)
            .has("status", "CANCELED").has("reason", "USER").has("leavesQuantity", "0.000");
        send(ANN, "DELETE", "/order?clientOrderId=a", null).refused(409, "ORDER_DONE", null, null);
        send(ANN, "DELETE", "/order?orderId=" + orderId, null).refused(409, "ORDER_DONE", null, null);
        send(ANN, "PUT", "/order", "{'orderId':" + orderId + ",'price':'2'}").refused(409, "ORDER_DONE", null, null);
        send(ANN, "DELETE", "/order?orderId=4711", null).refused(404, "UNKNOWN_ORDER", null, null);
    }

    @Test
    void shouldAmendWhatIsAskedForAndNothingElse()
    {
        final long orderId = enter(ANN, "'side':'BUY','price':'1','quantity':'2','clientOrderId':'a'," +
            "'displayQuantity':'1','timeInForce':'GTD','expireTime':4102444800000").number("orderId");
        send(ANN, "PUT", "/order", "{'orderId':" + orderId + ",'price':'2'}").is(200)
            .has("price", "2.00").has("quantity", "2.000").has("displayQuantity", "1.000");
        send(ANN, "PUT", "/order", "{'clientOrderId':'a','quantity':1.5,'displayQuantity':0.25}").is(200)
            .has("price", "2.00").has("quantity", "1.500").has("leavesQuantity", "1.500");
        send(ANN, "PUT", "/order", "{'clientOrderId':'a','newClientOrderId':'b'}").is(200).has("clientOrderId", "b");
        send(ANN, "GET", "/order?clientOrderId=b", null).is(200).has("price", "2.00");
        enter(ANN, "'side':'SELL','type':'STOP','stopPrice':'0.5','quantity':'1','clientOrderId':'s'");
        send(ANN, "PUT", "/order", "{'clientOrderId':'s','stopPrice':'0.4'}").is(200).has("stopPrice", "0.40");
    }

    @Test
    void shouldTellWhyAnAmendmentIsRefused()
    {
        enter(ANN, "'side':'BUY','price':'1','quantity':'2','clientOrderId':'a'");
        enter(ANN, "'side':'BUY','price':'1','quantity':'2','clientOrderId':'b'");
        refused("'clientOrderId':'a','price':'1000000'", null, "INSUFFICIENT_FUNDS");
        refused("'clientOrderId':'a','quantity':'0'", "quantity", "INVALID_QTY");
        refused("'clientOrderId':'a','price':'0'", "price", "INVALID_PRICE");
        refused("'clientOrderId':'a','stopPrice':'1'", "stopPrice", "INVALID_ORDER");
        refused("'clientOrderId':'a','expireTime':4102444800000", "expireTime", "INVALID_ORDER");
        refused("'clientOrderId':'a','newClientOrderId':'b'", "newClientOrderId", "DUPLICATE_CLORDID");
        send(ANN, "PUT", "/order", "{'clientOrderId':'a'}").refused(400, "MISSING_FIELD", null, null);
        send(ANN, "PUT", "/order", "{'price':'1'}").refused(400, "MISSING_FIELD", "orderId", null);
        send(ANN, "PUT", "/order", "{'orderId':1,'clientOrderId':'a','price':'1'}")
            .refused(400, "INVALID_FIELD", "clientOrderId", null);
        send(ANN, "PUT", "/order", "{'orderId':1,'price':'1.001'}").refused(400, "INVALID_FIELD", "price", null);
        send(ANN, "PUT", "/order", "{'orderId':1,'price':'x'}").refused(400, "INVALID_FIELD", "price", null);
        send(ANN, "PUT", "/order", "{'orderId':1,'side':'SELL'}").refused(400, "UNKNOWN_FIELD", "side", null);
        send(ANN, "GET", "/order?clientOrderId=a", null).is(200).has("price", "1.00").has("quantity", "2.000");
    }

    private void refused(final String amendment, final String field, final String reason)
    {
        send(ANN, "PUT", "/order", "{" + amendment + "}").refused(422, "REPLACE_REJECTED", field, reason);
    }

    @Test
    void shouldTradeAnAmendmentThatCrosses()
    {
        enter(BOB, "'side':'SELL','price':'100','quantity':'1'");
        enter(ANN, "'side':'BUY','price':'90','quantity':'1','clientOrderId':'a'");
        send(ANN, "PUT", "/order", "{'clientOrderId':'a','price':'101'}").is(200)
            .has("status", "FILLED").has("fills/0/price", "100.00").has("fills/0/liquidity", "TAKER");
    }

    @Test
    void shouldListOpenOrdersInTheirOrder()
    {
        enter(ANN, "'side':'BUY','price':'2','quantity':'1','clientOrderId':'a'");
        enter(BOB, "'side':'BUY','price':'2','quantity':'1','clientOrderId':'b'");
        send(ANN, "POST", "/order", "{'symbol':'ETH-USDT','side':'BUY','price':'2','quantity':'1'," +
            "'clientOrderId':'c'}").is(201);
        final Answer all = send(ANN, "GET", "/order/open", null).is(200);
        all.has("orders/0/clientOrderId", "a").has("orders/1/clientOrderId", "c").has("orders/2", null)
            .has("orders/0/fills", null);
        send(ANN, "GET", "/order/open?symbol=ETH-USDT", null).is(200).has("orders/0/clientOrderId", "c")
            .has("orders/1", null);
        send(ANN, "GET", "/order/open?symbol=X", null).refused(404, "UNKNOWN_SYMBOL", "symbol", null);
        for (int i = 0; i < 1_100; i++)
        {
            exchange.limitBuy(ANN, 1, 1 + i % 7);
        }
        enter(ANN, "'side':'BUY','price':'2','quantity':'1'");
        final Answer many = send(ANN, "GET", "/order/open", null).is(200);
        assertEquals(1_103, many.json().get("orders").size());
        for (int i = 1; i < 1_103; i++)
        {
            assertEquals(1, Long.signum(many.number("orders/" + i + "/orderId") -
                many.number("orders/" + (i - 1) + "/orderId")));
        }
    }

    @Test
    void shouldCancelAllAndSayWhich()
    {
        final long first = enter(ANN, "'side':'BUY','price':'2','quantity':'1','ocoGroup':1").number("orderId");
        final long partner = enter(ANN, "'side':'BUY','type':'STOP_LIMIT','stopPrice':'3','price':'3'," +
            "'quantity':'1','ocoGroup':1").number("orderId");
        enter(BOB, "'side':'BUY','price':'2','quantity':'1'");
        final long other = send(ANN, "POST", "/order", "{'symbol':'ETH-USDT','side':'BUY','price':'2'," +
            "'quantity':'1'}").is(201).number("orderId");
        send(ANN, "DELETE", "/order/all?symbol=BTC-USDT", null).is(200)
            .has("canceled", "2").has("orderIds", "[" + first + "," + partner + "]");
        send(ANN, "DELETE", "/order/all", null).is(200).has("canceled", "1").has("orderIds", "[" + other + "]");
        send(ANN, "DELETE", "/order/all", null).is(200).has("canceled", "0").has("orderIds", "[]");
        assertEquals(1, send(BOB, "GET", "/order/open", null).is(200).json().get("orders").size());
    }

    @Test
    void shouldShowAnAmendedDisplayQuantityAndExpireTimeAtOnce()
    {
        final long orderId = enter(ANN, "'side':'BUY','price':'1','quantity':'10','displayQuantity':'2'," +
            "'timeInForce':'GTD','expireTime':4000000000000").number("orderId");
        send(ANN, "PUT", "/order", "{'orderId':" + orderId + ",'displayQuantity':'3','expireTime':4000000001000}")
            .is(200).has("displayQuantity", "3.000").has("expireTime", "4000000001000");
        send(ANN, "GET", "/order?orderId=" + orderId, null).is(200)
            .has("displayQuantity", "3.000").has("expireTime", "4000000001000");
    }
}
