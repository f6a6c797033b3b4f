package io.ringbook.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.gateway.user.RateLimits;
import io.ringbook.replay.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static io.ringbook.gateway.api.ContractClient.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Everything that somebody without money, without rights and without manners may send, while others trade. Some seconds
 * of it; minutes as {@code -Dringbook.hostile.minutes} says.
 */
class HostileTest
{
    private static final int MINUTES = Integer.getInteger("ringbook.hostile.minutes", 0);
    private static final long SEED = Long.getLong("ringbook.hostile.seed", System.nanoTime());
    private static final long SECONDS = 0 == MINUTES ? 5 : TimeUnit.MINUTES.toSeconds(MINUTES);
    private static final int AT_ONCE = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 4);
    private volatile long endNs;

    @TempDir
    private Path directory;

    @Test
    void shouldRefuseWhatIsNotAllowedAndMoveNobodysMoney() throws Exception
    {
        final long stateHash;
        final ApiExchange exchange = new ApiExchange(directory, RateLimits.NONE, false);
        try (exchange)
        {
            final String[] carol = exchange.user("carol");
            final JsonNode resting = exchange.client.expect(201, carol, "POST", "/order",
                OrderStories.limit("SELL", "900.00", "1", ",\"clientOrderId\":\"carols\""));
            final String before = exchange.client.expect(200, carol, "GET", "/user", null).toString();
            final String[] alice = exchange.user("alice");
            final String[] bob = exchange.user("bob");
            final String[] dave = exchange.user("dave");
            exchange.signUp("mallory");
            final String[] mallory = exchange.session("mallory");

            endNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            final List<Future<Long>> running = new ArrayList<>();
            running.add(threads.submit(() -> trade(exchange.client, alice, bob)));
            running.add(threads.submit(() -> spoil(exchange, mallory, SEED)));
            running.add(threads.submit(() -> spoil(exchange, NOBODY, SEED + 1)));
            running.add(threads.submit(() -> meddle(exchange.client, mallory, resting.get("orderId").longValue())));
            final long withdrawn = atOnce(exchange.client, dave);
            for (final Future<Long> one : running)
            {
                assertTrue(one.get(SECONDS + 60, TimeUnit.SECONDS) > 0, "nothing was done, seed " + SEED);
            }

            assertEquals(before, exchange.client.expect(200, carol, "GET", "/user", null).toString(), "seed " + SEED);
            assertEquals(100_000 - withdrawn, balances(exchange.client, dave).get("USDT"), "seed " + SEED);
            assertEquals(Map.of(), balances(exchange.client, mallory), "seed " + SEED);
            assertEquals(resting.toString(), exchange.client.expect(
                200, carol, "GET", "/order?clientOrderId=carols", null).toString(), "seed " + SEED);
        }
        finally
        {
            threads.shutdownNow();
        }
        stateHash = exchange.harness.stateHash();
        assertEquals(stateHash, new Recovery(directory).recover(new EngineConfig(), new NoEvents()).stateHash(),
            "a replay of the journal, seed " + SEED);
    }

    private boolean isOver()
    {
        return System.nanoTime() > endNs;
    }

    /** Honest people. */
    private long trade(final ContractClient client, final String[] alice, final String[] bob)
    {
        final SplittableRandom random = new SplittableRandom(SEED);
        long trades = 0;
        while (!isOver())
        {
            final int price = 100 + random.nextInt(5);
            client.expect(201, alice, "POST", "/order", OrderStories.limit("BUY", price, "0.01", ""));
            final JsonNode taking =
                client.expect(201, bob, "POST", "/order", OrderStories.limit("SELL", price, "0.01", ""));
            trades += taking.get("fills").size();
        }
        return trades;
    }

    /** Spoilt requests: an answer is good only where the document allows the request. */
    private long spoil(final ApiExchange exchange, final String[] who, final long seed)
    {
        final ContractClient client =
            new ContractClient(exchange.harness::uri, exchange.contract, StandardCharsets.ISO_8859_1);
        final HostileRequests requests = new HostileRequests(exchange.contract, seed);
        long refused = 0;
        while (!isOver())
        {
            final String[] request = requests.next();
            final HttpResponse<String> answer = client.send(who, request[0], request[1], request[2]);
            final String shown = "seed " + seed + ": " + String.join(" ", request[0], request[1], request[2]) + " -> " +
                answer.statusCode() + " " + answer.body();
            assertTrue(answer.statusCode() < 500 || 503 == answer.statusCode(), shown);
            if (0 == who.length)
            {
                assertTrue(answer.statusCode() >= 400 || "GET".equals(request[0]), shown);
            }
            refused += answer.statusCode() >= 400 ? 1 : 0;
        }
        return refused;
    }

    /** Another's orders, names and signatures. */
    private long meddle(final ContractClient client, final String[] mallory, final long carolsOrder)
    {
        final SplittableRandom random = new SplittableRandom(SEED + 2);
        final JsonNode key = UserStories.newKey(client, mallory, "TRADE");
        long refused = 0;
        while (!isOver())
        {
            final long orderId = 0 == random.nextInt(3) ? carolsOrder : random.nextLong(1, 5_000);
            client.refused("UNKNOWN_ORDER", mallory, "GET", "/order?orderId=" + orderId, null);
            client.refused("UNKNOWN_ORDER", mallory, "GET", "/order?clientOrderId=carols", null);
            client.refused("UNKNOWN_ORDER", mallory, "DELETE", "/order?orderId=" + orderId, null);
            client.refused("UNKNOWN_ORDER", mallory, "PUT", "/order", "{\"orderId\":" + orderId + ",\"price\":1}");
            assertEquals(0, client.expect(200, mallory, "DELETE", "/order/all", null).get("canceled").intValue());
            client.refused("FORBIDDEN", mallory, "POST", "/user/deposit",
                "{\"asset\":\"USDT\",\"amount\":1,\"transferId\":1}");
            client.refused("TRANSFER_REJECTED", mallory, "POST", "/user/withdraw",
                "{\"asset\":\"USDT\",\"amount\":1,\"transferId\":" + random.nextLong(1, 1L << 40) + "}");
            client.refused("FORBIDDEN", mallory, "POST", "/admin/deposit",
                "{\"senderCompId\":1005,\"asset\":\"USDT\",\"amount\":1,\"transferId\":1}");
            client.refused("FORBIDDEN", mallory, "POST", "/admin/kill", "{\"active\":true}");
            final String order = OrderStories.limit("BUY", "1", "1", "");
            final String[] signed = UserStories.signed(key, "POST", "/api/v1/order", order);
            client.refused("UNAUTHENTICATED", signed, "POST", "/order", order.replace("\"1\"", "\"2\""));
            client.refused("ORDER_REJECTED", signed, "POST", "/order", order);
            client.refused("UNAUTHENTICATED", signed, "POST", "/order", order);
            refused += 12;
        }
        return refused;
    }

    /** The same ids at the same time: one of them counts. Gives what was withdrawn. */
    private long atOnce(final ContractClient client, final String[] dave) throws Exception
    {
        long round = 0;
        do
        {
            round++;
            final long transferId = 1_000 + round;
            final List<JsonNode> transfers = all((number) -> client.expect(200, dave, "POST", "/user/withdraw",
                "{\"asset\":\"USDT\",\"amount\":1,\"transferId\":" + transferId + "}"));
            assertEquals(1, transfers.stream().filter((one) -> !one.get("duplicate").booleanValue()).count());
            final String same = OrderStories.limit("BUY", "1.00", "1", ",\"clientOrderId\":\"same-" + round + "\"");
            final List<JsonNode> orders = all((number) ->
            {
                final HttpResponse<String> answer = client.send(dave, "POST", "/order", same);
                assertTrue(200 == answer.statusCode() || 201 == answer.statusCode(), answer.body());
                return Contract.parse(answer.body(), "order");
            });
            assertEquals(1, orders.stream().map((one) -> one.get("orderId")).distinct().count(), orders.toString());
            final String other = OrderStories.limit("BUY", "1.00", "%d", ",\"clientOrderId\":\"other-" + round + "\"");
            final List<JsonNode> others = all((number) -> Contract.parse(client.send(
                dave, "POST", "/order", String.format(other, number + 1)).body(), "order"));
            assertEquals(1, others.stream().filter((one) -> one.has("orderId")).count(), others.toString());
            assertEquals(2, client.expect(200, dave, "DELETE", "/order/all", null).get("canceled").intValue());
        }
        while (!isOver());
        return round;
    }

    private interface Numbered
    {
        JsonNode call(int number);
    }

    private List<JsonNode> all(final Numbered call) throws Exception
    {
        final List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++)
        {
            final int number = i;
            calls.add(() -> call.call(number));
        }
        final List<JsonNode> answers = new ArrayList<>();
        for (final Future<JsonNode> answer : threads.invokeAll(calls))
        {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Map<String, Long> balances(final ContractClient client, final String[] who)
    {
        final Map<String, Long> balances = new TreeMap<>();
        client.expect(200, who, "GET", "/user", null).get("balances").forEach((balance) ->
        {
            if (!"0".equals(balance.get("total").textValue()))
            {
                balances.put(
                    balance.get("asset").textValue(), Long.parseLong(balance.get("available").textValue()));
            }
        });
        return balances;
    }
}
