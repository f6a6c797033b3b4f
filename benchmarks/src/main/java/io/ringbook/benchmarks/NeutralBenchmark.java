package io.ringbook.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/**
 * One command of the neutral flow in one engine, as {@code ringbook bench book} measures it, for JMH's profilers
 * ({@code -prof perfasm}). For ratios between engines and for what they allocate use the tool: it takes them in turns,
 * and leaves out the filling, which JMH counts in. The flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar NeutralBenchmark -p engine=RINGBOOK}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = {
    "-Xms4g", "-Xmx4g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages",
    "-Dagrona.disable.bounds.checks=true",
    "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"})
public class NeutralBenchmark
{
    private static final int COMMANDS = 500_000;
    private static final int BATCH = 1_000;
    private static final long SEED = 42;

    /** Which book. */
    @Param({"RINGBOOK", "EXCHANGE_CORE", "PARITY"})
    private String engine;

    /** Instruments the flow is spread over. */
    @Param({"1", "100"})
    private int instruments;

    /** Live orders in all instruments together. */
    @Param({"1000", "100000"})
    private int restingOrders;

    /** Are orders given a client order id of 36 characters? */
    @Param({"false", "true"})
    private boolean clientIds;

    private BookPeer peer;
    private TradeHash trades;

    /** Makes the flow. */
    @Setup(Level.Trial)
    public void makeFlow()
    {
        final BookLoad load = new BookLoad(SEED, instruments, restingOrders, COMMANDS, clientIds);
        peer = BookEngine.valueOf(engine).newPeer(load.newFlow(new TradeHash()).records(), clientIds);
    }

    /** A new engine with full books. */
    @Setup(Level.Iteration)
    public void fill()
    {
        trades = new TradeHash();
        peer.fill(trades);
    }

    /**
     * Applies the commands.
     *
     * @return hash of the trades, so that nothing is optimised away.
     */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long command()
    {
        for (int done = 0; done < COMMANDS; done += BATCH)
        {
            peer.apply(BATCH);
        }
        return trades.value();
    }
}
