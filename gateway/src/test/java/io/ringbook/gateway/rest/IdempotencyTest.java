package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A client's order id makes one order, however often it is sent. */
class IdempotencyTest
{
    private static final long UNITS = 100_000_000L;
    private static final long ANN = 1_001;
    private static final long BOB = 1_002;
    private static final String BUY = "'side':'BUY','price':'2','quantity':'1'";

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

    private Answer enter(final long account, final String id, final String order)
    {
        return Answer.of(
            exchange, account, "POST", "/order", "{'symbol':'BTC-USDT','clientOrderId':'" + id + "'," + order + "}");
    }

    private Answer again(final long orderId, final Answer answer)
    {
        assertEquals("true", answer.is(200).header("Idempotent-Replayed"), answer.body());
        assertEquals(orderId, answer.number("orderId"), answer.body());
        return answer;
    }

    @Test
    void shouldAnswerARepeatWithTheOrderAsItIsNow()
    {
        final Answer first = enter(ANN, "a", BUY).is(201);
        assertNull(first.header("Idempotent-Replayed"));
        final long orderId = first.number("orderId");
        again(orderId, enter(ANN, "a", "'side':'BUY','type':'LIMIT','price':2.00,'quantity':'1.000'," +
            "'timeInForce':'GTC','postOnly':false"));
        enter(BOB, "x", "'side':'SELL','price':'2','quantity':'0.4'").is(201);
        again(orderId, enter(ANN, "a", BUY)).has("status", "PARTIALLY_FILLED").has("fills/0/quantity", "0.400");
        enter(BOB, "y", "'side':'SELL','price':'2','quantity':'0.6'").is(201);
        again(orderId, enter(ANN, "a", BUY)).has("status", "FILLED");
        assertEquals(orderId + 3, enter(ANN, "b", BUY).is(201).number("orderId"));
    }

    @Test
    void shouldRefuseTheIdForAnotherOrder()
    {
        enter(ANN, "a", BUY).is(201);
        for (final String other : List.of(
            "'side':'SELL','price':'2','quantity':'1'", "'side':'BUY','price':'2.01','quantity':'1'",
            "'side':'BUY','price':'2','quantity':'1.001'", "'side':'BUY','type':'MARKET','quantity':'1'",
            BUY + ",'timeInForce':'DAY'", BUY + ",'postOnly':true", BUY + ",'displayQuantity':'1'",
            BUY + ",'ocoGroup':1", BUY + ",'selfTradePrevention':'NONE'"))
        {
            enter(ANN, "a", other).refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
        }
        Answer.of(exchange, ANN, "DELETE", "/order?clientOrderId=a", null).is(200);
        enter(ANN, "a", "'side':'SELL','price':'2','quantity':'1'")
            .refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
        enter(BOB, "a", "'side':'SELL','price':'2','quantity':'1'").is(201);
    }

    @Test
    void shouldKnowTheRequestThoughTheOrderWasAmended()
    {
        final long orderId = enter(ANN, "a", BUY).is(201).number("orderId");
        Answer.of(exchange, ANN, "PUT", "/order", "{'clientOrderId':'a','price':'3','quantity':'2'}").is(200);
        again(orderId, enter(ANN, "a", BUY)).has("price", "3.00").has("quantity", "2.000");
        enter(ANN, "a", "'side':'BUY','price':'3','quantity':'2'")
            .refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
        Answer.of(exchange, ANN, "PUT", "/order", "{'clientOrderId':'a','newClientOrderId':'b'}").is(200);
        again(orderId, enter(ANN, "a", BUY)).has("clientOrderId", "b");
        enter(ANN, "b", "'side':'BUY','price':'3','quantity':'2'")
            .refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
    }

    @Test
    void shouldJudgeARejectedOrderAnew()
    {
        final String dear = "'side':'BUY','price':'200000','quantity':'1'";
        enter(ANN, "a", dear).refused(422, "ORDER_REJECTED", null, "INSUFFICIENT_FUNDS");
        enter(ANN, "a", dear).refused(422, "ORDER_REJECTED", null, "INSUFFICIENT_FUNDS");
        exchange.deposit(ANN, "USDT", 200_000 * UNITS, 9);
        enter(ANN, "a", dear).is(201);
    }

