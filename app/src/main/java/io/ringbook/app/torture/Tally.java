package io.ringbook.app.torture;

import io.ringbook.app.console.Figures;
import org.HdrHistogram.Histogram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a fault: counts, times and remarks, in the order in which they first came.
 */
final class Tally
{
    private static final double HALF = 50.0;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Histogram> times = new LinkedHashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();

    /** Adds to a count. */
    void add(final String what, final long count)
    {
        counts.merge(what, count, Long::sum);
    }

    long count(final String what)
    {
        return counts.getOrDefault(what, 0L);
    }

    /** One more time of a kind. */
    void time(final String what, final long ns)
    {
        times.computeIfAbsent(what, (name) -> new Histogram(3)).recordValue(Math.max(0, ns));
    }

    /** A figure that is no sum; the last one counts. */
    void remark(final String what, final String figure)
    {
        remarks.put(what, figure);
    }

    @Override
    public String toString()
    {
        final Stream<String> timed = times.entrySet().stream().map((time) -> time.getKey() +
            " p50 " + Figures.time(time.getValue().getValueAtPercentile(HALF)) +
            " max " + Figures.time(time.getValue().getMaxValue()));
        final Stream<String> counted =
            counts.entrySet().stream().map((count) -> Figures.count(count.getValue()) + " " + count.getKey());
        final Stream<String> remarked =
            remarks.entrySet().stream().map((remark) -> remark.getKey() + " " + remark.getValue());
        return Stream.of(timed, counted, remarked).flatMap((figures) -> figures).collect(Collectors.joining(", "));
    }
}
