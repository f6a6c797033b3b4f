package io.ringbook.app.torture.sim;

import io.ringbook.app.torture.sim.FaultPlan.Kind;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.StorageStep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One run of the simulator: processes that live one after the other on one simulated disk, each with its own end, all
 * from one seed. After each recovery, and at the end, everything is held against a history of its own.
 */
public final class Simulation
{
    private static final int MOST_LIVES = 5;
    private static final int MOST_COMMANDS = 24;
    private static final int MOST_EVENTS = 60;
    private static final int MOST_TURNS = 16;

    private final long seed;
    private final PlantedBug bug;
    private final SplittableRandom random;
    private final SimulatedClock clock;
    private final EngineConfig config = new EngineConfig().initialOrders(64);
    private final CommandHistory history = new CommandHistory(config);
    private final ClientFlow client;
    private final SimulatedCopy copy;
    private final boolean isPruned;
    private SimulatedDisk disk;
    private SimulatedProcess process;
    private UUID machineRun;
    private int action;
    private long processes;
    private long fromSnapshot;
    private long hashes;
    private long digest;

    /**
     * A run.
     *
     * @param seed of everything that happens.
     */
    public Simulation(final long seed)
    {
        this(seed, PlantedBug.NONE);
    }

    /**
     * A run in which a rule is broken.
     *
     * @param seed of everything that happens.
     * @param bug  that breaks it.
     */
    public Simulation(final long seed, final PlantedBug bug)
    {
        this.seed = seed;
        this.bug = bug;
        random = new SplittableRandom(seed);
        clock = new SimulatedClock(random.split());
        client = new ClientFlow(random.split());
        // The copy cannot be built anew from a journal that has lost its beginning.
        isPruned = random.nextInt(3) == 0;
        copy = isPruned ? null : new SimulatedCopy(random.split(), config, clock);
        machineRun = new UUID(random.nextLong(), random.nextLong());
    }

