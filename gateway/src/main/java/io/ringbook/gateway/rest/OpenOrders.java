package io.ringbook.gateway.rest;

import io.ringbook.gateway.http.Call;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Instrument;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;

import java.util.Iterator;
import java.util.List;

/**
 * Answers with an account's live orders. So many of them at a turn: others have questions too.
 */
final class OpenOrders
{
    private static final int ORDERS_A_TURN = 500;

    private final Ask ask;
    private final ReadModel model;
    private final Call call;
    private final Instrument instrument;
    private final long account;
    private final Json json = Json.object().beginArray("orders");
    private Iterator<Order> orders;

    OpenOrders(final Ask ask, final ReadModel model, final Call call, final Instrument instrument)
    {
        this.ask = ask;
        this.model = model;
        this.call = call;
        this.instrument = instrument;
        this.account = call.principal().account();
    }

    void begin()
    {
        ask.ask(call, this::turn);
    }

    private void turn()
    {
        if (null == orders)
        {
            orders = List.copyOf(model.openOrders(account)).iterator();
        }
        for (int i = 0; i < ORDERS_A_TURN && orders.hasNext(); i++)
        {
            write(orders.next());
        }
        if (orders.hasNext())
        {
            ask.ask(call, this::turn);
        }
        else
        {
            call.respond(200, json.endArray().end());
        }
    }

    /** One of a later turn may have ended since the first. */
    private void write(final Order order)
    {
        if (order.status().isLive() && (null == instrument || order.instrument.id() == instrument.id()))
        {
            json.begin();
            OrderJson.write(json, order);
            json.end();
        }
    }
}
