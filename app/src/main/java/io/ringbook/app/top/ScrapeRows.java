package io.ringbook.app.top;

import io.ringbook.app.console.Figures;
import io.ringbook.app.top.Scrape.Series;
import io.ringbook.app.top.TopFrame.Row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes rows of two scrapes.
 */
final class ScrapeRows
{
    private static final int REASONS = 4;
    private static final int INSTRUMENTS = 12;
    private static final double NS_PER_SECOND = 1e9;
    private static final String LATENCY = "ringbook_latency_seconds_bucket";

    private final Scrape before;
    private final Scrape now;
    private final long elapsedNs;
    private final List<Row> rows = new ArrayList<>();

    ScrapeRows(final Scrape before, final Scrape now)
    {
        this.before = before;
        this.now = now;
        elapsedNs = now.timeNs() - before.timeNs();
    }

    TopFrame frame(final String url)
    {
        addEngine();
        addRates();
        addRings();
        addHashes();
        addBeside();
        return new TopFrame("ringbook at " + url, rows, instruments());
    }

    private void addEngine()
    {
        final boolean isReady = "true".equals(now.field("ready"));
        final String reason = now.field("reason");
        rows.add(Row.of("engine", now.field("state") + (now.field("state").equals(reason) ? "" : ", " + reason) +
            (null == now.field("layout") ? "" : "; " + now.field("layout") + ", " + now.field("durability")), isReady));
        final long applied = now.number("appliedSequence", 0);
        final StringBuilder positions = new StringBuilder("applied ").append(Figures.count(applied));
        if (null != now.field("journaledSequence"))
        {
            final long journaled = now.number("journaledSequence", 0);
            positions.append(", journaled ").append(Figures.count(journaled))
                .append(", synced ").append(Figures.count(now.number("syncedSequence", 0)));
        }
        rows.add(Row.of("sequence", positions.append(", handled ")
            .append(Figures.count(now.number("handledSequence", 0))).toString()));
    }

    private void addRates()
    {
        rows.add(Row.of("commands", rate("ringbook_commands_total") + ", " + total("ringbook_commands_total") +
            " since the launch"));
        rows.add(Row.of("events", rate("ringbook_events_total") + ": orders " + rate("ringbook_orders_accepted_total") +
            ", trades " + rate("ringbook_trades_total") + ", cancels " + rate("ringbook_orders_canceled_total")));
        rows.add(Row.of("rejects", rate("ringbook_rejects_total") + reasons()));
        rows.add(Row.of("latency", latency()));
    }

    private String reasons()
    {
        final Map<String, Double> counts = new TreeMap<>();
        now.all("ringbook_rejects_total").forEach((one) ->
            counts.merge(one.labels().get("reason"), one.value(), Double::sum));
        final String most = counts.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(REASONS)
            .map((one) -> one.getKey() + " " + Figures.count(one.getValue().longValue()))
            .collect(Collectors.joining(", "));
        return most.isEmpty() ? "" : "; in all " + most;
    }

    /** The upper bound of the bucket that the percentile falls into: what a histogram knows for sure. */
    private String latency()
    {
        final List<Series> buckets = now.all(LATENCY);
        final double[] counts = new double[buckets.size()];
        for (int i = 0; i < counts.length; i++)
        {
            final String bound = buckets.get(i).labels().get("le");
            counts[i] = buckets.get(i).value() - (now == before ? 0 : before.of(LATENCY, "le", bound));
        }
        final double count = 0 == counts.length ? 0 : counts[counts.length - 1];
        if (count <= 0)
        {
            return "no command was timed";
        }
        return "p50 " + percentile(buckets, counts, 0.5) + "  p99 " + percentile(buckets, counts, 0.99) +
            "  p99.9 " + percentile(buckets, counts, 0.999) + "  stamp to handler, " +
            Figures.count((long)count) + " commands timed";
    }

    private static String percentile(final List<Series> buckets, final double[] counts, final double quantile)
    {
        int bucket = 0;
        while (bucket < counts.length - 1 && counts[bucket] < quantile * counts[counts.length - 1])
        {
            bucket++;
        }
        final boolean isLast = bucket == counts.length - 1;
        final double bound = Double.parseDouble(buckets.get(isLast ? bucket - 1 : bucket).labels().get("le"));
        return (isLast ? ">" : "<=") + Figures.time(Math.round(bound * NS_PER_SECOND));
    }

