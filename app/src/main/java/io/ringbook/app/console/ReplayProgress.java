package io.ringbook.app.console;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * A progress bar for what takes longer than a second, where somebody is looking.
 */
public final class ReplayProgress implements LongConsumer, AutoCloseable
{
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(1);
    private static final int UPDATE_INTERVAL_MS = 200;

    private final String task;
    private final long commands;
    private final String unit;
    private final long unitSize;
    private final boolean isInteractive = Terminal.isInteractive();
    private final long startNs = System.nanoTime();
    private ProgressBar bar;

    /**
     * Nothing to be seen yet.
     *
     * @param task     a word for it.
     * @param commands to do, {@link Long#MAX_VALUE} if unknown.
     */
    public ReplayProgress(final String task, final long commands)
    {
        this(task, commands, " k commands", 1_000);
    }

    /**
     * Nothing to be seen yet, of a task that is counted in something else than commands.
     *
     * @param task     a word for it.
     * @param total    to do, {@link Long#MAX_VALUE} if unknown.
     * @param unit     to show, with a space before it.
     * @param unitSize of what is counted that make one to show.
     */
    public ReplayProgress(final String task, final long total, final String unit, final long unitSize)
    {
        this.task = task;
        this.commands = total;
        this.unit = unit;
        this.unitSize = unitSize;
    }

    @Override
    public void accept(final long commandsDone)
    {
        if (null != bar)
        {
            bar.stepTo(commandsDone);
        }
        else if (isInteractive && System.nanoTime() - startNs > PATIENCE_NS)
        {
            bar = open();
            bar.stepTo(commandsDone);
        }
    }

    @Override
    public void close()
    {
        if (null != bar)
        {
            bar.close();
        }
    }

    private ProgressBar open()
    {
        return new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(Long.MAX_VALUE == commands ? -1 : commands)
            .setUpdateIntervalMillis(UPDATE_INTERVAL_MS)
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(unit, unitSize)
            .showSpeed()
            .clearDisplayOnFinish()
            .build();
    }
}
