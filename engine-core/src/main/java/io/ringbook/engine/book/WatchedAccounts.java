package io.ringbook.engine.book;

import org.agrona.collections.Long2LongHashMap;

/**
 * Number of live orders of the accounts that have a limit on it. Nothing is counted as long as no account has one.
 */
public final class WatchedAccounts
{
    private static final long NOT_WATCHED = -1;

    private final Long2LongHashMap liveOrders = new Long2LongHashMap(NOT_WATCHED);
    private final Orders orders;
    private boolean isAny;

    WatchedAccounts(final Orders orders)
    {
        this.orders = orders;
    }

    /**
     * Begins to count, if it is not counted yet.
     *
     * @param account to watch.
     */
    public void watch(final long account)
    {
        if (NOT_WATCHED != liveOrders.get(account))
        {
            return;
        }
        long count = 0;
        for (int slot = 1, last = orders.highestSlot(); slot <= last; slot++)
        {
            if (0 != orders.orderId(slot) && orders.account(slot) == account)
            {
                count++;
            }
        }
        liveOrders.put(account, count);
        isAny = true;
    }

    /**
     * Counts no longer.
     *
     * @param account to forget, watched or not.
     */
    public void unwatch(final long account)
    {
        liveOrders.remove(account);
        isAny = !liveOrders.isEmpty();
    }

    /**
     * Live orders of an account.
     *
     * @param account that is watched.
     * @return their number, pending stops included.
     */
    public long liveOrders(final long account)
    {
        return liveOrders.get(account);
    }

    boolean isAny()
    {
        return isAny;
    }

    void onAdded(final long account)
    {
        if (isAny)
        {
            change(account, 1);
        }
    }

    void onEnded(final long account)
    {
        if (isAny)
        {
            change(account, -1);
        }
    }

    private void change(final long account, final long difference)
    {
        final long count = liveOrders.get(account);
        if (NOT_WATCHED != count)
        {
            liveOrders.put(account, count + difference);
        }
    }
}
