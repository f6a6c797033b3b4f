package io.ringbook.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;

/**
 * Latencies as a histogram with fixed buckets, which can be added up over time and over engines.
 */
final class LatencyFamily implements Collector
{
    private static final String NAME = "ringbook_latency_seconds";
    private static final double NS_PER_SECOND = 1e9;

    private final LatencyRecorder recorder;
    private final double[] upperBounds;

    LatencyFamily(final LatencyRecorder recorder)
    {
        this.recorder = recorder;
        final long[] boundsNs = LatencyRecorder.upperBoundsNs();
        upperBounds = new double[boundsNs.length + 1];
        for (int i = 0; i < boundsNs.length; i++)
        {
            upperBounds[i] = boundsNs[i] / NS_PER_SECOND;
        }
        upperBounds[boundsNs.length] = Double.POSITIVE_INFINITY;
    }

    @Override
    public MetricSnapshot collect()
    {
        final LatencyRecorder.Buckets buckets = recorder.buckets();
        return HistogramSnapshot.builder()
            .name(NAME)
            .help("Time from when a command was stamped by the sequencer until its first event was handled, of " +
                "sampled commands.")
            .dataPoint(HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(ClassicHistogramBuckets.of(upperBounds, buckets.counts()))
                .sum(buckets.sumNs() / NS_PER_SECOND)
                .build())
            .build();
    }

    @Override
    public String getPrometheusName()
    {
        return NAME;
    }
}
