package io.ringbook.gateway.model;

import org.agrona.collections.Long2ObjectHashMap;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * All live orders, and the newest of those that are done, by id, by account, and by the client's id. Of done orders
 * only so many are kept, and so many fills of them; then those that were done first are forgotten.
 */
final class Orders
{
    private final Long2ObjectHashMap<Order> byId = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<TreeMap<Long, Order>> openByAccount = new Long2ObjectHashMap<>();
    private final Long2ObjectHashMap<Map<String, Order>> byClientOrderId = new Long2ObjectHashMap<>();
    private final Deque<Order> done = new ArrayDeque<>();
    private final int maxDone;
    private final long maxDoneFills;
    private long doneFills;

    Orders(final int maxDone, final long maxDoneFills)
    {
        this.maxDone = maxDone;
        this.maxDoneFills = maxDoneFills;
    }

    /** Adds an order, live or done. */
    void add(final Order order)
    {
        byId.put(order.orderId, order);
        name(order);
        if (order.status.isLive())
        {
            TreeMap<Long, Order> open = openByAccount.get(order.account);
            if (null == open)
            {
                open = new TreeMap<>();
                openByAccount.put(order.account, open);
            }
            open.put(order.orderId, order);
        }
        else
        {
            keepDone(order);
        }
    }

    /** An order has ended: its status says how. */
    void end(final Order order)
    {
        openByAccount.get(order.account).remove(order.orderId);
        keepDone(order);
    }

    /** Takes an order out as if it had never been, for another of the same id. */
    void discard(final Order order)
    {
        byId.remove(order.orderId);
        unname(order);
        openByAccount.get(order.account).remove(order.orderId);
    }

    /** Gives an order another client id; the one it had is that of the order before again, if there is one. */
    void rename(final Order order, final String clientOrderId)
    {
        unname(order);
        order.clientOrderId = clientOrderId;
        name(order);
    }

    Order get(final long orderId)
    {
        return byId.get(orderId);
    }

    Order get(final long account, final String clientOrderId)
    {
        final Map<String, Order> named = byClientOrderId.get(account);
        return null == named ? null : named.get(clientOrderId);
    }

    Collection<Order> open(final long account)
    {
        final TreeMap<Long, Order> open = openByAccount.get(account);
        return null == open ? List.of() : open.values();
    }

    /** Ids of all live orders, in no order. */
    LongStream liveIds()
    {
        return openByAccount.values().stream().flatMap((open) -> open.keySet().stream()).mapToLong(Long::longValue);
    }

    int size()
    {
        return byId.size();
    }

    int doneCount()
    {
        return done.size();
    }

    /** Adds a fill of the past, which its order's sums have. */
    void addPastFill(final Order order, final Fill fill)
    {
        final int before = order.fills().size();
        order.keepFill(fill);
        if (!order.status.isLive())
        {
            doneFills += order.fills().size() - before;
            forgetOldest();
        }
    }

    private void keepDone(final Order order)
    {
        done.addLast(order);
        doneFills += order.fills().size();
        forgetOldest();
    }

    private void forgetOldest()
    {
        while (done.size() > maxDone || doneFills > maxDoneFills && done.size() > 1)
        {
            final Order oldest = done.removeFirst();
            doneFills -= oldest.fills().size();
            byId.remove(oldest.orderId);
            unname(oldest);
        }
    }

    /** Who took an id last has it: a live order before done ones, among those the one that was done last. */
    private void name(final Order order)
    {
        if (null == order.clientOrderId)
        {
            return;
        }
        Map<String, Order> named = byClientOrderId.get(order.account);
        if (null == named)
        {
            named = new HashMap<>();
            byClientOrderId.put(order.account, named);
        }
        Order newer = null;
        Order older = named.get(order.clientOrderId);
        while (null != older && isNewer(older, order))
        {
            newer = older;
            older = older.olderNamesake;
        }
        order.newerNamesake = newer;
        order.olderNamesake = older;
        if (null != older)
        {
            older.newerNamesake = order;
        }
        if (null == newer)
        {
            named.put(order.clientOrderId, order);
        }
        else
        {
            newer.olderNamesake = order;
        }
    }

    private static boolean isNewer(final Order order, final Order than)
    {
        return !than.status.isLive() && (order.status.isLive() || order.updatedNs > than.updatedNs);
    }

    private void unname(final Order order)
    {
        if (null == order.clientOrderId)
        {
            return;
        }
        final Order newer = order.newerNamesake;
        final Order older = order.olderNamesake;
        if (null != older)
        {
            older.newerNamesake = newer;
        }
        if (null != newer)
        {
            newer.olderNamesake = older;
        }
        else if (null != older)
        {
            byClientOrderId.get(order.account).put(order.clientOrderId, older);
        }
        else
        {
            byClientOrderId.get(order.account).remove(order.clientOrderId);
        }
        order.newerNamesake = null;
        order.olderNamesake = null;
    }
}
