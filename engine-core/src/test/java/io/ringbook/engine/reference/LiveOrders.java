package io.ringbook.engine.reference;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All live orders, by what they are looked up by, with their beginning (ACCEPTED) and their end (CANCELED, EXPIRED): so
 * that every removal has exactly one terminal event, followed by what it means for the OCO partner.
 */
final class LiveOrders
{
    private static final long NONE = NullValue.LONG;
    private static final ClOrdId NO_ID = new ClOrdId();

    /** H6: the scope of a group is (account, symbol, ocoGroup). */
    private record OcoKey(long account, int instrumentId, long group)
    {
    }

    private final ReferenceState state;
    private final Settlement settlement;
    private final EventHandler events;
    private final OrderInstructions instructions = new OrderInstructions();
    private final TreeMap<Long, LiveOrder> byOrderId = new TreeMap<>();
    private final Map<OcoKey, List<LiveOrder>> ocoGroups = new HashMap<>();

    /** D9: (expireTime, orderId) order over all instruments. */
    private final TreeSet<LiveOrder> byExpiry = new TreeSet<>(
        Comparator.<LiveOrder>comparingLong((order) -> order.expireTime).thenComparingLong((order) -> order.orderId));

    LiveOrders(final ReferenceState state, final Settlement settlement, final EventHandler events)
    {
        this.state = state;
        this.settlement = settlement;
        this.events = events;
    }

    LiveOrder order(final long orderId)
    {
        return byOrderId.get(orderId);
    }

    boolean isLive(final LiveOrder order)
    {
        return byOrderId.get(order.orderId) == order;
    }

    int count()
    {
        return byOrderId.size();
    }

    /** By ascending orderId; a copy, since walking it ends orders. */
    List<LiveOrder> all()
    {
        return new ArrayList<>(byOrderId.values());
    }

    /** H6: the live orders of the group, first one first. */
    List<LiveOrder> ocoGroup(final long account, final int instrumentId, final long group)
    {
        return ocoGroups.getOrDefault(new OcoKey(account, instrumentId, group), List.of());
    }

    void accept(final LiveOrder order)
    {
        order.orderId = ++state.lastOrderId;
        order.priority = ++state.lastPriority; // decision a
        byOrderId.put(order.orderId, order);
        settlement.relock(order); // K4: the whole order, whatever its type and tif (decision h)
        final Account account = state.account(order.account);
        account.liveOrders++;
        if (!order.id.isEmpty())
        {
            account.ordersById.put(order.id, order);
        }
        if (NONE != order.expireTime)
        {
            byExpiry.add(order);
        }
        if (NONE != order.ocoGroup)
        {
            join(order);
        }
        instructions.set(order.stopPriceTicks(), order.trailOffset, order.budget, order.displayLots,
            order.minLots, order.expireTime, NONE, order.ocoGroup);
        events.onOrderAccepted(order.orderId, order.clOrdId, order.account, order.instrument.id, order.side,
            order.type, order.tif, order.price, order.quantity, order.postOnly, instructions);
    }

    private void join(final LiveOrder order)
    {
        final OcoKey key = new OcoKey(order.account, order.instrument.id, order.ocoGroup);
        final List<LiveOrder> group = ocoGroups.computeIfAbsent(key, (k) -> new ArrayList<>());
        if (!group.isEmpty())
        {
            order.partner = group.get(0);
            order.partner.partner = order;
        }
        group.add(order);
    }

    /** Decision a: REPLACED LOST, TRIGGERED and REPLENISHED take the next number. */
    void renewPriority(final LiveOrder order)
    {
        order.priority = ++state.lastPriority;
    }

    /** E4: the old id is free at once. */
    void rename(final LiveOrder order, final String newId)
    {
        final Map<String, LiveOrder> ids = state.account(order.account).ordersById;
        if (!order.id.isEmpty())
        {
            ids.remove(order.id);
        }
        order.name(newId);
        ids.put(newId, order);
    }

    void expireAt(final LiveOrder order, final long expireTime)
    {
        byExpiry.remove(order);
        order.expireTime = expireTime;
        byExpiry.add(order);
    }

    /** Puts an order, or its remainder, into the book: as slice + reserve (4.5). */
    void rest(final LiveOrder order)
    {
        order.freshSlice();
        order.instrument.book(order.side).add(order);
        order.instrument.isTouched = true;
    }

    /** Takes an order out of the book or from the pending stops. */
    void withdraw(final LiveOrder order)
    {
        if (order.isPending)
        {
            order.instrument.stops.remove(order);
        }
        else
        {
            order.instrument.book(order.side).remove(order);
        }
        order.instrument.isTouched = true;
    }

