package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The resting orders of an instrument in the order in which they trade, of icebergs with the slice they display. Stops
 * come in when they have triggered. Belongs to the model's thread.
 */
public final class MarketByOrder
{
    private final NavigableMap<Long, OrderLevel> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, OrderLevel> asks = new TreeMap<>();
    private final OrderLevel marketBids = new OrderLevel(NullValue.LONG);
    private final OrderLevel marketAsks = new OrderLevel(NullValue.LONG);
    private final Book book;

    MarketByOrder(final Book book)
    {
        this.book = book;
    }

    /**
     * Resting orders that have a price.
     *
     * @param side  of the book.
     * @param limit most to give.
     * @return best price first, in queue order; {@link Order#displayedLots()} is what each shows.
     */
    public List<Order> orders(final Side side, final int limit)
    {
        final List<Order> found = new ArrayList<>();
        for (final OrderLevel level : levels(side).values())
        {
            for (Order order = level.head; null != order && found.size() < limit; order = order.next)
            {
                found.add(order);
            }
            if (found.size() >= limit)
            {
                break;
            }
        }
        return found;
    }

    /**
     * Market orders that wait for an auction. They are in no level, and are not shown to others.
     *
     * @param side of the book.
     * @return in queue order.
     */
    public List<Order> marketOrders(final Side side)
    {
        final List<Order> found = new ArrayList<>();
        for (Order order = marketLevel(side).head; null != order; order = order.next)
        {
            found.add(order);
        }
        return found;
    }

    /** Puts an order behind all others at its price. */
    void add(final Order order, final long displayedLots)
    {
        final OrderLevel level = NullValue.LONG == order.priceTicks ? marketLevel(order.side) :
            levels(order.side).computeIfAbsent(order.priceTicks, OrderLevel::new);
        level.append(order, displayedLots);
        tellBook(order.side, level);
    }

    /** Takes an order out, if it is in. */
    void remove(final Order order)
    {
        final OrderLevel level = order.level;
        if (null != level)
        {
            level.remove(order);
            if (level.isEmpty() && NullValue.LONG != level.priceTicks)
            {
                levels(order.side).remove(level.priceTicks);
            }
            tellBook(order.side, level);
        }
    }

    /** Changes what an order shows, where it is. */
    void display(final Order order, final long displayedLots)
    {
        order.level.display(order, displayedLots);
        tellBook(order.side, order.level);
    }

    /** Puts an order behind the others of its level. */
    void toTail(final Order order, final long displayedLots)
    {
        final OrderLevel level = order.level;
        level.remove(order);
        level.append(order, displayedLots);
        tellBook(order.side, level);
    }

    private void tellBook(final Side side, final OrderLevel level)
    {
        if (!book.isL2() && NullValue.LONG != level.priceTicks)
        {
            book.set(side, level.priceTicks, level.displayedLots);
        }
    }

    private NavigableMap<Long, OrderLevel> levels(final Side side)
    {
        return Side.BUY == side ? bids : asks;
    }

    private OrderLevel marketLevel(final Side side)
    {
        return Side.BUY == side ? marketBids : marketAsks;
    }
}
