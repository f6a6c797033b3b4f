package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.journal.ChronicleJournal;
import org.agrona.BitUtil;
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
final class JournalBenchTool implements Callable<Integer>
{
    private static final int GATHERED = PipelineRig.MAX_BATCH;
    private static final int MAX_COMMAND_BYTES = 1 << 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--batches", paramLabel = "N", defaultValue = "1,16,64,512", split = ",",
        description = "Commands in a batch, powers of two (default ${DEFAULT-VALUE}).")
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

    private long bytesWritten;

    @Override
    public Integer call()
    {
        BenchOptions.require("--rounds", rounds, 1, 1_000);
        BenchOptions.require("--warmup", warmup, 0, 1_000);
        for (final int batchSize : batchSizes)
        {
            BenchOptions.require("--batches", batchSize, 1, GATHERED);
            if (!BitUtil.isPowerOfTwo(batchSize))
            {
                throw new ToolException(
                    "--batches: expected powers of two, found " + batchSize, ToolException.WRONG_USE);
            }
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
        final CommandBatch[] batches = batches(batchSize);
        final long[] elapsedNs = new long[rounds];
        for (int i = -warmup; i < rounds; i++)
        {
            final long ns = round(flow, batches, journal);
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

    /** Batches are gathered a few at a time, out of the clock. */
    private long round(final EncodedFlow flow, final CommandBatch[] batches, final ScratchJournal scratch)
    {
        System.gc();
        try (ChronicleJournal journal = scratch.open())
        {
            long elapsedNs = 0;
            for (int from = 0; from < flow.count();)
            {
                final int to = gather(flow, from, batches);
                final long startNs = System.nanoTime();
                append(from + 1, batches, journal);
                elapsedNs += System.nanoTime() - startNs;
                from = to;
            }
            bytesWritten = journal.bytesWritten();
            return elapsedNs;
        }
    }

    private int gather(final EncodedFlow flow, final int from, final CommandBatch[] batches)
    {
        int index = from;
        for (final CommandBatch batch : batches)
        {
            batch.clear();
            index = flow.fill(batch, index, Math.min(flow.count(), index + GATHERED / batches.length));
        }
        return index;
    }

    private static void append(final long firstSequence, final CommandBatch[] batches, final ChronicleJournal journal)
    {
        long sequence = firstSequence;
        for (int i = 0; i < batches.length && batches[i].count() > 0; i++)
        {
            final CommandBatch batch = batches[i];
            journal.append(sequence, batch.count(), sequence, batch.buffer(), batch.length());
            sequence += batch.count();
        }
    }

    /** As many batches as hold {@value #GATHERED} commands, so that the clock is seldom read. */
    private static CommandBatch[] batches(final int batchSize)
    {
        final CommandBatch[] batches = new CommandBatch[GATHERED / batchSize];
        for (int i = 0; i < batches.length; i++)
        {
            batches[i] = new CommandBatch(batchSize * MAX_COMMAND_BYTES);
        }
        return batches;
    }
}
