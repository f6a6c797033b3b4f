package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.pipeline.Layout;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * {@code ringbook bench latency}: the time from when a command is due until its event is seen, at paced rates.
 */
@Command(
    name = "latency",
    description = "Send the neutral flow on a schedule and measure from when each command was due until the handler " +
        "sees its first event, late sending included; and from when it was sent (service). A rate that was not kept " +
        "is told: its latencies are those of a growing queue.")
final class LatencyTool implements Callable<Integer>
{
    private static final int CORES_FOR_TAILS = 4;
    private static final double KEPT = 0.99;
    private static final int MAX_RATE = 100_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--rates", paramLabel = "N/s", defaultValue = "10k,100k,500k,1M,2M,5M", split = ",",
        converter = BenchOptions.Count.class,
        description = "Commands a second (default ${DEFAULT-VALUE}).")
    private List<Integer> rates;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "2",
        description = "For each rate, unless its commands are used up before (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "fused", arity = "1",
        converter = BenchOptions.Layouts.class,
        description = "fused, pipelined or both (default ${DEFAULT-VALUE}).")
    private List<Layout> layouts;

    @Option(names = "--journal", paramLabel = "on|off|both", defaultValue = "on", arity = "1",
        converter = BenchOptions.Switches.class,
        description = "on: in the page cache; off: none (default ${DEFAULT-VALUE}).")
    private List<Boolean> journals;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to put the journals meanwhile (default: the directory of temporary files).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        BenchOptions.require("--seconds", seconds, 1, 3_600);
        for (final int rate : rates)
        {
            BenchOptions.require("--rates", rate, 1, MAX_RATE);
        }
        final EncodedFlow flow = flowOptions.encode();
        final BenchReport report = new BenchReport("latency", flowOptions.command("latency") + " --rates " +
            rates.stream().map(String::valueOf).collect(Collectors.joining(",")) + " --seconds " + seconds +
            BenchOptions.typed(layouts, journals));
        try (ScratchJournal journal = new ScratchJournal(directory))
        {
            for (final Layout layout : layouts)
            {
                for (final boolean isJournaled : journals)
                {
                    measure(report, flow, layout, isJournaled ? journal : null);
                }
            }
        }
        final PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
        if (!json)
        {
            out.println();
            out.println("All times in ns. kept: were all commands sent on schedule?");
            if (Machine.cores() < CORES_FOR_TAILS)
            {
                out.println("On " + Machine.cores() + " cores p99 and beyond measure who else gets the cores (the " +
                    "system, the hypervisor), not the engine; 'bench service' tells the engine's own tail.");
            }
            out.flush();
        }
        return ToolException.FINE;
    }

    private void measure(
        final BenchReport report, final EncodedFlow flow, final Layout layout, final ScratchJournal journal)
    {
        // All code is compiled before anything is measured: as fast as they are taken, then at the first rate.
        run(flow, layout, journal, MAX_RATE, flow.measured());
        run(flow, layout, journal, MAX_RATE, flow.measured());
        run(flow, layout, journal, rates.get(0), commands(flow, rates.get(0)) / 2 + 1);
        for (final int rate : rates)
        {
            report(report.row(), run(flow, layout, journal, rate, commands(flow, rate)), layout, journal);
        }
    }

    private int commands(final EncodedFlow flow, final int rate)
    {
        return (int)Math.min(flow.measured(), (long)rate * seconds);
    }

    private static LatencyRound run(
        final EncodedFlow flow, final Layout layout, final ScratchJournal journal, final int rate, final int commands)
    {
        final LatencyRound round = new LatencyRound(flow, rate, commands);
        round.run(layout, null == journal ? null : journal.open());
        return round;
    }

    private static void report(
        final BenchReport row, final LatencyRound round, final Layout layout, final ScratchJournal journal)
    {
        row.put("layout", layout.name())
            .put("journal", null == journal ? "none" : "PAGE_CACHE on " + journal.store())
            .put("rate", round.rate())
            .put("achieved", Math.round(round.achievedRate()))
            .put("kept", round.achievedRate() < KEPT * round.rate() ? "NO" : "yes")
            .put("commands", round.commands())
            .put("1 in", round.sample());
        percentiles(row, "", round.latencies());
        percentiles(row, "service ", round.serviceTimes());
    }

    private static void percentiles(final BenchReport row, final String prefix, final Histogram histogram)
    {
        row.put(prefix + "p50", histogram.getValueAtPercentile(50))
            .put(prefix + "p90", histogram.getValueAtPercentile(90))
            .put(prefix + "p99", histogram.getValueAtPercentile(99))
            .put(prefix + "p99.9", histogram.getValueAtPercentile(99.9))
            .put(prefix + "max", histogram.getMaxValue());
    }
}
