package io.ringbook.app.torture;

import io.ringbook.app.console.Figures;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Faults one after the other, and the table of what came of them. The first violation ends the campaign and keeps its
 * directory.
 */
final class Campaign
{
    private static final String OK = "as expected";

    /**
     * How long each fault goes on.
     *
     * @param durationNs for at least one cycle, and then until this is over.
     * @param cycles     at most.
     */
    record Length(long durationNs, long cycles)
    {
    }

    /**
     * What came of a fault.
     *
     * @param fault   it is.
     * @param run     of it.
     * @param seen    in a few words.
     * @param problem a violation or what else went wrong, null if nothing did.
     */
    private record Result(Fault fault, FaultRun run, String seen, Exception problem)
    {
    }

    private final Path directory;
    private final long seed;
    private final Length length;
    private final BooleanSupplier isStopped;
    private final PrintWriter tell;
    private final List<Result> results = new ArrayList<>();

    /**
     * A campaign.
     *
     * @param directory to work in.
     * @param seed      of all chances.
     * @param length    of each fault.
     * @param isStopped ends it early.
     * @param tell      where progress goes.
     */
    Campaign(
        final Path directory,
        final long seed,
        final Length length,
        final BooleanSupplier isStopped,
        final PrintWriter tell)
    {
        this.directory = directory;
        this.seed = seed;
        this.length = length;
        this.isStopped = isStopped;
        this.tell = tell;
    }

    /**
     * Does faults until one is violated.
     *
     * @param faults to do.
     */
    void run(final List<Fault> faults)
    {
        for (final Fault fault : faults)
        {
            if (isStopped.getAsBoolean())
            {
                return;
            }
            tell.println(fault.name() + " ...");
            tell.flush();
            final Result result = run(fault);
            results.add(result);
            if (null != result.problem)
            {
                return;
            }
        }
    }

    private Result run(final Fault fault)
    {
        final FaultRun run = new FaultRun(
            directory.resolve(fault.name()), seed, length.durationNs, length.cycles, isStopped);
        try
        {
            fault.run(run);
            return new Result(fault, run, OK, null);
        }
        catch (final SkippedException e)
        {
            return new Result(fault, run, "skipped: " + e.getMessage(), null);
        }
        catch (final Exception e)
        {
            return new Result(fault, run, e instanceof Violation ? "VIOLATED" : "failed", e);
        }
    }

    /**
     * What went wrong, in one line.
     *
     * @return null if nothing did.
     */
    String problem()
    {
        final Result last = results.isEmpty() ? null : results.get(results.size() - 1);
        if (null == last || null == last.problem)
        {
            return null;
        }
        final Exception e = last.problem;
        return String.format(Locale.ROOT, "%s, seed %d, cycle %d, in %s: %s", last.fault.name(), seed,
            last.run.cycle(), last.run.directory(), e instanceof Violation ? e.getMessage() : e.toString());
    }

    Throwable cause()
    {
        return null == problem() ? null : results.get(results.size() - 1).problem;
    }

    /** The table. */
    void print(final PrintWriter out)
    {
        for (final Result result : results)
        {
            out.printf("%-18s %s runs, seed %d: %s%n",
                result.fault.name(), Figures.count(result.run.cycle()), seed, result.seen);
            out.printf("  expected         %s%n", result.fault.expected());
            out.printf("  figures          %s%n", result.run.tally());
        }
        out.flush();
    }
}
