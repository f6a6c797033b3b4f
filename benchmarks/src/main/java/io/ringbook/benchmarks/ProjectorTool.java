package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.postgres.DatabaseException;
import io.ringbook.app.postgres.EmbeddedDatabase;
import io.ringbook.journal.JournalException;
import io.ringbook.projector.ProjectorException;
import org.agrona.IoUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench projector}: a journal into PostgreSQL, beside a bare COPY of the same rows.
 */
@Command(
    name = "projector",
    description = "Project a journal into an embedded, durable PostgreSQL, and send the same rows as a bare COPY " +
        "BINARY: in the same transactions, into the same tables, round by round in turn.")
final class ProjectorTool implements Callable<Integer>
{
    private static final double NS_PER_S = 1e9;

    @Spec
    private CommandSpec spec;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "500000",
        description = "Commands in the journal (default ${DEFAULT-VALUE}).")
    private int commands;

    @Option(names = "--instruments", paramLabel = "N", defaultValue = "10",
        description = "Instruments they are spread over (default ${DEFAULT-VALUE}).")
    private int instruments;

    @Option(names = "--resting", paramLabel = "N", defaultValue = "10000",
        description = "Live orders the flow keeps, in all instruments together (default ${DEFAULT-VALUE}).")
    private int resting;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "Seed of the flow (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
        description = "Timed rounds of each kind, of which the median counts (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where journal and database stand meanwhile (default: a temporary directory).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        if (commands < 1 || rounds < 1 || instruments < 1 || resting < instruments)
        {
            throw new ParameterException(spec.commandLine(),
                "expected --commands, --rounds and --instruments of at least 1 and --resting of at least " +
                "--instruments, found " + commands + ", " + rounds + ", " + instruments + " and " + resting);
        }
        Path work = null;
        try
        {
            work = null == directory ? Files.createTempDirectory("ringbook-bench") :
                Files.createTempDirectory(Files.createDirectories(directory), "ringbook-bench");
            measure(work).print(spec.commandLine().getOut(), json);
            return ToolException.FINE;
        }
        catch (final IOException | SQLException | DatabaseException | JournalException | ProjectorException e)
        {
            throw new ToolException("cannot measure: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted", ToolException.WRONG_USE, e);
        }
        finally
        {
            if (null != work)
            {
                IoUtil.delete(work.toFile(), true);
            }
        }
    }

    private BenchReport measure(final Path work) throws SQLException, IOException, InterruptedException
    {
        final FlowJournal flow = new FlowJournal(seed, instruments, resting).writeTo(work.resolve("journal"), commands);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(work.resolve("postgres")))
        {
            final ProjectorBench bench = new ProjectorBench(database, work.resolve("journal"), flow.lastSequence());
            bench.record();
            final long[] projectedNs = new long[rounds];
            final long[] sentNs = new long[rounds];
            final long[] leftNs = new long[rounds];
            for (int i = 0; i < rounds; i++)
            {
                projectedNs[i] = bench.projectNs();
                sentNs[i] = bench.play(bench.sent());
                leftNs[i] = bench.play(bench.left());
            }

            final BenchReport report = new BenchReport("projector", command());
            final double projected = median(projectedNs);
            row(report, "projector", bench, bench.sent(), projectedNs)
                .put("commandsPerS", flow.lastSequence() * NS_PER_S / projected);
            row(report, "bare COPY of all rows sent", bench, bench.sent(), sentNs)
                .put("share", median(sentNs) / projected);
            row(report, "bare COPY of the final rows", bench, bench.left(), leftNs)
                .put("share", median(leftNs) / projected);
            return report;
        }
    }

    private static BenchReport row(
        final BenchReport report,
        final String what,
        final ProjectorBench bench,
        final CopyTape tape,
        final long[] elapsedNs) throws SQLException
    {
        return report.row()
            .put("what", what)
            .put("durability", bench.durability())
            .put("rows", tape.rows())
            .put("bytes", tape.bytes())
            .put("transactions", tape.transactions())
            .put("seconds", median(elapsedNs) / NS_PER_S)
            .put("minSeconds", Arrays.stream(elapsedNs).min().orElseThrow() / NS_PER_S)
            .put("maxSeconds", Arrays.stream(elapsedNs).max().orElseThrow() / NS_PER_S)
            .put("rowsPerS", tape.rows() * NS_PER_S / median(elapsedNs));
    }

    private static double median(final long[] values)
    {
        final long[] sorted = values.clone();
        Arrays.sort(sorted);
        final int middle = sorted.length / 2;
        return 0 == sorted.length % 2 ? (sorted[middle - 1] + sorted[middle]) / 2.0 : sorted[middle];
    }

    private String command()
    {
        return "ringbook bench projector --commands " + commands + " --instruments " + instruments +
            " --resting " + resting + " --seed " + seed + " --rounds " + rounds;
    }
}
