package io.ringbook.app.torture;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * {@code ringbook torture}: the fault campaign.
 */
@Command(
    name = "torture",
    description = {
        "Do to engines what must never happen, and check that nothing is lost.",
        "",
        "Each fault is done again and again to real engines in processes of their own and to their files. An " +
            "independent client sends commands and writes down each event it sees; after each cycle the whole " +
            "journal is replayed and must make every one of these events again, byte by byte. Prints a table of " +
            "what was expected and seen, with figures. The first violation ends the campaign with status 1, names " +
            "the fault, the seed, the cycle and the place, and keeps the directory.",
        "",
        "Ctrl-C ends it with the table so far."
    },
    footer = {
        "",
        "Examples:",
        "  ringbook torture",
        "  ringbook torture --list",
        "  ringbook torture --faults kill --minutes 60 --cycles 1000",
        "  ringbook torture --faults flip,truncate,zero-page --seed 7",
        "  ringbook torture --faults soak --minutes 10"
    })
public final class TortureTool implements Callable<Integer>
{
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Option(
        names = "--faults",
        paramLabel = "LIST",
        split = ",",
        defaultValue = ALL,
        description = "Names from --list, separated by commas. Default: ${DEFAULT-VALUE}.")
    private List<String> names;

    @Option(
        names = "--minutes",
        paramLabel = "N",
        defaultValue = "0.1",
        description = "How long each fault goes on, at least one cycle. Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(
        names = "--cycles",
        paramLabel = "N",
        description = "Cycles of each fault at most. Default: as many as fit into the time.")
    private long cycles = Long.MAX_VALUE;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "All chances follow from it, and from the number of the cycle. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
        names = "--dir",
        paramLabel = "DIR",
        description = "Where to work; must be empty or absent. Default: a temporary directory.")
    private Path directory;

    @Option(names = "--keep", description = "Keep the directory of each fault as its last cycle left it.")
    private boolean isKept;

    @Option(names = "--list", description = "Say what the faults are, and do nothing.")
    private boolean isList;

    @Override
    public Integer call() throws IOException
    {
        final PrintWriter out = spec.commandLine().getOut();
        if (isList)
        {
            list(out);
            return ToolException.FINE;
        }
        if (minutes < 0 || cycles < 1)
        {
            throw new ParameterException(spec.commandLine(), "expected --minutes of 0 or more, --cycles of 1 or more");
        }
        final Path root = workingDirectory();
        final Workshop workshop = new Workshop(root.resolve("workshop"));
        final List<Fault> faults = chosen(new Faults(workshop).all());
        final StopSignal stop = StopSignal.install();
        workshop.archiveClasses();
        final Campaign campaign = new Campaign(
            root, seed, new Campaign.Length((long)(minutes * TimeUnit.MINUTES.toNanos(1)), cycles), stop::isRequested,
            spec.commandLine().getErr());
        campaign.run(faults);
        campaign.print(out);
        if (null != campaign.problem())
        {
            throw new ToolException(campaign.problem(), ToolException.ANSWER_IS_NO, campaign.cause());
        }
        if (isKept)
        {
            out.println("kept in " + root);
        }
        else
        {
            FaultRun.remove(root);
        }
        return ToolException.FINE;
    }

    private void list(final PrintWriter out)
    {
        for (final Fault fault : new Faults(null).all())
        {
            out.println(fault.name());
            out.println("  " + fault.description());
            out.println("  Expected: " + fault.expected() + ".");
        }
        out.flush();
    }

    private Path workingDirectory() throws IOException
    {
        if (null == directory)
        {
            return Files.createTempDirectory("ringbook-torture-");
        }
        if (Files.exists(directory) && !isEmpty(directory))
        {
            throw new ParameterException(
                spec.commandLine(), "--dir: expected an empty directory or none, found " + directory);
        }
        return Files.createDirectories(directory).toAbsolutePath();
    }

    private static boolean isEmpty(final Path directory) throws IOException
    {
        try (var entries = Files.list(directory))
        {
            return entries.findAny().isEmpty();
        }
    }

    private List<Fault> chosen(final List<Fault> all)
    {
        if (List.of(ALL).equals(names))
        {
            return all;
        }
        final List<Fault> chosen = new ArrayList<>();
        for (final String name : names)
        {
            chosen.add(all.stream()
                .filter((fault) -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--faults: expected " +
                    String.join(", ", all.stream().map(Fault::name).toList()) + ", found '" + name + "'")));
        }
        return chosen;
    }
}
