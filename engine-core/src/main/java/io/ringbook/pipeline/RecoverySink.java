package io.ringbook.pipeline;

import io.ringbook.codecs.EventSink;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Discards events until the engine is recovered, then writes into the outbound ring.
 */
final class RecoverySink implements EventSink
{
    private final EventRing ring;
    private final ExpandableArrayBuffer discarded = new ExpandableArrayBuffer(EventRing.MAX_EVENT_LENGTH);
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
    public int claim(final int length)
    {
        return isLive ? ring.claim(length) : 0;
    }

    @Override
    public MutableDirectBuffer buffer()
    {
        return isLive ? ring.buffer() : discarded;
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
