package io.ringbook.pipeline;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

/**
 * Syncs the journal as soon as there is something to sync; its idle strategy sets the interval. A failed sync is never
 * tried again: the pipeline stops.
 */
final class SyncAgent implements Agent
{
    private final CommandJournal journal;
    private final Failure failure;

    SyncAgent(final CommandJournal journal, final Failure failure)
    {
        this.journal = journal;
        this.failure = failure;
    }

    @Override
    public int doWork()
    {
        if (failure.stopsJournal())
        {
            throw new AgentTerminationException("failed: " + failure.cause());
        }
        try
        {
            if (journal.syncedSequence() < journal.journaledSequence())
            {
                journal.sync();
            }
            return 0;
        }
        catch (final Throwable cause)
        {
            failure.onJournalFailure(cause);
            throw new AgentTerminationException(cause);
        }
    }

    @Override
    public String roleName()
    {
        return "ringbook-sync";
    }
}
