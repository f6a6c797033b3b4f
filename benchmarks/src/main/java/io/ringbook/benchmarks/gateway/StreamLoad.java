package io.ringbook.benchmarks.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Many WebSocket clients, each of the book, the trades and the top of a market, on a thread of its own. Every one
 * checks that nothing is missing in what it gets.
 */
public final class StreamLoad implements AutoCloseable
{
    private static final long SELECT_MS = 20;
    private static final long READY_NS = TimeUnit.SECONDS.toNanos(60);
    private static final int AT_ONCE = 50;

    private final Selector selector;
    private final List<StreamConnection> connections = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "bench-streams");
    private volatile boolean isClosed;
    private volatile IOException failure;
    private volatile long messages;

    /**
     * Connects and subscribes.
     *
     * @param address of the exchange.
     * @param symbols clients take turns with them.
     * @param count   of clients.
     * @throws IOException if the exchange refuses.
     */
    public StreamLoad(final InetSocketAddress address, final List<String> symbols, final int count) throws IOException
    {
        selector = Selector.open();
        final long startNs = System.nanoTime();
        while (connections.size() < count || !connections.stream().allMatch(StreamConnection::isReady))
        {
            for (int i = 0; i < AT_ONCE && connections.size() < count; i++)
            {
                connections.add(new StreamConnection(
                    address, selector, symbols.get(connections.size() % symbols.size())));
            }
            readAll();
            if (System.nanoTime() - startNs > READY_NS)
            {
                throw new IOException("expected all streams to be subscribed within a minute, found " +
                    connections.stream().filter(StreamConnection::isReady).count() + " of " + count);
            }
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void run()
    {
        try
        {
            while (!isClosed)
            {
                readAll();
                messages = connections.stream().mapToLong(StreamConnection::messages).sum();
            }
        }
        catch (final IOException e)
        {
            failure = e;
        }
    }

    private void readAll() throws IOException
    {
        selector.select(SELECT_MS);
        for (final SelectionKey key : selector.selectedKeys())
        {
            ((StreamConnection)key.attachment()).read();
        }
        selector.selectedKeys().clear();
    }

    /**
     * Messages that all clients have had. Any thread.
     *
     * @return count, a moment old.
     * @throws IOException if a connection has broken.
     */
    public long messages() throws IOException
    {
        if (null != failure)
        {
            throw new IOException(failure.getMessage(), failure);
        }
        return messages;
    }

    /**
     * Ends it.
     *
     * @throws IOException if a connection has broken before.
     */
    public void stop() throws IOException
    {
        isClosed = true;
        try
        {
            thread.join();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        messages();
    }

    /**
     * Gaps that clients have seen, and clients whose last update is not the market's. Behind {@link #stop()}.
     *
     * @param lastUpdateIds of each market.
     * @param lastTradeIds  of each market; those of a market without trades are left out.
     * @return count of losses.
     */
    public long lost(final Map<String, Long> lastUpdateIds, final Map<String, Long> lastTradeIds)
    {
        long lost = 0;
        for (final StreamConnection connection : connections)
        {
            lost += connection.lost();
            lost += connection.updateId() == lastUpdateIds.get(connection.symbol()) ? 0 : 1;
            lost += connection.tradeId() == lastTradeIds.getOrDefault(connection.symbol(), connection.tradeId()) ?
                0 : 1;
        }
        return lost;
    }

    /**
     * What the first loss looked like.
     *
     * @return in words, or null if there was no gap.
     */
    public String firstLoss()
    {
        return connections.stream().map(StreamConnection::firstLoss).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * Snapshots behind the first one of each client: it was too slow for deltas.
     *
     * @return count.
     */
    public long laterSnapshots()
    {
        return connections.stream().mapToLong(StreamConnection::snapshots).sum() - connections.size();
    }

    @Override
    public void close() throws IOException
    {
        isClosed = true;
        for (final StreamConnection connection : connections)
        {
            connection.close();
        }
        selector.close();
    }
}
