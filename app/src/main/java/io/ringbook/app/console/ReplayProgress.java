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
        this.task = task;
        this.commands = commands;
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
            .setUnit(" k commands", 1_000)
            .showSpeed()
            .clearDisplayOnFinish()
            .build();
    }
}
