package io.ringbook.benchmarks;

import io.ringbook.app.ToolException;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.journal.ChronicleJournal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * {@code ringbook bench journal}: what it costs to keep a command.
 */
@Command(
    name = "journal",
    description = "Append the neutral flow to a journal in the page cache, in batches of several sizes, on one " +
        "thread; a second one makes pages ready. The bytes are those of the documents, compared with those of the " +
        "SBE messages in them.")
final class JournalTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--batches", paramLabel = "N", defaultValue = "1,16,64,512", split = ",",
        description = "Commands in a batch (default ${DEFAULT-VALUE}).")
    private List<Integer> batchSizes;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
        description = "Timed rounds for each, of which the median counts (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "2",
        description = "Rounds for each before them (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to put the journals meanwhile (default: the directory of temporary files).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    private final CommandBatch batch = new CommandBatch(1 << 16);
    private long bytesWritten;

    @Override
    public Integer call()
    {
        BenchOptions.require("--rounds", rounds, 1, 1_000);
        BenchOptions.require("--warmup", warmup, 0, 1_000);
        for (final int batchSize : batchSizes)
        {
            BenchOptions.require("--batches", batchSize, 1, PipelineRig.MAX_BATCH);
        }
        final EncodedFlow flow = flowOptions.encode();
        final BenchReport report = new BenchReport("journal", flowOptions.command("journal") + " --batches " +
            batchSizes.stream().map(String::valueOf).collect(Collectors.joining(",")) +
            " --rounds " + rounds + " --warmup " + warmup);
        try (ScratchJournal journal = new ScratchJournal(directory))
        {
            for (final int batchSize : batchSizes)
            {
                measure(report.row(), flow, batchSize, journal);
            }
        }
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    private void measure(
        final BenchReport row, final EncodedFlow flow, final int batchSize, final ScratchJournal journal)
    {
        final long[] elapsedNs = new long[rounds];
        for (int i = -warmup; i < rounds; i++)
        {
            final long ns = round(flow, batchSize, journal);
            if (i >= 0)
            {
                elapsedNs[i] = ns;
            }
        }
        Arrays.sort(elapsedNs);
        final double commands = flow.count();
        final double sbeBytes = flow.bytes(0, flow.count()) / commands;
        row.put("batch", batchSize)
            .put("commands", flow.count())
            .put("ns a command", elapsedNs[elapsedNs.length / 2] / commands)
            .put("ns min", elapsedNs[0] / commands)
            .put("ns max", elapsedNs[elapsedNs.length - 1] / commands)
            .put("SBE bytes a command", sbeBytes)
            .put("journal bytes a command", bytesWritten / commands)
            .put("journal / SBE", bytesWritten / commands / sbeBytes)
            .put("on", journal.store());
    }

    /** The time to append, without that to gather the commands into batches. */
    private long round(final EncodedFlow flow, final int batchSize, final ScratchJournal scratch)
    {
        System.gc();
        try (ChronicleJournal journal = scratch.open())
        {
            final long startNs = System.nanoTime();
            for (int from = 0; from < flow.count();)
            {
                from = append(flow, from, Math.min(flow.count(), from + batchSize), journal);
            }
            final long elapsedNs = System.nanoTime() - startNs;
            bytesWritten = journal.bytesWritten();
            return elapsedNs - gather(flow, batchSize);
        }
    }

    private int append(final EncodedFlow flow, final int from, final int to, final ChronicleJournal journal)
    {
        batch.clear();
        final int next = flow.fill(batch, from, to);
        journal.append(from + 1, batch.count(), from, batch.buffer(), batch.length());
        return next;
    }

    private long gather(final EncodedFlow flow, final int batchSize)
    {
        final long startNs = System.nanoTime();
        for (int from = 0; from < flow.count();)
        {
            batch.clear();
            from = flow.fill(batch, from, Math.min(flow.count(), from + batchSize));
        }
        return System.nanoTime() - startNs;
    }
}
