package io.ringbook.app.console;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * A progress bar on standard error for what takes longer than a second, where somebody is looking: what is done, the
 * rate, and the time left where the end is known. One thread.
 */
public class Progress implements LongConsumer, AutoCloseable
{
    /** What is counted. */
    public enum Unit
    {
        /** Commands of a journal or an input. */
        COMMANDS(" k commands", 1_000),

        /** Bytes of a file. */
        BYTES(" MB", 1_000_000),

        /** Whole things, few of them. */
        ITEMS("", 1);

        private final String text;
        private final long size;

        Unit(final String text, final long size)
        {
            this.text = text;
            this.size = size;
        }
    }

    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int UPDATE_INTERVAL_MS = 200;

    private final String task;
    private final Unit unit;
    private final boolean isShown;
    private final long startNs = System.nanoTime();
    private long total;
    private long done;
    private ProgressBar bar;
    private boolean isClosed;

    /**
     * Nothing to be seen yet.
     *
     * @param task  a word for it.
     * @param total to do, {@link Long#MAX_VALUE} if unknown.
     * @param unit  what is counted.
     */
    public Progress(final String task, final long total, final Unit unit)
    {
        this(task, total, unit, Terminal.showsProgress());
    }

    private Progress(final String task, final long total, final Unit unit, final boolean isShown)
    {
        this.task = task;
        this.total = total;
        this.unit = unit;
        this.isShown = isShown;
    }

    /**
     * For what nobody follows.
     *
     * @return never to be seen.
     */
    public static Progress none()
    {
        return new Progress("", Long.MAX_VALUE, Unit.ITEMS, false);
    }

    /**
     * There is more to do than was said, before any of it is done.
     *
     * @param more to do, {@link Long#MAX_VALUE} if unknown.
     */
    public void expect(final long more)
    {
        total = Long.MAX_VALUE - total < more ? Long.MAX_VALUE : total + more;
    }

    /**
     * Some more is done.
     *
     * @param more that is.
     */
    public void add(final long more)
    {
        accept(done + more);
    }

    @Override
    public void accept(final long done)
    {
        this.done = done;
        if (null != bar)
        {
            bar.stepTo(done);
        }
        else if (isShown && !isClosed && System.nanoTime() - startNs > PATIENCE_NS)
        {
            bar = open();
            bar.stepTo(done);
        }
    }

    /** Takes the bar away. */
    @Override
    public void close()
    {
        end();
    }

    /** Takes the bar away, for good, before there is more to print. */
    public void end()
    {
        isClosed = true;
        if (null != bar)
        {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar open()
    {
        return new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(Long.MAX_VALUE == total ? -1 : total)
            .setUpdateIntervalMillis(UPDATE_INTERVAL_MS)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(unit.text, unit.size)
            .showSpeed()
            .clearDisplayOnFinish()
            .build();
    }
}
