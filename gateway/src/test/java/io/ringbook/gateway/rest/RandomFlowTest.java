package io.ringbook.gateway.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.gateway.GatewayHarness;
import io.ringbook.sbe.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Users who do anything at random, all at once: in the end what each was told is what the engine has, to the last unit.
 */
class RandomFlowTest
{
    private static final long UNITS = 100_000_000L;
    private static final int USERS = 3;
    private static final int CALLS = 200;
    private static final List<Integer> EXPECTED = List.of(200, 201, 404, 409, 422);

    @TempDir
    private Path directory;
    private final Map<String, Integer> answers = new TreeMap<>();

    @Test
    void shouldTellUsersWhatTheEngineHas() throws Exception
    {
        final long seed = System.nanoTime();
        final GatewayHarness exchange = new GatewayHarness(directory).markets();
        final ExecutorService threads = Executors.newFixedThreadPool(USERS);
        final Map<Long, Map<Long, String>> open = new HashMap<>();
        final Map<Long, Map<String, BigDecimal>> totals = new HashMap<>();
        try
        {
            final List<Callable<Void>> users = new ArrayList<>();
            for (long account = 1_001; account <= 1_000 + USERS; account++)
            {
                exchange.deposit(account, "USDT", 100_000 * UNITS, 1).deposit(account, "BTC", 100 * UNITS, 2);
                final User user = new User(exchange, account, new Random(seed + account));
                users.add(user);
            }
            for (final Future<Void> user : threads.invokeAll(users))
            {
                user.get();
            }
            for (long account = 1_001; account <= 1_000 + USERS; account++)
            {
                open.put(account, openOrders(exchange, account));
                totals.put(account, totals(exchange, account));
            }
        }
        finally
        {
            threads.shutdownNow();
            exchange.close();
        }
        requireEqual("seed=" + seed + " " + answers, exchange.ringbook().engine(), open, totals);
    }

    private void requireEqual(
        final String told,
        final MatchingEngine engine,
        final Map<Long, Map<Long, String>> open,
        final Map<Long, Map<String, BigDecimal>> totals)
    {
        final Map<Long, Map<Long, String>> engineOpen = new HashMap<>();
        open.keySet().forEach((account) -> engineOpen.put(account, new TreeMap<>()));
        for (final Side side : List.of(Side.BUY, Side.SELL))
        {
            engine.forEachOrder(1, side, (order) -> engineOpen.get(order.account()).put(
                order.orderId(), order.priceTicks() + " " + order.leavesLots()));
        }
        assertEquals(engineOpen, open, told);
        engine.forEachBalance((account, assetId, available, locked) -> assertEquals(
            0, totals.get(account).get(engine.asset(assetId)).compareTo(BigDecimal.valueOf(available + locked, 8)),
            () -> told + " account " + account + " " + engine.asset(assetId) + ": " + totals.get(account) +
                " found " + BigDecimal.valueOf(available + locked, 8)));
        assertTrue(open.values().stream().mapToInt(Map::size).sum() > 0, told);
        assertTrue(answers.getOrDefault("201", 0) > CALLS / 2, told);
    }

    /** Ticks and lots that are left, by order. */
    private static Map<Long, String> openOrders(final GatewayHarness exchange, final long account)
    {
        final Map<Long, String> open = new TreeMap<>();
        for (final JsonNode order : Answer.of(exchange, account, "GET", "/order/open", null).is(200).json()
            .get("orders"))
        {
            open.put(order.get("orderId").asLong(), steps(order.get("price"), 2) + " " +
                steps(order.get("leavesQuantity"), 3));
        }
        return open;
    }

    private static long steps(final JsonNode decimal, final int decimals)
    {
        return new BigDecimal(decimal.asText()).movePointRight(decimals).longValueExact();
    }

    /** What came in, and what every fill of every order has made of it. */
    private static Map<String, BigDecimal> totals(final GatewayHarness exchange, final long account)
    {
        final Map<String, BigDecimal> totals = new HashMap<>(Map.of(
            "USDT", BigDecimal.valueOf(100_000), "BTC", BigDecimal.valueOf(100), "ETH", BigDecimal.ZERO));
        for (long orderId = 1; orderId <= USERS * CALLS; orderId++)
        {
            final JsonNode order = Answer.of(exchange, account, "GET", "/order?orderId=" + orderId, null).json();
            if (null == order.get("fills"))
            {
                continue;
            }
            final int sign = "BUY".equals(order.get("side").asText()) ? 1 : -1;
            for (final JsonNode fill : order.get("fills"))
            {
                final BigDecimal quantity = new BigDecimal(fill.get("quantity").asText());
                final BigDecimal notional = quantity.multiply(new BigDecimal(fill.get("price").asText()));
                totals.merge("BTC", quantity.multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
                totals.merge("USDT", notional.multiply(BigDecimal.valueOf(-sign)), BigDecimal::add);
                totals.merge(
                    fill.get("feeAsset").asText(), new BigDecimal(fill.get("fee").asText()).negate(), BigDecimal::add);
            }
        }
        return totals;
    }

    private final class User implements Callable<Void>
    {
        private final GatewayHarness exchange;
        private final long account;
        private final Random random;
        private int ids;

        User(final GatewayHarness exchange, final long account, final Random random)
        {
            this.exchange = exchange;
            this.account = account;
            this.random = random;
        }

        @Override
        public Void call()
        {
            for (int i = 0; i < CALLS; i++)
            {
                final Answer answer = act(random.nextInt(12));
                final int status = answer.status();
                assertTrue(EXPECTED.contains(status), answer.body());
                synchronized (answers)
                {
                    answers.merge(Integer.toString(status), 1, Integer::sum);
                }
            }
            return null;
        }

        private Answer act(final int kind)
        {
            return switch (kind)
            {
                case 0 -> Answer.of(exchange, account, "DELETE", "/order?orderId=" + anyId(), null);
                case 1 -> Answer.of(exchange, account, "DELETE", "/order?clientOrderId=" + oldId(), null);
                case 2 -> Answer.of(exchange, account, "PUT", "/order",
                    "{'clientOrderId':'" + oldId() + "','price':'" + price() + "','quantity':" + quantity() + "}");
                case 3 -> Answer.of(exchange, account, "PUT", "/order",
                    "{'orderId':" + anyId() + ",'quantity':" + quantity() + "}");
                case 4 -> enter("'type':'MARKET','quantity':" + quantity());
                case 5 -> enter("'price':'" + price() + "','quantity':" + quantity() + ",'timeInForce':'IOC'");
                case 6 -> enter("'price':'" + price() + "','quantity':" + quantity() + ",'displayQuantity':'0.1'");
                default -> enter("'price':'" + price() + "','quantity':" + quantity());
            };
        }

        private Answer enter(final String order)
        {
            return Answer.of(exchange, account, "POST", "/order", "{'symbol':'BTC-USDT','side':'" +
                (random.nextBoolean() ? "BUY" : "SELL") + "','clientOrderId':'" + newId() + "'," + order + "}");
        }

        private String newId()
        {
            return account + "-" + ids++;
        }

        private String oldId()
        {
            return account + "-" + random.nextInt(1 + ids);
        }

        private long anyId()
        {
            return 1 + random.nextInt(1 + USERS * ids);
        }

        private String price()
        {
            return 100 + random.nextInt(5) + "." + random.nextInt(10);
        }

        private String quantity()
        {
            return "'0." + (1 + random.nextInt(900)) + "'";
        }
    }
}
