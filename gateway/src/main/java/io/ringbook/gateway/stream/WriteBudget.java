package io.ringbook.gateway.stream;

import java.util.concurrent.TimeUnit;

/**
 * How many trades and orders may be written in a second for clients that come (back), so that no number of them keeps
 * the model's thread from its work. Belongs to that thread.
 */
final class WriteBudget
{
    private static final int PER_SECOND = 50_000;
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private long beganNs = System.nanoTime();
    private int spent;

    /** Throws {@link Refused} where the second's share is spent. */
    void requireLeft()
    {
        final long nowNs = System.nanoTime();
        if (nowNs - beganNs >= SECOND_NS)
        {
            beganNs = nowNs;
            spent = 0;
        }
        if (spent >= PER_SECOND)
        {
            throw new Refused(
                "RATE_LIMITED", null, "too many clients ask for what they have missed; ask again in a second");
        }
    }

    void spend(final int count)
    {
        spent += count;
    }
}
