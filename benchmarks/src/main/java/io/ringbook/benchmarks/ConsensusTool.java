package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.market.ConsensusReader;
import io.ringbook.app.market.MarketDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * {@code ringbook bench consensus}: the public matching-engine workload through the product's own book and event path.
 */
@Command(
    name = "consensus",
    description = "Match the public consensus workload, every report drained by a second thread; the SHA-256 is that " +
        "of the canonical reports, and every timed round must have given the same ones. Files are measured in turns, " +
        "round by round.")
final class ConsensusTool implements Callable<Integer>
{
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Workload files, .bin or .bin.gz.")
    private List<Path> files;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
        description = "Timed rounds a file, of which the median counts (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "5",
        description = "Rounds before them that are not timed (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--json", description = "One JSON object a file instead of the table.")
    private boolean json;

    @Option(names = "--report",
        description = "All files in one line of JSON, with the machine, for 'bench report' in place of the table.")
    private boolean report;

    @Override
    public Integer call()
    {
        if (rounds < 1 || warmup < 0)
        {
            throw new ParameterException(
                spec.commandLine(), "expected --rounds of at least 1 and --warmup of at least 0, found " + rounds +
                " and " + warmup);
        }
        final PrintWriter out = spec.commandLine().getOut();
        final List<ConsensusResult> results = measure();
        if (report)
        {
            report(out, results);
            return ToolException.FINE;
        }
        if (!json)
        {
            Machine.print(out);
            out.println();
            out.println(String.format(Locale.ROOT, "%-32s %10s %10s %8s %8s %8s  %s",
                "file", "messages", "trades", "M/s", "min", "max", "SHA-256 of the canonical reports"));
        }
        for (int i = 0; i < files.size(); i++)
        {
            print(out, files.get(i), results.get(i));
        }
        return ToolException.FINE;
    }

    private void report(final PrintWriter out, final List<ConsensusResult> results)
    {
        final BenchReport all = new BenchReport("consensus", "ringbook bench consensus " +
            files.stream().map(Path::toString).collect(Collectors.joining(" ")) +
            " --rounds " + rounds + " --warmup " + warmup);
        for (int i = 0; i < files.size(); i++)
        {
            final ConsensusResult result = results.get(i);
            all.row()
                .put("file", files.get(i).getFileName().toString())
                .put("messages", result.messages())
                .put("trades", result.trades())
                .put("mps", result.medianMps())
                .put("mpsMin", result.minMps())
                .put("mpsMax", result.maxMps())
                .put("sha256", result.sha256());
        }
        all.print(out, true);
    }

    private List<ConsensusResult> measure()
    {
        try
        {
            final List<ConsensusBench> benches = new ArrayList<>();
            for (final Path file : files)
            {
                benches.add(new ConsensusBench(ConsensusReader.read(file)));
            }
            ConsensusBench.runInTurns(benches, warmup, rounds);
            return benches.stream().map(ConsensusBench::result).collect(Collectors.toList());
        }
        catch (final MarketDataException e)
        {
            throw new ToolException(e.getMessage(), ToolException.ANSWER_IS_NO, e);
        }
        catch (final NoSuchFileException e)
        {
            throw new ToolException(e.getFile() + ": no such file", ToolException.WRONG_USE, e);
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot read: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    private void print(final PrintWriter out, final Path file, final ConsensusResult result)
    {
        if (json)
        {
            out.println(String.format(Locale.ROOT,
                "{\"file\":\"%s\",\"messages\":%d,\"trades\":%d,\"mps\":%.3f,\"sha256\":\"%s\"}",
                escape(file.toString()), result.messages(), result.trades(), result.medianMps(), result.sha256()));
        }
        else
        {
            out.println(String.format(Locale.ROOT, "%-32s %10d %10d %8.2f %8.2f %8.2f  %s",
                file.getFileName(), result.messages(), result.trades(), result.medianMps(), result.minMps(),
                result.maxMps(), result.sha256()));
        }
        out.flush();
    }

    private static String escape(final String text)
    {
        final StringBuilder escaped = new StringBuilder(text.length());
        for (final char c : text.toCharArray())
        {
            if (c < ' ')
            {
                escaped.append(String.format("\\u%04x", (int)c));
            }
            else
            {
                escaped.append('"' == c || '\\' == c ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
