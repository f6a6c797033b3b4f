package io.ringbook.gateway.stream;

import io.ringbook.codecs.NoEvents;
import io.ringbook.gateway.http.Json;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.ringbook.gateway.model.EventListener;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * Looks after connections by the clock, on the model's thread: heartbeats, clients that are silent, sessions that have
 * ended, and what is left of connections that have gone.
 */
final class ConnectionKeeper extends NoEvents implements EventListener
{
    private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long MS_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Collection<Connection> connections;
    private final DisconnectCancels cancels;
    private final TokenAuthenticator authenticator;
    private final long heartbeatNs;
    private final long idleNs;
    private final long sweepNs;
    private final Queue<Connection> gone = new ConcurrentLinkedQueue<>();
    private volatile boolean isStopping;
    private long sweptNs = System.nanoTime();
    private long heartbeatAtNs = System.nanoTime();

    ConnectionKeeper(
        final Collection<Connection> connections,
        final DisconnectCancels cancels,
        final TokenAuthenticator authenticator,
        final StreamLimits limits)
    {
        this.connections = connections;
        this.cancels = cancels;
        this.authenticator = authenticator;
        this.heartbeatNs = limits.heartbeatMs() * MS_NS;
        this.idleNs = limits.idleMs() * MS_NS;
        this.sweepNs = Math.min(SWEEP_NS, Math.min(heartbeatNs, idleNs) / 2);
    }

    /** From now on a connection that ends is no disconnect. Any thread. */
    void stop()
    {
        isStopping = true;
    }

    boolean isStopping()
    {
        return isStopping;
    }

    /** A connection has ended. Any thread, once each. */
    void onClosed(final Connection connection)
    {
        gone.add(connection);
    }

    @Override
    public void onTurn(final long nowNs)
    {
        Connection connection;
        while (null != (connection = gone.poll()))
        {
            bury(connection);
        }
        cancels.onTurn();
        final long clockNs = System.nanoTime();
        if (clockNs - sweptNs >= sweepNs)
        {
            sweptNs = clockNs;
            sweep(clockNs, nowNs / MS_NS);
        }
    }

    private void bury(final Connection connection)
    {
        connection.isGone = true;
        for (final Channel channel : connection.subscriptions.values())
        {
            channel.unsubscribe(connection);
        }
        connection.subscriptions.clear();
        final Principal principal = connection.principal;
        if (connection.isCancelOnDisconnect && null != principal && !isStopping)
        {
            cancels.add(principal.account());
        }
    }

    private void sweep(final long clockNs, final long timeMs)
    {
        final boolean isBeat = clockNs - heartbeatAtNs >= heartbeatNs;
        heartbeatAtNs = isBeat ? clockNs : heartbeatAtNs;
        final Message heartbeat =
            isBeat ? Message.of(Json.object().field("op", "heartbeat").field("time", timeMs).end()) : null;
        for (final Connection connection : connections)
        {
            final Principal principal = connection.principal;
            if (clockNs - connection.heardNs > idleNs)
            {
                connection.end(CloseCode.IDLE, "idle");
            }
            else if (null != principal && !authenticator.isLive(principal))
            {
                connection.end(CloseCode.UNAUTHENTICATED, "the session has ended");
            }
            else if (isBeat && connection.offerIfQuick(heartbeat))
            {
                connection.offerIfQuick(Message.PING);
            }
        }
    }
}
