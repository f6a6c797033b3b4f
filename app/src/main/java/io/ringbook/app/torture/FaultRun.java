package io.ringbook.app.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One fault under way: where it works, what it draws its chances from, how long it goes on, and what it has counted.
 * Each cycle draws from a generator of its own, so a cycle can be repeated without those before it.
 */
final class FaultRun
{
    private final Path directory;
    private final long seed;
    private final long durationNs;
    private final long cycleLimit;
    private final BooleanSupplier isStopped;
    private final Tally tally = new Tally();
    private final long startNs = System.nanoTime();
    private long cycle;
    private Path cycleDirectory;

    /**
     * A run.
     *
     * @param directory  to work in; made.
     * @param seed       of all chances.
     * @param durationNs to go on for.
     * @param cycleLimit to go on for at most.
     * @param isStopped  ends it before.
     */
    FaultRun(
        final Path directory,
        final long seed,
        final long durationNs,
        final long cycleLimit,
        final BooleanSupplier isStopped)
    {
        this.directory = directory;
        this.seed = seed;
        this.durationNs = durationNs;
        this.cycleLimit = cycleLimit;
        this.isStopped = isStopped;
    }

    /**
     * Begins the next cycle, the first one always.
     *
     * @return false if there is to be none.
     */
    boolean nextCycle()
    {
        if (cycle > 0 && (cycle >= cycleLimit || isOver()))
        {
            return false;
        }
        cycle++;
        return true;
    }

    /** Is the time over, or was it stopped? For what takes long within a cycle. */
    boolean isOver()
    {
        return isStopped.getAsBoolean() || System.nanoTime() - startNs > durationNs;
    }

    /** Was it stopped from outside? */
    boolean isStopped()
    {
        return isStopped.getAsBoolean();
    }

    /** Cycles begun. */
    long cycle()
    {
        return cycle;
    }

    long durationNs()
    {
        return durationNs;
    }

    long seed()
    {
        return seed;
    }

    /** The chances of this cycle. */
    SplittableRandom random()
    {
        return new SplittableRandom(seed + 1_000_003 * cycle);
    }

    Tally tally()
    {
        return tally;
    }

    /** An empty directory for this cycle and perhaps those that follow; the one before it is removed. */
    Path newDirectory()
    {
        remove(cycleDirectory);
        cycleDirectory = directory.resolve("cycle-" + cycle);
        try
        {
            remove(cycleDirectory);
            return Files.createDirectories(cycleDirectory);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the present cycle works. */
    Path directory()
    {
        return null == cycleDirectory ? directory : cycleDirectory;
    }

    /** Removes a directory with all that is in it, if it is there. */
    static void remove(final Path directory)
    {
        if (null == directory || !Files.exists(directory))
        {
            return;
        }
        try (Stream<Path> entries = Files.walk(directory))
        {
            final List<Path> inside = entries.sorted(Comparator.reverseOrder()).toList();
            for (final Path entry : inside)
            {
                Files.delete(entry);
            }
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
