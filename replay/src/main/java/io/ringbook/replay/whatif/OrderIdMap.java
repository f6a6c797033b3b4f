package io.ringbook.replay.whatif;

import java.util.Arrays;

/**
 * Order ids of one engine to those that the same commands' orders have in the other. Each engine numbers what it
 * accepts, so ids run side by side until one refuses what the other takes: kept are only the places where the distance
 * changes, however many orders there are.
 */
final class OrderIdMap
{
    /** The other engine has not accepted the order. */
    static final long MISSING = Long.MIN_VALUE;

    private long[] firstIds = new long[16];
    private long[] distances = new long[16];
    private int runs;
    private long lastId;

    /**
     * The next order.
     *
     * @param id    one more than the last one's.
     * @param other its id in the other engine, or {@link #MISSING}.
     */
    void add(final long id, final long other)
    {
        if (lastId + 1 != id)
        {
            throw new IllegalStateException("order id: expected " + (lastId + 1) + ", found " + id);
        }
        lastId = id;
        final long distance = MISSING == other ? MISSING : other - id;
        if (0 == runs || distances[runs - 1] != distance)
        {
            if (firstIds.length == runs)
            {
                firstIds = Arrays.copyOf(firstIds, runs * 2);
                distances = Arrays.copyOf(distances, runs * 2);
            }
            firstIds[runs] = id;
            distances[runs++] = distance;
        }
    }

    /** Has the engine given this id to an order? */
    boolean isKnown(final long id)
    {
        return id >= 1 && id <= lastId;
    }

    /**
     * The id in the other engine.
     *
     * @param id known.
     * @return id, or {@link #MISSING}.
     */
    long get(final long id)
    {
        final int run = id >= firstIds[runs - 1] ? runs - 1 : runOf(id);
        return MISSING == distances[run] ? MISSING : id + distances[run];
    }

    private int runOf(final long id)
    {
        final int found = Arrays.binarySearch(firstIds, 0, runs, id);
        return found >= 0 ? found : -found - 2;
    }
}
