package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * One side of a book as one sorted list: auction market orders first by time, then best price, then time (I9). Time is
 * the priority number (G2, H4).
 */
final class BookSide
{
    final Side side;
    final List<LiveOrder> orders = new ArrayList<>();

    BookSide(final Side side)
    {
        this.side = side;
    }

    boolean isEmpty()
    {
        return orders.isEmpty();
    }

    LiveOrder first()
    {
        return orders.get(0);
    }

    void add(final LiveOrder order)
    {
        int index = orders.size();
        while (index > 0 && goesBefore(order, orders.get(index - 1)))
        {
            index--;
        }
        orders.add(index, order);
    }

    void remove(final LiveOrder order)
    {
        if (!orders.remove(order))
        {
            throw new IllegalStateException("not in the book: " + order);
        }
    }

    private boolean goesBefore(final LiveOrder order, final LiveOrder other)
    {
        if (order.price != other.price)
        {
            if (NullValue.LONG == order.price || NullValue.LONG == other.price)
            {
                return NullValue.LONG == order.price;
            }
            return Side.BUY == side ? order.price > other.price : order.price < other.price;
        }
        return order.priority < other.priority;
    }
}
