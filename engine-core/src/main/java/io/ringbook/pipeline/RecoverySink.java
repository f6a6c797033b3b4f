package io.ringbook.pipeline;

import io.ringbook.codecs.EventSink;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * Discards events until the engine is recovered, then writes into the outbound ring.
 */
final class RecoverySink implements EventSink
{
    private final EventRing ring;
    private final UnsafeBuffer discarded = new UnsafeBuffer(ByteBuffer.allocateDirect(EventRing.MAX_EVENT_LENGTH));
    private boolean isLive;

    RecoverySink(final EventRing ring)
    {
        this.ring = ring;
    }

    void goLive()
    {
        isLive = true;
    }

    @Override
    public long claim(final int length)
    {
        return isLive ? ring.claim(length) : discarded.addressOffset();
    }

    @Override
    public void commit()
    {
        if (isLive)
        {
            ring.commit();
        }
    }
}
