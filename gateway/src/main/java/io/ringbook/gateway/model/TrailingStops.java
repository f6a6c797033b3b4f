package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The pending trailing stops of one side. Each trade moves their anchors, and no event says so: a sell's anchor is the
 * highest price since it came, a buy's the lowest. Orders with the same anchor are one group, so that a trade costs
 * next to nothing however many orders trail.
 */
final class TrailingStops
{
    private static final long NO_ANCHOR = Long.MIN_VALUE;

    private final NavigableMap<Long, Group> groups = new TreeMap<>();
    private final int sign;

    TrailingStops(final Side side)
    {
        sign = Side.BUY == side ? -1 : 1;
    }

    /** Adds an order, with its stop price if it has one yet. */
    void add(final Order order)
    {
        final long anchor = NullValue.LONG == order.stopPriceTicks ?
            NO_ANCHOR : sign * order.stopPriceTicks + order.trailOffsetTicks;
        groups.computeIfAbsent(anchor, Group::new).add(order);
    }

    /** Takes an order out, if it is in; it keeps the stop price it has come to. */
    static void remove(final Order order)
    {
        final Group group = order.trail;
        if (null != group)
        {
            order.stopPriceTicks = group.stopPriceTicks(order);
            group.remove(order);
        }
    }

    void onTrade(final long priceTicks)
    {
        final long anchor = sign * priceTicks;
        if (groups.isEmpty() || groups.firstKey() >= anchor)
        {
            return;
        }
        Group moved = groups.pollFirstEntry().getValue();
        while (!groups.isEmpty() && groups.firstKey() <= anchor)
        {
            final Group other = groups.pollFirstEntry().getValue();
            moved = moved.orders.size() > other.orders.size() ? moved.take(other) : other.take(moved);
        }
        if (!moved.orders.isEmpty())
        {
            moved.anchor = anchor;
            groups.put(anchor, moved);
        }
    }

    /** Orders with the same anchor: price times sign. */
    final class Group
    {
        private final List<Order> orders = new ArrayList<>(2);
        private long anchor;

        Group(final long anchor)
        {
            this.anchor = anchor;
        }

        long stopPriceTicks(final Order order)
        {
            return NO_ANCHOR == anchor ? NullValue.LONG : sign * (anchor - order.trailOffsetTicks);
        }

        private void add(final Order order)
        {
            order.trail = this;
            order.trailIndex = orders.size();
            orders.add(order);
        }

        private void remove(final Order order)
        {
            final Order last = orders.remove(orders.size() - 1);
            if (last != order)
            {
                last.trailIndex = order.trailIndex;
                orders.set(order.trailIndex, last);
            }
            order.trail = null;
            if (orders.isEmpty())
            {
                groups.remove(anchor);
            }
        }

        /** Gives an order's place to another. */
        void exchange(final Order order, final Order other)
        {
            orders.set(order.trailIndex, other);
            other.trailIndex = order.trailIndex;
            other.trail = this;
            order.trail = null;
        }

        private Group take(final Group other)
        {
            other.orders.forEach(this::add);
            return this;
        }
    }
}
