package io.ringbook.benchmarks;

import io.ringbook.app.console.ToolException;
import io.ringbook.pipeline.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code ringbook bench allocation}: commands from the offer to the handler in a virtual machine that never collects.
 */
@Command(
    name = "allocation",
    description = "Send the order flow through the whole engine in a virtual machine of its own under the Epsilon " +
        "collector, which never frees anything, with a small fixed heap. The answer is no if the heap does not last, " +
        "or grows by as much as a byte a command.")
final class AllocationTool implements Callable<Integer>
{
    private static final String KEPT_FLAGS = "--add-|--enable-|--sun-|-Dagrona";

    @Spec
    private CommandSpec spec;

    @Option(names = "--commands", paramLabel = "N", defaultValue = "100M", converter = BenchOptions.Count.class,
        description = "Commands to measure (default ${DEFAULT-VALUE}).")
    private int commands;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "2M", converter = BenchOptions.Count.class,
        description = "Commands before them (default ${DEFAULT-VALUE}).")
    private int warmup;

    @Option(names = "--heap", paramLabel = "MIB", defaultValue = "128",
        description = "Size of the heap in MiB (default ${DEFAULT-VALUE}).")
    private int heapMib;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "fused", arity = "1",
        converter = BenchOptions.Layouts.class,
        description = "fused, pipelined or both (default ${DEFAULT-VALUE}).")
    private List<Layout> layouts;

    @Option(names = "--journal", paramLabel = "on|off|both", defaultValue = "off", arity = "1",
        converter = BenchOptions.Switches.class,
        description = "on: in the page cache, some 75 bytes a command on the disk; off: none " +
            "(default ${DEFAULT-VALUE}).")
    private List<Boolean> journals;

    @Option(names = "--dir", paramLabel = "DIR",
        description = "Where to put the journal meanwhile (default: the directory of temporary files).")
    private Path directory;

    @Option(names = "--json", description = "One line of JSON instead of the table.")
    private boolean json;

    @Override
    public Integer call()
    {
        BenchOptions.require("--commands", commands, 1, Integer.MAX_VALUE);
        BenchOptions.require("--warmup", warmup, 0, Integer.MAX_VALUE);
        BenchOptions.require("--heap", heapMib, 16, 1 << 16);
        final BenchReport report = new BenchReport("allocation", "ringbook bench allocation --commands " + commands +
            " --warmup " + warmup + " --heap " + heapMib +
            BenchOptions.typed(layouts, journals));
        boolean isFine = true;
        try (ScratchJournal scratch = new ScratchJournal(directory))
        {
            for (final Layout layout : layouts)
            {
                for (final boolean isJournaled : journals)
                {
                    isFine &= measure(report.row(), layout, isJournaled ? scratch : null);
                }
            }
        }
        report.print(spec.commandLine().getOut(), json);
        if (!isFine)
        {
            throw new ToolException(
                "expected no allocation, found a byte a command or more", ToolException.ANSWER_IS_NO);
        }
        return ToolException.FINE;
    }

    private boolean measure(final BenchReport row, final Layout layout, final ScratchJournal scratch)
    {
        final String[] answer = fork(layout, null == scratch ? "" : scratch.next().toString()).split(" ");
        final long bytes = Long.parseLong(answer[0]);
        final long elapsedNs = Long.parseLong(answer[1]);
        row.put("layout", layout.name())
            .put("journal", null == scratch ? "none" : "PAGE_CACHE on " + scratch.store())
            .put("commands", commands)
            .put("events", Long.parseLong(answer[2]))
            .put("heap MiB", heapMib)
            .put("heap grown by bytes", bytes)
            .put("bytes a command", (double)bytes / commands)
            .put("Mps", commands * 1e3 / elapsedNs);
        return bytes < commands;
    }

    private String fork(final Layout layout, final String journal)
    {
        final List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-XX:+ExitOnOutOfMemoryError",
            "-Xms" + heapMib + "m", "-Xmx" + heapMib + "m", "-XX:MaxDirectMemorySize=1g"));
        for (final String flag : ManagementFactory.getRuntimeMXBean().getInputArguments())
        {
            if (flag.matches("(" + KEPT_FLAGS + ").*"))
            {
                line.add(flag);
            }
        }
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), AllocationRun.class.getName(),
            String.valueOf(warmup), String.valueOf(commands), layout.name(), journal));
        return run(line);
    }

    private static String run(final List<String> line)
    {
        Process process = null;
        try
        {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
            final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            final String last = text.substring(text.lastIndexOf('\n') + 1);
            if (0 != process.waitFor() || !last.matches("-?\\d+ \\d+ \\d+"))
            {
                throw new ToolException("the virtual machine that never collects ended with status " +
                    process.exitValue() + ": " + last, ToolException.ANSWER_IS_NO);
            }
            return last;
        }
        catch (final IOException e)
        {
            throw new ToolException("cannot start " + line.get(0) + ": " + e, ToolException.WRONG_USE, e);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted", ToolException.ANSWER_IS_NO, e);
        }
        finally
        {
            if (null != process)
            {
                process.destroy();
            }
        }
    }
}
