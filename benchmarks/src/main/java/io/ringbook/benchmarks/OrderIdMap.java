package io.ringbook.benchmarks;

import io.ringbook.app.market.ConsensusReader;
import org.agrona.collections.Long2LongHashMap;

/**
 * A client's order ids to the engine's. Ids of one range, as a session hands them out, are an index into an array; all
 * others go into a hash map. One thread.
 */
public final class OrderIdMap
{
    /** Of an id that was never seen; no order has it. */
    public static final int MISSING = ConsensusSession.NO_ORDER;

    private static final int SPARSENESS = 4;
    private static final int MIN_OTHERS = 8;
    private static final float LOAD_FACTOR = 0.55f;

    private final long firstId;
    private final int[] direct;
    private final Long2LongHashMap others;

    private OrderIdMap(final long firstId, final int span, final int otherIds)
    {
        this.firstId = firstId;
        direct = new int[span];
        others = new Long2LongHashMap(Math.max(MIN_OTHERS, otherIds), LOAD_FACTOR, MISSING);
    }

    /**
     * A map for ids that are not known beforehand.
     *
     * @param span ids from 0 that are an index, if they come.
     */
    public OrderIdMap(final int span)
    {
        this(0, span, 0);
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
        return isDense ? new OrderIdMap(first, (int)span, 0) : new OrderIdMap(0, 0, newOrders * 2);
    }

    /**
     * Keeps an order, in place of an older one of the same id.
     *
     * @param id       the client's, any number.
     * @param engineId not {@link #MISSING}.
     */
    public void put(final long id, final int engineId)
    {
        final long index = id - firstId;
        if (index >= 0 && index < direct.length)
        {
            direct[(int)index] = engineId;
        }
        else
        {
            others.put(id, engineId);
        }
    }

    /**
     * Looks an order up.
     *
     * @param id the client's, any number.
     * @return engine's id of the last order that was kept under it, or {@link #MISSING}.
     */
    public int get(final long id)
    {
        final long index = id - firstId;
        return index >= 0 && index < direct.length ? direct[(int)index] : (int)others.get(id);
    }
}
