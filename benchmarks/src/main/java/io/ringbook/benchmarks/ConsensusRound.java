package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import io.ringbook.codecs.EventEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.pipeline.EventRing;

/**
 * One pass of a workload through a fresh engine: this thread translates each message into a command and matches it, the
 * events go through the pipeline's outbound ring, a second thread drains them. Timed from before the first message to
 * after the last report was drained.
 */
final class ConsensusRound
{
    private static final int RING_CAPACITY_BYTES = 1 << 18;
    private static final int PUBLISH_BATCH = 64;
    private static final int INITIAL_ORDERS = 1 << 12;
    private static final int MIN_ORDERS = 1 << 16;
    private static final int MAX_ORDERS = 1 << 23;

    private final ConsensusReader workload;
    private final MatchingEngine engine;
    private final EventRing ring;
    private final ConsensusGateway gateway;
    private final EventDrain drain;
    private long elapsedNs;
    private int waitCount;

    ConsensusRound(final ConsensusReader workload, final ReportHash reports)
    {
        this.workload = workload;
        ring = new EventRing(RING_CAPACITY_BYTES, this::awaitDrain);
        final int maxOrders = Math.max(MIN_ORDERS, Math.min(MAX_ORDERS, workload.count() + 1));
        engine = new MatchingEngine(
            new EngineConfig().initialOrders(INITIAL_ORDERS).maxOrders(maxOrders), new EventEncoder(ring));
        gateway = new ConsensusGateway(workload, engine);
        drain = new EventDrain(ring, reports);
    }

    void run()
    {
        // What the round before has left is collected now and not while the clock runs.
        System.gc();
        final Thread drainThread = new Thread(drain, "drain");
        drainThread.setDaemon(true);
        drainThread.start();
        drain.awaitStart();
        final long startNs = System.nanoTime();
        try
        {
            match();
        }
        finally
        {
            ring.publish();
            drain.finish();
        }
        join(drainThread);
        elapsedNs = drain.endNs() - startNs;
    }

    private void match()
    {
        gateway.defineInstrument();
        final int count = workload.count();
        for (int i = 0; i < count; i++)
        {
            gateway.onMessage(i);
            if (0 == (i & (PUBLISH_BATCH - 1)))
            {
                ring.publish();
            }
        }
    }

    /** The ring is full: the drain is behind, or gone. */
    private void awaitDrain()
    {
        if (drain.isEnded())
        {
            throw new IllegalStateException("the draining thread has ended before its work");
        }
        EventDrain.idle(waitCount++);
    }

    private static void join(final Thread thread)
    {
        try
        {
            thread.join();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while draining", e);
        }
    }

    long elapsedNs()
    {
        return elapsedNs;
    }

    long trades()
    {
        return engine.lastTradeId();
    }

    long checksum()
    {
        return drain.checksum();
    }

    long reports()
    {
        return drain.reports();
    }
}
