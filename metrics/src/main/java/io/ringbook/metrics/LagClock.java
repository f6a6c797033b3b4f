package io.ringbook.metrics;

/**
 * Remembers when the journal was how far, so that a position behind its end can be told as a time. Looked at once a
 * second; of what is older than an hour it says an hour.
 */
final class LagClock
{
    private static final int MOMENTS = 3_600;

    private final long[] sequences = new long[MOMENTS];
    private final long[] timesNs = new long[MOMENTS];
    private int count;
    private int next;

    /**
     * The journal is as far as this.
     *
     * @param sequence of its last command, never less than before.
     * @param nowNs    the time.
     */
    synchronized void note(final long sequence, final long nowNs)
    {
        sequences[next] = sequence;
        timesNs[next] = nowNs;
        next = (next + 1) % MOMENTS;
        count = Math.min(count + 1, MOMENTS);
    }

    /**
     * How long ago the command behind a position was journaled, at least.
     *
     * @param sequence of the position.
     * @param nowNs    the time.
     * @return ns since it was first noted that the journal is beyond the position, 0 if that was never noted.
     */
    synchronized long behindNs(final long sequence, final long nowNs)
    {
        long behindNs = 0;
        for (int i = 1; i <= count; i++)
        {
            final int moment = (next - i + MOMENTS) % MOMENTS;
            if (sequences[moment] <= sequence)
            {
                break;
            }
            behindNs = nowNs - timesNs[moment];
        }
        return behindNs;
    }
}
