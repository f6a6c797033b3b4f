package io.ringbook.app.market.dbn;

import java.util.ArrayList;
import java.util.List;

/**
 * The orders at one price, first come first.
 */
final class DbnLevel
{
    DbnOrder head;
    DbnOrder tail;
    long size;
    int orderCount;

    void add(final DbnOrder order)
    {
        order.level = this;
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
        size += order.leaves;
        orderCount++;
    }

    void remove(final DbnOrder order)
    {
        if (null == order.previous)
        {
            head = order.next;
        }
        else
        {
            order.previous.next = order.next;
        }
        if (null == order.next)
        {
            tail = order.previous;
        }
        else
        {
            order.next.previous = order.previous;
        }
        order.level = null;
        order.previous = null;
        order.next = null;
        size -= order.leaves;
        orderCount--;
    }

    /** All of them, first come first. */
    List<DbnOrder> orders()
    {
        final List<DbnOrder> orders = new ArrayList<>();
        for (DbnOrder order = head; null != order; order = order.next)
        {
            orders.add(order);
        }
        return orders;
    }
}
