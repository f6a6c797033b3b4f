package io.ringbook.app.torture;

import io.ringbook.pipeline.Layout;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** As {@code kill -9}, at any moment of an engine's life. */
final class KillFault implements Fault
{
    private static final int CYCLES_PER_DIRECTORY = 40;
    private static final int COMMANDS_PER_WRITE = 50;
    private static final int SNAPSHOT_COMMANDS = 1_500;
    private static final long SEGMENT_BYTES = 1 << 17;
    private static final long START_NS = TimeUnit.MILLISECONDS.toNanos(350);
    private static final long CLOSE_NS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final long SERVE_NS = TimeUnit.MILLISECONDS.toNanos(60);

    private final Workshop workshop;

    KillFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "kill";
    }

    @Override
    public String description()
    {
        return "An engine is killed (kill -9) at a random instant while it starts, recovers, trades, takes " +
            "snapshots, changes segments or closes, again and again on the same directory. A client in another " +
            "process writes down each event it sees.";
    }

    @Override
    public String expected()
    {
        return "every acknowledged event is there after recovery, nothing visible that is not journaled";
    }

    @Override
    public void run(final FaultRun run)
    {
        Trial trial = null;
        while (run.nextCycle())
        {
            if (1 == run.cycle() % CYCLES_PER_DIRECTORY)
            {
                final Layout layout = 0 == run.cycle() / CYCLES_PER_DIRECTORY % 2 ? Layout.FUSED : Layout.PIPELINED;
                trial = new Trial(
                    workshop, run, run.newDirectory(),
                    new ChildSettings().layout(layout).snapshotCommands(SNAPSHOT_COMMANDS)
                        .segmentBytes(SEGMENT_BYTES));
            }
            final long startNs = System.nanoTime();
            try (Client client = trial.start())
            {
                live(trial, client, run);
                client.kill();
                client.requireNoAlarm();
            }
            trial.check();
            run.tally().time("cycle", System.nanoTime() - startNs);
        }
    }

    private static void live(final Trial trial, final Client client, final FaultRun run)
    {
        final SplittableRandom random = run.random();
        if (0 == random.nextInt(5))
        {
            LockSupport.parkNanos(random.nextLong(START_NS));
            run.tally().add("killed at the start", 1);
            return;
        }
        trial.awaitReady(client);
        final long untilNs = System.nanoTime() + random.nextLong(SERVE_NS);
        while (System.nanoTime() < untilNs && client.send(COMMANDS_PER_WRITE))
        {
            Thread.onSpinWait();
        }
        if (0 == random.nextInt(6))
        {
            client.endInput();
            LockSupport.parkNanos(random.nextLong(CLOSE_NS));
            run.tally().add("killed while closing", 1);
        }
    }
}
