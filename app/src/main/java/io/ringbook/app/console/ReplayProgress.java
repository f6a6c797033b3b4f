package io.ringbook.app.console;

/**
 * The progress of a replay, in commands.
 */
public final class ReplayProgress extends Progress
{
    /**
     * Nothing to be seen yet.
     *
     * @param task     a word for it.
     * @param commands to do, {@link Long#MAX_VALUE} if unknown.
     */
    public ReplayProgress(final String task, final long commands)
    {
        super(task, commands, Unit.COMMANDS);
    }
}
