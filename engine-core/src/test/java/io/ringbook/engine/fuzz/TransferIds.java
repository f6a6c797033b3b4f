package io.ringbook.engine.fuzz;

/**
 * Numbers of transfers: new ones, or ones that may have been used. One thread.
 */
final class TransferIds
{
    private long last;

    long next()
    {
        return ++last;
    }

    long used(final SplitMix random)
    {
        return random.between(1, last + 1);
    }
}
