package io.ringbook.gateway.history;

import com.zaxxer.hikari.HikariDataSource;
import io.ringbook.gateway.GatewayContext;
import io.ringbook.gateway.GatewayHarness;
import io.ringbook.gateway.TestPostgres;
import io.ringbook.gateway.model.Past;
import io.ringbook.gateway.user.Database;
import io.ringbook.journal.InMemoryJournal;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An exchange with a journal and its copy, asked by its users for what was. */
@Timeout(60)
class HistoryEndpointsTest
{
    private static final long UNITS = 100_000_000L;
    private static final String ORDERS = "/api/v1/user/order";
    private static final String TRADES = "/api/v1/user/trades";

    @TempDir
    private Path directory;
    private final HikariDataSource source = new HikariDataSource();
    private TestPostgres database;
    private PostgresProjector projector;

    @BeforeEach
    void begin()
    {
        database = TestPostgres.create();
        source.setJdbcUrl(database.url());
        source.setMaximumPoolSize(2);
        source.setConnectionTimeout(1_000);
    }

    @AfterEach
    void end()
    {
        stopCopying();
        source.close();
    }

    /** With a copy that begins when the gateway first asks how far it is: then the journal is there. */
    private GatewayHarness open()
    {
        return new GatewayHarness(directory, this::withHistory);
    }

    private GatewayContext withHistory(final GatewayContext context)
    {
        return context.dataSource(source).projected(() ->
        {
            if (null == projector)
            {
                copy();
            }
            return projector.status().sequence();
        });
    }

    private void copy()
    {
        projector = PostgresProjector.launch(new ProjectorContext()
            .url(database.url()).journal(directory.resolve("journal")).queryIndexes(true).retry(5, 50));
    }

    private void stopCopying()
    {
        if (null != projector)
        {
            projector.close();
            projector = null;
        }
    }

    private static GatewayHarness funded(final GatewayHarness exchange)
    {
        return exchange.markets().deposit(1, "USDT", 100_000 * UNITS, 1).deposit(2, "BTC", 10 * UNITS, 1);
    }

    private static void order(
        final GatewayHarness exchange, final long account, final String side, final String quantity, final String id)
    {
        final HttpResponse<String> entered = exchange.send(account, "POST", "/api/v1/order",
            "{\"symbol\":\"BTC-USDT\",\"side\":\"" + side + "\",\"price\":\"100.00\",\"quantity\":" + quantity +
            ",\"clientOrderId\":\"" + id + "\"}");
        assertEquals(201, entered.statusCode(), entered.body());
    }

    /** Of account 1. A copy that is behind is asked again, since the machine may be busy. */
    private static String read(final GatewayHarness exchange, final String path)
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        HttpResponse<String> answer = exchange.send(1, "GET", path, null);
        while (503 == answer.statusCode() && System.nanoTime() < deadlineNs)
        {
            answer = exchange.send(1, "GET", path, null);
        }
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void shouldShowWhatTheCallerHasJustDoneAndNothingOfOthers()
    {
        try (GatewayHarness exchange = funded(open()))
        {
            for (int i = 1; i <= 5; i++)
            {
                order(exchange, 1, "BUY", "1", "a" + i);
                final String body = read(exchange, ORDERS + "?limit=1");
                assertTrue(
                    body.startsWith("{\"orders\":[{\"orderId\":" + i + ",\"clientOrderId\":\"a" + i + "\""), body);
            }
            order(exchange, 2, "SELL", "1.5", "b");

            final String orders = read(exchange, ORDERS + "?status=FILLED,CANCELED");
            assertTrue(orders.startsWith("{\"orders\":[{\"orderId\":1,\"clientOrderId\":\"a1\""), orders);
            assertTrue(orders.endsWith("],\"cursor\":null}"), orders);
            final String trades = read(exchange, TRADES + "?symbol=BTC-USDT");
            assertEquals("{\"trades\":[" +
                "{\"tradeId\":2,\"price\":\"100.00\",\"quantity\":\"0.500\",\"fee\":\"0.005\",\"feeAsset\":\"USDT\"," +
                "\"liquidity\":\"MAKER\",\"orderId\":2,\"clientOrderId\":\"a2\",\"symbol\":\"BTC-USDT\"," +
                "\"side\":\"BUY\"}," +
                "{\"tradeId\":1,\"price\":\"100.00\",\"quantity\":\"1.000\",\"fee\":\"0.01\",\"feeAsset\":\"USDT\"," +
                "\"liquidity\":\"MAKER\",\"orderId\":1,\"clientOrderId\":\"a1\",\"symbol\":\"BTC-USDT\"," +
                "\"side\":\"BUY\"}" +
                "],\"cursor\":null}", trades.replaceAll("\"time(Ns)?\":\"?[0-9]+\"?,", ""));
            assertFalse(exchange.send(2, "GET", TRADES, null).body().contains("a1"));
            assertEquals("{\"orders\":[],\"cursor\":null}", exchange.send(3, "GET", ORDERS, null).body());
            assertEquals(401, exchange.send(0, "GET", ORDERS, null).statusCode());
        }
    }

