package io.ringbook.gateway.rest;

import io.ringbook.gateway.GatewayHarness;
import io.ringbook.gateway.http.Audit;
import io.ringbook.gateway.http.Principal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Administrators at work, and the line that each call leaves. */
class AdminTest
{
    private static final long UNITS = 100_000_000L;
    private static final long ROOT = 9_001;
    private static final long ANN = 1_001;
    private static final long BOB = 1_002;

    @TempDir
    private Path directory;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger snapshots = new AtomicInteger();
    private GatewayHarness exchange;

    @BeforeEach
    void open()
    {
        exchange = new GatewayHarness(directory, (context) -> context
            .audit(new Audit()
            {
                @Override
                public void requireRoom()
                {
                }

                @Override
                public void record(
                    final Principal actor,
                    final String address,
                    final String action,
                    final String detailJson,
                    final String outcome)
                {
                    lines.add(actor.account() + " " + address + " " + action + " " + detailJson + " " + outcome);
                }
            })
            .demo(true)
            .snapshot(snapshots::incrementAndGet)).markets();
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

    private Answer admin(final String path, final String body)
    {
        return Answer.of(exchange, ROOT, "POST", "/admin/" + path, body);
    }

    private Answer enter(final long account, final String order)
    {
        return Answer.of(exchange, account, "POST", "/order", "{'symbol':'BTC-USDT'," + order + "}");
    }

    @Test
    void shouldOpenAMarketAtRunTime()
    {
        admin("symbols", "{'symbol':'NEW-USDT','baseAsset':'NEW','quoteAsset':'USDT','tickSize':'0.010'," +
            "'lotSize':1,'makerFeeBps':'-0.5','takerFeeBps':10,'minQuantity':'2','maxQuantity':'1000'," +
            "'maxPrice':'50','baseScale':6,'quoteScale':8,'matching':'PRO_RATA','feeAsset':'RECEIVED'," +
            "'selfTradePrevention':'NONE'}").is(201)
            .has("symbol", "NEW-USDT").has("tickSize", "0.01").has("lotSize", "1").has("phase", "CONTINUOUS")
            .has("makerFeeBps", "-0.5").has("takerFeeBps", "10").has("feeAsset", "RECEIVED")
            .has("minQuantity", "2").has("maxQuantity", "1000");
        admin("deposit", "{'senderCompId':" + ANN + ",'asset':'NEW','amount':'10.000001','transferId':11}").is(200)
            .has("amount", "10.000001");
        admin("deposit", "{'senderCompId':" + ANN + ",'asset':'NEW','amount':'10.0000001','transferId':12}")
            .refused(400, "INVALID_FIELD", "amount", null);
        final String sell = "{'symbol':'NEW-USDT','side':'SELL','price':'49','quantity':'2'}";
        Answer.of(exchange, ANN, "POST", "/order", sell).is(201);
        // 49 + 5 % would be more than any price there.
        Answer.of(exchange, BOB, "POST", "/order", "{'symbol':'NEW-USDT','side':'BUY','type':'MARKET'," +
            "'quantity':'2'}").is(201).has("status", "FILLED").has("price", "50.00").has("fills/0/feeAsset", "NEW");
        Answer.of(exchange, 0, "GET", "/depth?symbol=NEW-USDT", null).is(200).has("updateId", "2");
        final String symbols = Answer.of(exchange, 0, "GET", "/symbols", null).is(200).body();
        assertTrue(symbols.contains("{\"asset\":\"NEW\",\"scale\":6}"), symbols);
        assertTrue(symbols.contains("\"symbol\":\"NEW-USDT\""), symbols);
    }

    @Test
    void shouldRefuseAMarketThatCannotBe()
    {
        final String good = "'baseAsset':'A','quoteAsset':'B','tickSize':'1','lotSize':'1'";
        admin("symbols", "{'symbol':'x y'," + good + "}").refused(400, "INVALID_FIELD", "symbol", null);
        admin("symbols", "{" + good + "}").refused(400, "MISSING_FIELD", "symbol", null);
        admin("symbols", "{'symbol':'A-B'," + good + ",'tickSizes':1}")
            .refused(400, "UNKNOWN_FIELD", "tickSizes", null);
        admin("symbols", "{'symbol':'A-B'," + good.replace("'tickSize':'1'", "'tickSize':'0'") + "}")
            .refused(400, "INVALID_FIELD", "tickSize", null);
        admin("symbols", "{'symbol':'A-B'," + good + ",'makerFeeBps':'0.01'}")
            .refused(400, "INVALID_FIELD", "makerFeeBps", null);
        admin("symbols", "{'symbol':'A-B'," + good + ",'minPrice':'0.5'}")
            .refused(400, "INVALID_FIELD", "minPrice", null);
        admin("symbols", "{'symbol':'A-A'," + good.replace("'B'", "'A'") + "}")
            .refused(422, "SYMBOL_REJECTED", null, "INVALID_INSTRUMENT");
        admin("symbols", "{'symbol':'BTC-X','baseAsset':'BTC','quoteAsset':'X','tickSize':'1','lotSize':'1'," +
            "'baseScale':2}").refused(422, "SYMBOL_REJECTED", "baseScale", "ASSET_SCALE");
        enter(ANN, "'side':'BUY','price':'1','quantity':'1'").is(201);
        admin("symbols", "{'symbol':'BTC-USDT','baseAsset':'BTC','quoteAsset':'USDT','tickSize':'0.01'," +
            "'lotSize':'0.001'}").refused(422, "SYMBOL_REJECTED", "symbol", "INSTRUMENT_IN_USE");
        assertEquals(9, lines.size(), lines.toString());
        assertTrue(lines.get(8).endsWith(" INSTRUMENT_IN_USE"), lines.get(8));
    }

    @Test
    void shouldLeadAMarketThroughItsPhases()
    {
        admin("halt", "{'symbol':'BTC-USDT'}").is(200).has("phase", "HALTED");
        enter(ANN, "'side':'BUY','price':'1','quantity':'1'")
            .refused(422, "ORDER_REJECTED", null, "NOT_ALLOWED_IN_PHASE");
        admin("phase", "{'symbol':'BTC-USDT','phase':'PRE_OPEN'}").is(200).has("phase", "PRE_OPEN");
        enter(ANN, "'side':'BUY','price':'100','quantity':'1','clientOrderId':'b'").is(201);
        enter(BOB, "'side':'SELL','price':'100','quantity':'1'").is(201).has("status", "NEW");
        admin("phase", "{'symbol':'BTC-USDT','phase':'UNCROSS'}").is(200).has("phase", "CONTINUOUS");
        Answer.of(exchange, ANN, "GET", "/order?clientOrderId=b", null).is(200)
            .has("status", "FILLED").has("fills/0/liquidity", "AUCTION");
        admin("phase", "{'symbol':'BTC-USDT','phase':'UNCROSS'}")
            .refused(422, "ADMIN_REJECTED", "phase", "NOT_ALLOWED_IN_PHASE");
        admin("phase", "{'symbol':'BTC-USDT','phase':'OPEN'}").refused(400, "INVALID_FIELD", "phase", null);
        admin("phase", "{'symbol':'BTC-USDT'}").refused(400, "MISSING_FIELD", "phase", null);
        admin("phase", "{'symbol':'X','phase':'HALTED'}").refused(404, "UNKNOWN_SYMBOL", "symbol", null);
        admin("resume", "{'symbol':'BTC-USDT'}").is(200).has("phase", "CONTINUOUS");
        assertEquals("9001 127.0.0.1 admin.halt {\"symbol\":\"BTC-USDT\"} DONE", lines.get(0));
        assertEquals(8, lines.size(), lines.toString());
    }

    @Test
    void shouldSetBandsAndReference()
    {
        admin("reference", "{'symbol':'BTC-USDT','price':'100.00'}").is(200).has("price", "100.00");
        admin("bands", "{'symbol':'BTC-USDT','staticPercent':'2.5','action':'VOLATILITY_AUCTION'}").is(200)
            .has("staticPercent", "2.5").has("dynamicPercent", "0").has("action", "VOLATILITY_AUCTION");
        enter(ANN, "'side':'BUY','price':'102.51','quantity':'1'")
            .refused(422, "ORDER_REJECTED", "price", "PRICE_BAND");
        enter(ANN, "'side':'BUY','price':'102.50','quantity':'1'").is(201);
        admin("bands", "{'symbol':'BTC-USDT','staticPercent':'2.50001'}")
            .refused(400, "INVALID_FIELD", "staticPercent", null);
        admin("bands", "{'symbol':'BTC-USDT','dynamicPercent':'10000.1'}")
            .refused(400, "INVALID_FIELD", "dynamicPercent", null);
        admin("reference", "{'symbol':'BTC-USDT','price':'0'}")
            .refused(422, "ADMIN_REJECTED", "price", "INVALID_PRICE");
        admin("reference", "{'symbol':'BTC-USDT','price':'1.001'}").refused(400, "INVALID_FIELD", "price", null);
    }

    @Test
    void shouldKillOneAccountOrAll()
    {
        enter(ANN, "'side':'BUY','price':'1','quantity':'1'").is(201);
        enter(BOB, "'side':'BUY','price':'1','quantity':'1'").is(201);
        enter(BOB, "'side':'BUY','price':'2','quantity':'1'").is(201);
        admin("kill", "{'senderCompId':" + ANN + ",'active':true}").is(200)
            .has("active", "true").has("senderCompId", "1001").has("canceled", "1");
        enter(ANN, "'side':'BUY','price':'1','quantity':'1'").refused(422, "ORDER_REJECTED", null, "KILL_SWITCH");
        admin("kill", "{'active':true}").is(200).has("canceled", "2").has("senderCompId", null);
        admin("kill", "{'active':false}").is(200).has("canceled", "0");
        admin("kill", "{'active':false,'senderCompId':" + ANN + "}").is(200);
        enter(ANN, "'side':'BUY','price':'1','quantity':'1'").is(201);
        admin("kill", "{'senderCompId':1}").refused(400, "MISSING_FIELD", "active", null);
    }

    @Test
    void shouldAskForASnapshot()
    {
        admin("snapshot", null).is(202).has("requested", "true");
        assertEquals(1, snapshots.get());
        assertEquals(List.of("9001 127.0.0.1 admin.snapshot {} DONE"), lines);
    }

    @Test
    void shouldMoveMoneyOncePerTransferId()
    {
        final String deposit = "{'asset':'USDT','amount':'2.50','transferId':77}";
        final Answer first = Answer.of(exchange, ANN, "POST", "/user/deposit", deposit).is(200)
            .has("type", "DEPOSIT").has("amount", "2.5").has("outcome", "DONE").has("duplicate", "false");
        assertTrue(first.number("sequence") > 0 && first.number("time") > 0, first.body());
        Answer.of(exchange, ANN, "POST", "/user/deposit", deposit).is(200).has("duplicate", "true");
        for (final String other : List.of(
            deposit.replace("2.50", "2.51"), deposit.replace("USDT", "BTC")))
        {
            Answer.of(exchange, ANN, "POST", "/user/deposit", other)
                .refused(409, "TRANSFER_ID_REUSED", "transferId", null);
        }
        Answer.of(exchange, ANN, "POST", "/user/withdraw", deposit)
            .refused(409, "TRANSFER_ID_REUSED", "transferId", null);
        Answer.of(exchange, ANN, "POST", "/user/withdraw", "{'asset':'USDT','amount':100002.5,'transferId':78}")
            .is(200).has("type", "WITHDRAW");
        Answer.of(exchange, ANN, "POST", "/user/withdraw", "{'asset':'USDT','amount':'1e-8','transferId':79}")
            .refused(422, "TRANSFER_REJECTED", "amount", "INSUFFICIENT_FUNDS");
        Answer.of(exchange, ANN, "POST", "/user/withdraw", "{'asset':'USDT','amount':'0','transferId':80}")
            .refused(422, "TRANSFER_REJECTED", "amount", "INVALID_AMOUNT");
        Answer.of(exchange, ANN, "POST", "/user/deposit", "{'asset':'XYZ','amount':'1','transferId':81}")
            .refused(400, "INVALID_FIELD", "asset", null);
        Answer.of(exchange, ANN, "POST", "/user/deposit", "{'asset':'USDT','amount':'1'}")
            .refused(400, "MISSING_FIELD", "transferId", null);
        assertEquals(List.of(), lines);
    }

    @Test
    void shouldKeepDepositsToAdministratorsOutsideADemo() throws Exception
    {
        exchange.close();
        exchange = new GatewayHarness(directory);
        Answer.of(exchange, ANN, "POST", "/user/deposit", "{'asset':'USDT','amount':'1','transferId':90}")
            .refused(403, "FORBIDDEN", null, null);
        admin("deposit", "{'senderCompId':1001,'asset':'USDT','amount':'1','transferId':90}").is(200);
        admin("snapshot", null).refused(422, "ADMIN_REJECTED", null, "NOT_ALLOWED");
    }
}
