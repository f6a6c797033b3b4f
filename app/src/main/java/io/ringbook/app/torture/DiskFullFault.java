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
    private static final String STOPPED = "stops without a byte left";
    private static final String HELD_OUT = "times it held out without a byte left";
    private static final int KINDS = 4;
    private static final int KILLED = 0;
    private static final int NO_BYTE_LEFT = 2;
    private static final int NO_BYTE_LEFT_NOR_WATERMARK = 3;
    private static final int ENGINE_STOPPED = 2;
    private static final String NO_SPACE = "No space left";
    private static final int COMMANDS_INTO_NOTHING = 60_000;

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
            "watermark while the client goes on, and emptied again; or the engine is killed while the disk is full; " +
            "or the disk is filled to the last byte, with a watermark and without one.";
    }

    @Override
    public String expected()
    {
        return "what adds risk is refused at the watermark, cancels are taken, nothing acknowledged is lost; it goes " +
            "on when there is space again; without a byte left it may also stop, and says so";
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
                final int kind = (int)(run.cycle() % KINDS);
                final Trial trial = new Trial(
                    workshop, run, directory, disk.inside("data"),
                    new ChildSettings().minFreeBytes(NO_BYTE_LEFT_NOR_WATERMARK == kind ? 0 : WATERMARK_BYTES))
                    .wrapper(disk.wrapper())
                    .seenAt(disk.outside("data"));
                final boolean isComplete = NO_BYTE_LEFT <= kind ?
                    fillToTheLastByte(run, trial, disk) : fillAndClear(run, trial, disk, KILLED == kind);
                try (Client client = trial.start())
                {
                    trial.awaitReady(client);
                    sendUntilTaken(client);
                    trial.finish(client);
                }
                if (isComplete)
                {
                    trial.requireComplete();
                }
            }
        }
    }

    /** Gives back whether all that was sent is there. */
    private static boolean fillAndClear(
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
                return false;
            }
            client.awaitSeen(before + COMMANDS - LAST_COMMANDS);
            disk.clear();
            sendUntilTaken(client);
            trial.finish(client);
            trial.requireComplete();
            final long refused = trial.notTaken(before, before + COMMANDS - LAST_COMMANDS);
            run.tally().add(REFUSED, refused);
            run.tally().add(TAKEN, COMMANDS - LAST_COMMANDS - refused);
            return true;
        }
    }

    private static boolean fillToTheLastByte(final FaultRun run, final Trial trial, final SmallDisk disk)
        throws IOException
    {
        try (Client client = trial.start())
        {
            trial.awaitReady(client);
            client.send(COMMANDS);
            client.awaitSeen(COMMANDS / 2);
            disk.fill();
            int sent = 0;
            while (sent < COMMANDS_INTO_NOTHING && client.send(COMMANDS_PER_WRITE))
            {
                sent += COMMANDS_PER_WRITE;
            }
            client.endInput();
            client.awaitEnd();
            final int status = client.exitStatus();
            final boolean isStopped = 0 != status;
            Violation.require(!isStopped || ENGINE_STOPPED == status && client.errors().contains(NO_SPACE),
                "without a byte left: expected the engine to hold out, or to stop with status " + ENGINE_STOPPED +
                    " and '" + NO_SPACE + "', found status " + status + ": " + client.errors());
            run.tally().add(isStopped ? STOPPED : HELD_OUT, 1);
            trial.check();
            disk.clear();
            return !isStopped;
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
