package io.ringbook.gateway.stream;

import java.util.concurrent.TimeUnit;

/**
 * Counts what comes in a second. One thread.
 */
final class RateMeter
{
    private static final long SECOND_NS = TimeUnit.SECONDS.toNanos(1);

    private final int limit;
    private long beganNs = System.nanoTime();
    private int count;

    RateMeter(final int limit)
    {
        this.limit = limit;
    }

    /** Counts one; false if it is one too many. */
    boolean admit(final long nowNs)
    {
        if (nowNs - beganNs >= SECOND_NS)
        {
            beganNs = nowNs;
            count = 0;
        }
        count++;
        return count <= limit;
    }
}
