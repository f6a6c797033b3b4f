package io.ringbook.app.torture;

import io.ringbook.app.console.Figures;
import io.ringbook.app.RingbookMain;

import java.util.ArrayList;
import java.util.List;

/** A second engine is started on a directory on which one is running. */
final class TwoEnginesFault implements Fault
{
    private static final int COMMANDS = 2_000;
    private static final int WRONG_USE = 2;
    private static final int ATTEMPTS = 4;
    private static final long LIMIT_NS = 1_000_000_000L;
    private static final String REFUSED_AFTER = "second engine ended after";

    private final Workshop workshop;

    TwoEnginesFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "two-engines";
    }

    @Override
    public String description()
    {
        return "'ringbook run' is started on the directory of an engine that is trading.";
    }

    @Override
    public String expected()
    {
        return "the second ends with status 2 in under a second and names the process; the first notices nothing";
    }

    @Override
    public void run(final FaultRun run)
    {
        long fastestNs = Long.MAX_VALUE;
        while (run.nextCycle())
        {
            final Trial trial = new Trial(workshop, run, run.newDirectory(), new ChildSettings());
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                client.send(COMMANDS);
                int attempts = 0;
                do
                {
                    fastestNs = Math.min(fastestNs, second(trial, client, run));
                }
                while (fastestNs >= LIMIT_NS && ++attempts < ATTEMPTS);
                client.send(COMMANDS);
                trial.finish(client);
            }
        }
        // A busy machine may take long now and then; it must be able to do it in time.
        Violation.require(fastestNs < LIMIT_NS, "expected the second engine to end within 1 s, found " +
            Figures.time(fastestNs) + " at the least");
    }

    private long second(final Trial trial, final Client client, final FaultRun run)
    {
        final List<String> words = new ArrayList<>(workshop.java(new ChildSettings().heap("1g").javaOptions()));
        words.addAll(List.of(
            RingbookMain.class.getName(), "run", "--no-postgres", "--commands", "1000", "--data",
            trial.data().toString()));
        try (ChildEngine second = ChildEngine.start(workshop, words))
        {
            final int status = second.await();
            final long elapsedNs = System.nanoTime() - second.startedNs();
            run.tally().time(REFUSED_AFTER, elapsedNs);
            Violation.require(
                WRONG_USE == status && second.errors().contains("journal in use") &&
                    second.errors().contains("pid " + client.pid()),
                "expected the second engine to end with status 2 and to name pid " + client.pid() +
                    ", found status " + status + ": " + second.errors());
            return elapsedNs;
        }
    }
}
