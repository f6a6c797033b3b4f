package io.ringbook.pipeline;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

/**
 * Releases events whose command has reached the durability asked for, and calls the embedder's handler with them.
 */
final class PublisherAgent implements Agent
{
    private static final int LIMIT = 256;

    private final EventRing outbound;
    private final CommandJournal journal;
    private final boolean isGated;
    private final Failure failure;
    private final RecordHandler onRecord;

    PublisherAgent(
        final RingbookContext context, final EventRing outbound, final EventHandler handler, final Failure failure)
    {
        this.outbound = outbound;
        this.journal = context.journal();
        this.isGated = null != journal && Durability.GROUP_SYNC == context.durability();
        this.failure = failure;
        final EventAdapter adapter = new EventAdapter(handler);
        onRecord = (buffer, offset, length) -> adapter.onEvent(buffer, offset);
    }

    @Override
    public int doWork()
    {
        return poll(LIMIT);
    }

    int poll(final int limit)
    {
        try
        {
            return outbound.poll(onRecord, limit, isGated ? journal.syncedSequence() : EventRing.NO_GATE);
        }
        catch (final Throwable cause)
        {
            failure.onFailure(cause);
            throw new AgentTerminationException(cause);
        }
    }

    @Override
    public String roleName()
    {
        return "ringbook-publisher";
    }
}
