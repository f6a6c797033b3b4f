package io.ringbook.benchmarks.gateway;

import org.HdrHistogram.Histogram;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends orders over connections that are kept, on the thread that runs it. Every answer must be the one the request
 * deserves: 201 for an order, 200 for a cancel or 409 where the order was done before it.
 */
public final class RestLoad implements AutoCloseable
{
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int SHOWN = 500;
    private static final long SELECT_MS = 100;
    private static final long PARK_NS = 20_000;
    private static final long LONGEST_NS = TimeUnit.MINUTES.toNanos(1);
    private static final double NS_PER_S = 1e9;

    private final Selector selector;
    private final List<RestConnection> connections = new ArrayList<>();
    private final Deque<RestConnection> idle = new ArrayDeque<>();
    private Histogram latencies;
    private long orders;
    private long cancels;
    private long lateCancels;
    private long elapsedNs;

    /**
     * Connects.
     *
     * @param address    of the exchange.
     * @param identities header lines that say who asks; connections take turns with them.
     * @param symbols    connections take turns with these too, so that a user trades in several and meets others.
     * @param count      of connections.
     * @param seed       of what they do.
     * @throws IOException if the exchange cannot be reached.
     */
    public RestLoad(
        final InetSocketAddress address,
        final List<String> identities,
        final List<String> symbols,
        final int count,
        final long seed) throws IOException
    {
        selector = Selector.open();
        final String host = address.getHostString() + ":" + address.getPort();
        for (int i = 0; i < count; i++)
        {
            connections.add(new RestConnection(address, selector, new OrderScript(
                host, identities.get(i % identities.size()), symbols.get((i + i / identities.size()) % symbols.size()),
                seed + i)));
        }
        idle.addAll(connections);
    }

    /**
     * Closed loop: every connection sends its next request when it has the answer to the one before.
     *
     * @param seconds to go on.
     * @throws IOException if a connection breaks, or an answer is none that the request deserves.
     */
    public void closed(final double seconds) throws IOException
    {
        begin();
        final long startNs = System.nanoTime();
        final long endNs = startNs + (long)(seconds * NS_PER_S);
        while (!idle.isEmpty())
        {
            send(idle.poll(), System.nanoTime());
        }
        while (idle.size() < connections.size())
        {
            selector.select(SELECT_MS);
            final boolean isOver = System.nanoTime() >= endNs;
            takeAnswers();
            while (!isOver && !idle.isEmpty())
            {
                send(idle.poll(), System.nanoTime());
            }
        }
        elapsedNs = System.nanoTime() - startNs;
    }

    /**
     * Open loop: requests are due at their rate whether or not the ones before have been answered; latencies count
     * from when a request was due, so what waits for a connection counts too.
     *
     * @param rate    requests a second.
     * @param seconds to go on.
     * @throws IOException as above.
     */
    public void open(final int rate, final double seconds) throws IOException
    {
        begin();
        final long requests = (long)(rate * seconds);
        final long startNs = System.nanoTime();
        long sent = 0;
        while (sent < requests || idle.size() < connections.size())
        {
            takeAnswersNow();
            long dueNs = startNs + (long)(sent * NS_PER_S / rate);
            while (sent < requests && !idle.isEmpty() && dueNs <= System.nanoTime())
            {
                send(idle.poll(), dueNs);
                sent++;
                dueNs = startNs + (long)(sent * NS_PER_S / rate);
            }
            LockSupport.parkNanos(PARK_NS);
        }
        elapsedNs = System.nanoTime() - startNs;
    }

    private void begin()
    {
        latencies = new Histogram(1, LONGEST_NS, 3);
        orders = 0;
        cancels = 0;
        lateCancels = 0;
    }

    private void takeAnswersNow() throws IOException
    {
        if (selector.selectNow() > 0)
        {
            takeAnswers();
        }
    }

    private void takeAnswers() throws IOException
    {
        for (final SelectionKey key : selector.selectedKeys())
        {
            final RestConnection connection = (RestConnection)key.attachment();
            final int status = connection.read();
            if (0 != status)
            {
                latencies.recordValue(Math.min(LONGEST_NS, Math.max(1, System.nanoTime() - connection.dueNs)));
                take(connection, status);
                idle.add(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    private void take(final RestConnection connection, final int status) throws IOException
    {
        final boolean isCancel = OrderScript.Kind.CANCEL == connection.script.kind();
        if (isCancel ? OK != status && CONFLICT != status : CREATED != status)
        {
            throw new IOException(connection.script.kind() + ": expected " + (isCancel ? "200 or 409" : "201") +
                ", found " + status + ": " + new String(connection.bytes(), connection.bodyOffset(),
                Math.min(SHOWN, connection.end() - connection.bodyOffset()), StandardCharsets.UTF_8));
        }
        orders += isCancel ? 0 : 1;
        cancels += isCancel ? 1 : 0;
        lateCancels += CONFLICT == status ? 1 : 0;
        connection.script.onAnswer(connection);
    }

    private static void send(final RestConnection connection, final long dueNs) throws IOException
    {
        connection.dueNs = dueNs;
        connection.send(connection.script.next());
    }

    /**
     * Of the last run.
     *
     * @return ns from when a request was due to its whole answer.
     */
    public Histogram latencies()
    {
        return latencies;
    }

    /**
     * Of the last run.
     *
     * @return orders entered.
     */
    public long orders()
    {
        return orders;
    }

    /**
     * Of the last run.
     *
     * @return cancels, those that came too late included.
     */
    public long cancels()
    {
        return cancels;
    }

    /**
     * Of the last run.
     *
     * @return cancels of orders that were done already.
     */
    public long lateCancels()
    {
        return lateCancels;
    }

    /**
     * Of the last run.
     *
     * @return orders a second.
     */
    public double ordersPerS()
    {
        return orders * NS_PER_S / elapsedNs;
    }

    /**
     * Of the last run.
     *
     * @return orders and cancels a second.
     */
    public double requestsPerS()
    {
        return (orders + cancels) * NS_PER_S / elapsedNs;
    }

    @Override
    public void close() throws IOException
    {
        for (final RestConnection connection : connections)
        {
            connection.close();
        }
        selector.close();
    }
}
