package io.ringbook.benchmarks;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.metrics.RingbookMetrics;
import io.ringbook.pipeline.EventRing;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import org.agrona.DirectBuffer;
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

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Time of one event at the handler, with and without the counting of {@code metrics}: the events of a neutral flow, as
 * bytes and decoded to calls, to a handler that does next to nothing. One command in 16 is timed. The flags are the
 * launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar MeteringBenchmark}; on a machine with other work, where
 * a clock on the wall measures that, {@code java -cp benchmarks/target/ringbook-benchmarks.jar
 * io.ringbook.benchmarks.MeteringBenchmark} prints the processor's time, the best of some rounds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"})
public class MeteringBenchmark
{
    private static final int EVENTS = 1 << 16;
    private static final int EVENTS_A_CALL = 1 << 10;
    private static final int COMMANDS = 100_000;
    private static final int ROUNDS = 100;
    private static final int CALLS_A_ROUND = 640;
    private static final int DEPTH = 1_000;
    private static final int INSTRUMENTS = 8;

    /** Are the events counted? */
    @Param({"false", "true"})
    boolean counted;

    private final UnsafeBuffer tape = new UnsafeBuffer(ByteBuffer.allocateDirect(EVENTS * EventRing.MAX_EVENT_LENGTH));
    private final int[] offsets = new int[EVENTS + 1];
    private final Sink sink = new Sink();
    private RecordHandler records;
    private RecordHandler calls;
    private int events;
    private int next;

    /** Events to handle: the first of the flow's measured commands. */
    @Setup(Level.Trial)
    public void fillTape()
    {
        final EventRing ring = new EventRing(1 << 20, () ->
        {
            throw new IllegalStateException("full");
        });
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), new EventEncoder(ring));
        final EncodedFlow flow = new EncodedFlow(1, INSTRUMENTS, DEPTH, COMMANDS);
        final UnsafeBuffer command = flow.buffer();
        for (int i = 0; i < flow.count() && events < EVENTS; i++)
        {
            CommandEncoder.timestampNs(command, flow.offset(i), i);
            engine.onCommand(command, flow.offset(i), flow.length(i), i + 1L);
            ring.publish();
            final boolean isMeasured = i >= flow.first();
            ring.poll((buffer, offset, length) -> keep(buffer, offset, length, isMeasured), Integer.MAX_VALUE);
        }
        records = watched(new RingbookContext().recordHandler(sink::onRecord)).recordHandler();
        final EventAdapter adapter =
            new EventAdapter(watched(new RingbookContext().eventHandler(sink)).eventHandler());
        calls = (buffer, offset, length) -> adapter.onEvent(buffer, offset);
    }

    private void keep(
        final DirectBuffer buffer, final int offset, final int length, final boolean isMeasured)
    {
        if (isMeasured && events < EVENTS)
        {
            tape.putBytes(offsets[events], buffer, offset, length);
            offsets[events + 1] = offsets[events] + length;
            events++;
        }
    }

    private RingbookContext watched(final RingbookContext context)
    {
        return counted ? new RingbookMetrics().watch(context) : context;
    }

    /**
     * Events as bytes.
     *
     * @return a mix of them.
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS_A_CALL)
    public long bytes()
    {
        return handle(records);
    }

    /**
     * Events decoded to calls.
     *
     * @return a mix of them.
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS_A_CALL)
    public long calls()
    {
        return handle(calls);
    }

    /**
     * Prints the processor's time an event.
     *
     * @param args none.
     */
    public static void main(final String[] args)
    {
        for (final boolean isCounted : new boolean[] {false, true})
        {
            final MeteringBenchmark benchmark = new MeteringBenchmark();
            benchmark.counted = isCounted;
            benchmark.fillTape();
            System.out.printf(Locale.ROOT, "%-12s bytes %5.1f ns/event, calls %5.1f ns/event%n",
                isCounted ? "counted" : "not counted", processorNs(benchmark::bytes), processorNs(benchmark::calls));
        }
    }

    private static double processorNs(final LongSupplier call)
    {
        final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++)
        {
            final long startNs = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < CALLS_A_ROUND; i++)
            {
                call.getAsLong();
            }
            least = Math.min(least, thread.getCurrentThreadCpuTime() - startNs);
        }
        return (double)least / (CALLS_A_ROUND * EVENTS_A_CALL);
    }

    private long handle(final RecordHandler handler)
    {
        for (int i = next; i < next + EVENTS_A_CALL; i++)
        {
            handler.onRecord(tape, offsets[i], offsets[i + 1] - offsets[i]);
        }
        next = (next + EVENTS_A_CALL) % (events / EVENTS_A_CALL * EVENTS_A_CALL);
        return sink.sum;
    }

    /** Adds up what a handler is bound to look at. */
    private static final class Sink extends NoEvents
    {
        private long sum;

        private void onRecord(final DirectBuffer buffer, final int offset, final int length)
        {
            sum += EventAdapter.sequence(buffer, offset) + length;
        }

        @Override
        public void onTrade(
            final long tradeId,
            final int instrumentId,
            final long priceTicks,
            final long quantityLots,
            final long makerOrderId,
            final long takerOrderId,
            final long makerAccount,
            final long takerAccount,
            final Side takerSide,
            final long makerLeavesLots,
            final long takerLeavesLots,
            final long makerFeeUnits,
            final long takerFeeUnits,
            final Liquidity liquidity)
        {
            sum += priceTicks + quantityLots;
        }
    }
}
