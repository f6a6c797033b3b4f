package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.Terminal;
import org.HdrHistogram.Histogram;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how the run is going: one line written over each second on a terminal, else one line every five seconds. Has a
 * thread of its own, so that neither the driver nor the engine waits for a terminal; it also collects the latencies.
 */
public final class LiveProgress implements AutoCloseable
{
    /** Answer of a lag where there is no copy to lag behind. */
    public static final long NO_COPY = -1;

    private static final long TERMINAL_INTERVAL_NS = TimeUnit.SECONDS.toNanos(1);
    private static final long PLAIN_INTERVAL_NS = TimeUnit.SECONDS.toNanos(5);
    private static final long SPACE_INTERVAL_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Driver driver;
    private final LatencyProbe probe;
    private final LongSupplier lag;
    private final PrintWriter out;
    private final long commandLimit;
    private final boolean isInteractive = Terminal.isInteractive();
    private final Histogram total = LatencyProbe.newHistogram();
    private final Thread thread = new Thread(this::report, "ringbook-progress");
    private Histogram interval;
    private boolean wasWaitingForSpace;
    private volatile boolean isClosed;

    /**
     * Starts to tell.
     *
     * @param driver       to look at.
     * @param probe        to take latencies from.
     * @param lag          of the copy in commands, {@link #NO_COPY} if there is none.
     * @param commandLimit the run ends after.
     * @param out          to write to.
     */
    public LiveProgress(
        final Driver driver,
        final LatencyProbe probe,
        final LongSupplier lag,
        final long commandLimit,
        final PrintWriter out)
    {
        this.driver = driver;
        this.probe = probe;
        this.lag = lag;
        this.commandLimit = commandLimit;
        this.out = out;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * All latencies. After {@link #close()}.
     *
     * @return ns, publish to first event.
     */
    public Histogram latencies()
    {
        return total;
    }

    @Override
    public void close()
    {
        isClosed = true;
        thread.interrupt();
        try
        {
            thread.join();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        collect();
        if (isInteractive)
        {
            out.print(Terminal.clearLine());
            out.flush();
        }
    }

    private void report()
    {
        final long intervalNs = isInteractive ? TERMINAL_INTERVAL_NS : PLAIN_INTERVAL_NS;
        final long startNs = System.nanoTime();
        long lastNs = startNs;
        long lastSent = 0;
        while (true)
        {
            if (!sleepUntil(lastNs + intervalNs))
            {
                return;
            }
            final long nowNs = System.nanoTime();
            final long sent = driver.sent();
            collect();
            print(nowNs - startNs, sent, sent - lastSent, nowNs - lastNs);
            lastNs = nowNs;
            lastSent = sent;
        }
    }

    /** Tells meanwhile when the disk is almost full, and when it no longer is; false when there is no more to tell. */
    private boolean sleepUntil(final long wakeNs)
    {
        try
        {
            long leftNs = wakeNs - System.nanoTime();
            while (leftNs > 0 && !isClosed)
            {
                TimeUnit.NANOSECONDS.sleep(Math.min(leftNs, SPACE_INTERVAL_NS));
                tellOfSpace();
                leftNs = wakeNs - System.nanoTime();
            }
            return !isClosed;
        }
        catch (final InterruptedException e)
        {
            return false;
        }
    }

    private void tellOfSpace()
    {
        final boolean isWaiting = driver.isWaitingForSpace();
        if (isWaiting != wasWaitingForSpace)
        {
            wasWaitingForSpace = isWaiting;
            final String free = Figures.count(driver.freeBytes()) + " bytes free";
            out.println((isInteractive ? Terminal.clearLine() : "") + (isWaiting ?
                "disk almost full: " + free + ", new orders wait" : "disk has space again: " + free + ", going on"));
            out.flush();
        }
    }

    private void collect()
    {
        interval = probe.interval(interval);
        total.add(interval);
    }

    private void print(final long elapsedNs, final long sent, final long recently, final long intervalNs)
    {
        final StringBuilder line = new StringBuilder()
            .append(Figures.seconds(elapsedNs))
            .append("  ").append(Figures.count(sent)).append(" commands  ")
            .append(Figures.perSecond(recently, intervalNs)).append("/s  ");
        if (interval.getTotalCount() > 0)
        {
            line.append("p50 ").append(Figures.time(interval.getValueAtPercentile(50)))
                .append(" p90 ").append(Figures.time(interval.getValueAtPercentile(90)))
                .append(" p99 ").append(Figures.time(interval.getValueAtPercentile(99))).append("  ");
        }
        line.append(Figures.count(probe.trades())).append(" trades");
        final long behind = lag.getAsLong();
        if (NO_COPY != behind)
        {
            line.append("  PostgreSQL ").append(Figures.count(behind)).append(" behind");
        }
        if (commandLimit < Long.MAX_VALUE && sent > 0)
        {
            line.append("  ").append(sent * 100 / commandLimit).append(" %, ")
                .append(Figures.seconds((long)((double)elapsedNs * (commandLimit - sent) / sent))).append(" left");
        }
        show(line);
    }

    private void show(final StringBuilder line)
    {
        if (isInteractive)
        {
            out.print(line.insert(0, Terminal.clearLine()));
        }
        else
        {
            out.println(line);
        }
        out.flush();
    }
}
