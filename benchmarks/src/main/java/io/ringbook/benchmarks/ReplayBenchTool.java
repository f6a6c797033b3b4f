package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.replay.ReplayVerifier;
import org.agrona.MutableDirectBuffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench replay}: how fast a journal in the page cache comes back to life.
 */
@Command(
    name = "replay",
    description = "Write the neutral flow to a journal, with its state hashes, and replay it as recovery does: every " +
        "checksum, sequence and state hash verified. The events of the replay are thrown away.")
final class ReplayBenchTool implements Callable<Integer>
{
    private static final int HASH_INTERVAL = 1 << 16;
    private static final int BATCH_CAPACITY_BYTES = 1 << 16;

    @Spec
    private CommandSpec spec;

    @Mixin
    private FlowOptions flowOptions;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "64",
        description = "Commands in a batch of the journal (default ${DEFAULT-VALUE}).")
    private int batchSize;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "7",
        description = "Timed replays, of which the median counts (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "3",
        description = "Replays before them (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to put the journal meanwhile (default: the directory of temporary files).")
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
        final BenchReport report = new BenchReport("replay", flowOptions.command("replay") +
            " --batch " + batchSize + " --rounds " + rounds + " --warmup " + warmup);
        try (ScratchJournal journal = new ScratchJournal(directory))
        {
            final long stateHash;
            try (ChronicleJournal writer = journal.open())
            {
                stateHash = write(flow, writer);
            }
            report(report.row(), journal, replay(flow, journal.path(), stateHash));
        }
        report.print(spec.commandLine().getOut(), json);
        return ToolException.FINE;
    }

    /** As the live engine does: batches end where a state hash is due. */
    private long write(final EncodedFlow flow, final ChronicleJournal journal)
    {
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        final CommandBatch batch = new CommandBatch(BATCH_CAPACITY_BYTES);
        for (int from = 0; from < flow.count();)
        {
            final int untilHash = HASH_INTERVAL - from % HASH_INTERVAL;
            batch.clear();
            final int to = flow.fill(batch, from, Math.min(flow.count(), from + Math.min(untilHash, batchSize)));
            apply(engine, batch);
            journal.append(from + 1, batch.count(), to, batch.buffer(), batch.length());
            if (0 == to % HASH_INTERVAL)
            {
                journal.appendStateHash(to, engine.stateHash());
            }
            from = to;
        }
        return engine.stateHash();
    }

    private static void apply(final MatchingEngine engine, final CommandBatch batch)
    {
        final MutableDirectBuffer buffer = batch.buffer();
        for (int offset = 0; offset < batch.length();)
        {
            final int length = CommandBatch.commandLength(buffer, offset);
            final int index = offset + CommandBatch.PREFIX_LENGTH;
            final long sequence = engine.sequence() + 1;
            CommandEncoder.timestampNs(buffer, index, sequence);
            engine.onCommand(buffer, index, length, sequence);
            offset = index + length;
        }
    }

    private ReplayVerifier.Report[] replay(final EncodedFlow flow, final Path journal, final long stateHash)
    {
        final ReplayVerifier.Report[] reports = new ReplayVerifier.Report[rounds];
        for (int i = -warmup; i < rounds; i++)
        {
            System.gc();
            final ReplayVerifier.Report report =
                new ReplayVerifier(new EngineConfig()).verify(journal, Long.MAX_VALUE);
            if (report.stateHash() != stateHash || report.trades() != flow.trades() ||
                report.hashRecordsChecked() != flow.count() / HASH_INTERVAL)
            {
                throw new ToolException("expected state hash " + Long.toHexString(stateHash) + ", " + flow.trades() +
                    " trades and " + flow.count() / HASH_INTERVAL + " hashes, found " + report,
                    ToolException.ANSWER_IS_NO);
            }
            if (i >= 0)
            {
                reports[i] = report;
            }
        }
        Arrays.sort(reports, (one, other) -> Long.compare(one.elapsedNs(), other.elapsedNs()));
        return reports;
    }

    private static void report(
        final BenchReport row, final ScratchJournal journal, final ReplayVerifier.Report[] reports)
    {
        final ReplayVerifier.Report median = reports[reports.length / 2];
        final double commands = median.commands();
        row.put("commands", median.commands())
            .put("trades", median.trades())
            .put("state hashes", median.hashRecordsChecked())
            .put("Mps", commands / median.elapsedNs() * 1e3)
            .put("Mps min", commands / reports[reports.length - 1].elapsedNs() * 1e3)
            .put("Mps max", commands / reports[0].elapsedNs() * 1e3)
            .put("ns a command", median.elapsedNs() / commands)
            .put("journal MB/s", median.bytes() * 1e3 / median.elapsedNs())
            .put("on", journal.store());
    }
}
