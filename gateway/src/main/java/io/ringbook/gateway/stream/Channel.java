package io.ringbook.gateway.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who have subscribed to one topic. Belongs to the model's thread.
 */
abstract class Channel
{
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Can be subscribed to from there? Throws {@link Refused} if not; nothing has been sent then. */
    void check(final String from)
    {
        if (null != from)
        {
            throw new Refused("INVALID_FIELD", "from", "expected no field from: this channel begins with its state");
        }
    }

    /** Adds a subscriber, who has been answered, and sends what comes first. */
    final void subscribe(final Connection connection, final String from)
    {
        final Subscription subscription = new Subscription(connection);
        begin(subscription, from);
        subscriptions.add(subscription);
    }

    /** Sends what a new subscriber gets first. */
    abstract void begin(Subscription subscription, String from);

    final void unsubscribe(final Connection connection)
    {
        for (int i = 0; i < subscriptions.size(); i++)
        {
            if (subscriptions.get(i).connection == connection)
            {
                // The order of subscribers is nobody's concern.
                subscriptions.set(i, subscriptions.get(subscriptions.size() - 1));
                subscriptions.remove(subscriptions.size() - 1);
                break;
            }
        }
        if (subscriptions.isEmpty())
        {
            rest();
        }
    }

    /** The last subscriber has gone. */
    void rest()
    {
    }

    final boolean hasSubscribers()
    {
        return !subscriptions.isEmpty();
    }

    final List<Subscription> subscriptions()
    {
        return subscriptions;
    }

    /** To everybody; who has no room for it is closed. */
    final void publish(final Message message)
    {
        for (int i = 0; i < subscriptions.size(); i++)
        {
            subscriptions.get(i).connection.offer(message);
        }
    }

    /** A client and how it keeps up. */
    static final class Subscription
    {
        final Connection connection;
        /** Has something been left out? Then it gets the state, as soon as it has taken what it has. */
        boolean isBehind;

        Subscription(final Connection connection)
        {
            this.connection = connection;
        }
    }
}