    @Test
    void shouldProtectARepeatedBuyAtItsFirstPrice()
    {
        enter(BOB, "x", "'side':'SELL','price':'100','quantity':'1'").is(201);
        final String market = "'side':'BUY','type':'MARKET','quantity':'1'";
        final Answer first = enter(ANN, "m", market).is(201).has("price", "105.00").has("status", "FILLED");
        again(first.number("orderId"), enter(ANN, "m", market)).has("price", "105.00");
    }

    @Test
    void shouldKnowTheOrderAfterARestart()
    {
        final long orderId = enter(ANN, "a", BUY).is(201).number("orderId");
        exchange.close();
        exchange = new GatewayHarness(directory);
        again(orderId, enter(ANN, "a", BUY)).has("status", "NEW");
        enter(ANN, "a", "'side':'SELL','price':'2','quantity':'1'")
            .refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
        enter(ANN, "a", BUY + ",'timeInForce':'DAY'").refused(409, "CLIENT_ORDER_ID_REUSED", "clientOrderId", null);
        Answer.of(exchange, ANN, "DELETE", "/order?clientOrderId=a", null).is(200).has("status", "CANCELED");
        again(orderId, enter(ANN, "a", BUY)).has("status", "CANCELED");
    }

    @Test
    void shouldMakeOneOrderOfTwoThatComeAtOnce() throws Exception
    {
        final int rounds = 200;
        final CyclicBarrier barrier = new CyclicBarrier(2);
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try
        {
            int joined = 0;
            for (int i = 0; i < rounds; i++)
            {
                final String id = "id-" + i;
                // One of three is done at once: there the engine itself would take the id again.
                final String order = 0 == i % 3 ? BUY + ",'timeInForce':'IOC'" : BUY;
                final Future<Answer> one = threads.submit(() ->
                {
                    barrier.await();
                    return enter(ANN, id, order);
                });
                final Future<Answer> other = threads.submit(() ->
                {
                    barrier.await();
                    return enter(ANN, id, order);
                });
                final Answer a = one.get();
                final Answer b = other.get();
                assertEquals(a.number("orderId"), b.number("orderId"), a.body() + b.body());
                assertEquals(i + 1, a.number("orderId"), a.body());
                joined += null == a.header("Idempotent-Replayed") ? 0 : 1;
                joined += null == b.header("Idempotent-Replayed") ? 0 : 1;
            }
            assertEquals(rounds, joined);
        }
        finally
        {
            threads.shutdownNow();
        }
        final Answer open = Answer.of(exchange, ANN, "GET", "/order/open", null).is(200);
        assertEquals(rounds - (rounds + 2) / 3, open.json().get("orders").size());
        assertTrue(open.body().contains("\"clientOrderId\":\"id-1\""), open.body());
    }

    @Test
    void shouldMakeOneOfTwoOrdersThatShareAnId() throws Exception
    {
        final CyclicBarrier barrier = new CyclicBarrier(2);
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        try
        {
            for (int i = 0; i < 50; i++)
            {
                final String id = "id-" + i;
                final Future<Answer> one = threads.submit(() ->
                {
                    barrier.await();
                    return enter(ANN, id, BUY);
                });
                final Future<Answer> other = threads.submit(() ->
                {
                    barrier.await();
                    // It can never be paid: the other is judged by itself, whichever comes first.
                    return enter(ANN, id, "'side':'BUY','price':'9000000','quantity':'1'");
                });
                one.get().is(201);
                final Answer refused = other.get();
                assertTrue("CLIENT_ORDER_ID_REUSED".equals(refused.text("code")) ||
                    "INSUFFICIENT_FUNDS".equals(refused.text("reason")), refused.body());
            }
        }
        finally
        {
            threads.shutdownNow();
        }
    }
}
