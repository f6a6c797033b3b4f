package io.ringbook.benchmarks;

import io.ringbook.benchmarks.gateway.ExchangeProcess;
import io.ringbook.benchmarks.gateway.ExchangeSetup;
import io.ringbook.benchmarks.gateway.RestLoad;
import io.ringbook.benchmarks.gateway.StreamLoad;
import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The measurements of {@code bench gateway}, one behind the other on the same exchange: so the read models are full,
 * and memory has nothing left to grow by, when the streams begin.
 */
final class GatewayBench
{
    private static final List<String> OPTIONS = List.of(
        "--demo", "--demo-rate", "0", "--rate-limit-user", "1000000", "--rate-limit-address", "1000000",
        "--rate-limit-login", "1000000", "--log-format", "text");
    private static final double NS_PER_MS = 1e6;
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final long QUIET_NS = TimeUnit.SECONDS.toNanos(2);

    private final GatewayTool asked;
    private final BenchReport report;
    private long lost;
    private String firstLoss;

    GatewayBench(final GatewayTool asked, final BenchReport report)
    {
        this.asked = asked;
        this.report = report;
    }

    void run(final Path directory) throws IOException
    {
        try (ExchangeProcess exchange = new ExchangeProcess(directory, OPTIONS))
        {
            final ExchangeSetup setup = new ExchangeSetup(exchange.uri());
            final List<String> symbols = setup.markets(exchange.adminPassword(), asked.markets);
            final List<String> identities = setup.users(asked.users, symbols);
            try (RestLoad load =
                new RestLoad(exchange.address(), identities, symbols, asked.connections, asked.seed))
            {
                orders(load);
                if (asked.streams > 0)
                {
                    streams(exchange, setup, load, symbols);
                }
            }
        }
    }

    BenchReport report()
    {
        return report;
    }

    long lost()
    {
        return lost;
    }

    String firstLoss()
    {
        return firstLoss;
    }

    private void orders(final RestLoad load) throws IOException
    {
        if (asked.warmUp > 0)
        {
            load.closed(asked.warmUp);
        }
        load.closed(asked.orderSeconds);
        row("closed loop", load);
        load.open(asked.rate, asked.orderSeconds);
        row("open loop", load).put("rate", asked.rate);
    }

    private BenchReport row(final String what, final RestLoad load)
    {
        final Histogram latencies = load.latencies();
        return report.row()
            .put("what", what)
            .put("connections", asked.connections)
            .put("orders", load.orders())
            .put("cancels", load.cancels())
            .put("late cancels", load.lateCancels())
            .put("ordersPerS", load.ordersPerS())
            .put("requestsPerS", load.requestsPerS())
            .put("p50 ms", latencies.getValueAtPercentile(50) / NS_PER_MS)
            .put("p90 ms", latencies.getValueAtPercentile(90) / NS_PER_MS)
            .put("p99 ms", latencies.getValueAtPercentile(99) / NS_PER_MS)
            .put("max ms", latencies.getMaxValue() / NS_PER_MS);
    }

    private void streams(
        final ExchangeProcess exchange, final ExchangeSetup setup, final RestLoad load, final List<String> symbols)
        throws IOException
    {
        try (StreamLoad streams = new StreamLoad(exchange.address(), symbols, asked.streams))
        {
            load.open(asked.streamRate, Math.min(10, asked.seconds));
            final long beginBytes = exchange.liveBytes();
            final long beginResident = exchange.residentBytes();
            final long before = streams.messages();
            load.open(asked.streamRate, asked.seconds);
            awaitQuiet(streams);
            final long messages = streams.messages() - before;
            final long endBytes = exchange.liveBytes();
            final long endResident = exchange.residentBytes();
            streams.stop();
            final Map<String, Long> updateIds = new HashMap<>();
            final Map<String, Long> tradeIds = new HashMap<>();
            for (final String symbol : symbols)
            {
                updateIds.put(symbol, setup.lastUpdateId(symbol));
                tradeIds.put(symbol, setup.lastTradeId(symbol));
            }
            tradeIds.values().removeIf((tradeId) -> tradeId < 0);
            lost = streams.lost(updateIds, tradeIds);
            firstLoss = null == streams.firstLoss() ? "the last ones never came" : streams.firstLoss();
            row("streams", load)
                .put("streams", asked.streams)
                .put("seconds", asked.seconds)
                .put("messages", messages)
                .put("messagesPerS", (double)messages / asked.seconds)
                .put("lost", lost)
                .put("snapshots again", streams.laterSnapshots())
                .put("heap begin MiB", beginBytes / BYTES_PER_MIB)
                .put("heap end MiB", endBytes / BYTES_PER_MIB)
                .put("resident begin MiB", beginResident / BYTES_PER_MIB)
                .put("resident end MiB", endResident / BYTES_PER_MIB);
        }
    }

    /** Until everything that is under way must have come. */
    private static void awaitQuiet(final StreamLoad streams) throws IOException
    {
        final long startNs = System.nanoTime();
        while (System.nanoTime() - startNs < QUIET_NS)
        {
            LockSupport.parkNanos(QUIET_NS / 10);
            streams.messages();
        }
    }
}
