package io.ringbook.app.torture.sim;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The events of an engine that knows of no journal: what a client must see, one after the other.
 */
final class ExpectedEvents implements EventSink
{
    private static final int MAX_EVENT_LENGTH = 1024;

    /**
     * One event.
     *
     * @param sequence of its command.
     * @param bytes    as encoded.
     */
    record Expected(long sequence, byte[] bytes)
    {
    }

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(MAX_EVENT_LENGTH));
    private final ArrayDeque<Expected> expected = new ArrayDeque<>();
    private final MatchingEngine engine;
    private boolean isKept;
    private long sequence;
    private int length;

    ExpectedEvents(final EngineConfig config)
    {
        engine = new MatchingEngine(config, new EventEncoder(this));
    }

    MatchingEngine engine()
    {
        return engine;
    }

    /** Applies a command whose events nobody will see any more. */
    void applyUnseen(final DirectBuffer commands, final int offset, final int commandLength, final long newSequence)
    {
        engine.onCommand(commands, offset, commandLength, newSequence);
    }

    /** Applies a command whose events are to be seen. */
    void apply(final DirectBuffer commands, final int offset, final int commandLength, final long newSequence)
    {
        isKept = true;
        sequence = newSequence;
        engine.onCommand(commands, offset, commandLength, newSequence);
        isKept = false;
    }

    /**
     * An event is seen: is it the one that must come?
     *
     * @return sequence of its command.
     */
    long seen(final DirectBuffer event, final int offset, final int eventLength)
    {
        final Expected next = expected.poll();
        if (null == next)
        {
            throw new SimulationFailure("an event is seen, expected none after sequence " + engine.sequence());
        }
        final byte[] bytes = new byte[eventLength];
        event.getBytes(offset, bytes);
        if (!Arrays.equals(bytes, next.bytes))
        {
            throw new SimulationFailure("sequence " + next.sequence + ": an event differs from the one that its " +
                "command must lead to, or is out of its order");
        }
        return next.sequence;
    }

    /** Number of events that are still to be seen. */
    int unseen()
    {
        return expected.size();
    }

    @Override
    public long claim(final int eventLength)
    {
        length = eventLength;
        return buffer.addressOffset();
    }

    @Override
    public void commit()
    {
        if (isKept)
        {
            final byte[] bytes = new byte[length];
            buffer.getBytes(0, bytes);
            expected.add(new Expected(sequence, bytes));
        }
    }
}
