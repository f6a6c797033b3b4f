package io.ringbook.app.market;

import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders entered in a call auction, held in time order until the call is over: the book may be crossed as long as it
 * lasts, and its trades are given.
 */
final class CallOrders
{
    private final Map<Long, CallOrder> orders = new LinkedHashMap<>();

    void add(final SseEvent add)
    {
        orders.put(add.orderNo(), new CallOrder(add));
    }

    boolean contains(final long orderNo)
    {
        return orders.containsKey(orderNo);
    }

    /** Removes an order and returns what was left of it. */
    long remove(final long orderNo)
    {
        return orders.remove(orderNo).leaves;
    }

    void trade(final SseEvent trade, final long orderNo, final Side side)
    {
        final CallOrder order = orders.get(orderNo);
        if (order.add.side() != side || order.leaves < trade.quantity())
        {
            throw trade.difference(
                "a " + side + " order " + orderNo + " with " + trade.quantity() + " left",
                order.add.side() + " with " + order.leaves + " left");
        }
        order.leaves -= trade.quantity();
        if (0 == order.leaves)
        {
            orders.remove(orderNo);
        }
    }

    /** Takes what is left, in time order. */
    List<SseEvent> drain()
    {
        final List<SseEvent> rest = new ArrayList<>(orders.size());
        for (final CallOrder order : orders.values())
        {
            final SseEvent add = order.add;
            rest.add(new SseEvent(add.kind(), add.file(), add.line(), add.applSeqNum(), add.timeMs(), add.side(),
                add.priceTicks(), order.leaves, add.orderNo(), 0, 0));
        }
        orders.clear();
        return rest;
    }

    private static final class CallOrder
    {
        private final SseEvent add;
        private long leaves;

        private CallOrder(final SseEvent add)
        {
            this.add = add;
            this.leaves = add.quantity();
        }
    }
}
