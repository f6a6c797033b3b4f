package io.ringbook.pipeline;

import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

/**
 * The second duty cycle of the PIPELINED layout: writes what the matching thread has handed over. Where every batch is
 * to be synced, those that have gathered meanwhile are synced together.
 */
final class JournalingAgent implements Agent
{
    private final JournalQueue queue;
    private final CommandJournal journal;
    private final boolean isSyncEachBatch;
    private final int cpu;
    private final Failure failure;

    JournalingAgent(final RingbookContext context, final JournalQueue queue, final Failure failure)
    {
        this.queue = queue;
        this.journal = context.journal();
        this.isSyncEachBatch = Durability.SYNC_EACH_BATCH == context.durability();
        this.cpu = context.journalCpu();
        this.failure = failure;
    }

    @Override
    public void onStart()
    {
        if (RingbookContext.NOT_PINNED != cpu)
        {
            ThreadPinning.pin(cpu);
        }
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
            return write();
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
        return "ringbook-journaler";
    }

    private int write()
    {
        int count = 0;
        while (count < JournalQueue.CAPACITY && queue.writeNext(journal))
        {
            count++;
        }
        if (count > 0 && isSyncEachBatch)
        {
            journal.sync();
        }
        return count;
    }
}
