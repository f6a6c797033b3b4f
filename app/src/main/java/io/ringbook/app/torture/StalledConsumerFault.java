package io.ringbook.app.torture;

import java.util.SplittableRandom;

/** The client stops reading for a while. */
final class StalledConsumerFault implements Fault
{
    private static final int CHUNKS = 20;
    private static final int COMMANDS_PER_CHUNK = 1_000;
    private static final int MAX_PAUSE_MS = 60;

    private final Workshop workshop;

    StalledConsumerFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "stalled-consumer";
    }

    @Override
    public String description()
    {
        return "The client sends on and does not read for up to " + MAX_PAUSE_MS + " ms, again and again; every " +
            "other engine is killed in the end, with what it had not got rid of.";
    }

    @Override
    public String expected()
    {
        return "the engine waits; nothing is lost, doubled or out of order";
    }

    @Override
    public void run(final FaultRun run)
    {
        while (run.nextCycle())
        {
            final SplittableRandom random = run.random();
            final Trial trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings());
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                for (int i = 0; i < CHUNKS; i++)
                {
                    client.seen().pauseMs(1 + random.nextInt(MAX_PAUSE_MS));
                    client.send(COMMANDS_PER_CHUNK);
                }
                if (0 == run.cycle() % 2)
                {
                    client.kill();
                    trial.check();
                    continue;
                }
                trial.finish(client);
                trial.requireComplete();
            }
        }
    }
}