    /**
     * Where simulations should work: in memory, if the system has a place for that.
     *
     * @return an existing directory.
     */
    public static Path fastDirectory()
    {
        final Path inMemory = Path.of("/dev/shm");
        return Files.isDirectory(inMemory) && Files.isWritable(inMemory) ?
            inMemory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /**
     * Runs it.
     *
     * @param workDirectory for its files, removed at the end; kept after a failure.
     * @return what came of it.
     * @throws SimulationFailure if it has seen what must never be.
     */
    public SimulationReport run(final Path workDirectory)
    {
        try
        {
            disk = new SimulatedDisk(workDirectory, bug);
            runAll();
            SimulatedDisk.remove(workDirectory);
            return report();
        }
        catch (final IOException | RuntimeException | Error e)
        {
            throw new SimulationFailure("seed " + seed + ", action " + action + ", process " + processes + ": " +
                (e instanceof SimulationFailure ? e.getMessage() : e) + "; after " + story() + "; files in " +
                workDirectory + "; again: ./ringbook torture --faults simulator --seed " + seed + " --cycles 1", e);
        }
    }

    private String story()
    {
        return null == disk || disk.story().isEmpty() ? "no fault" : String.join(", ", disk.story());
    }

    private void runAll() throws IOException
    {
        final int lives = 1 + random.nextInt(MOST_LIVES);
        for (int life = 0; life < lives; life++)
        {
            live(FaultPlan.draw(random));
        }
        disk.begin(FaultPlan.quiet(), 0);
        if (start())
        {
            final SimulatedProcess last = process;
            last.submit(client, MOST_COMMANDS, clock);
            last.comeToRest();
            if (null != copy)
            {
                copy.requireComplete(history.journaled(), true);
            }
            shutDown();
        }
        release();
        SimulationFailure.require(!disk.hasEnded(), "the end was not quiet");
    }

    /** One process, from its start to its end. */
    private void live(final FaultPlan plan) throws IOException
    {
        disk.begin(plan, random.nextLong());
        try
        {
            if (start())
            {
                for (int i = 0; i < plan.actions() && isAlive(); i++)
                {
                    act();
                }
                if (isAlive())
                {
                    endBetweenSteps(plan.kind());
                }
            }
        }
        finally
        {
            release();
        }
        if (disk.hasEnded() && Kind.POWER_LOSS == disk.endedBy())
        {
            history.powerLost();
            machineRun = new UUID(random.nextLong(), random.nextLong());
        }
        disk.removeBut(disk.root());
        digest = SimulatedDisk.mix(digest + history.journaled() + 31 * history.seen() + disk.digest());
    }

    private void endBetweenSteps(final Kind kind) throws IOException
    {
        switch (kind)
        {
            case CLOSE:
                shutDown();
                break;

            case PROCESS_DEATH:
            case POWER_LOSS:
                shutDownOrEnd(kind);
                break;

            default:
                disk.end(random.nextBoolean() ? Kind.PROCESS_DEATH : Kind.POWER_LOSS, " between steps");
                break;
        }
    }

    /** Some come while the process is shutting down. */
    private void shutDownOrEnd(final Kind kind) throws IOException
    {
        if (0 == random.nextInt(4))
        {
            shutDown();
        }
        if (!disk.hasEnded())
        {
            disk.end(kind, " between steps");
        }
    }

    private boolean start()
    {
        processes++;
        process = new SimulatedProcess(disk, config, history, bug, random.split());
        final boolean isUp = attempt(() -> process.start(clock, machineRun, isPruned));
        if (isUp)
        {
            fromSnapshot += process.isFromSnapshot() ? 1 : 0;
            client.begin(process.hasMarket());
            history.requireSameIn(disk.root());
            if (null != copy)
            {
                copy.begin(disk.root(), history.journaled());
            }
        }
        return isUp;
    }

    private void shutDown()
    {
        attempt(process::shutDown);
    }

    private void release()
    {
        hashes += process.hashRecordsChecked();
        if (null != copy)
        {
            copy.release();
        }
        process.close();
    }

    private boolean isAlive()
    {
        return !disk.hasEnded() && !process.hasFailed();
    }

    private void act()
    {
        action++;
        clock.step();
        final int chance = random.nextInt(100);
        if (chance < 28)
        {
            final int count = 1 + random.nextInt(MOST_COMMANDS);
            attempt(() -> process.submit(client, count, clock));
        }
        else if (chance < 54)
        {
            attempt(process::match);
        }
        else if (chance < 66)
        {
            final int limit = 1 + random.nextInt(MOST_EVENTS);
            attempt(() -> process.poll(limit));
        }
        else if (chance < 70)
        {
            attempt(process::sync);
        }
        else if (chance < 80)
        {
            attempt(process::follow);
        }
        else if (chance < 83)
        {
            process.requestSnapshot();
        }
        else if (chance < 86)
        {
            attempt(process::roll);
        }
        else if (chance < 89)
        {
            attempt(process::takeCare);
        }
        else if (chance < 90)
        {
            clock.jump();
        }
        else if (null != copy)
        {
            final int turns = 1 + random.nextInt(MOST_TURNS);
            for (int i = 0; i < turns; i++)
            {
                clock.step();
                copy.step();
            }
        }
    }

    /**
     * Does something in the process.
     *
     * @return false if that was its end: it has died, or an error of the disk has stopped it.
     */
    private boolean attempt(final Runnable step)
    {
        try
        {
            step.run();
        }
        catch (final RuntimeException e)
        {
            requireExpected(e);
            return false;
        }
        return !disk.hasEnded();
    }

    /** What a process throws after its end, or for an error that the disk has given it. */
    private void requireExpected(final RuntimeException thrown)
    {
        boolean isOfTheDisk = false;
        for (Throwable cause = thrown; null != cause; cause = cause.getCause())
        {
            if (cause instanceof SimulationFailure)
            {
                throw (SimulationFailure)cause;
            }
            final String message = String.valueOf(cause.getMessage());
            isOfTheDisk |= message.contains(SimulatedDisk.ERROR) || message.contains("failed before");
        }
        if (!disk.hasEnded() && !(disk.hasFailed() && isOfTheDisk))
        {
            throw new SimulationFailure("without a fault of the disk: " + thrown, thrown);
        }
    }

    private SimulationReport report()
    {
        final long[] ends = disk.ends();
        final long[] steps = disk.steps();
        return new SimulationReport(
            seed,
            SimulatedDisk.mix(digest + disk.digest() + history.expected().engine().stateHash()),
            history.journaled(),
            processes,
            SimulationReport.count(ends, Kind.PROCESS_DEATH),
            SimulationReport.count(ends, Kind.POWER_LOSS),
            SimulationReport.count(ends, Kind.SYNC_ERROR),
            SimulationReport.count(ends, Kind.DISK_FULL),
            Arrays.stream(steps).sum(),
            steps[StorageStep.SNAPSHOT_KEPT.ordinal()],
            fromSnapshot,
            hashes,
            disk.prunings(),
            null == copy ? 0 : copy.takeovers(),
            null == copy ? 0 : copy.rebuilds());
    }
}
