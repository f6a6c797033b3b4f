package io.ringbook.engine.reference;

import io.ringbook.engine.EventLog;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One instrument matched in the plainest way: a sorted map of lists. Written from semantics.md and not from the fast
 * engine, to keep it honest.
 */
public final class PlainBook
{
    private final EventLog log;
    private final TreeMap<Long, List<PlainOrder>> bids = new TreeMap<>(Collections.reverseOrder());
    private final TreeMap<Long, List<PlainOrder>> asks = new TreeMap<>();
    private final Map<Long, PlainOrder> live = new HashMap<>();
    private long lastOrderId;
    private long lastTradeId;

    public PlainBook(final EventLog log)
    {
        this.log = log;
    }

    public List<Long> liveIds()
    {
        return new ArrayList<>(live.keySet());
    }

    public PlainOrder order(final long orderId)
    {
        return live.get(orderId);
    }

    /**
     * Shows what rests, best first.
     *
     * @param side to show.
     * @return a line each order.
     */
    public List<String> ladder(final Side side)
    {
        final List<String> lines = new ArrayList<>();
        levels(side).forEach((price, queue) -> queue.forEach((order) -> lines.add(order.toString())));
        return lines;
    }

    public void onNew(final PlainOrder order, final boolean postOnly)
    {
        if (!order.clOrdId.isEmpty() && null != find(order.account, order.clOrdId))
        {
            log.add("REJECTED", "DUPLICATE_CLORDID", order.clOrdId, order.account);
            return;
        }
        if (postOnly && crosses(order))
        {
            log.add("REJECTED", "POST_ONLY_WOULD_CROSS", order.clOrdId, order.account);
            return;
        }
        order.orderId = ++lastOrderId;
        order.postOnly = postOnly;
        log.add("ACCEPTED", order.orderId, order.clOrdId, order.account, order.side,
            order.isMarket ? "MARKET" : "LIMIT", order.timeInForce, order.quantity, "@",
            order.isMarket ? "-" : order.price);
        execute(order);
    }

    public void onCancel(final long account, final long orderId)
    {
        final PlainOrder order = live.get(orderId);
        if (null == order || order.account != account)
        {
            log.add("CANCEL_REJECTED", "UNKNOWN_ORDER", orderId, "");
            return;
        }
        canceled(order, "USER", order.leaves);
        remove(order);
    }

    public void onReplace(final long account, final long orderId, final long price, final long quantity)
    {
        final PlainOrder order = live.get(orderId);
        if (null == order || order.account != account)
        {
            log.add("CANCEL_REJECTED", "UNKNOWN_ORDER", orderId, "");
            return;
        }
        final long done = order.cum + order.prevented;
        if (quantity <= done)
        {
            replaced(order, order.price, done, 0, "KEPT");
            remove(order);
            return;
        }
        final long oldPrice = order.price;
        order.price = price;
        final boolean wouldCross = crosses(order);
        order.price = oldPrice;
        if (order.postOnly && wouldCross)
        {
            log.add("CANCEL_REJECTED", "POST_ONLY_WOULD_CROSS", orderId, "");
            return;
        }
        if (price == order.price && quantity <= order.quantity)
        {
            order.quantity = quantity;
            order.leaves = quantity - done;
            replaced(order, price, quantity, order.leaves, "KEPT");
            return;
        }
        remove(order);
        order.price = price;
        order.quantity = quantity;
        order.leaves = quantity - done;
        replaced(order, price, quantity, order.leaves, "LOST");
        execute(order);
    }

    private void execute(final PlainOrder taker)
    {
        if (TimeInForce.FOK == taker.timeInForce && fillable(taker) < taker.leaves)
        {
            expired(taker, "FOK");
            return;
        }
        final TreeMap<Long, List<PlainOrder>> opposite = levels(taker.side == Side.BUY ? Side.SELL : Side.BUY);
        while (taker.leaves > 0 && !opposite.isEmpty() && reaches(taker, opposite.firstKey()))
        {
            final PlainOrder maker = opposite.firstEntry().getValue().get(0);
            if (StpMode.NONE != taker.stpMode && maker.account == taker.account)
            {
                if (!prevent(taker, maker))
                {
                    return;
                }
            }
            else
            {
                trade(taker, maker);
            }
        }
        if (0 == taker.leaves)
        {
            return;
        }
        if (taker.isMarket)
        {
            expired(taker, "NO_LIQUIDITY");
        }
        else if (TimeInForce.IOC == taker.timeInForce)
        {
            expired(taker, "IOC");
        }
        else
        {
            levels(taker.side).computeIfAbsent(taker.price, (price) -> new ArrayList<>()).add(taker);
            live.put(taker.orderId, taker);
        }
    }

