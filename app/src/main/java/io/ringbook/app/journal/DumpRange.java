package io.ringbook.app.journal;

/**
 * Which commands are wanted, by sequence, both ends included, and by time, the end not included.
 */
record DumpRange(long fromSequence, long toSequence, long fromTimeNs, long toTimeNs)
{
    static DumpRange ofSequence(final long sequence)
    {
        return new DumpRange(sequence, sequence, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    boolean isFromStart()
    {
        return fromSequence <= 1 && Long.MIN_VALUE == fromTimeNs;
    }

    boolean isBefore(final long sequence, final long timestampNs)
    {
        return sequence < fromSequence || timestampNs < fromTimeNs;
    }

    /** Neither sequence nor time ever goes back, so nothing behind it is wanted either. */
    boolean isBehind(final long sequence, final long timestampNs)
    {
        return sequence > toSequence || timestampNs > toTimeNs || toTimeNs < Long.MAX_VALUE && timestampNs == toTimeNs;
    }
}
