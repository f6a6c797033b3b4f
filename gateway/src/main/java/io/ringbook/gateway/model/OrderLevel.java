package io.ringbook.gateway.model;

/**
 * Orders at one price of one side, in the order in which they trade.
 */
final class OrderLevel
{
    final long priceTicks;
    Order head;
    long displayedLots;
    private Order tail;

    OrderLevel(final long priceTicks)
    {
        this.priceTicks = priceTicks;
    }

    boolean isEmpty()
    {
        return null == head;
    }

    void append(final Order order, final long lots)
    {
        order.level = this;
        order.displayedLots = lots;
        order.previous = tail;
        order.next = null;
        if (null == tail)
        {
            head = order;
        }
        else
        {
            tail.next = order;
        }
        tail = order;
        displayedLots += lots;
    }

    void remove(final Order order)
    {
        displayedLots -= order.displayedLots;
        link(order.previous, order.next);
        order.level = null;
        order.previous = null;
        order.next = null;
        order.displayedLots = 0;
    }

    void display(final Order order, final long lots)
    {
        displayedLots += lots - order.displayedLots;
        order.displayedLots = lots;
    }

    /** Gives an order's place to another. */
    void exchange(final Order order, final Order other)
    {
        other.level = this;
        other.displayedLots = order.displayedLots;
        link(order.previous, other);
        link(other, order.next);
        order.level = null;
        order.previous = null;
        order.next = null;
    }

    private void link(final Order first, final Order second)
    {
        if (null == first)
        {
            head = second;
        }
        else
        {
            first.next = second;
        }
        if (null == second)
        {
            tail = first;
        }
        else
        {
            second.previous = first;
        }
    }
}
