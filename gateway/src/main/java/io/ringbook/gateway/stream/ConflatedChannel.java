package io.ringbook.gateway.stream;

/**
 * A channel whose state can be told anew: a client that does not keep up is left out, and gets the state when it has
 * taken everything before.
 */
abstract class ConflatedChannel extends Channel
{
    private int behind;

    /** The state as it is, when nothing waits to be published. */
    abstract Message state();

    @Override
    void begin(final Subscription subscription, final String from)
    {
        tell(subscription, state());
    }

    /** Leaves a client out until it can take the state. */
    final void leaveBehind(final Subscription subscription)
    {
        subscription.isBehind = true;
        behind++;
    }

    final void publishIfQuick(final Message message)
    {
        for (int i = 0; i < subscriptions().size(); i++)
        {
            final Subscription subscription = subscriptions().get(i);
            if (!subscription.isBehind)
            {
                tell(subscription, message);
            }
        }
    }

    private void tell(final Subscription subscription, final Message message)
    {
        if (null != message && !subscription.connection.offerIfQuick(message))
        {
            leaveBehind(subscription);
        }
    }

    final boolean isAnybodyBehind()
    {
        return behind > 0;
    }

    /** Tells the state to those who were left out and can take it now. Nothing must wait to be published. */
    final void catchUp()
    {
        if (0 == behind)
        {
            return;
        }
        behind = 0;
        Message state = null;
        for (int i = 0; i < subscriptions().size(); i++)
        {
            final Subscription subscription = subscriptions().get(i);
            if (!subscription.isBehind)
            {
                continue;
            }
            if (!subscription.connection.isDrained())
            {
                behind++;
                continue;
            }
            state = null == state ? state() : state;
            subscription.isBehind = false;
            tell(subscription, state);
        }
    }
}
