package io.ringbook.app.torture;

import io.ringbook.sbe.RejectReason;

import java.util.List;
import java.util.Map;

/** A flood that reaches every limit of an engine in a small heap. */
final class MemoryLimitsFault implements Fault
{
    private static final int COMMANDS = 30_000;
    private static final List<RejectReason> LIMITS = List.of(
        RejectReason.ENGINE_ORDER_LIMIT,
        RejectReason.PRICE_LEVEL_LIMIT,
        RejectReason.INSTRUMENT_LIMIT,
        RejectReason.ACCOUNT_LIMIT,
        RejectReason.TRANSFER_LIMIT);

    private final Workshop workshop;

    MemoryLimitsFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "memory-limits";
    }

    @Override
    public String description()
    {
        return "A flood of orders, accounts, prices and transfers to an engine with small limits and a heap of 32 MiB.";
    }

    @Override
    public String expected()
    {
        return "rejects with the limit as their reason, no OutOfMemoryError; it goes on, and comes back";
    }

    @Override
    public void run(final FaultRun run)
    {
        while (run.nextCycle())
        {
            final Trial trial = new Trial(
                workshop, run, run.newDirectory(), new ChildSettings().smallLimits().heap("32m"));
            trial.commands().flood();
            for (int engines = 0; engines < 2; engines++)
            {
                try (Client client = trial.start())
                {
                    trial.awaitReady(client);
                    client.send(COMMANDS);
                    trial.finish(client);
                }
            }
            trial.requireComplete();
            final Map<RejectReason, Integer> rejects = trial.rejects();
            for (final RejectReason limit : LIMITS)
            {
                Violation.require(rejects.containsKey(limit), "expected rejects with " + limit + ", found " + rejects);
                run.tally().add(limit.name(), rejects.get(limit));
            }
        }
    }
}
