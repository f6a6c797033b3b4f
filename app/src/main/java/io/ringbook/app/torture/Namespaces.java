package io.ringbook.app.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Namespaces of Linux in which an engine can be put: with process ids or mounts of its own. Only where the system lets
 * us; nothing outside of them changes.
 */
final class Namespaces
{
    private static final long PATIENCE_S = 10;
    private static final List<String> AS_ROOT = List.of("unshare");
    private static final List<String> AS_USER = List.of("unshare", "--user", "--map-root-user");

    private Namespaces()
    {
    }

    /** Words before a command that make it process 1, and that take it with them when they are killed. */
    static List<String> newProcessNamespace()
    {
        return permitted(List.of("--pid", "--fork", "--kill-child"));
    }

    /** Words before a command that give it mounts of its own. */
    static List<String> newMountNamespace()
    {
        return permitted(List.of("--mount", "--propagation", "private"));
    }

    private static List<String> permitted(final List<String> options)
    {
        for (final List<String> start : List.of(AS_ROOT, AS_USER))
        {
            final List<String> words = new ArrayList<>(start);
            words.addAll(options);
            final List<String> trial = new ArrayList<>(words);
            trial.add("true");
            if (succeeds(trial))
            {
                return words;
            }
        }
        throw new SkippedException("'" + String.join(" ", AS_ROOT) + " " + String.join(" ", options) +
            "' is not permitted here");
    }

    private static boolean succeeds(final List<String> words)
    {
        try
        {
            final Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) && 0 == process.exitValue();
        }
        catch (final IOException e)
        {
            return false;
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
