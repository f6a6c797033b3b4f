package io.ringbook.metrics;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

import java.util.concurrent.TimeUnit;

/**
 * Latencies, recorded by one thread without allocation or waiting, and counted in buckets for any other. The buckets
 * are those of the whole time since the start, so any number of scrapers see the same.
 */
final class LatencyRecorder
{
    private static final long SHORTEST_NS = 1;
    private static final long LONGEST_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final long[] UPPER_BOUNDS_NS = {
        500,
        1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
        1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000,
        1_000_000_000};

    private final SingleWriterRecorder recorder =
        new SingleWriterRecorder(SHORTEST_NS, LONGEST_NS, SIGNIFICANT_DIGITS);
    private final long[] counts = new long[UPPER_BOUNDS_NS.length + 1];
    private double sumNs;
    private Histogram interval;

    /**
     * What there is so far.
     *
     * @param counts of each bucket alone, the last one without an upper bound.
     * @param sumNs  of all latencies.
     */
    record Buckets(long[] counts, double sumNs)
    {
    }

    /**
     * Upper bounds of the buckets but the last.
     *
     * @return ns, ascending.
     */
    static long[] upperBoundsNs()
    {
        return UPPER_BOUNDS_NS.clone();
    }

    /**
     * One latency. The recording thread alone.
     *
     * @param latencyNs to record; a clock that was set back makes it the shortest.
     */
    void record(final long latencyNs)
    {
        recorder.recordValue(Math.max(SHORTEST_NS, Math.min(LONGEST_NS, latencyNs)));
    }

    /**
     * All buckets. Any thread.
     *
     * @return a copy.
     */
    synchronized Buckets buckets()
    {
        interval = recorder.getIntervalHistogram(interval);
        int bucket = 0;
        for (final var value : interval.recordedValues())
        {
            final long latencyNs = value.getValueIteratedTo();
            while (bucket < UPPER_BOUNDS_NS.length && latencyNs > UPPER_BOUNDS_NS[bucket])
            {
                bucket++;
            }
            counts[bucket] += value.getCountAtValueIteratedTo();
            sumNs += (double)latencyNs * value.getCountAtValueIteratedTo();
        }
        return new Buckets(counts.clone(), sumNs);
    }
}
