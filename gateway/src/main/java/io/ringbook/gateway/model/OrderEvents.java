package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;

import java.util.ArrayList;
import java.util.List;

/**
 * What events do to orders: to their numbers, and to their places in the book.
 */
final class OrderEvents
{
    private static final String REPLACED = "REPLACED";

    private final Orders orders;
    private final Markets markets;
    private final List<Order> unsure = new ArrayList<>();
    private long sequence;
    private long timestampNs;

    OrderEvents(final Orders orders, final Markets markets)
    {
        this.orders = orders;
        this.markets = markets;
    }

    /** A command begins. */
    void begin(final long commandSequence, final long commandTimestampNs)
    {
        settle();
        sequence = commandSequence;
        timestampNs = commandTimestampNs;
    }

    void onAccepted(final Order order)
    {
        final Market market = market(order);
        orders.add(order);
        if (OrderStatus.PENDING_TRIGGER != order.status)
        {
            if (order.mayRest() && (OrdType.LIMIT == order.type || market.isCall()))
            {
                market.orders.add(order, order.freshSliceLots());
            }
        }
        else if (OrdType.TRAILING_STOP == order.type)
        {
            market.trailing(order.side).add(order);
        }
    }

    /** A trade of an order that came to the other one, or of one of both in an auction. */
    void onFill(final long orderId, final long leavesLots, final Fill fill, final boolean isResting)
    {
        final Order order = live(orderId);
        order.addFill(fill);
        order.updatedNs = timestampNs;
        order.status = OrderStatus.PARTIALLY_FILLED;
        if (0 == leavesLots)
        {
            end(order, OrderStatus.FILLED, null);
        }
        else if (NullValue.LONG != leavesLots)
        {
            order.leavesLots = leavesLots;
            reduce(order, fill.quantityLots(), isResting);
        }
    }

    /** Self-trade prevention has taken something off both. */
    void onDecremented(final long makerOrderId, final long takerOrderId, final long quantityLots)
    {
        decrement(live(makerOrderId), quantityLots, true);
        decrement(live(takerOrderId), quantityLots, false);
    }

    private void decrement(final Order order, final long quantityLots, final boolean isResting)
    {
        order.preventedLots += quantityLots;
        order.leavesLots -= quantityLots;
        order.updatedNs = timestampNs;
        reduce(order, quantityLots, isResting);
    }

    /** An iceberg that rests loses of its slice; one that comes will have a fresh slice when it rests. */
    private void reduce(final Order order, final long quantityLots, final boolean isResting)
    {
        if (null != order.level)
        {
            final boolean isSlice = isResting && NullValue.LONG != order.displayLots;
            market(order).orders.display(
                order, isSlice ? Math.max(0, order.displayedLots - quantityLots) : order.freshSliceLots());
        }
    }

    void onReplenished(final long orderId, final long displayedLots, final long reserveLots)
    {
        final Order order = live(orderId);
        order.updatedNs = timestampNs;
        if (reserveLots > 0)
        {
            order.displayLots = displayedLots;
        }
        market(order).orders.toTail(order, displayedLots);
    }

    void onEnded(final long orderId, final OrderStatus status, final String reason)
    {
        end(live(orderId), status, reason);
    }

    void onReplaced(
        final long orderId,
        final String clientOrderId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long leavesLots,
        final Priority priority)
    {
        final Order order = live(orderId);
        order.updatedNs = timestampNs;
        if (null != clientOrderId && !clientOrderId.equals(order.clientOrderId))
        {
            orders.rename(order, clientOrderId);
        }
        order.quantityLots = quantityLots;
        if (0 == leavesLots)
        {
            end(order, order.cumLots == quantityLots ? OrderStatus.FILLED : OrderStatus.CANCELED, REPLACED);
            return;
        }
        order.leavesLots = NullValue.LONG == leavesLots ? 0 : leavesLots;
        if (OrderStatus.PENDING_TRIGGER == order.status)
        {
            order.priceTicks = priceTicks;
            if (OrdType.TRAILING_STOP != order.type)
            {
                order.stopPriceTicks = stopPriceTicks;
            }
        }
        else if (Priority.KEPT == priority)
        {
            market(order).orders.display(order, NullValue.LONG == order.displayLots ?
                leavesLots : Math.min(order.displayedLots, leavesLots));
        }
        else
        {
            final Market market = market(order);
            market.orders.remove(order);
            order.priceTicks = priceTicks;
            market.orders.add(order, order.freshSliceLots());
            unsure.add(order);
        }
    }

    /** What a replace has changed and its event does not say. */
    void onAmended(final long orderId, final long displayLots, final long expireTimeNs)
    {
        final Order order = orders.get(orderId);
        if (null == order || !order.status.isLive())
        {
            return;
        }
        if (NullValue.LONG != expireTimeNs)
        {
            order.expireTimeNs = expireTimeNs;
        }
        if (NullValue.LONG != displayLots)
        {
            order.displayLots = displayLots;
            if (null != order.level && unsure.contains(order))
            {
                market(order).orders.display(order, order.freshSliceLots());
            }
        }
    }

    void onTriggered(final long orderId, final long stopPriceTicks)
    {
        final Order order = live(orderId);
        TrailingStops.remove(order);
        order.status = OrderStatus.NEW;
        order.stopPriceTicks = stopPriceTicks;
        order.updatedNs = timestampNs;
        if (OrdType.STOP_LIMIT == order.type && order.mayRest())
        {
            market(order).orders.add(order, order.freshSliceLots());
            unsure.add(order);
        }
    }

    /**
     * A command has ended. What a replaced order displays is not told if its display quantity was replaced by somebody
     * else; then the level says it.
     */
    void settle()
    {
        if (!unsure.isEmpty())
        {
            unsure.forEach(this::settle);
            unsure.clear();
        }
    }

    private void settle(final Order order)
    {
        final Market market = market(order);
        if (null == order.level || NullValue.LONG == order.priceTicks || !market.book.isL2())
        {
            return;
        }
        final long missing = market.book.lots(order.side, order.priceTicks) - order.level.displayedLots;
        final long displayedLots = order.displayedLots + missing;
        if (0 != missing && displayedLots > 0 && displayedLots <= order.leavesLots)
        {
            market.orders.display(order, displayedLots);
            if (displayedLots < order.leavesLots)
            {
                order.displayLots = displayedLots;
            }
        }
    }

    private void end(final Order order, final OrderStatus status, final String reason)
    {
        market(order).orders.remove(order);
        TrailingStops.remove(order);
        order.status = status;
        order.reason = reason;
        order.leavesLots = 0;
        order.updatedNs = timestampNs;
        orders.end(order);
    }

    private Market market(final Order order)
    {
        return markets.touch(order.instrument.id());
    }

    private Order live(final long orderId)
    {
        final Order order = orders.get(orderId);
        if (null == order || !order.status.isLive())
        {
            throw new IllegalStateException("sequence " + sequence + ": expected a live order " + orderId +
                ", found " + (null == order ? "none" : order.status));
        }
        return order;
    }
}
