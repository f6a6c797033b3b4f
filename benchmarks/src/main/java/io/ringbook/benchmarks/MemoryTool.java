package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.AccountsMode;
import org.agrona.concurrent.UnsafeBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ringbook bench memory}: what a resting order and an empty instrument cost, all told.
 */
@Command(
    name = "memory",
    description = "Bytes per resting order, in this engine with and without client order ids of 36 characters " +
        "and in the peers, after the neutral flow has filled one book and orders have come and gone; and bytes of an " +
        "instrument without orders. Measured as what a full collection leaves and direct buffers hold, less what was " +
        "before.")
final class MemoryTool implements Callable<Integer>
{
    private static final int MAX_ORDERS = 4_000_000;
    private static final int MAX_CHURN = 10_000_000;
    private static final int MAX_INSTRUMENTS = 1_000_000;
    private static final int MAX_COLLECTIONS = 20;
    private static final int STEADY_COLLECTIONS = 2;
    private static final long STEADY_BYTES = 1 << 14;
    private static final long PAUSE_NS = 100_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "1000000",
        description = "Resting orders (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--churn", paramLabel = "N", defaultValue = "4000000",
        description = "Commands after the filling (default ${DEFAULT-VALUE}).")
    private int churn;

    @Option(names = "--instruments", paramLabel = "N", defaultValue = "10000",
        description = "Empty instruments to define (default ${DEFAULT-VALUE}).")
    private int instruments;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Of the flow (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        requireRange("--orders", orders, 1, MAX_ORDERS);
        requireRange("--churn", churn, 0, MAX_CHURN);
        requireRange("--instruments", instruments, 1, MAX_INSTRUMENTS);
        final BenchReport report = new BenchReport("memory", BenchReport.command(spec));
        final NeutralFlow flow = new NeutralFlow(seed, 1, orders, new TradeHash()).add(churn);
        for (final BookEngine engine : BookEngine.values())
        {
            reportOrders(report, engine, flow, false);
            if (engine.isRingbook())
            {
                reportOrders(report, engine, flow, true);
            }
        }
        reportInstruments(report);
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    private void reportOrders(
        final BenchReport report, final BookEngine engine, final NeutralFlow flow, final boolean hasClientIds)
    {
        final BookPeer peer = engine.newPeer(flow.records(), hasClientIds);
        final long before = usedBytes();
        peer.fill(new TradeHash());
        peer.apply(churn);
        final long bytes = usedBytes() - before;
        report(report, engine, "resting order", hasClientIds ? "36" : "none", flow.liveOrders(), bytes);
        // The engine must still be there when it is measured.
        peer.apply(0);
    }

    private void reportInstruments(final BenchReport report)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final FlowEncoder encoder = new FlowEncoder(new FlowRecords(instruments, 1), false, AccountsMode.OFF);
        final MatchingEngine engine =
            new MatchingEngine(new EngineConfig().maxInstruments(instruments), NoEvents.INSTANCE);
        final long before = usedBytes();
        for (int i = 0; i < encoder.definitions(); i++)
        {
            engine.onCommand(buffer, 0, encoder.encodeDefinition(buffer, i, i + 1), i + 1);
        }
        final long bytes = usedBytes() - before;
        if (instruments != engine.instrumentCount())
        {
            throw new IllegalStateException(
                "instruments: expected " + instruments + ", found " + engine.instrumentCount());
        }
        report(report, BookEngine.RINGBOOK, "empty instrument", "none", instruments, bytes);
    }

    private static void report(
        final BenchReport report, final BookEngine engine, final String what, final String clientIds,
        final int count, final long bytes)
    {
        report.row()
            .put("engine", engine.toString())
            .put("what", what)
            .put("clientIds", clientIds)
            .put("count", count)
            .put("bytes", bytes)
            .put("bytesEach", (double)bytes / count);
    }

    /** What collections leave when a further one finds nothing: direct buffers are given back some time after one. */
    private static long usedBytes()
    {
        long bytes = collect();
        for (int i = 0, steady = 0; i < MAX_COLLECTIONS && steady < STEADY_COLLECTIONS; i++)
        {
            LockSupport.parkNanos(PAUSE_NS);
            final long next = collect();
            steady = Math.abs(bytes - next) < STEADY_BYTES ? steady + 1 : 0;
            bytes = next;
        }
        return bytes;
    }

    /** What is in use right now would be wrong by megabytes, the threads' allocation buffers. */
    private static long collect()
    {
        System.gc();
        final long heapBytes = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> MemoryType.HEAP == pool.getType())
            .mapToLong(pool -> pool.getCollectionUsage().getUsed())
            .sum();
        final long directBytes = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
        return heapBytes + directBytes;
    }

    private void requireRange(final String name, final int value, final int low, final int high)
    {
        if (value < low || value > high)
        {
            throw new ParameterException(
                spec.commandLine(), name + ": expected " + low + " to " + high + ", found " + value);
        }
    }
}
