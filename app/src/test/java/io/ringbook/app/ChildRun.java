package io.ringbook.app;

import io.ringbook.journal.JournalReader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a JVM of its own, to be killed. */
public final class ChildRun implements AutoCloseable
{
    private final Process process;
    private final Path output;

    private ChildRun(final Process process, final Path output)
    {
        this.process = process;
        this.output = output;
    }

    public static ChildRun start(final Path directory, final String... args) throws IOException
    {
        final Path output = Files.createTempFile(directory, "child", ".log");
        final List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter((arg) -> arg.startsWith("--add-"))
            .forEach(words::add);
        words.addAll(List.of(
            "-Xmx1g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), RingbookMain.class.getName()));
        words.addAll(Arrays.asList(args));
        return new ChildRun(
            new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
    }

    /** Waits until a command is in the journal. */
    public void awaitJournaled(final Path data, final long sequence) throws IOException, InterruptedException
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (journaled(data) < sequence)
        {
            if (!process.isAlive() || System.nanoTime() > deadlineNs)
            {
                throw new AssertionError("the run did not get to sequence " + sequence + ":\n" + output());
            }
            Thread.sleep(50);
        }
    }

    /** Waits until it has printed something. */
    public void awaitOutput(final String text) throws IOException, InterruptedException
    {
        awaitOutput(text, 60);
    }

    /** Waits until it has printed something. */
    public void awaitOutput(final String text, final int seconds) throws IOException, InterruptedException
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!output().contains(text))
        {
            if (!process.isAlive() || System.nanoTime() > deadlineNs)
            {
                throw new AssertionError("the run did not print '" + text + "':\n" + output());
            }
            Thread.sleep(5);
        }
    }

    private static long journaled(final Path data)
    {
        final Path journal = data.resolve("journal");
        if (!Files.exists(journal.resolve("high-water-mark")))
        {
            return 0;
        }
        long last = 0;
        try (JournalReader reader = JournalReader.open(journal))
        {
            while (reader.next())
            {
                last = reader.isStateHash() ? last : reader.firstSequence() + reader.count() - 1;
            }
        }
        return last;
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException
    {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@code kill -TERM}, which is taken as Ctrl-C is. */
    public int terminate() throws InterruptedException
    {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS))
        {
            throw new AssertionError("the run does not end");
        }
        return process.exitValue();
    }

    public String output() throws IOException
    {
        return Files.readString(output);
    }

    @Override
    public void close()
    {
        process.destroyForcibly();
    }
}
