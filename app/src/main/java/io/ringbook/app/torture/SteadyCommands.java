package io.ringbook.app.torture;

import io.ringbook.app.flow.OrderFlow;
import io.ringbook.app.run.FlowSource;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import org.agrona.MutableDirectBuffer;

/**
 * A market that stays as deep as it is, so that no state grows; for one session on an empty directory.
 */
final class SteadyCommands implements CommandStream
{
    private static final int INSTRUMENTS = 4;
    private static final int ACCOUNTS = 200;
    private static final int DEPTH = 500;

    private final FlowSource source;
    private long correlationId;

    SteadyCommands(final long seed)
    {
        source = new FlowSource(new OrderFlow(seed, INSTRUMENTS, ACCOUNTS, DEPTH).funded());
        source.resume(new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE));
    }

    @Override
    public void begin()
    {
        if (correlationId > 0)
        {
            throw new IllegalStateException("expected one session, found a second after " + correlationId);
        }
    }

    @Override
    public long correlationId()
    {
        return correlationId;
    }

    @Override
    public int next(final MutableDirectBuffer buffer, final int offset)
    {
        return source.next(buffer, offset, ++correlationId);
    }
}
