package io.ringbook.examples.gateway;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What the engine has said to a client so far. Written by the one thread that handles events, read by any.
 */
final class Client
{
    private final long account;
    private final AtomicLong lastAnswered = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final AtomicLong canceled = new AtomicLong();
    private final AtomicLong tradedLots = new AtomicLong();
    private final AtomicLong openOrders;

    Client(final long account, final long openOrders)
    {
        this.account = account;
        this.openOrders = new AtomicLong(openOrders);
    }

    long account()
    {
        return account;
    }

    long lastAnswered()
    {
        return lastAnswered.get();
    }

    long accepted()
    {
        return accepted.get();
    }

    long canceled()
    {
        return canceled.get();
    }

    long openOrders()
    {
        return openOrders.get();
    }

    void onAccepted()
    {
        add(accepted, 1);
        add(openOrders, 1);
    }

    void onRejected()
    {
        add(rejected, 1);
    }

    void onTrade(final long quantityLots, final long leavesLots)
    {
        add(tradedLots, quantityLots);
        if (0 == leavesLots)
        {
            add(openOrders, -1);
        }
    }

    void onCanceled()
    {
        add(canceled, 1);
        add(openOrders, -1);
    }

    /** A client's requests are answered in the order in which it made them. */
    void onAnswer(final int request)
    {
        if (request <= lastAnswered.get())
        {
            throw new IllegalStateException("account " + account + ": expected an answer behind that to request " +
                lastAnswered + ", found one to request " + request);
        }
        lastAnswered.set(request);
    }

    @Override
    public String toString()
    {
        return accepted + " orders accepted, " + rejected + " rejected, " + tradedLots + " lots traded, " +
            canceled + " cancelled, " + openOrders + " open";
    }

    /** There is one writer: no need to compete with anyone. */
    private static void add(final AtomicLong counter, final long count)
    {
        counter.set(counter.get() + count);
    }
}
