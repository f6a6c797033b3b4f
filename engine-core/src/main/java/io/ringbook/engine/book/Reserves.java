package io.ringbook.engine.book;

import org.agrona.collections.Long2LongHashMap;

/**
 * What the icebergs of each level of one side hold back. Only levels that have a reserve are in it.
 */
final class Reserves
{
    private static final long NONE = 0;

    private final Long2LongHashMap lotsByRank = new Long2LongHashMap(NONE);

    long lots(final long rank)
    {
        return lotsByRank.isEmpty() ? NONE : lotsByRank.get(rank);
    }

    void add(final long rank, final long lots)
    {
        if (0 == lots)
        {
            return;
        }
        final long sum = lotsByRank.get(rank) + lots;
        if (NONE == sum)
        {
            lotsByRank.remove(rank);
        }
        else
        {
            lotsByRank.put(rank, sum);
        }
    }
}