    /** G1, G2: a new slice goes to the tail of its level. */
    void replenish(final LiveOrder order)
    {
        withdraw(order);
        renewPriority(order);
        rest(order);
        events.onIcebergReplenished(order.orderId, order.clOrdId, order.account, order.instrument.id,
            order.slice, order.leaves - order.slice);
    }

    /**
     * Forgets an order that is in no book: H6, a done order can't be named again, and its lock is exactly 0 (4.9). One
     * that is emptied has none left to release.
     */
    void forget(final LiveOrder order)
    {
        if (order.isDone() && 0 != order.lock.signum())
        {
            throw new IllegalStateException("sequence " + state.sequence + ": lock " + order.lock + " of " + order);
        }
        settlement.release(order);
        byOrderId.remove(order.orderId);
        final Account account = state.account(order.account);
        account.liveOrders--;
        if (!order.id.isEmpty())
        {
            account.ordersById.remove(order.id);
        }
        if (NONE != order.expireTime)
        {
            byExpiry.remove(order);
        }
        if (NONE != order.ocoGroup)
        {
            leaveGroup(order);
        }
    }

    private void leaveGroup(final LiveOrder order)
    {
        final OcoKey key = new OcoKey(order.account, order.instrument.id, order.ocoGroup);
        final List<LiveOrder> group = ocoGroups.get(key);
        group.remove(order);
        if (group.isEmpty())
        {
            ocoGroups.remove(key); // H6: the number may be used again
        }
        if (null != order.partner)
        {
            order.partner.partner = null;
            order.partner = null;
        }
    }

    /** Ends a live order that rests or waits. */
    void cancelResting(final LiveOrder order, final CancelReason reason)
    {
        withdraw(order);
        cancel(order, reason);
    }

    void expireResting(final LiveOrder order, final ExpireReason reason)
    {
        withdraw(order);
        expire(order, reason);
    }

    /** Ends an order that is in no book. B4: canceledQty = leaves at removal. */
    void cancel(final LiveOrder order, final CancelReason reason)
    {
        final LiveOrder partner = order.partner;
        forget(order);
        events.onOrderCanceled(order.orderId, order.clOrdId, order.account, order.instrument.id, reason,
            order.cum, order.leaves);
        cancelPartner(partner);
    }

    void expire(final LiveOrder order, final ExpireReason reason)
    {
        final LiveOrder partner = order.partner;
        forget(order);
        events.onOrderExpired(order.orderId, order.clOrdId, order.account, order.instrument.id, reason,
            order.cum, order.leaves);
        cancelPartner(partner);
    }

    /** H7: at once; B10: without an echo, since the partner's partner is forgotten before. */
    void cancelPartner(final LiveOrder partner)
    {
        if (null == partner)
        {
            return;
        }
        if (null != partner.partner)
        {
            partner.partner.partner = null;
            partner.partner = null;
        }
        cancelResting(partner, CancelReason.OCO);
    }

    /** D9: before any command, also one that is then rejected, in every phase. */
    void expireDue(final long timeNs)
    {
        while (!byExpiry.isEmpty() && byExpiry.first().expireTime <= timeNs)
        {
            expireResting(byExpiry.first(), ExpireReason.GTD);
        }
    }

    /** E2 to E4: prints the present id, and the old one if it changed. */
    void replaced(
        final LiveOrder order,
        final String oldId,
        final long quantity,
        final long leaves,
        final Priority priority)
    {
        final ClOrdId old = oldId.equals(order.id) ? NO_ID : new ClOrdId().set(oldId);
        events.onOrderReplaced(order.orderId, order.clOrdId, old, order.account, order.instrument.id, order.price,
            order.stopPriceTicks(), quantity, order.cum, leaves, priority);
    }

    /** H1, M2: the pending stops of a side; buys by ascending stop, sells by descending, without an anchor last. */
    static List<LiveOrder> inStopOrder(final List<LiveOrder> stops, final Side side)
    {
        final List<LiveOrder> sorted = new ArrayList<>();
        for (final LiveOrder stop : stops)
        {
            if (side == stop.side)
            {
                sorted.add(stop);
            }
        }
        if (sorted.size() > 1)
        {
            sorted.sort(LiveOrders::compareStops);
        }
        return sorted;
    }

    private static int compareStops(final LiveOrder order, final LiveOrder other)
    {
        final long stop = order.stop();
        final long otherStop = other.stop();
        if (stop == otherStop)
        {
            return Long.compare(order.priority, other.priority); // H4
        }
        if (NONE == stop || NONE == otherStop)
        {
            return NONE == stop ? 1 : -1;
        }
        return order.isBuy() ? Long.compare(stop, otherStop) : Long.compare(otherStop, stop);
    }
}
