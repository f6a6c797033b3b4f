package io.ringbook.app.torture;

import org.agrona.concurrent.EpochNanoClock;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A clock that somebody keeps setting: it runs, and every so often jumps back or ahead, by nanoseconds or by days.
 */
final class JumpingClock implements EpochNanoClock
{
    private static final int CALLS_PER_JUMP = 20;
    private static final int MAX_SHIFT = 47;

    private final SplittableRandom random;
    private long offsetNs;

    JumpingClock(final long seed)
    {
        random = new SplittableRandom(seed);
    }

    @Override
    public long nanoTime()
    {
        if (0 == random.nextInt(CALLS_PER_JUMP))
        {
            final long jumpNs = random.nextLong(1L << random.nextInt(1, MAX_SHIFT));
            offsetNs += random.nextBoolean() ? jumpNs : -jumpNs;
        }
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) + offsetNs;
    }
}
