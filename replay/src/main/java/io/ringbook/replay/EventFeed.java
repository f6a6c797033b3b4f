package io.ringbook.replay;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

import java.nio.ByteBuffer;

/**
 * The bounded ring between the thread that publishes events and one subscriber. The publisher begins to fill it at the
 * first event of a command, and stops for good where an event has no room: it never waits. What the ring holds then is
 * without a gap. The subscriber goes on elsewhere and may ask again.
 */
final class EventFeed
{
    /** Nothing is written. The subscriber may ask. */
    static final int IDLE = 0;

    /** The subscriber asks; the publisher will begin with the next command. */
    static final int WANTED = 1;

    /** The publisher writes every event. */
    static final int LIVE = 2;

    /** There was no room: what is in the ring is all. The subscriber makes it IDLE. */
    static final int OVERFLOWED = 3;

    private final OneToOneRingBuffer ring;
    private final MessageHandler dropping = (index, buffer, offset, length) ->
    {
    };
    private long joinSequence;
    private volatile long completeSequence;
    private volatile int state = IDLE;

    EventFeed(final int capacityBytes)
    {
        ring = new OneToOneRingBuffer(new UnsafeBuffer(
            ByteBuffer.allocateDirect(capacityBytes + RingBufferDescriptor.TRAILER_LENGTH)));
    }

    /** Called by the publisher alone. */
    void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        final int state = this.state;
        if (WANTED == state && 0 == index)
        {
            joinSequence = sequence;
            this.state = LIVE;
            write(index, buffer, offset, length);
        }
        else if (LIVE == state)
        {
            write(index, buffer, offset, length);
        }
    }

    private void write(final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        // A message type is positive.
        if (!ring.write(index + 1, buffer, offset, length))
        {
            state = OVERFLOWED;
        }
    }

    /** Called by the publisher alone: of the commands up to this one every event has come. */
    void onDrained(final long sequence)
    {
        if (LIVE == state)
        {
            completeSequence = sequence;
        }
    }

    int state()
    {
        return state;
    }

    /** The last command of which every event is in the ring, or was. To be asked before the ring is read. */
    long completeSequence()
    {
        return completeSequence;
    }

    /** The command whose first event was the first in the ring, once LIVE. */
    long joinSequence()
    {
        return joinSequence;
    }

    void want()
    {
        state = WANTED;
    }

    /** After an overflow. */
    void rest()
    {
        while (!isEmpty())
        {
            ring.read(dropping);
        }
        state = IDLE;
    }

    /** Is there nothing to read? Reading nothing does not say so: it may have passed the end of the ring. */
    boolean isEmpty()
    {
        return ring.consumerPosition() == ring.producerPosition();
    }

    /**
     * Reads what was written.
     *
     * @param handler given the index of the event plus 1 as the type of the message.
     * @param limit   of events.
     * @return number of events read.
     */
    int read(final MessageHandler handler, final int limit)
    {
        return ring.read(handler, limit);
    }
}
