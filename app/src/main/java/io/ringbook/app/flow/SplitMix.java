package io.ringbook.app.flow;

/**
 * The SplitMix64 generator: the same numbers from the same seed everywhere, and about a nanosecond each. Not for
 * secrets. One thread.
 */
final class SplitMix
{
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(final long seed)
    {
        state = seed;
    }

    /** Goes on with other numbers. */
    void mix(final long value)
    {
        state ^= value * GOLDEN_GAMMA;
    }

    long next()
    {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