    private void trade(final PlainOrder taker, final PlainOrder maker)
    {
        final long quantity = Math.min(taker.leaves, maker.leaves);
        taker.leaves -= quantity;
        taker.cum += quantity;
        maker.leaves -= quantity;
        maker.cum += quantity;
        log.add("TRADE", ++lastTradeId, quantity, "@", maker.price, "maker", maker.orderId, "left", maker.leaves,
            "taker", taker.orderId, "left", taker.leaves);
        if (0 == maker.leaves)
        {
            remove(maker);
        }
    }

    private boolean prevent(final PlainOrder taker, final PlainOrder maker)
    {
        final long quantity = Math.min(taker.leaves, maker.leaves);
        log.add("PREVENTED", taker.stpMode, quantity, "@", maker.price, "maker", maker.orderId, "taker", taker.orderId);
        switch (taker.stpMode)
        {
            case CANCEL_NEWEST:
                canceled(taker, "STP", taker.leaves);
                return false;

            case CANCEL_OLDEST:
                canceled(maker, "STP", maker.leaves);
                remove(maker);
                return true;

            case CANCEL_BOTH:
                canceled(maker, "STP", maker.leaves);
                remove(maker);
                canceled(taker, "STP", taker.leaves);
                return false;

            default:
                taker.leaves -= quantity;
                taker.prevented += quantity;
                maker.leaves -= quantity;
                maker.prevented += quantity;
                if (0 == maker.leaves)
                {
                    canceled(maker, "STP", 0);
                    remove(maker);
                }
                if (0 == taker.leaves)
                {
                    canceled(taker, "STP", 0);
                    return false;
                }
                return true;
        }
    }

    private long fillable(final PlainOrder taker)
    {
        long total = 0;
        for (final Map.Entry<Long, List<PlainOrder>> level :
            levels(taker.side == Side.BUY ? Side.SELL : Side.BUY).entrySet())
        {
            if (!reaches(taker, level.getKey()))
            {
                break;
            }
            for (final PlainOrder maker : level.getValue())
            {
                final boolean isOwn = StpMode.NONE != taker.stpMode && maker.account == taker.account;
                if (isOwn && StpMode.CANCEL_OLDEST != taker.stpMode)
                {
                    return total;
                }
                total += isOwn ? 0 : maker.leaves;
            }
        }
        return total;
    }

    private boolean crosses(final PlainOrder order)
    {
        final TreeMap<Long, List<PlainOrder>> opposite = levels(order.side == Side.BUY ? Side.SELL : Side.BUY);
        return !opposite.isEmpty() && reaches(order, opposite.firstKey());
    }

    private static boolean reaches(final PlainOrder taker, final long price)
    {
        return taker.isMarket || (taker.side == Side.BUY ? price <= taker.price : price >= taker.price);
    }

    private PlainOrder find(final long account, final String clOrdId)
    {
        return live.values().stream()
            .filter((order) -> order.account == account && order.clOrdId.equals(clOrdId)).findFirst().orElse(null);
    }

    private void remove(final PlainOrder order)
    {
        final List<PlainOrder> queue = levels(order.side).get(order.price);
        queue.remove(order);
        if (queue.isEmpty())
        {
            levels(order.side).remove(order.price);
        }
        live.remove(order.orderId);
    }

    private TreeMap<Long, List<PlainOrder>> levels(final Side side)
    {
        return side == Side.BUY ? bids : asks;
    }

    private void canceled(final PlainOrder order, final String reason, final long quantity)
    {
        log.add("CANCELED", reason, order.orderId, order.clOrdId, "cum", order.cum, "canceled", quantity);
    }

    private void expired(final PlainOrder order, final String reason)
    {
        log.add("EXPIRED", reason, order.orderId, order.clOrdId, "cum", order.cum, "canceled", order.leaves);
    }

    private void replaced(
        final PlainOrder order, final long price, final long quantity, final long leaves, final String priority)
    {
        log.add("REPLACED", order.orderId, order.clOrdId, "was", "", quantity, "@", price, "cum", order.cum,
            "leaves", leaves, priority);
    }
}
