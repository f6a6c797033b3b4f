package io.ringbook.app.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the orders at one price: those that were seen to arrive, in that order, and, ahead of them, one
 * anonymous order that stands for all that was there before.
 */
final class LobsterLevel
{
    static final long NONE = 0;

    private final Map<Long, Long> engineOrderIds = new LinkedHashMap<>();
    private long anonymousId = NONE;

    void seed(final long engineOrderId)
    {
        anonymousId = engineOrderId;
    }

    void add(final long orderId, final long engineOrderId)
    {
        engineOrderIds.put(orderId, engineOrderId);
    }

    boolean isKnown(final long orderId)
    {
        return engineOrderIds.containsKey(orderId);
    }

    /** The engine's order that holds this one: its own, else the anonymous one, else none. */
    long engineOrderId(final long orderId)
    {
        return engineOrderIds.getOrDefault(orderId, anonymousId);
    }

    /** Is every order at this price known? */
    boolean isFullyKnown()
    {
        return NONE == anonymousId;
    }

    /** The engine's order that is first in the queue. */
    long head()
    {
        return NONE != anonymousId ? anonymousId : engineOrderIds.values().iterator().next();
    }

    void remove(final long orderId)
    {
        if (null == engineOrderIds.remove(orderId))
        {
            anonymousId = NONE;
        }
    }

    boolean isEmpty()
    {
        return NONE == anonymousId && engineOrderIds.isEmpty();
    }

    List<Long> allEngineOrderIds()
    {
        final List<Long> all = new ArrayList<>(engineOrderIds.values());
        if (NONE != anonymousId)
        {
            all.add(anonymousId);
        }
        return all;
    }
}
