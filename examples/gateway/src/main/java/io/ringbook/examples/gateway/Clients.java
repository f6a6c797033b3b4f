package io.ringbook.examples.gateway;

import org.agrona.collections.Long2ObjectHashMap;

/**
 * Clients by account. Gateway threads add, the thread that handles events looks up: the map is replaced as a whole,
 * so that looking up neither waits nor allocates.
 */
final class Clients
{
    private volatile Long2ObjectHashMap<Client> byAccount = new Long2ObjectHashMap<>();

    synchronized Client connect(final long account, final long openOrders)
    {
        final Long2ObjectHashMap<Client> next = new Long2ObjectHashMap<>(byAccount);
        if (null != next.put(account, new Client(account, openOrders)))
        {
            throw new IllegalStateException("account " + account + ": expected no session yet, found one");
        }
        byAccount = next;
        return next.get(account);
    }

    /** Null if there was no session of the account since the launch. */
    Client of(final long account)
    {
        return byAccount.get(account);
    }
}
