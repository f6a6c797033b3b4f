package io.ringbook.pipeline;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Releases events whose command has reached the durability asked for, and calls the embedder's handler with them.
 * Either a thread of its own runs the duty cycle, or callers poll, one at a time.
 */
final class PublisherAgent implements Agent
{
    private static final int LIMIT = 256;

    private final EventRing outbound;
    private final ReleaseGate gate;
    private final Failure failure;
    private final RecordHandler onRecord;
    private final AtomicReference<Thread> poller = new AtomicReference<>();

    private volatile boolean hasFailed;

    PublisherAgent(
        final RingbookContext context, final EventRing outbound, final ReleaseGate gate, final Failure failure)
    {
        this.outbound = outbound;
        this.gate = gate;
        this.failure = failure;
        onRecord = null != context.recordHandler() ? context.recordHandler() : decodeTo(context.eventHandler());
    }

    private static RecordHandler decodeTo(final EventHandler handler)
    {
        final EventAdapter adapter = new EventAdapter(handler);
        return (buffer, offset, length) -> adapter.onEvent(buffer, offset);
    }

    @Override
    public int doWork()
    {
        return release(LIMIT);
    }

    @Override
    public String roleName()
    {
        return "ringbook-publisher";
    }

    /**
     * Handles events on the calling thread.
     *
     * @param limit of events.
     * @return number of events handled, 0 also while another thread is at it.
     * @throws IllegalStateException if the event handler calls this.
     */
    int poll(final int limit)
    {
        final Thread thread = Thread.currentThread();
        if (isPolledBy(thread))
        {
            throw new IllegalStateException("pollEvents: called by the event handler; return from it first");
        }
        if (!poller.compareAndSet(null, thread))
        {
            return 0;
        }
        try
        {
            return release(limit);
        }
        finally
        {
            poller.set(null);
        }
    }

    boolean isPolledBy(final Thread thread)
    {
        return poller.get() == thread;
    }

    /**
     * Has the event handler thrown? Nothing is released after that.
     *
     * @return true if so.
     */
    boolean hasFailed()
    {
        return hasFailed;
    }

    /**
     * Has all been handled that can be released as things stand? Only while the matcher rests.
     *
     * @return true if so.
     */
    boolean isDrained()
    {
        return outbound.isDrained(gate.sequence());
    }

    private int release(final int limit)
    {
        if (hasFailed)
        {
            throw new AgentTerminationException("failed: " + failure.cause());
        }
        try
        {
            return outbound.poll(onRecord, limit, gate.sequence());
        }
        catch (final Throwable cause)
        {
            failure.onFailure(cause);
            hasFailed = true;
            throw new AgentTerminationException(cause);
        }
    }
}
