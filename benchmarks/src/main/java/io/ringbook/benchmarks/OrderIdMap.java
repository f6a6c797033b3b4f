package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import org.agrona.collections.Long2LongHashMap;

/**
 * A client's order ids to the engine's. Ids that lie close together, as a session hands them out, are an index into an
 * array; others go into a hash map.
 */
final class OrderIdMap
{
    /** Of an id that was never seen; no order has it. */
    static final int MISSING = 0;

    private static final int SPARSENESS = 4;
    private static final float LOAD_FACTOR = 0.55f;

    private final long firstId;
    private final int[] direct;
    private final Long2LongHashMap sparse;

    private OrderIdMap(final long firstId, final int span, final int capacity)
    {
        this.firstId = firstId;
        direct = new int[span];
        sparse = 0 == span ? new Long2LongHashMap(capacity, LOAD_FACTOR, MISSING) : null;
    }

    /** A map with room for the ids of a workload. */
    static OrderIdMap of(final ConsensusReader workload)
    {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        int newOrders = 0;
        for (int i = 0; i < workload.count(); i++)
        {
            if (ConsensusReader.NEW == workload.type(i))
            {
                first = Math.min(first, workload.orderId(i));
                last = Math.max(last, workload.orderId(i));
                newOrders++;
            }
        }
        final long span = last - first + 1;
        final boolean isDense = newOrders > 0 && span > 0 && span <= Math.max(1 << 16, (long)newOrders * SPARSENESS) &&
            span <= Integer.MAX_VALUE - 8;
        return isDense ? new OrderIdMap(first, (int)span, 0) : new OrderIdMap(0, 0, newOrders * 2 + 8);
    }

    void put(final long id, final int engineId)
    {
        if (null == sparse)
        {
            direct[(int)(id - firstId)] = engineId;
        }
        else
        {
            sparse.put(id, engineId);
        }
    }

    int get(final long id)
    {
        if (null != sparse)
        {
            return (int)sparse.get(id);
        }
        final long index = id - firstId;
        return index >= 0 && index < direct.length ? direct[(int)index] : MISSING;
    }
}
