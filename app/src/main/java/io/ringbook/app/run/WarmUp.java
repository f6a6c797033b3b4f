package io.ringbook.app.run;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;

import java.util.concurrent.TimeUnit;

/**
 * Lets the JIT compile the way of a command before anything is measured: a flow of its own through a scratch pipeline
 * without a journal, for about as long as PostgreSQL takes to start.
 */
final class WarmUp
{
    private static final int ROUNDS = 8;
    private static final int COMMANDS_PER_ROUND = 50_000;
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(2);
    private static final long SEED = 42;
    private static final int INSTRUMENTS = 8;
    private static final int ACCOUNTS = 500;
    private static final int DEPTH = 1_000;

    private WarmUp()
    {
    }

    static void run(final StopSignal stop)
    {
        final LatencyProbe probe = new LatencyProbe();
        final FlowSource source = new FlowSource(new OrderFlow(SEED, INSTRUMENTS, ACCOUNTS, DEPTH));
        try (Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .recovery(source::resume)
            .layout(Layout.FUSED)
            .eventHandler(probe)
            .publisherThread(false)))
        {
            final long startNs = System.nanoTime();
            for (int i = 0; i < ROUNDS && System.nanoTime() - startNs < LONGEST_NS && !stop.isRequested(); i++)
            {
                new Driver(ringbook, source, probe, stop, true).run(COMMANDS_PER_ROUND, Pace.MAX);
            }
        }
    }
}
