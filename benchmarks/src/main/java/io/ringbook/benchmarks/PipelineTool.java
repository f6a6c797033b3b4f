package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.pipeline.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench pipeline}: commands a second from the gateway to the event handler, with and without a journal.
 */
@Command(
    name = "pipeline",
    description = "Send the neutral flow through the whole engine as fast as it is taken: ring, journal, matching, " +
        "events. Rounds with and without a journal alternate, each with a new engine; the share compares their " +
        "medians.")
final class PipelineTool implements Callable<Integer>
{
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7",
        description = "Timed rounds of each kind, of which the median counts (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "2",
        description = "Rounds of each kind before them (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "fused", arity = "1",
        converter = BenchOptions.Layouts.class,
        description = "fused, pipelined or both (default ${DEFAULT-VALUE}).")
    private List<Layout> layouts;

    @Option(names = "--journal", paramLabel = "on|off|both", defaultValue = "both", arity = "1",
        converter = BenchOptions.Switches.class,
        description = "on: in the page cache; off: none (default ${DEFAULT-VALUE}).")
    private List<Boolean> journals;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "64",
        description = "Commands the gateway offers at a time (default ${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to put the journals meanwhile (default: the directory of temporary files).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        BenchOptions.require("--rounds", rounds, 1, 1_000);
        BenchOptions.require("--warmup", warmup, 0, 1_000);
        BenchOptions.require("--batch", batchSize, 1, PipelineRig.MAX_BATCH);
        final EncodedFlow flow = flowOptions.encode();
        final BenchReport report = new BenchReport("pipeline", flowOptions.command("pipeline") +
            " --rounds " + rounds + " --warmup " + warmup + " --batch " + batchSize +
            BenchOptions.typed(layouts, journals));
        final List<Kind> kinds = kinds();
        try (ScratchJournal journal = new ScratchJournal(directory))
        {
            for (int i = -warmup; i < rounds; i++)
            {
                for (final Kind kind : kinds)
                {
                    final long elapsedNs = round(flow, kind, journal);
                    if (i >= 0)
                    {
                        kind.elapsedNs[i] = elapsedNs;
                    }
                }
            }
            kinds.forEach((kind) -> report(report.row(), flow, kind, journal, kinds));
        }
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    private List<Kind> kinds()
    {
        final List<Kind> kinds = new ArrayList<>();
        for (final Layout layout : layouts)
        {
            for (final boolean isJournaled : journals)
            {
                kinds.add(new Kind(layout, isJournaled, rounds));
            }
        }
        return kinds;
    }

    private long round(final EncodedFlow flow, final Kind kind, final ScratchJournal journal)
    {
        // What the round before has left is collected now and not while the clock runs.
        System.gc();
        final EventCounter events = new EventCounter();
        final long elapsedNs;
        final PipelineRig rig =
            new PipelineRig(flow, kind.layout, kind.isJournaled ? journal.open() : null, events);
        try (rig)
        {
            final long eventsBefore = events.events();
            final long startNs = System.nanoTime();
            rig.offer(flow.first(), flow.count(), batchSize);
            rig.await(flow.measured());
            elapsedNs = System.nanoTime() - startNs;
            kind.events = events.events() - eventsBefore;
        }
        rig.check();
        return elapsedNs;
    }

    private static void report(
        final BenchReport row,
        final EncodedFlow flow,
        final Kind kind,
        final ScratchJournal journal,
        final List<Kind> kinds)
    {
        final double medianNs = kind.medianNs();
        row.put("layout", kind.layout.name())
            .put("journal", kind.isJournaled ? "PAGE_CACHE on " + journal.store() : "none")
            .put("commands", flow.measured())
            .put("trades", flow.measuredTrades())
            .put("Mps", flow.measured() / medianNs * 1e3)
            .put("Mps min", flow.measured() / (double)kind.elapsedNs[kind.elapsedNs.length - 1] * 1e3)
            .put("Mps max", flow.measured() / (double)kind.elapsedNs[0] * 1e3)
            .put("ns a command", medianNs / flow.measured())
            .put("M events/s", kind.events / medianNs * NANOS_PER_SECOND / 1e6);
        for (final Kind other : kinds)
        {
            if (kind.isJournaled && !other.isJournaled && kind.layout == other.layout)
            {
                row.put("share of none %", 100 * other.medianNs() / medianNs);
            }
        }
    }

    /** One kind of round, and what its rounds took. */
    private static final class Kind
    {
        private final Layout layout;
        private final boolean isJournaled;
        private final long[] elapsedNs;
        private long events;

        Kind(final Layout layout, final boolean isJournaled, final int rounds)
        {
            this.layout = layout;
            this.isJournaled = isJournaled;
            elapsedNs = new long[rounds];
        }

        /** Sorts the rounds. */
        double medianNs()
        {
            Arrays.sort(elapsedNs);
            return (elapsedNs[(elapsedNs.length - 1) / 2] + elapsedNs[elapsedNs.length / 2]) / 2.0;
        }
    }
}
