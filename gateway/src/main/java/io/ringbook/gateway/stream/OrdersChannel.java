package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Order;
import io.ringbook.gateway.model.ReadModel;
import io.ringbook.gateway.rest.OrderJson;

import java.util.ArrayDeque;

/**
 * Execution reports of one account: its open orders, then everything that happens to any of its orders; or, for a
 * client that says where it was, what has happened since.
 */
final class OrdersChannel extends Channel
{
    private final ReadModel model;
    private final AccountPublisher publisher;
    private final WriteBudget budget;
    private final long account;
    private final ArrayDeque<Reports.Report> kept = new ArrayDeque<>();
    /** All reports behind this one are kept. */
    private Position floor;

    OrdersChannel(
        final ReadModel model, final AccountPublisher publisher, final WriteBudget budget, final long account)
    {
        this.model = model;
        this.publisher = publisher;
        this.budget = budget;
        this.account = account;
        this.floor = publisher.position();
    }

    ArrayDeque<Reports.Report> kept()
    {
        return kept;
    }

    void onDropped(final Position position)
    {
        floor = position;
    }

    @Override
    void check(final String from)
    {
        budget.requireLeft();
        if (null != from)
        {
            Position.parse(from);
        }
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        final Position seen = null == from ? null : Position.parse(from);
        if (null == seen || seen.compareTo(floor) < 0 || seen.compareTo(publisher.position()) > 0)
        {
            subscription.connection.offer(snapshot());
            return;
        }
        for (final Reports.Report report : kept)
        {
            if (report.position().compareTo(seen) > 0)
            {
                subscription.connection.offer(report.message());
            }
        }
    }

    private Message snapshot()
    {
        budget.spend(model.openOrders(account).size());
        final Json json = Json.object()
            .field("channel", Topic.ORDERS)
            .field("type", "snapshot")
            .field("position", publisher.position().toString())
            .beginArray("orders");
        for (final Order order : model.openOrders(account))
        {
            json.begin();
            OrderJson.write(json, order);
            json.end();
        }
        return Message.of(json.endArray().end());
    }
}
