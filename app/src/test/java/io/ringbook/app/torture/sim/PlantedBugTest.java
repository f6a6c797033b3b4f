package io.ringbook.app.torture.sim;

import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** The simulator notices when a rule is broken, and how to see it again is in what it says. */
class PlantedBugTest
{
    private static final int SEEDS = 300;

    @ParameterizedTest
    @EnumSource(value = PlantedBug.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void shouldNotice(final PlantedBug bug, @TempDir(cleanup = CleanupMode.ALWAYS) final Path directory)
    {
        for (long seed = 1; seed <= SEEDS; seed++)
        {
            try
            {
                new Simulation(seed, bug).run(directory.resolve("seed-" + seed));
            }
            catch (final SimulationFailure e)
            {
                assertTrue(e.getMessage().contains("--faults simulator --seed " + seed + " "), e::getMessage);
                System.out.println("PlantedBugTest: " + bug + " noticed at seed " + seed);
                return;
            }
        }
        fail(bug + ": not noticed by " + SEEDS + " simulations");
    }
}
