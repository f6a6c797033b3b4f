package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.model.Balance;
import io.ringbook.gateway.model.ReadModel;

/**
 * What one account has: all of it, then each change.
 */
final class BalancesChannel extends Channel
{
    private final ReadModel model;
    private final AccountPublisher publisher;
    private final long account;

    BalancesChannel(final ReadModel model, final AccountPublisher publisher, final long account)
    {
        this.model = model;
        this.publisher = publisher;
        this.account = account;
    }

    @Override
    void begin(final Subscription subscription, final String from)
    {
        final Json json = Json.object()
            .field("channel", Topic.BALANCES)
            .field("type", "snapshot")
            .field("position", publisher.position().toString())
            .beginArray("balances");
        for (final Balance balance : model.balances(account))
        {
            json.begin();
            BalanceJson.write(json, balance);
            json.end();
        }
        subscription.connection.offer(Message.of(json.endArray().end()));
    }

    void onChanged(final Balance balance, final Position position)
    {
        final Json json = Json.object()
            .field("channel", Topic.BALANCES)
            .field("position", position.toString())
            .begin("data");
        BalanceJson.write(json, balance);
        publish(Message.of(json.end().end()));
    }
}
