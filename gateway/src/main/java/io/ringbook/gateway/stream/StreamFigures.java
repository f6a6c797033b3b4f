package io.ringbook.gateway.stream;

import java.util.concurrent.atomic.LongAdder;

/**
 * What has been sent to clients, and what has not. Any thread.
 */
public final class StreamFigures
{
    final LongAdder sent = new LongAdder();
    final LongAdder conflated = new LongAdder();
    final LongAdder slowConsumers = new LongAdder();

    StreamFigures()
    {
    }

    /**
     * Messages queued for clients.
     *
     * @return number since the start.
     */
    public long messages()
    {
        return sent.sum();
    }

    /**
     * Messages left out for clients that were slow, since a newer one says the same.
     *
     * @return number since the start.
     */
    public long conflated()
    {
        return conflated.sum();
    }

    /**
     * Clients that were disconnected because they were too slow.
     *
     * @return number since the start.
     */
    public long slowConsumers()
    {
        return slowConsumers.sum();
    }
}
