package io.ringbook.app.run;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.IoUtil;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Lets the JIT compile the way of a command before anything is measured: a flow of its own through a scratch pipeline
 * with a scratch journal, for about as long as PostgreSQL takes to start.
 */
final class WarmUp
{
    private static final int ROUNDS = 24;
    private static final int COMMANDS_PER_ROUND = 50_000;
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(3);
    private static final long PREPARED_BYTES = 8 << 20;
    /** Some 100 MB are written, and the run itself shall not miss them. */
    private static final long FREE_BYTES = 512L << 20;
    private static final long SEED = 42;
    private static final int INSTRUMENTS = 8;
    private static final int ACCOUNTS = 500;
    private static final int DEPTH = 1_000;

    private WarmUp()
    {
    }

    /**
     * Runs a scratch engine with a scratch journal, which is deleted again; on a small or full disk it does not.
     *
     * @param directory for the journal, in one that exists.
     * @param layout    of the threads.
     * @param stop      that ends it early.
     */
    static void run(final Path directory, final Layout layout, final StopSignal stop)
    {
        IoUtil.delete(directory.toFile(), true);
        if (directory.toAbsolutePath().getParent().toFile().getUsableSpace() < FREE_BYTES)
        {
            return;
        }
        try
        {
            run(ChronicleJournal.open(directory, new JournalConfig().preTouchAheadBytes(PREPARED_BYTES)), layout, stop);
        }
        finally
        {
            IoUtil.delete(directory.toFile(), true);
        }
    }

    private static void run(final ChronicleJournal journal, final Layout layout, final StopSignal stop)
    {
        final LatencyProbe probe = new LatencyProbe();
        final FlowSource source = new FlowSource(new OrderFlow(SEED, INSTRUMENTS, ACCOUNTS, DEPTH));
        try (Ringbook ringbook = Ringbook.launch(new RingbookContext()
            .recovery((config, events) ->
            {
                final MatchingEngine engine = new MatchingEngine(config, events);
                source.resume(engine);
                return engine;
            })
            .journal(journal)
            .layout(layout)
            .recordHandler(probe)
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
