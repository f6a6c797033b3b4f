package io.ringbook.app.torture.sim;

import org.agrona.concurrent.EpochNanoClock;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * The time of a simulation. It stands still but for steps; the wall clock is also set by hand, ahead and back.
 */
final class SimulatedClock implements EpochNanoClock
{
    private static final long START_NS = 1_700_000_000_000_000_000L;
    private static final long LONGEST_STEP_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_JUMP_NS = TimeUnit.HOURS.toNanos(2);

    private final SplittableRandom random;
    private long uptimeNs;
    private long offsetNs = START_NS;

    SimulatedClock(final SplittableRandom random)
    {
        this.random = random;
    }

    /** A little time passes. */
    void step()
    {
        uptimeNs += random.nextLong(LONGEST_STEP_NS);
    }

    /** Somebody sets the wall clock. */
    void jump()
    {
        offsetNs += random.nextLong(-LONGEST_JUMP_NS, LONGEST_JUMP_NS);
    }

    /** Of the wall clock. */
    @Override
    public long nanoTime()
    {
        return offsetNs + uptimeNs;
    }

    /** The time that nobody sets. */
    long uptimeNs()
    {
        return uptimeNs;
    }
}
