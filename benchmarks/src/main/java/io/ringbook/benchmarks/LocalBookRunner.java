package io.ringbook.benchmarks;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;

/**
 * Runs an engine in this process.
 */
final class LocalBookRunner implements BookRunner
{
    /** Commands a call, so that what is measured is compiled as a method and not as part of one long loop. */
    private static final int BATCH = 1_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean)ManagementFactory.getThreadMXBean();

    private final BookEngine engine;
    private final BookLoad load;
    private final BookPeer peer;

    LocalBookRunner(final BookEngine engine, final BookLoad load)
    {
        this(engine, load, engine.newPeer(load.newFlow(new TradeHash()).records(), load.hasClientIds()));
    }

    LocalBookRunner(final BookEngine engine, final BookLoad load, final BookPeer peer)
    {
        this.engine = engine;
        this.load = load;
        this.peer = peer;
    }

    @Override
    public BookEngine engine()
    {
        return engine;
    }

    @Override
    public BookRound run()
    {
        final TradeHash trades = new TradeHash();
        peer.fill(trades);
        // What the filling has left is collected now and not while the clock runs.
        System.gc();
        final long startBytes = allocatedBytes();
        final long startNs = System.nanoTime();
        apply();
        final long elapsedNs = System.nanoTime() - startNs;
        return new BookRound(elapsedNs, allocatedBytes() - startBytes, trades.count(), trades.value());
    }

    private static long allocatedBytes()
    {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void apply()
    {
        for (int done = 0; done < load.commands(); done += BATCH)
        {
            peer.apply(Math.min(BATCH, load.commands() - done));
        }
    }

    @Override
    public String firstDifference()
    {
        final TradeTape expected = new TradeTape();
        load.newFlow(expected);
        final TradeTape found = new TradeTape();
        peer.fill(found);
        apply();
        return expected.firstDifference(found);
    }

    @Override
    public void close()
    {
    }
}
