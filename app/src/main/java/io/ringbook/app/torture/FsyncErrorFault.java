package io.ringbook.app.torture;

import io.ringbook.journal.StorageStep;
import io.ringbook.pipeline.Durability;
import io.ringbook.replay.Alarm;

import java.util.List;
import java.util.SplittableRandom;

/** The disk reports an error, once. */
final class FsyncErrorFault implements Fault
{
    private static final List<StorageStep> STEPS = List.of(
        StorageStep.BEFORE_FORCE, StorageStep.FORCED, StorageStep.BEFORE_DOCUMENT, StorageStep.MARK_WRITTEN,
        StorageStep.SNAPSHOT_WRITTEN);
    private static final List<Durability> DURABILITIES =
        List.of(Durability.SYNC_EACH_BATCH, Durability.GROUP_SYNC);
    private static final int MAX_NUMBER = 30;
    private static final int SNAPSHOT_COMMANDS = 500;
    private static final int COMMANDS = 3_000;
    private static final int COMMANDS_PER_WRITE = 20;
    private static final int STOPPED = 2;

    private final Workshop workshop;

    FsyncErrorFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "fsync-error";
    }

    @Override
    public String description()
    {
        return "The disk fails once, when the journal is forced to it or written, under both kinds of durability " +
            "that force, or when a snapshot is written; then the engine is started again.";
    }

    @Override
    public String expected()
    {
        return "the engine stops and says why, and does not try again; a failed snapshot is an alarm and stops " +
            "nothing; nothing acknowledged is lost";
    }

    @Override
    public void run(final FaultRun run)
    {
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final StorageStep step = STEPS.get((int)(run.cycle() % STEPS.size()));
            final ChildSettings settings = new ChildSettings()
                .durability(DURABILITIES.get(random.nextInt(DURABILITIES.size())))
                .failAt(step, 1 + random.nextInt(StorageStep.SNAPSHOT_WRITTEN == step ? 1 : MAX_NUMBER))
                .snapshotCommands(StorageStep.SNAPSHOT_WRITTEN == step ? SNAPSHOT_COMMANDS : 0);
            final Trial trial = new Trial(workshop, run, run.newDirectory(), settings);
            try (Client client = trial.start())
            {
                requireStopped(run, client, step);
            }
            trial.check();
            settings.heal();
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                client.send(COMMANDS_PER_WRITE);
                trial.finish(client);
            }
        }
    }

    private static void requireStopped(final FaultRun run, final Client client, final StorageStep step)
    {
        int sent = 0;
        while (sent < COMMANDS && client.send(COMMANDS_PER_WRITE))
        {
            sent += COMMANDS_PER_WRITE;
            client.pause();
        }
        client.endInput();
        client.awaitEnd();
        final int status = client.exitStatus();
        if (StorageStep.SNAPSHOT_WRITTEN == step)
        {
            Violation.require(0 == status && client.errors().contains(Alarm.Code.SNAPSHOT_FAILED.name()),
                "a snapshot failed: expected an alarm, and the engine to go on, found status " + status + ": " +
                    client.errors());
            run.tally().add("failed snapshots survived", 1);
            return;
        }
        client.requireNoAlarm();
        if (0 == status)
        {
            run.tally().add("errors that did not come up", 1);
            return;
        }
        Violation.require(STOPPED == status && client.errors().contains(StepFault.DISK_ERROR),
            step + " failed: expected the engine to stop with status 2 and the error of the disk, found status " +
                status + ": " + client.errors());
        run.tally().add("stops", 1);
    }
}
