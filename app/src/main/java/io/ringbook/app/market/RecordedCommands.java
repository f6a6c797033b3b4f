package io.ringbook.app.market;

import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

import java.util.Arrays;

/**
 * Commands as they were sent, end to end, to be driven through fresh engines again and timed.
 */
final class RecordedCommands
{
    private static final int MIN_ROUNDS = 5;
    private static final int MAX_ROUNDS = 200;
    private static final long MAX_DURATION_NS = 1_000_000_000L;
    private static final int ALIGNMENT = 8;

    private final ExpandableArrayBuffer commands = new ExpandableArrayBuffer(1 << 16);
    private int[] offsets = new int[1 << 10];
    private int[] lengths = new int[1 << 10];
    private int count;
    private int nextOffset;

    void add(final DirectBuffer command, final int length)
    {
        if (count == offsets.length)
        {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        commands.putBytes(nextOffset, command, 0, length);
        offsets[count] = nextOffset;
        lengths[count++] = length;
        nextOffset = Math.addExact(nextOffset, length + ALIGNMENT - 1) & -ALIGNMENT;
    }

    /** Median of the later half of the rounds, of which there are as many as a second has room for. */
    double nsPerCommand(final long stateHash)
    {
        final long[] elapsedNs = new long[MAX_ROUNDS];
        final long startNs = System.nanoTime();
        int rounds = 0;
        while (rounds < MIN_ROUNDS || (rounds < MAX_ROUNDS && System.nanoTime() - startNs < MAX_DURATION_NS))
        {
            elapsedNs[rounds++] = round(stateHash);
        }
        final int first = rounds / 2;
        Arrays.sort(elapsedNs, first, rounds);
        return elapsedNs[(first + rounds) / 2] / (double)count;
    }

    private long round(final long stateHash)
    {
        final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
        final long startNs = System.nanoTime();
        for (int i = 0; i < count; i++)
        {
            engine.onCommand(commands, offsets[i], lengths[i], i + 1);
        }
        final long elapsedNs = System.nanoTime() - startNs;
        if (engine.stateHash() != stateHash)
        {
            throw new IllegalStateException("the same commands gave another state: expected hash " +
                Long.toHexString(stateHash) + ", found " + Long.toHexString(engine.stateHash()));
        }
        return elapsedNs;
    }
}
