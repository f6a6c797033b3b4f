package io.ringbook.app.market;

import io.ringbook.sbe.Side;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which orders rest, and with how much, by what the exchange published: no engine is asked.
 */
final class SseBook
{
    private final Map<Long, Resting> orders = new HashMap<>();
    private final NavigableMap<Long, Long> bids = new TreeMap<>();
    private final NavigableMap<Long, Long> asks = new TreeMap<>();

    /** Adds what rests of an order. */
    void add(final SseEvent rest)
    {
        orders.put(rest.orderNo(), new Resting(rest));
        levels(rest.side()).merge(rest.priceTicks(), rest.quantity(), Long::sum);
    }

    /** Would an order trade with what rests? */
    boolean wouldCross(final SseEvent add)
    {
        final boolean isBuy = Side.BUY == add.side();
        final NavigableMap<Long, Long> opposite = isBuy ? asks : bids;
        if (opposite.isEmpty())
        {
            return false;
        }
        return isBuy ? add.priceTicks() >= opposite.firstKey() : add.priceTicks() <= opposite.lastKey();
    }

    /** Removes a cancelled order, of which the published quantity must be left. */
    void cancel(final SseEvent delete)
    {
        final Resting order = orders.get(delete.orderNo());
        if (null == order)
        {
            throw delete.difference(
                "the delete of an order that is in the book", "order " + delete.orderNo() + ", which is not");
        }
        delete.checkCanceled(order.leaves);
        take(order, order.leaves);
    }

    /** Takes a continuous trade out of its maker. */
    void execute(final SseEvent trade)
    {
        final Side side = Side.BUY == trade.side() ? Side.SELL : Side.BUY;
        take(find(trade, trade.makerOrderNo(), side), trade.quantity());
    }

    /** Takes an auction's trade out of both orders. */
    void uncross(final SseEvent trade)
    {
        take(find(trade, trade.buyOrderNo(), Side.BUY), trade.quantity());
        take(find(trade, trade.sellOrderNo(), Side.SELL), trade.quantity());
    }

    private Resting find(final SseEvent trade, final long orderNo, final Side side)
    {
        final Resting order = orders.get(orderNo);
        if (null == order || order.add.side() != side || order.leaves < trade.quantity())
        {
            throw trade.difference(
                "a " + side + " order " + orderNo + " with " + trade.quantity() + " left",
                null == order ? "0 left" : order.add.side() + " with " + order.leaves + " left");
        }
        return order;
    }

    private void take(final Resting order, final long quantity)
    {
        order.leaves -= quantity;
        if (0 == order.leaves)
        {
            orders.remove(order.add.orderNo());
        }
        levels(order.add.side()).computeIfPresent(
            order.add.priceTicks(), (price, sum) -> sum == quantity ? null : Long.valueOf(sum - quantity));
    }

    private NavigableMap<Long, Long> levels(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    private static final class Resting
    {
        private final SseEvent add;
        private long leaves;

        private Resting(final SseEvent add)
        {
            this.add = add;
            this.leaves = add.quantity();
        }
    }
}
