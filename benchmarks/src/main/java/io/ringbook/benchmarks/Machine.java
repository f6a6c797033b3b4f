package io.ringbook.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a figure was measured on: without it a figure says nothing.
 */
final class Machine
{
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final String UNKNOWN = "unknown CPU";
    private static final String TERMINAL = "-Dringbook.terminal";

    private Machine()
    {
    }

    static void print(final PrintWriter out)
    {
        out.println("machine  " + cores() + " cores, " + cpu());
        out.println("system   " + system());
        out.println("JDK      " + jdk());
        out.println("flags    " + flags());
    }

    static int cores()
    {
        return Runtime.getRuntime().availableProcessors();
    }

    static String system()
    {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " " +
            System.getProperty("os.arch");
    }

    static String jdk()
    {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** Without what only opens the JDK or tells of the terminal: that has nothing to do with speed. */
    static String flags()
    {
        final List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        final String shown = flags.stream()
            .filter(flag -> !flag.startsWith("--add-") && !flag.startsWith(TERMINAL))
            .collect(Collectors.joining(" "));
        return shown.isEmpty() ? "none" : shown;
    }

    static String cpu()
    {
        if (!Files.isReadable(CPU_INFO))
        {
            return UNKNOWN;
        }
        try
        {
            return Files.readAllLines(CPU_INFO).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(UNKNOWN);
        }
        catch (final IOException e)
        {
            return UNKNOWN + " (" + e.getMessage() + ")";
        }
    }
}
