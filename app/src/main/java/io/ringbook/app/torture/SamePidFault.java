package io.ringbook.app.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** An engine is killed, and the next one has the same process id, as in a container. */
final class SamePidFault implements Fault
{
    private static final int COMMANDS = 1_000;
    private static final String FIRST_PID = "1";

    private final Workshop workshop;

    SamePidFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "same-pid";
    }

    @Override
    public String description()
    {
        return "Each engine runs as process 1 of a process namespace of its own, is killed, and the next one is " +
            "process 1 again.";
    }

    @Override
    public String expected()
    {
        return "it starts as after any other kill";
    }

    @Override
    public void run(final FaultRun run) throws IOException
    {
        final List<String> wrapper = Namespaces.newProcessNamespace();
        final Trial trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings()).wrapper(wrapper);
        while (run.nextCycle())
        {
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                final String pid = Files.readString(trial.data().resolve("journal/journal.lock")).strip();
                Violation.require(FIRST_PID.equals(pid), "expected the engine to be process 1, found " + pid);
                final long before = trial.sent();
                client.send(COMMANDS);
                client.awaitSeen(before + COMMANDS / 2);
                client.kill();
            }
            trial.check();
        }
    }
}
