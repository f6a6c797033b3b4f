package io.ringbook.app.torture;

import io.ringbook.pipeline.Layout;

/** More commands than the smallest ring holds, while the event handler blocks now and then. */
final class RingFullFault implements Fault
{
    private static final int COMMANDS = 20_000;
    private static final int CELLS = 64;
    private static final int STALL_MS = 20;

    private final Workshop workshop;

    RingFullFault(final Workshop workshop)
    {
        this.workshop = workshop;
    }

    @Override
    public String name()
    {
        return "ring-full";
    }

    @Override
    public String description()
    {
        return "A flood of commands through an inbound ring of " + CELLS + " cells, while the event handler blocks " +
            "for " + STALL_MS + " ms now and then.";
    }

    @Override
    public String expected()
    {
        return "back pressure; every command is journaled and answered, in order";
    }

    @Override
    public void run(final FaultRun run)
    {
        while (run.nextCycle())
        {
            final Layout layout = 1 == run.cycle() % 2 ? Layout.FUSED : Layout.PIPELINED;
            final Trial trial = new Trial(workshop, run, run.newDirectory(),
                new ChildSettings().layout(layout).inboundCells(CELLS).stallMs(STALL_MS));
            try (Client client = trial.start())
            {
                trial.awaitReady(client);
                client.send(COMMANDS);
                final ClientReader.Closed closed = trial.finish(client);
                trial.requireComplete();
                Violation.require(closed.backPressured() > 0, "expected back pressure, found none");
                run.tally().add("commands", closed.sequence());
                run.tally().add("times pressed back", closed.backPressured());
            }
        }
    }
}
