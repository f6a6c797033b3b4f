package io.ringbook.replay.whatif;

import java.util.Arrays;

/**
 * The events that a command came to in one engine, as words to be compared: of each its kind, up to two orders, two
 * values and the instrument.
 */
final class CommandOutcome
{
    static final int KIND = 0;
    static final int FIRST_ORDER = 1;
    static final int SECOND_ORDER = 2;
    static final int VALUE = 3;
    static final int QUANTITY = 4;
    static final int INSTRUMENT = 5;
    static final int WIDTH = 6;

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private long[] words = new long[64 * WIDTH];
    private int length;
    private int trades;
    private long digest;

    void clear()
    {
        length = 0;
        trades = 0;
        digest = 0;
    }

    void add(
        final EventKind kind,
        final long firstOrder,
        final long secondOrder,
        final long value,
        final long quantity,
        final int instrumentId)
    {
        if (words.length == length)
        {
            words = Arrays.copyOf(words, length * 2);
        }
        final long[] target = words;
        int at = length;
        target[at++] = kind.ordinal();
        target[at++] = firstOrder;
        target[at++] = secondOrder;
        target[at++] = value;
        target[at++] = quantity;
        target[at++] = instrumentId;
        length = at;
        trades += EventKind.TRADE == kind ? 1 : 0;
    }

    /** Takes a field of an event into the digest of all that was said. */
    CommandOutcome mix(final long field)
    {
        final long mixed = (digest ^ field) * FACTOR;
        digest = mixed ^ mixed >>> 29;
        return this;
    }

    /** Of every field of every event. */
    long digest()
    {
        return digest;
    }

    int length()
    {
        return length;
    }

    int trades()
    {
        return trades;
    }

    long word(final int index)
    {
        return words[index];
    }
}
