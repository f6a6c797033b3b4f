package io.ringbook.app.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An engine in a JVM of its own, of the same java and with the same flags as this one, so that it can be killed.
 */
final class ChildEngine implements AutoCloseable
{
    /** What an engine in need of attention says first. */
    static final String ALARM = "alarm: ";

    private static final long PATIENCE_S = 60;

    private final Process process;
    private final Path errors;
    private final long startedNs = System.nanoTime();

    private ChildEngine(final Process process, final Path errors)
    {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts an engine.
     *
     * @param workshop where what it says of errors goes.
     * @param data     its directory.
     * @param settings of it.
     * @return it, on its way.
     */
    static ChildEngine start(final Workshop workshop, final Path data, final ChildSettings settings)
    {
        return start(workshop, List.of(), data, settings);
    }

    /**
     * Starts an engine by way of another command.
     *
     * @param workshop where what it says of errors goes.
     * @param wrapper  words before the engine's own.
     * @param data     its directory.
     * @param settings of it.
     * @return it, on its way.
     */
    static ChildEngine start(
        final Workshop workshop, final List<String> wrapper, final Path data, final ChildSettings settings)
    {
        final List<String> words = new ArrayList<>(wrapper);
        words.addAll(workshop.java(settings.javaOptions()));
        words.add(TortureEngine.class.getName());
        words.add(data.toString());
        words.addAll(settings.words());
        return start(workshop, words);
    }

    /** Starts any command. */
    static ChildEngine start(final Workshop workshop, final List<String> words)
    {
        try
        {
            final Path errors = workshop.newErrorFile();
            return new ChildEngine(new ProcessBuilder(words).redirectError(errors.toFile()).start(), errors);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException("cannot start " + words.get(0), e);
        }
    }

    OutputStream input()
    {
        return process.getOutputStream();
    }

    InputStream output()
    {
        return process.getInputStream();
    }

    long pid()
    {
        return process.pid();
    }

    /** When it was started, by {@link System#nanoTime()}. */
    long startedNs()
    {
        return startedNs;
    }

    /** As {@code kill -9}. Not by way of the process, which would throw away what it said last. */
    void kill()
    {
        process.toHandle().destroyForcibly();
        await();
    }

    /** Waits for its end and gives its exit status. */
    int await()
    {
        try
        {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS))
            {
                throw new Violation("the engine, pid " + pid() + ", does not end within " + PATIENCE_S + " s");
            }
            return process.exitValue();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an engine ends", e);
        }
    }

    /** What it said of errors, in one line. */
    String errors()
    {
        try
        {
            return Files.readString(errors).strip().replaceAll("\\s*\\R\\s*", "; ");
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close()
    {
        kill();
    }
}
