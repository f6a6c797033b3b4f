package io.ringbook.benchmarks;

import io.ringbook.pipeline.CommandJournal;
import io.ringbook.pipeline.Layout;
import org.HdrHistogram.Histogram;
import org.agrona.concurrent.IdleStrategy;

import java.util.concurrent.TimeUnit;

/**
 * One rate for a while. The loop is open: command n is due at the start + n / rate whether or not those before it could
 * be sent in time, and its latency counts from then until the handler sees its first event. Its service time counts
 * from when it was really sent. Reading the clock takes as long as a part of a command, so at high rates only one
 * command in a power of two is measured: chosen by number, so the choice has nothing to do with how long it takes.
 */
final class LatencyRound
{
    private static final long MAX_MEASURED_A_SECOND = 500_000;
    private static final int MAX_BATCH = 64;
    private static final int SENT_RING = 1 << 17;
    private static final long LONGEST_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final EncodedFlow flow;
    private final int rate;
    private final int commands;
    private final int sampleMask;
    private final Histogram latencies = new Histogram(1, LONGEST_NS, DIGITS);
    private final Histogram serviceTimes = new Histogram(1, LONGEST_NS, DIGITS);
    private final long[] sentNs = new long[SENT_RING];
    private final Events events = new Events();
    private long startNs;
    private long elapsedNs;

    /**
     * A round.
     *
     * @param flow     to send from its first measured command.
     * @param rate     in commands a second.
     * @param commands to send, of those the flow has.
     */
    LatencyRound(final EncodedFlow flow, final int rate, final int commands)
    {
        this.flow = flow;
        this.rate = rate;
        this.commands = commands;
        int sample = 1;
        while (rate / sample > MAX_MEASURED_A_SECOND)
        {
            sample <<= 1;
        }
        sampleMask = sample - 1;
    }

    /**
     * Runs it.
     *
     * @param layout  of the threads.
     * @param journal new, or null for none; it is closed.
     */
    void run(final Layout layout, final CommandJournal journal)
    {
        System.gc();
        try (PipelineRig rig = new PipelineRig(flow, layout, journal, events))
        {
            send(rig);
            rig.await(commands);
        }
    }

    private void send(final PipelineRig rig)
    {
        final int first = flow.first();
        final IdleStrategy idle = rig.newIdleStrategy();
        startNs = System.nanoTime();
        int sent = 0;
        while (sent < commands)
        {
            final long nowNs = System.nanoTime();
            final int due = (int)Math.min(commands, due(nowNs - startNs)) - sent;
            if (due <= 0)
            {
                idle.idle(rig.poll());
                continue;
            }
            final int end = sent + Math.min(due, MAX_BATCH);
            for (int number = sent + 1; number <= end; number++)
            {
                sentNs[number & SENT_RING - 1] = nowNs;
            }
            sent = rig.offerBatch(first + sent, first + end) - first;
            rig.poll();
        }
        elapsedNs = System.nanoTime() - startNs;
    }

    /** Commands due after so many ns: number n, from 1, at (n - 1) / rate. */
    private long due(final long afterNs)
    {
        return afterNs * rate / NANOS_PER_SECOND + 1;
    }

    private long dueNs(final long number)
    {
        return startNs + (number - 1) * NANOS_PER_SECOND / rate;
    }

    int rate()
    {
        return rate;
    }

    int commands()
    {
        return commands;
    }

    /** Commands a second that were really taken. */
    double achievedRate()
    {
        return (double)(commands - 1) * NANOS_PER_SECOND / elapsedNs;
    }

    /** One command in so many was measured. */
    int sample()
    {
        return sampleMask + 1;
    }

    /** From when a command was due until its first event was seen, in ns. */
    Histogram latencies()
    {
        return latencies;
    }

    /** From when a command was sent until its first event was seen, in ns. */
    Histogram serviceTimes()
    {
        return serviceTimes;
    }

    /** Measures; on the thread of the events. */
    private final class Events extends EventCounter
    {
        @Override
        void onFirstEvent(final long number)
        {
            if (0 == (number & sampleMask) && number <= commands)
            {
                final long nowNs = System.nanoTime();
                record(latencies, nowNs - dueNs(number));
                record(serviceTimes, nowNs - sentNs[(int)number & SENT_RING - 1]);
            }
        }

        private void record(final Histogram histogram, final long ns)
        {
            histogram.recordValue(Math.max(1, Math.min(LONGEST_NS, ns)));
        }
    }
}
