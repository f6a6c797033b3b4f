package io.ringbook.gateway.http;

import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Closes connections beyond a number, of all and of one address, before a byte of them is read.
 */
final class ConnectionLimit implements ChannelListener<StreamConnection>
{
    private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Map<StreamConnection, Object> open = new IdentityHashMap<>();
    private final Map<Object, Integer> byAddress = new HashMap<>();
    private final ChannelListener<StreamConnection> next;
    private final int max;
    private final int maxPerAddress;
    private long lastSweepNs = System.nanoTime() - SWEEP_NS;

    ConnectionLimit(final ChannelListener<StreamConnection> next, final int max, final int maxPerAddress)
    {
        this.next = next;
        this.max = max;
        this.maxPerAddress = maxPerAddress;
    }

    @Override
    public void handleEvent(final StreamConnection connection)
    {
        if (!take(connection))
        {
            IoUtils.safeClose(connection);
            return;
        }
        next.handleEvent(connection);
        final ChannelListener<? super StreamConnection> before = connection.getCloseListener();
        connection.setCloseListener((closed) ->
        {
            release(connection);
            ChannelListeners.invokeChannelListener(closed, before);
        });
        if (!connection.isOpen())
        {
            release(connection);
        }
    }

    synchronized int count()
    {
        return open.size();
    }

    private synchronized boolean take(final StreamConnection connection)
    {
        final InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        if (null == peer)
        {
            // Gone already.
            return false;
        }
        final Object address = AddressKey.of(peer.getAddress());
        if (!hasRoom(address))
        {
            sweep();
            if (!hasRoom(address))
            {
                return false;
            }
        }
        open.put(connection, address);
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    private boolean hasRoom(final Object address)
    {
        return open.size() < max && byAddress.getOrDefault(address, 0) < maxPerAddress;
    }

    /** Who takes a connection over, as a WebSocket does, may listen for its end alone: look for oneself. */
    private void sweep()
    {
        final long nowNs = System.nanoTime();
        if (nowNs - lastSweepNs < SWEEP_NS)
        {
            return;
        }
        lastSweepNs = nowNs;
        for (final Iterator<Map.Entry<StreamConnection, Object>> each = open.entrySet().iterator(); each.hasNext();)
        {
            final Map.Entry<StreamConnection, Object> entry = each.next();
            if (!entry.getKey().isOpen())
            {
                uncount(entry.getValue());
                each.remove();
            }
        }
    }

    private synchronized void release(final StreamConnection connection)
    {
        final Object address = open.remove(connection);
        if (null != address)
        {
            uncount(address);
        }
    }

    private void uncount(final Object address)
    {
        byAddress.computeIfPresent(address, (key, count) -> 1 == count ? null : count - 1);
    }
}
