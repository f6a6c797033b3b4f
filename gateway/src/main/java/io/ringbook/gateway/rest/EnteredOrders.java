package io.ringbook.gateway.rest;

import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client's order ids have stood for: the newest of them with the request each was entered by, so that the same
 * request is known again, though its order may have been amended since. Belongs to the model's thread.
 */
final class EnteredOrders
{
    private static final int MAX_ENTERED = 200_000;

    private final Map<Key, Entered> entered = new HashMap<>();
    private final ArrayDeque<Key> oldestFirst = new ArrayDeque<>();
    private final ReadModel model;

    EnteredOrders(final ReadModel model)
    {
        this.model = model;
    }

    /** An order that came of a request, or was given the id by an amendment: then there is no request. */
    void add(final Key key, final long orderId, final OrderRequest request)
    {
        if (null == entered.put(key, new Entered(orderId, request)))
        {
            oldestFirst.add(key);
            if (oldestFirst.size() > MAX_ENTERED)
            {
                entered.remove(oldestFirst.remove());
            }
        }
    }

    /** The order that an id stands for, live or done; null if the id is free. */
    Order order(final Key key)
    {
        final Entered known = entered.get(key);
        final Order order = null == known ? null : model.order(key.account(), known.orderId());
        return null == order ? model.order(key.account(), key.clientOrderId()) : order;
    }

    /** Is an order what a request would be answered with, had it come for the first time? */
    boolean isSame(final Key key, final Order order, final OrderRequest request)
    {
        final Entered known = entered.get(key);
        if (null == known || known.orderId() != order.orderId)
        {
            return request.isLike(order);
        }
        return null != known.request() && known.request().isSame(request);
    }

    record Key(long account, String clientOrderId)
    {
    }

    private record Entered(long orderId, OrderRequest request)
    {
    }
}
