package io.ringbook.journal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a class of the tests in a JVM of its own, to be killed or to have a disk of its own.
 */
final class ChildJvm
{
    private ChildJvm()
    {
    }

    static Process start(final Class<?> mainClass, final String... args) throws IOException
    {
        return start(List.of(), mainClass, args);
    }

    /**
     * Starts it behind another program.
     *
     * @param wrapper   words of that program, to which those of the JVM are added.
     * @param mainClass to run.
     * @param args      of it.
     */
    static Process start(final List<String> wrapper, final Class<?> mainClass, final String... args)
        throws IOException
    {
        final List<String> words = new ArrayList<>(wrapper);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter((argument) -> argument.startsWith("--")).forEach(words::add);
        words.addAll(List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass.getName()));
        words.addAll(Arrays.asList(args));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /** Does this system let the program do that? */
    static boolean canRun(final String... words) throws InterruptedException
    {
        try
        {
            final Process process = new ProcessBuilder(words)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        }
        catch (final IOException ex)
        {
            return false;
        }
    }
}
