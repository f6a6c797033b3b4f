package io.ringbook.app.torture;

import io.ringbook.journal.StorageStep;
import io.ringbook.pipeline.Durability;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/** The process halts between two steps on the way to the disk. */
final class HaltFault implements Fault
{
    private static final StorageStep[] STEPS = StorageStep.values();
    private static final int FEW = 2;
    private static final int MANY = 40;
    private static final int COMMANDS = 2_000;
    private static final int COMMANDS_PER_WRITE = 20;
    private static final int SNAPSHOT_COMMANDS = 100;
    private static final int HASH_INTERVAL = 50;
    private static final long SEGMENT_BYTES = 1 << 14;
    private static final String REACHED = "halts";

    private final Workshop workshop;

    HaltFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "halt-at-step";
    }

    @Override
    public String description()
    {
        return "An engine halts when it makes a step on the way to the disk for the n-th time, each step of journal, " +
            "high-water mark, state hash, snapshot and segment in turn, again and again on the same directory.";
    }

    @Override
    public String expected()
    {
        return "every acknowledged event is there after recovery, nothing visible that is not journaled";
    }

    @Override
    public void run(final FaultRun run)
    {
        final Set<StorageStep> reached = EnumSet.noneOf(StorageStep.class);
        Trial trial = null;
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            if (1 == run.cycle() % STEPS.length)
            {
                final Durability durability = Durability.values()[random.nextInt(Durability.values().length)];
                trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings()
                    .durability(durability).snapshotCommands(SNAPSHOT_COMMANDS).hashInterval(HASH_INTERVAL)
                    .segmentBytes(SEGMENT_BYTES));
            }
            final StorageStep step = STEPS[(int)(run.cycle() % STEPS.length)];
            trial.settings().haltAt(step, 1 + random.nextInt(random.nextBoolean() ? FEW : MANY));
            try (Client client = trial.start())
            {
                final boolean isHalted = isHalted(client);
                trial.requireRecovered(client);
                if (isHalted)
                {
                    reached.add(step);
                    run.tally().add(REACHED, 1);
                }
            }
            trial.check();
        }
        final Set<StorageStep> due = EnumSet.noneOf(StorageStep.class);
        for (long cycle = 1; cycle <= Math.min(run.cycle(), STEPS.length); cycle++)
        {
            due.add(STEPS[(int)(cycle % STEPS.length)]);
        }
        due.removeAll(reached);
        run.tally().remark("steps reached", reached.size() + " of " + STEPS.length +
            (due.isEmpty() ? "" : ", tried and not reached " + due));
    }

    private static boolean isHalted(final Client client)
    {
        int sent = 0;
        while (sent < COMMANDS && client.send(COMMANDS_PER_WRITE))
        {
            sent += COMMANDS_PER_WRITE;
        }
        client.endInput();
        client.awaitEnd();
        final int status = client.exitStatus();
        Violation.require(0 == status || StepFault.HALTED == status,
            "expected the engine to close or to halt, found exit status " + status + ": " + client.errors());
        client.requireNoAlarm();
        return StepFault.HALTED == status;
    }
}
