package io.ringbook.app.serve;

import io.ringbook.engine.EngineConfig;
import io.ringbook.replay.ReplayVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Users trade, the exchange is killed in the middle and started again, they send again what was not answered: nothing
 * is lost and nothing comes twice, as the journal is the witness. {@code -Dringbook.serve.kills=20} makes it longer,
 * {@code -Dringbook.serve.seed} repeats it.
 */
@Timeout(1_800)
class KilledServeTest
{
    private static final int KILLS = Integer.getInteger("ringbook.serve.kills", 1);
    private static final long SEED = Long.getLong("ringbook.serve.seed", System.nanoTime());
    private static final int USERS = 3;
    private static final int SCALE = 8;

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);
    private volatile boolean isOver;

    @Test
    void shouldLoseAndDoubleNothingWhenItIsKilled() throws Exception
    {
        try (ServeChild exchange = new ServeChild(
            directory, "--demo", "--demo-rate", "10", "--snapshot-commands", "300").start())
        {
            final List<Trader> traders = new ArrayList<>();
            for (int i = 0; i < USERS; i++)
            {
                traders.add(new Trader(exchange, "user" + i, random.nextLong()));
            }
            traders.forEach(Thread::start);
            for (int i = 0; i < KILLS; i++)
            {
                Thread.sleep(1_500 + random.nextInt(1_500));
                exchange.run().kill();
                exchange.start();
            }
            Thread.sleep(1_500);
            isOver = true;
            for (final Trader trader : traders)
            {
                trader.join();
                assertNull(trader.failure, () -> "seed=" + SEED);
                assertTrue(trader.taken.size() > 5, () -> "hardly any order: seed=" + SEED);
            }
            assertEquals(0, exchange.run().terminate(), exchange.run().output());
            final JournalView journal = new JournalView();
            new ReplayVerifier(new EngineConfig()).events(journal).verify(exchange.data(), Long.MAX_VALUE);

            exchange.options("--demo", "--demo-rate", "0").start();
            for (final Trader trader : traders)
            {
                compare(exchange, trader, journal);
            }
            assertEquals(0, exchange.run().terminate(), exchange.run().output());
        }
    }

    private static void compare(final ServeChild exchange, final Trader trader, final JournalView journal)
        throws IOException
    {
        final Map<String, Object> user = get(exchange, trader, "/api/v1/user");
        final long account = (Long)user.get("senderCompId");
        final List<JournalView.Entry> told = journal.of(account);

        assertEquals(
            List.copyOf(trader.taken), told.stream().map((order) -> order.clientOrderId).sorted().toList(),
            () -> "orders taken once: seed=" + SEED);
        for (final JournalView.Entry order : told)
        {
            final Map<String, Object> shown =
                get(exchange, trader, "/api/v1/order?clientOrderId=" + order.clientOrderId);
            assertEquals(order.orderId, shown.get("orderId"), () -> "seed=" + SEED + " " + shown);
            assertEquals(order.status, shown.get("status"), () -> "seed=" + SEED + " " + shown);
            assertEquals(order.tradeIds, longs(shown, "fills", "tradeId"), () -> "seed=" + SEED + " " + shown);
        }
        assertEquals(
            told.stream().filter(JournalView.Entry::isLive).map((order) -> order.orderId).toList(),
            longs(get(exchange, trader, "/api/v1/order/open"), "orders", "orderId"), () -> "open: seed=" + SEED);
        assertEquals(
            told.stream().map((order) -> order.orderId).sorted(Comparator.reverseOrder()).toList(),
            longs(get(exchange, trader, "/api/v1/user/order?limit=1000"), "orders", "orderId"),
            () -> "history: seed=" + SEED);
        assertEquals(
            told.stream().flatMap((order) -> order.tradeIds.stream()).sorted(Comparator.reverseOrder()).toList(),
            longs(get(exchange, trader, "/api/v1/user/trades?limit=1000"), "trades", "tradeId").stream()
                .sorted(Comparator.reverseOrder()).toList(),
            () -> "trades: seed=" + SEED);
        for (final Object entry : (List<?>)user.get("balances"))
        {
            final Map<?, ?> balance = (Map<?, ?>)entry;
            final String name = account + " " + balance.get("asset");
            assertEquals(
                units(journal.availableUnits.get(name)), units(balance.get("available")), () -> "seed=" + SEED);
            assertEquals(
                units(journal.lockedUnits.get(name)), units(balance.get("locked")), () -> "seed=" + SEED);
        }
    }

    private static BigDecimal units(final Object text)
    {
        return text instanceof Long units ? BigDecimal.valueOf(units, SCALE).stripTrailingZeros() :
            new BigDecimal((String)text).stripTrailingZeros();
    }

    private static Map<String, Object> get(final ServeChild exchange, final Trader trader, final String path)
        throws IOException
    {
        final ServeChild.Answer answer = exchange.send(trader.token, "GET", path, null);
        assertEquals(200, answer.status(), () -> "seed=" + SEED + " GET " + path + ": " + answer.text());
        return answer.json();
    }

    private static List<Long> longs(final Map<String, Object> answer, final String list, final String field)
    {
        return ((List<?>)answer.get(list)).stream().map((element) -> (Long)((Map<?, ?>)element).get(field)).toList();
    }

    /** Somebody who never gives up on a request. */
    private final class Trader extends Thread
    {
        final TreeSet<String> taken = new TreeSet<>();
        final String token;
        volatile Throwable failure;
        private final ServeChild exchange;
        private final Random choices;
        private int sent;

        Trader(final ServeChild exchange, final String name, final long seed) throws IOException
        {
            super(name);
            this.exchange = exchange;
            this.choices = new Random(seed);
            token = exchange.token(name, "password of " + name);
            for (final String money : List.of("\"USDT\",\"transferId\":1", "\"BTC\",\"transferId\":2"))
            {
                assertEquals(200, exchange.send(token, "POST", "/api/v1/user/deposit",
                    "{\"amount\":1000000,\"asset\":" + money + "}").status());
            }
        }

        @Override
        public void run()
        {
            try
            {
                while (!isOver)
                {
                    if (taken.isEmpty() || choices.nextInt(4) > 0)
                    {
                        order();
                    }
                    else
                    {
                        cancel();
                    }
                }
            }
            catch (final IOException | InterruptedException | AssertionError e)
            {
                failure = e;
            }
        }

        private void order() throws IOException, InterruptedException
        {
            final String id = getName() + "-" + ++sent;
            final String body = "{\"clientOrderId\":\"" + id + "\",\"symbol\":\"BTC-USDT\",\"side\":\"" +
                (choices.nextBoolean() ? "BUY" : "SELL") + "\",\"price\":\"" + (64_900 + choices.nextInt(200)) +
                ".00\",\"quantity\":\"0.0" + (1 + choices.nextInt(9)) + "\"}";
            final ServeChild.Answer answer = insist("POST", "/api/v1/order", body);
            if (201 != answer.status() && 200 != answer.status())
            {
                throw new AssertionError(body + ": " + answer);
            }
            taken.add(id);
        }

        private void cancel() throws IOException, InterruptedException
        {
            final List<String> ids = List.copyOf(taken);
            final ServeChild.Answer answer = insist(
                "DELETE", "/api/v1/order?clientOrderId=" + ids.get(choices.nextInt(ids.size())), null);
            if (200 != answer.status() && 409 != answer.status())
            {
                throw new AssertionError("cancel: " + answer);
            }
        }

        private ServeChild.Answer insist(final String method, final String path, final String body)
            throws InterruptedException
        {
            for (int attempt = 0; attempt < 1_200; attempt++)
            {
                try
                {
                    final ServeChild.Answer answer = exchange.send(token, method, path, body);
                    if (503 != answer.status() && 429 != answer.status())
                    {
                        return answer;
                    }
                }
                catch (final IOException e)
                {
                    // It has been killed; whether it had taken the request nobody knows.
                    Thread.sleep(50);
                }
                Thread.sleep(50);
            }
            throw new AssertionError("no answer in a minute: " + path);
        }
    }
}
