package io.ringbook.pipeline;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The first thing that went wrong in any of the threads; it stops all of them.
 */
final class Failure
{
    private final AtomicReference<Throwable> cause = new AtomicReference<>();
    private volatile boolean isJournalLost;

    void onFailure(final Throwable throwable)
    {
        cause.compareAndSet(null, throwable);
    }

    void onJournalFailure(final Throwable throwable)
    {
        isJournalLost = true;
        onFailure(throwable);
    }

    /**
     * Shall nothing more be journaled? When the engine could not apply a command, the journal is sound: what was handed
     * to it is still written and synced, so that the commands before that one can be told.
     *
     * @return true after any other failure.
     */
    boolean stopsJournal()
    {
        return isJournalLost || hasFailed() && !(cause() instanceof MatchingStoppedException);
    }

    boolean hasFailed()
    {
        return null != cause.get();
    }

    Throwable cause()
    {
        return cause.get();
    }
}