    @Test
    void shouldGoOnPageByPage()
    {
        try (GatewayHarness exchange = funded(open()))
        {
            for (int i = 1; i <= 5; i++)
            {
                order(exchange, 1, "BUY", "1", "a" + i);
            }
            final StringBuilder ids = new StringBuilder();
            String cursor = null;
            do
            {
                final String page =
                    read(exchange, ORDERS + "?limit=2" + (null == cursor ? "" : "&cursor=" + cursor));
                ids.append(page.replaceAll("\\{\"orderId\":([0-9]+),[^}]*}", "$1").replaceAll("[^0-9,].*?\\[|].*", ""))
                    .append('|');
                cursor = page.endsWith("null}") ? null : page.replaceAll(".*\"cursor\":\"(.*)\"}", "$1");
            }
            while (null != cursor);
            assertEquals("5,4|3,2|1|", ids.toString());
        }
    }

    @Test
    void shouldNameTheParameterThatIsWrong()
    {
        try (GatewayHarness exchange = funded(open()))
        {
            order(exchange, 1, "BUY", "1", "a1");
            order(exchange, 1, "BUY", "1", "a2");
            final String cursor = read(exchange, ORDERS + "?limit=1")
                .replaceAll(".*\"cursor\":\"(.*)\"}", "$1");
            assertProblem(exchange, ORDERS + "?cursor=nonsense", 400, "cursor");
            assertProblem(exchange, ORDERS + "?cursor=bzo5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", 400, "cursor");
            assertProblem(exchange, TRADES + "?cursor=" + cursor, 400, "cursor");
            assertProblem(exchange, ORDERS + "?status=NEW,DONE", 400, "status");
            assertProblem(exchange, ORDERS + "?limit=1001", 400, "limit");
            assertProblem(exchange, TRADES + "?limit=0", 400, "limit");
            assertProblem(exchange, ORDERS + "?from=-1", 400, "from");
            assertProblem(exchange, ORDERS + "?orderId=1", 400, "orderId");
            assertProblem(exchange, TRADES + "?orderId=x", 400, "orderId");
            assertProblem(exchange, TRADES + "?symbol=BTC-USD", 404, "symbol");
        }
    }

    @Test
    void shouldTradeOnWhenTheDatabaseIsAway()
    {
        try (GatewayHarness exchange = funded(open()))
        {
            order(exchange, 1, "BUY", "1", "a1");
            read(exchange, ORDERS);
            database.goAway();
            order(exchange, 1, "BUY", "1", "a2");
            assertProblem(exchange, ORDERS, 503, null);
            assertTrue(exchange.send(1, "GET", ORDERS, null).body().contains("\"code\":\"HISTORY_UNAVAILABLE\""));
            assertEquals(200, exchange.send(1, "GET", "/api/v1/order?clientOrderId=a2", null).statusCode());
            database.comeBack();
            stopCopying();
            copy();
            assertTrue(read(exchange, ORDERS).contains("\"a2\""));
        }
    }

    @Test
    void shouldKnowTheOrdersOfThePastAfterARestart()
    {
        try (GatewayHarness exchange = funded(open()))
        {
            order(exchange, 1, "BUY", "1", "a1");
            order(exchange, 2, "SELL", "1.5", "b1");
        }
        final String before;
        try (GatewayHarness exchange = open())
        {
            before = exchange.send(1, "GET", "/api/v1/order?clientOrderId=a1", null).body();
            assertTrue(before.contains("\"status\":\"FILLED\"") && before.contains("\"tradeId\":1"), before);
            final String taker = exchange.send(2, "GET", "/api/v1/order?clientOrderId=b1", null).body();
            assertTrue(taker.contains("\"tradeId\":1"), taker);
        }
        stopCopying();
        PostgresProjector.dropTables(new ProjectorContext().url(database.url()));
        try (GatewayHarness exchange = open())
        {
            assertEquals(before, exchange.send(1, "GET", "/api/v1/order?clientOrderId=a1", null).body());
        }
    }

