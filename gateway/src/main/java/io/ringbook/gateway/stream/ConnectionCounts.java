package io.ringbook.gateway.stream;

import io.ringbook.gateway.http.Principal;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections there are: of all, of an address, of a user. Any thread.
 */
final class ConnectionCounts
{
    private final StreamLimits limits;
    private final AtomicInteger all = new AtomicInteger();
    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<Long, Integer> byAccount = new ConcurrentHashMap<>();

    ConnectionCounts(final StreamLimits limits)
    {
        this.limits = limits;
    }

    /** Is there room for one more? */
    boolean hasRoom(final InetAddress address)
    {
        return all.get() < limits.connections() &&
            byAddress.getOrDefault(address, 0) < limits.connectionsPerAddress();
    }

    /** Counts a connection; false if it is one too many, but counted nevertheless. */
    boolean add(final Connection connection)
    {
        return all.incrementAndGet() <= limits.connections() &
            byAddress.merge(connection.address, 1, Integer::sum) <= limits.connectionsPerAddress();
    }

    /** Makes a connection a user's; false if the user has too many, and it is not. */
    boolean login(final Connection connection, final Principal principal)
    {
        if (null != connection.principal)
        {
            connection.principal = principal;
            return true;
        }
        if (byAccount.merge(principal.account(), 1, Integer::sum) > limits.connectionsPerAccount())
        {
            leave(byAccount, principal.account());
            return false;
        }
        connection.principal = principal;
        return true;
    }

    /** The connection has ended. */
    void remove(final Connection connection)
    {
        all.decrementAndGet();
        leave(byAddress, connection.address);
        if (null != connection.principal)
        {
            leave(byAccount, connection.principal.account());
        }
    }

    private static <K> void leave(final Map<K, Integer> counts, final K key)
    {
        counts.computeIfPresent(key, (present, count) -> 1 == count ? null : count - 1);
    }
}
