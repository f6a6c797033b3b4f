package io.ringbook.app.torture;

import io.ringbook.app.torture.sim.Simulation;
import io.ringbook.app.torture.sim.SimulationFailure;
import io.ringbook.app.torture.sim.SimulationReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Loss of power and all that, on one thread and a simulated disk: a simulation each cycle. */
final class SimulatorFault implements Fault
{
    @Override
    public String name()
    {
        return "simulator";
    }

    @Override
    public String description()
    {
        return "Engine, journal, follower and projector on one thread, over a disk that loses or scrambles what was " +
            "not synced; processes die, power is lost and syncs fail at any step of the disk, the clock jumps. Cycle " +
            "N is the simulation of seed S + N - 1.";
    }

    @Override
    public String expected()
    {
        return "what was acknowledged is there again, at its level; nothing invented, nothing refused; events and " +
            "tables without gap or double";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        final Path directory = Files.createTempDirectory(Simulation.fastDirectory(), "ringbook-simulator-");
        final long startNs = System.nanoTime();
        while (run.nextCycle())
        {
            final long seed = run.seed() + run.cycle() - 1;
            try
            {
                count(run.tally(), new Simulation(seed).run(directory.resolve("seed-" + seed)));
            }
            catch (final SimulationFailure e)
            {
                throw new Violation(e.getMessage(), e);
            }
        }
        Files.delete(directory);
        final long elapsedNs = System.nanoTime() - startNs;
        run.tally().remark("runs a minute", Long.toString(run.cycle() * TimeUnit.MINUTES.toNanos(1) / elapsedNs));
    }

    private static void count(final Tally tally, final SimulationReport report)
    {
        tally.add("processes", report.processes());
        tally.add("deaths", report.deaths());
        tally.add("losses of power", report.powerLosses());
        tally.add("sync errors", report.syncErrors());
        tally.add("full disks", report.fullDisks());
        tally.add("steps of the disk", report.storageSteps());
        tally.add("recoveries from a snapshot", report.fromSnapshot());
        tally.add("takeovers of the database", report.takeovers());
    }
}