    @Test
    void shouldAnswerFromTheCopyWhatMemoryDoesNotHave()
    {
        final String one = "/api/v1/order?clientOrderId=a1";
        final String other = "/api/v1/order?orderId=2";
        final String order;
        final String trades;
        final String klines;
        try (GatewayHarness exchange = funded(open()))
        {
            order(exchange, 1, "BUY", "1", "a1");
            order(exchange, 2, "SELL", "1", "b1");
            order = read(exchange, one);
            trades = read(exchange, "/api/v1/trades?symbol=BTC-USDT");
            klines = firstKline(read(exchange, "/api/v1/klines?market=BTC-USDT&interval=1d"));
            assertTrue(trades.contains("\"tradeId\":1"), trades);
        }
        try (GatewayHarness exchange = new GatewayHarness(
            directory, (context) -> withHistory(context).past(Past.NONE)))
        {
            assertEquals(order, read(exchange, one));
            assertEquals(404, exchange.send(1, "GET", other, null).statusCode());
            assertEquals(200, exchange.send(2, "GET", other, null).statusCode());
            assertEquals(404, exchange.send(2, "GET", one, null).statusCode());
            assertEquals(trades, read(exchange, "/api/v1/trades?symbol=BTC-USDT"));
            assertEquals(klines, firstKline(read(exchange, "/api/v1/klines?market=BTC-USDT&interval=1d")));
        }
    }

    private static String firstKline(final String klines)
    {
        return klines.replaceAll("(.*?\\}).*", "$1");
    }

    @Test
    void shouldNotOpenWhenTheCopyDoesNotGetToWhereTheEngineIs()
    {
        final PostgresPast past = new PostgresPast(source, () -> 7, 50);
        final IllegalStateException behind = assertThrows(IllegalStateException.class, () -> past.tell(8, null));
        assertEquals("the copy in PostgreSQL: expected it to get to sequence 8, where the engine was recovered, " +
            "found it at 7 for 50 ms", behind.getMessage());

        PostgresProjector.launch(new ProjectorContext().url(database.url()).journal(
            new InMemoryJournal()::reader)).close();
        final IllegalStateException other = assertThrows(IllegalStateException.class, () -> past.tell(7, null));
        assertEquals("ringbook.projector_position: expected sequence 7 as the engine was recovered at, found 0",
            other.getMessage());
        database.goAway();
        final IllegalStateException away = assertThrows(IllegalStateException.class, () -> past.tell(7, null));
        assertTrue(away.getMessage().contains("its database cannot be reached"), away::getMessage);
    }

    @Test
    void shouldSayThatThereIsNoHistoryWhereThereIsNoDatabase()
    {
        try (GatewayHarness exchange = new GatewayHarness(directory).markets())
        {
            assertProblem(exchange, TRADES, 503, null);
        }
    }

    @Test
    void shouldLeaveTheUsersAloneWhenTheCopyIsDroppedAndBuiltAnew()
    {
        Database.open(database.url(), null, null).close();
        try (GatewayHarness exchange = funded(open()))
        {
            order(exchange, 1, "BUY", "1", "a1");
            read(exchange, ORDERS);
            database.execute("CREATE TABLE gateway.kept AS SELECT 42 AS answer");
            final String tables = "SELECT string_agg(table_name, ',' ORDER BY table_name) " +
                "FROM information_schema.tables WHERE table_schema = 'gateway'";
            final String before = database.query(tables);
            assertTrue(before.contains("users"), before);

            stopCopying();
            PostgresProjector.dropTables(new ProjectorContext().url(database.url()));
            assertNull(database.query("SELECT 1 FROM information_schema.tables WHERE table_schema = 'ringbook'"));
            copy();

            assertTrue(read(exchange, ORDERS).contains("\"a1\""));
            assertEquals(before, database.query(tables));
            assertEquals("42", database.query("SELECT answer FROM gateway.kept"));
        }
    }

    private static void assertProblem(
        final GatewayHarness exchange, final String path, final int status, final String field)
    {
        final HttpResponse<String> answer = exchange.send(1, "GET", path, null);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(null == field || answer.body().contains("\"field\":\"" + field + "\""), answer.body());
    }
}
