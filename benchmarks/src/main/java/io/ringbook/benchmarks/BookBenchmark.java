package io.ringbook.benchmarks;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.TransferType;
import org.agrona.concurrent.UnsafeBuffer;
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

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Time of one command in the matching engine alone, no ring and no journal: a seeded flow of commands, encoded
 * beforehand, into books that have reached their depth. Events are decoded by nobody. The flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar BookBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = {
    "-Xms4g", "-Xmx4g", "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"})
public class BookBenchmark
{
    private static final int COMMANDS = 500_000;
    private static final long SEED = 42;
    private static final int ACCOUNTS = 500;
    private static final long DEPOSIT_UNITS = 1L << 52;
    private static final int ALIGNMENT = 8;
    private static final int AVERAGE_LENGTH = 160;

    /** Instruments the flow is spread over. */
    @Param({"1", "100"})
    private int instruments;

    /** Live orders in all instruments together. */
    @Param({"1000", "100000"})
    private int restingOrders;

    /** OFF is pure matching; ON: each order is paid for, with fees, and balances are told. */
    @Param({"OFF", "ON"})
    private AccountsMode accounts;

    private UnsafeBuffer commands;
    private int[] offsets;
    private int[] lengths;
    private OrderFlow flow;
    private MatchingEngine engine;
    private long correlationId;

    /** A new engine with full books, and the commands to measure. */
    @Setup(Level.Iteration)
    public void fill()
    {
        flow = new OrderFlow(SEED, instruments, ACCOUNTS, Math.max(1, restingOrders / instruments));
        engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        correlationId = 0;
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final CommandEncoder encoder = new CommandEncoder().wrap(buffer, 0);
        if (AccountsMode.ON == accounts)
        {
            flow.funded();
            apply(buffer, 0, encoder.accountsMode(++correlationId, AccountsMode.ON));
        }
        for (int i = 0; i < instruments; i++)
        {
            apply(buffer, 0, encoder.instrumentDefinition(++correlationId, flow.instrument(i)));
        }
        if (AccountsMode.ON == accounts)
        {
            deposit(buffer, encoder);
        }
        final long target = restingOrders * 9L / 10;
        while (flow.liveOrders() < target)
        {
            for (int i = 0; i < ALIGNMENT; i++)
            {
                apply(buffer, 0, flow.next(buffer, 0, ++correlationId));
            }
        }
        record();
    }

    private void deposit(final UnsafeBuffer buffer, final CommandEncoder encoder)
    {
        for (int account = 1; account <= ACCOUNTS; account++)
        {
            for (int assetId = 1; assetId <= engine.assetCount(); assetId++)
            {
                apply(buffer, 0, encoder.transfer(
                    ++correlationId, TransferType.DEPOSIT, account, assetId, engine.asset(assetId), DEPOSIT_UNITS));
            }
        }
    }

    private void record()
    {
        commands = new UnsafeBuffer(ByteBuffer.allocateDirect(COMMANDS * AVERAGE_LENGTH));
        offsets = new int[COMMANDS];
        lengths = new int[COMMANDS];
        int offset = 0;
        for (int i = 0; i < COMMANDS; i++)
        {
            offsets[i] = offset;
            lengths[i] = flow.next(commands, offset, ++correlationId);
            CommandEncoder.timestampNs(commands, offset, engine.sequence() + i + 1);
            offset = offset + lengths[i] + ALIGNMENT - 1 & -ALIGNMENT;
        }
    }

    private void apply(final UnsafeBuffer buffer, final int offset, final int length)
    {
        final long sequence = engine.sequence() + 1;
        CommandEncoder.timestampNs(buffer, offset, sequence);
        engine.onCommand(buffer, offset, length, sequence);
    }

    /**
     * Applies the commands.
     *
     * @return number of trades, so that nothing is optimised away.
     */
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public long command()
    {
        long sequence = engine.sequence();
        for (int i = 0; i < COMMANDS; i++)
        {
            engine.onCommand(commands, offsets[i], lengths[i], ++sequence);
        }
        return engine.lastTradeId();
    }
}
