package io.ringbook.app.torture;

import java.util.SplittableRandom;

/** Somebody keeps setting the clock. */
final class ClockFault implements Fault
{
    private static final int CYCLES_PER_DIRECTORY = 5;
    private static final int COMMANDS = 3_000;

    private final Workshop workshop;

    ClockFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "clock";
    }

    @Override
    public String description()
    {
        return "The engine's clock jumps back and ahead, by nanoseconds or by days, also from one engine to the next " +
            "on the same directory; half of them are killed.";
    }

    @Override
    public String expected()
    {
        return "no time in the journal is before the one before it; everything replays equal";
    }

    @Override
    public void run(final FaultRun run)
    {
        Trial trial = null;
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final long clockSeed = 1 + random.nextLong(Long.MAX_VALUE - 1);
            if (1 == run.cycle() % CYCLES_PER_DIRECTORY)
            {
                trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings());
            }
            trial.settings().clockSeed(clockSeed);
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                final long before = trial.sent();
                client.send(COMMANDS);
                client.awaitSeen(before + random.nextInt(COMMANDS / 2));
                if (random.nextBoolean())
                {
                    client.kill();
                    trial.check();
                }
                else
                {
                    trial.finish(client);
                }
            }
        }
    }
}
