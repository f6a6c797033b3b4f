package io.ringbook.app.torture.sim;

import io.ringbook.engine.EngineConfig;
import io.ringbook.projector.InMemoryTables;
import io.ringbook.projector.InMemoryTables.Call;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.projector.ProjectorContext;
import io.ringbook.projector.ProjectorFencedException;
import io.ringbook.projector.ProjectorInvoker;
import io.ringbook.projector.TablesException;

import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The copy in a database of another machine, and the projectors that write it. The tables outlive every process; calls
 * to them get lost; now and then a second projector takes over from the first.
 */
final class SimulatedCopy
{
    private static final int MOST_TURNS = 100_000;

    private final SplittableRandom random;
    private final EngineConfig config;
    private final SimulatedClock clock;
    private final int lostPercent;
    private InMemoryTables tables = new InMemoryTables();
    private ProjectorInvoker projector;
    private ProjectorInvoker before;
    private Path directory;
    private boolean isCutOff;
    private boolean isQuiet;
    private int takeovers;
    private int rebuilds;

    SimulatedCopy(final SplittableRandom random, final EngineConfig config, final SimulatedClock clock)
    {
        this.random = random;
        this.config = config;
        this.clock = clock;
        lostPercent = random.nextInt(30);
    }

    /** A process begins, and its projector with it. */
    void begin(final Path dataDirectory, final long recoveredSequence)
    {
        directory = dataDirectory;
        isCutOff = false;
        projector = invoker(tables);
        isQuiet = true;
        takeOver();
        if (tables.sequence() > recoveredSequence)
        {
            rebuild();
        }
        isQuiet = false;
    }

    /** A commit that was under way when the process before has ended is done by then. */
    private void takeOver()
    {
        for (int i = 0; i < MOST_TURNS && 0 == projector.status().projectorEpoch(); i++)
        {
            clock.step();
            projector.write();
        }
    }

    /** The tables have commands that the power has taken from the journal: refused, and made anew. */
    private void rebuild()
    {
        for (int i = 0; i < MOST_TURNS && null == projector.failure(); i++)
        {
            clock.step();
            projector.doWork();
        }
        SimulationFailure.require(projector.failure() instanceof TablesException, "projector: expected it to refuse " +
            "tables at sequence " + tables.sequence() + ", ahead of the journal, found " + projector.failure());
        rebuilds++;
        projector.close();
        tables = new InMemoryTables();
        projector = invoker(tables);
    }

    private ProjectorInvoker invoker(final InMemoryTables into)
    {
        return PostgresProjector.invoker(
            new ProjectorContext()
                .journal(directory)
                .engineConfig(config)
                .nanoClock(clock::uptimeNs)
                .maxBatch(1 + random.nextInt(60), 1 + random.nextInt(200), 1 + random.nextInt(20))
                .retry(1, 8),
            into.connection(() -> into == tables ? nextCall() : Call.ANSWERED));
    }

    private Call nextCall()
    {
        if (isCutOff)
        {
            return Call.LOST;
        }
        return isQuiet || random.nextInt(100) >= lostPercent ?
            Call.ANSWERED : Call.values()[1 + random.nextInt(Call.values().length - 1)];
    }

    /** A turn of one of its sides, or a second projector. */
    void step()
    {
        final int chance = random.nextInt(100);
        if (chance < 4 && null == before)
        {
            takeovers++;
            before = projector;
            projector = invoker(tables);
        }
        else if (chance < 20 && null != before)
        {
            turnBefore();
        }
        else if (chance < 60)
        {
            projector.read();
        }
        else
        {
            projector.write();
        }
        check();
    }

    /** The first one goes on until it notices. */
    private void turnBefore()
    {
        before.doWork();
        final RuntimeException failure = before.failure();
        if (null != failure)
        {
            SimulationFailure.require(
                failure instanceof ProjectorFencedException, "projector: the first of two stopped with " + failure);
            before.close();
            before = null;
        }
    }

    private void check()
    {
        final RuntimeException failure = projector.failure();
        if (null == failure)
        {
            return;
        }
        if (failure instanceof ProjectorFencedException && null != before)
        {
            // The elder had not begun yet: it was the elder who took over.
            projector.close();
            projector = before;
            before = null;
            return;
        }
        throw new SimulationFailure("projector: " + failure, failure);
    }

    /** The process has ended, and its connections with it. */
    void release()
    {
        isCutOff = true;
        if (null != before)
        {
            before.close();
        }
        if (null != projector)
        {
            projector.close();
        }
        before = null;
        projector = null;
    }

    /** Everything is projected, and is what one projector makes in one go to which nothing happens. */
    void requireComplete(final long sequence, final boolean isWhole)
    {
        isQuiet = true;
        for (int i = 0; i < MOST_TURNS && tables.sequence() != sequence; i++)
        {
            clock.step();
            projector.doWork();
            check();
        }
        SimulationFailure.require(tables.sequence() == sequence, "projector: expected the tables at sequence " +
            sequence + ", found " + tables.sequence() + ", " + projector.status());
        SimulationFailure.require(null == tables.gap(), "projector: " + tables.gap());
        if (isWhole)
        {
            requireSameAs(inOneGo(sequence));
        }
    }

    private void requireSameAs(final InMemoryTables other)
    {
        final String difference = tables.difference(other);
        SimulationFailure.require(null == difference, "projector: the tables differ from those made in one go: " +
            difference);
    }

    private InMemoryTables inOneGo(final long sequence)
    {
        final InMemoryTables whole = new InMemoryTables();
        final ProjectorInvoker other = invoker(whole);
        for (int i = 0; i < MOST_TURNS && whole.sequence() != sequence && null == other.failure(); i++)
        {
            clock.step();
            other.doWork();
        }
        other.close();
        return whole;
    }

    long sequence()
    {
        return tables.sequence();
    }

    int takeovers()
    {
        return takeovers;
    }

    int rebuilds()
    {
        return rebuilds;
    }
}
