package io.ringbook.benchmarks;

import io.ringbook.pipeline.EventRing;
import org.agrona.UnsafeApi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;

import java.util.concurrent.TimeUnit;

/**
 * Time of one event through the outbound ring, published in batches: on one thread, which is the work alone, and from
 * one core to another ({@code write} waits for {@code read} when the ring is full). The flags are the launcher's.
 *
 * <p>{@code java -jar benchmarks/target/ringbook-benchmarks.jar RingBenchmark}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC",
    "-Dagrona.disable.bounds.checks=true", "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"})
public class RingBenchmark
{
    private static final int BATCH = 64;
    private static final int CAPACITY_BYTES = 1 << 20;
    private static final RuntimeException ENDED = new RuntimeException("ended", null, false, false)
    {
        private static final long serialVersionUID = 1L;
    };

    /** A ring, and what the two sides keep. */
    @State(Scope.Group)
    public static class Ring
    {
        /** Length of an event: a level of the book, a trade. */
        @Param({"64", "128"})
        int length;

        private volatile Control control;
        private final EventRing ring = new EventRing(CAPACITY_BYTES, this::onFull);
        private long value;

        private void onFull()
        {
            if (control.stopMeasurement)
            {
                throw ENDED;
            }
            Thread.onSpinWait();
        }

        private void write()
        {
            for (int i = 0; i < BATCH; i++)
            {
                final long event = ring.claim(length);
                for (int at = 0; at < length; at += Long.BYTES)
                {
                    UnsafeApi.putLong(event + at, value++);
                }
                ring.commit();
            }
            ring.publish();
        }

        private int read(final Blackhole blackhole)
        {
            return ring.poll((buffer, offset, length) ->
            {
                long mix = 0;
                for (int at = 0; at < length; at += Long.BYTES)
                {
                    mix ^= buffer.getLong(offset + at);
                }
                blackhole.consume(mix);
            }, BATCH);
        }
    }

    /**
     * Writes events and reads them.
     *
     * @param state     of the ring.
     * @param blackhole that reads them.
     * @return number of events read.
     */
    @Benchmark
    @Group("oneThread")
    @GroupThreads(1)
    @OperationsPerInvocation(BATCH)
    public int writeAndRead(final Ring state, final Blackhole blackhole)
    {
        state.write();
        return state.read(blackhole);
    }

    /**
     * Writes events for the other thread.
     *
     * @param state   of the ring.
     * @param control says when to give up waiting.
     */
    @Benchmark
    @Group("twoThreads")
    @GroupThreads(1)
    @OperationsPerInvocation(BATCH)
    public void write(final Ring state, final Control control)
    {
        state.control = control;
        try
        {
            state.write();
        }
        catch (final RuntimeException e)
        {
            if (ENDED != e)
            {
                throw e;
            }
        }
    }

    /**
     * Reads what the other thread wrote.
     *
     * @param state     of the ring.
     * @param control   says when to give up waiting.
     * @param blackhole that reads it.
     * @return number of events read.
     */
    @Benchmark
    @Group("twoThreads")
    @GroupThreads(1)
    @OperationsPerInvocation(BATCH)
    public int read(final Ring state, final Control control, final Blackhole blackhole)
    {
        int count = 0;
        while (count < BATCH && !control.stopMeasurement)
        {
            final int polled = state.read(blackhole);
            count += polled;
            if (0 == polled)
            {
                Thread.onSpinWait();
            }
        }
        return count;
    }
}
