package io.ringbook.gateway.stream;

import io.ringbook.gateway.entry.CommandGate;
import io.ringbook.gateway.http.Principal;
import io.ringbook.gateway.http.TokenAuthenticator;
import io.ringbook.gateway.model.EventListener;
import io.ringbook.gateway.model.ModelThread;
import io.ringbook.gateway.model.ReadModel;
import io.undertow.server.HttpHandler;
import io.undertow.websockets.core.WebSocketChannel;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.xnio.IoUtils;
import org.xnio.Options;
import org.xnio.XnioIoThread;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The WebSocket of the exchange: connections, and the listeners that publish to them.
 *
 * <p>Made before the model's thread, which its listeners belong to: {@link #listeners()} behind the read model and the
 * gate, then {@link #open(ModelThread)}.
 */
public final class StreamServer implements AutoCloseable
{
    private static final long CLOSE_NS = TimeUnit.SECONDS.toNanos(1);

    private final StreamLimits limits;
    private final MarketPublisher market;
    private final AccountPublisher accounts;
    private final ConnectionKeeper keeper;
    private final Requests requests;
    private final Handshake handshake;
    private final Map<XnioIoThread, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ConnectionCounts counts;
    private final StreamFigures figures = new StreamFigures();

    /**
     * A server that nobody can reach yet.
     *
     * @param model         to tell from; recovered.
     * @param gate          for cancels on disconnect.
     * @param authenticator says whose a token or a signature is.
     * @param limits        of connections.
     * @param origins       of pages beside this server's own that may connect, such as {@code https://example.com}.
     */
    public StreamServer(
        final ReadModel model,
        final CommandGate gate,
        final TokenAuthenticator authenticator,
        final StreamLimits limits,
        final Set<String> origins)
    {
        this.limits = limits;
        this.counts = new ConnectionCounts(limits);
        final WriteBudget budget = new WriteBudget();
        this.market = new MarketPublisher(model, budget);
        this.accounts = new AccountPublisher(model, budget, limits);
        this.keeper = new ConnectionKeeper(connections, new DisconnectCancels(gate), authenticator, limits);
        this.requests = new Requests(model, market, accounts, authenticator, counts, limits);
        this.handshake = new Handshake(this, authenticator, counts, origins);
    }

    /**
     * Who must hear events, in this order, behind the read model and the gate.
     *
     * @return listeners.
     */
    public List<EventListener> listeners()
    {
        return List.of(market, accounts, keeper);
    }

    /**
     * Lets clients in.
     *
     * @param thread that the listeners have been given to.
     * @return handler of the one path that clients connect to.
     */
    public HttpHandler open(final ModelThread thread)
    {
        requests.open(thread);
        return handshake;
    }

    /**
     * Open connections. Any thread.
     *
     * @return number of them.
     */
    public int connections()
    {
        return connections.size();
    }

    /**
     * What has been sent. Any thread.
     *
     * @return figures that go on to change.
     */
    public StreamFigures figures()
    {
        return figures;
    }

    /** A handshake is done. On the connection's IO thread. */
    void onConnect(final WebSocketChannel channel, final InetAddress address, final Principal principal)
    {
        boundSendBuffer(channel);
        final Lane lane = lanes.computeIfAbsent(channel.getIoThread(), (io) -> new Lane(io, figures));
        final Connection connection = new Connection(channel, lane, limits, address);
        final boolean isAdmitted = counts.add(connection);
        connections.add(connection);
        channel.addCloseTask((closed) -> onClosed(connection));
        if (keeper.isStopping())
        {
            connection.end(CloseCode.STOPPING, "stopping");
        }
        else if (!isAdmitted)
        {
            connection.end(CloseCode.TOO_MANY, "too many connections");
        }
        else if (null != principal && !counts.login(connection, principal))
        {
            connection.end(CloseCode.TOO_MANY, "too many connections of this user");
        }
        channel.getReceiveSetter().set(new Receiver(connection, requests, limits));
        channel.resumeReceives();
    }

    /** What the system keeps for a client that does not read is a cost too, and grows to megabytes by itself. */
    private void boundSendBuffer(final WebSocketChannel channel)
    {
        try
        {
            channel.setOption(Options.SEND_BUFFER, limits.sendBufferBytes());
        }
        catch (final IOException e)
        {
            // The socket has been closed meanwhile, which its close task will tell.
            IoUtils.safeClose(channel);
        }
    }

    private void onClosed(final Connection connection)
    {
        connection.onClosed();
        if (connections.remove(connection))
        {
            counts.remove(connection);
            keeper.onClosed(connection);
        }
    }

    /** Closes all connections, since there is nothing more to tell. When the model's thread has ended by a failure. */
    public void fail()
    {
        keeper.stop();
        for (final Connection connection : connections)
        {
            connection.end(CloseCode.FAILED, "the gateway has failed");
        }
    }

    /**
     * Closes all connections with 1001, and waits a moment for their clients. Orders stay, also of clients that asked
     * for cancels on disconnect: it is not they who have gone.
     */
    @Override
    public void close()
    {
        keeper.stop();
        for (final Connection connection : connections)
        {
            connection.end(CloseCode.STOPPING, "stopping");
        }
        final IdleStrategy idle = new BackoffIdleStrategy(1, 1, 100_000, 10_000_000);
        final long sinceNs = System.nanoTime();
        while (!connections.isEmpty() && System.nanoTime() - sinceNs < CLOSE_NS)
        {
            idle.idle();
        }
    }
}
