package io.ringbook.app.torture.sim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Simulations of many seeds: whatever comes over processes and machine, what was acknowledged is there again.
 * {@code -Dringbook.seed=N} begins at a seed, {@code -Dringbook.seeds=N} does so many of them,
 * {@code -Dringbook.faults.minutes=N} goes on for so long.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class SimulatorTest
{
    private static final int SEEDS = 60;
    private static final int SEEDS_TWICE = 5;

    private final long firstSeed = Long.getLong("ringbook.seed", System.nanoTime());
    private final long seeds = Long.getLong("ringbook.seeds", SEEDS);
    private final long minutes = Long.getLong("ringbook.faults.minutes", 0);

    @Test
    void shouldLoseNothingWhateverComesOverIt() throws IOException
    {
        final Path directory = Files.createTempDirectory(Simulation.fastDirectory(), "ringbook-simulator-");
        final long startNs = System.nanoTime();
        final FaultCount count = new FaultCount();
        for (long seed = firstSeed;
            seed - firstSeed < seeds || System.nanoTime() - startNs < TimeUnit.MINUTES.toNanos(minutes);
            seed++)
        {
            count.add(new Simulation(seed).run(directory.resolve("seed-" + seed)));
        }
        Files.delete(directory);
        System.out.println("SimulatorTest: -Dringbook.seed=" + firstSeed + ": " + count + ", " +
            count.runs * TimeUnit.MINUTES.toNanos(1) / (System.nanoTime() - startNs) + " runs a minute");
        if (seeds >= SEEDS)
        {
            assertTrue(count.deaths > 0 && count.powerLosses > 0 && count.diskErrors > 0 && count.fromSnapshot > 0,
                () -> "seed " + firstSeed + ": expected every kind of fault, found " + count);
        }
    }

    @Test
    void shouldDoTheSameAgainForTheSameSeed(@TempDir(cleanup = CleanupMode.ON_SUCCESS) final Path directory)
    {
        for (long seed = firstSeed; seed < firstSeed + SEEDS_TWICE; seed++)
        {
            final SimulationReport first = new Simulation(seed).run(directory.resolve("first"));
            final SimulationReport second = new Simulation(seed).run(directory.resolve("second"));
            assertEquals(first, second);
        }
    }

    private static final class FaultCount
    {
        private long runs;
        private long processes;
        private long deaths;
        private long powerLosses;
        private long diskErrors;
        private long fromSnapshot;
        private long prunings;
        private long takeovers;

        void add(final SimulationReport report)
        {
            runs++;
            processes += report.processes();
            deaths += report.deaths();
            powerLosses += report.powerLosses();
            diskErrors += report.syncErrors() + report.fullDisks();
            fromSnapshot += report.fromSnapshot();
            prunings += report.prunings();
            takeovers += report.takeovers();
        }

        @Override
        public String toString()
        {
            return runs + " runs, " + processes + " processes, " + deaths + " deaths, " + powerLosses +
                " losses of power, " + diskErrors + " errors of the disk, " + fromSnapshot +
                " recoveries from a snapshot, " + prunings + " prunings, " + takeovers + " takeovers of the database";
        }
    }
}
