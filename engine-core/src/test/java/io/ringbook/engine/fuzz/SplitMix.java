package io.ringbook.engine.fuzz;

/**
 * The SplitMix64 generator: the same numbers from the same seed everywhere. One thread.
 */
final class SplitMix
{
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(final long seed)
    {
        state = seed;
    }

    static long mix(final long value)
    {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next()
    {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** 0 to bound - 1. */
    int below(final int bound)
    {
        return (int)(((next() >>> 32) * bound) >>> 32);
    }

    /** Both inclusive. */
    long between(final long low, final long high)
    {
        return low + Long.remainderUnsigned(next(), high - low + 1);
    }

    boolean chance(final int perMille)
    {
        return below(1000) < perMille;
    }

    /** One of the values given. */
    long pick(final long... values)
    {
        return values[below(values.length)];
    }
}