    private void addRings()
    {
        rows.add(Row.of("rings", "inbound " +
            percent("ringbook_inbound_ring_used_cells", "ringbook_inbound_ring_capacity_cells") + ", outbound " +
            percent("ringbook_outbound_ring_used_bytes", "ringbook_outbound_ring_capacity_bytes")));
        if (now.has("ringbook_journal_free_bytes"))
        {
            rows.add(new Row("journal", rate("ringbook_journal_written_bytes_total", " bytes") + ", " +
                megabytes(now.sum("ringbook_journal_free_bytes")) + " free on its disk",
                now.sum("ringbook_journal_has_space") > 0 ? TopFrame.Mood.PLAIN : TopFrame.Mood.BAD));
        }
        rows.add(Row.of("memory", "heap " + megabytes(now.of("jvm_memory_used_bytes", "area", "heap")) + " of " +
            megabytes(now.of("jvm_memory_max_bytes", "area", "heap")) + ", " +
            Figures.count((long)now.sum("jvm_gc_collection_seconds_count")) + " collections, " +
            Figures.seconds((long)(now.sum("jvm_gc_collection_seconds_sum") * NS_PER_SECOND))));
    }

    private void addHashes()
    {
        final String engine = now.field("stateHash");
        final String follower = now.field("followerHash");
        if (null == engine)
        {
            return;
        }
        final long engineAt = now.number("stateHashSequence", 0);
        final long followerAt = now.number("followerHashSequence", 0);
        final String own = engine + " after sequence " + Figures.count(engineAt);
        if (null == follower)
        {
            rows.add(Row.of("state hash", own + ", compared with none yet"));
        }
        else if (engineAt != followerAt)
        {
            rows.add(Row.of("state hash", own + "; the follower's was equal after " + Figures.count(followerAt)));
        }
        else
        {
            final boolean isEqual = engine.equals(follower);
            rows.add(Row.of("state hash", own + (isEqual ? ", the follower's is equal" :
                "; the follower's DIFFERS: " + follower), isEqual));
        }
    }

    private void addBeside()
    {
        if (null != now.field("followerSequence"))
        {
            final boolean hasStopped = "true".equals(now.field("followerStopped"));
            rows.add(Row.of("follower", (hasStopped ? "STOPPED, " : "") +
                Figures.count(now.number("followerLag", 0)) + " commands behind, " +
                Figures.count(now.number("hashesChecked", 0)) + " state hashes equal, snapshot after sequence " +
                Figures.count(now.number("snapshotSequence", 0)), !hasStopped));
        }
        if (null != now.field("projectorState"))
        {
            rows.add(Row.of("PostgreSQL", now.field("projectorState") + ", " +
                Figures.count(now.number("projectorLag", 0)) + " commands behind, " +
                rate("ringbook_projector_rows_total", " rows"),
                !now.field("projectorState").matches("failed|retrying")));
        }
        final double alarms = now.sum("ringbook_alarms_total");
        rows.add(Row.of("alarms", 0 == alarms ? "none" : now.all("ringbook_alarms_total").stream()
            .filter((one) -> one.value() > 0)
            .map((one) -> Figures.count((long)one.value()) + " " + one.labels().get("code").replace('_', '-'))
            .collect(Collectors.joining(", ")), 0 == alarms));
        rows.add(Row.of("depth", "not told by URL; 'ringbook top DIR' follows the journal and shows the books"));
    }

    private List<List<String>> instruments()
    {
        final List<String> table = new ArrayList<>();
        table.add(String.format("%-16s  %12s  %12s  %14s", "instrument", "trades/s", "trades", "lots traded"));
        now.all("ringbook_trades_total").stream()
            .sorted(Comparator.comparingDouble(this::recent).thenComparing(Series::value).reversed())
            .limit(INSTRUMENTS)
            .forEach((one) -> table.add(row(one)));
        return 1 == table.size() ? List.of() : List.of(table);
    }

    private String row(final Series trades)
    {
        final String instrument = trades.labels().get("instrument");
        return String.format("%-16s  %12s  %12s  %14s", instrument,
            0 == elapsedNs ? "..." : Figures.perSecond((long)recent(trades), elapsedNs),
            Figures.count((long)trades.value()),
            Figures.count((long)now.of("ringbook_traded_lots_total", "instrument", instrument)));
    }

    private double recent(final Series trades)
    {
        return trades.value() - before.of("ringbook_trades_total", "instrument", trades.labels().get("instrument"));
    }

    private String rate(final String name)
    {
        return rate(name, "");
    }

    private String rate(final String name, final String unit)
    {
        return 0 == elapsedNs ? "..." :
            Figures.perSecond(Math.max(0, (long)(now.sum(name) - before.sum(name))), elapsedNs) + unit + "/s";
    }

    private String total(final String name)
    {
        return Figures.count((long)now.sum(name));
    }

    private String percent(final String used, final String capacity)
    {
        return String.format(Locale.ROOT, "%.0f %%", 100 * now.sum(used) / Math.max(1, now.sum(capacity)));
    }

    private static String megabytes(final double bytes)
    {
        return Figures.count((long)(bytes / (1 << 20))) + " MiB";
    }
}
