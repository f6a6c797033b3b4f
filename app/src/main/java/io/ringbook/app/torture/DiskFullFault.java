package io.ringbook.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The disk of the journal is filled by somebody else. */
final class DiskFullFault implements Fault
{
    private static final long MEBIBYTE = 1 << 20;
    private static final long DISK_BYTES = 32 * MEBIBYTE;
    private static final long WATERMARK_BYTES = 8 * MEBIBYTE;
    private static final long LEFT_BYTES = 6 * MEBIBYTE;
    private static final int COMMANDS = 1_000;
    private static final int COMMANDS_PER_WRITE = 100;
    /** Of which it is not waited for an event. */
    private static final int LAST_COMMANDS = 100;
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(30);
    private static final String REFUSED = "commands that add risk refused";
    private static final String TAKEN = "cancels and the like taken meanwhile";

    private final Workshop workshop;

    DiskFullFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "disk-full";
    }

    @Override
    public String description()
    {
        return "The journal lies on a disk of " + DISK_BYTES / MEBIBYTE + " MiB that is filled up to below the " +
            "watermark while the client goes on, and emptied again. Every other time the engine is killed while the " +
            "disk is full.";
    }

    @Override
    public String expected()
    {
        return "what adds risk is refused at the watermark, cancels are taken, nothing acknowledged is lost; it goes " +
            "on when there is space again";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        while (run.nextCycle())
        {
            final Path directory = run.newDirectory();
            final Path mountPoint = Files.createDirectory(directory.resolve("disk"));
            try (SmallDisk disk = SmallDisk.mount(mountPoint, DISK_BYTES))
            {
                final Trial trial = new Trial(
                    workshop, run, directory, disk.inside("data"), new ChildSettings().minFreeBytes(WATERMARK_BYTES))
                    .wrapper(disk.wrapper())
                    .seenAt(disk.outside("data"));
                final boolean isKilled = 0 == run.cycle() % 2;
                fillAndClear(run, trial, disk, isKilled);
                try (Client client = trial.start())
                {
                    trial.awaitReady(client);
                    sendUntilTaken(client);
                    trial.finish(client);
                }
                if (!isKilled)
                {
                    trial.requireComplete();
                }
            }
        }
    }

    private static void fillAndClear(
        final FaultRun run, final Trial trial, final SmallDisk disk, final boolean isKilled) throws IOException
    {
        try (Client client = trial.start())
        {
            trial.awaitReady(client);
            client.send(COMMANDS);
            client.awaitSeen(COMMANDS / 2);
            disk.fill(LEFT_BYTES);
            sendUntilRefused(client);
            final long before = trial.sent();
            client.send(COMMANDS);
            client.awaitSeen(before + COMMANDS / 2);
            if (isKilled)
            {
                client.kill();
                trial.check();
                disk.clear();
                return;
            }
            client.awaitSeen(before + COMMANDS - LAST_COMMANDS);
            disk.clear();
            sendUntilTaken(client);
            trial.finish(client);
            trial.requireComplete();
            final long refused = trial.notTaken(before, before + COMMANDS - LAST_COMMANDS);
            run.tally().add(REFUSED, refused);
            run.tally().add(TAKEN, COMMANDS - LAST_COMMANDS - refused);
        }
    }

    private static void sendUntilRefused(final Client client)
    {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        while (0 == client.seen().notTaken())
        {
            Violation.require(client.send(COMMANDS_PER_WRITE) && System.nanoTime() < deadlineNs,
                "expected new orders to be refused at the watermark, found none refused: " + client.errors());
            client.pause();
        }
    }

    /** Until a whole run of commands goes without a refusal. */
    private static void sendUntilTaken(final Client client)
    {
        final long deadlineNs = System.nanoTime() + PATIENCE_NS;
        long refusedBefore = -1;
        while (refusedBefore != client.seen().notTaken())
        {
            refusedBefore = client.seen().notTaken();
            Violation.require(client.send(COMMANDS_PER_WRITE) && System.nanoTime() < deadlineNs,
                "expected new orders to be taken when there is space again, found them refused: " + client.errors());
            client.pause();
        }
    }
}
