package io.ringbook.metrics;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the metrics of an engine over HTTP: {@code /metrics}, {@code /health}, {@code /ready} and {@code /state}. It
 * only answers GET and HEAD, changes nothing, and has no secrets; and as anybody who reaches its port is answered, it
 * is the loopback's unless another address is asked for.
 *
 * <p>It has few threads of its own, all daemons of low priority. A client that is slow to ask or to listen is cut off
 * after some seconds; by then others wait, the engine never does.
 */
public final class MetricsServer implements AutoCloseable
{
    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int BACKLOG = 16;
    private static final String TIMEOUT_S = "3";

    /** The JDK's server reads these when it is first used; what somebody else has set stays. */
    private static final String[] TIMEOUTS = {"sun.net.httpserver.maxReqTime", "sun.net.httpserver.maxRspTime"};

    private final HttpServer server;
    private final ThreadPoolExecutor executor;
    private final ScheduledExecutorService ticker;

    private MetricsServer(final RingbookMetrics metrics, final InetSocketAddress address) throws IOException
    {
        for (final String timeout : TIMEOUTS)
        {
            if (null == System.getProperty(timeout))
            {
                System.setProperty(timeout, TIMEOUT_S);
            }
        }
        server = HttpServer.create(address, BACKLOG);
        executor = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), daemons("ringbook-metrics"));
        executor.allowCoreThreadTimeOut(true);
        ticker = Executors.newSingleThreadScheduledExecutor(daemons("ringbook-metrics-clock"));
        server.setExecutor(executor);
        server.createContext("/", new MetricsHandler(new MetricsPages(metrics)));
        ticker.scheduleAtFixedRate(metrics::tick, 0, 1, TimeUnit.SECONDS);
        server.start();
    }

    /**
     * Serves on the loopback address.
     *
     * @param metrics to serve.
     * @param port    to listen at, 0 for any that is free.
     * @return the running server.
     * @throws IOException if the port cannot be had.
     */
    public static MetricsServer launch(final RingbookMetrics metrics, final int port) throws IOException
    {
        return launch(metrics, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Serves on any address. Whoever can reach it can read everything it says: put it behind a firewall.
     *
     * @param metrics to serve.
     * @param address to listen at; port 0 for any that is free.
     * @return the running server.
     * @throws IOException if the address cannot be had.
     */
    public static MetricsServer launch(final RingbookMetrics metrics, final InetSocketAddress address)
        throws IOException
    {
        return new MetricsServer(metrics, address);
    }

    /**
     * Where it listens.
     *
     * @return address with the port it has.
     */
    public InetSocketAddress address()
    {
        return server.getAddress();
    }

    /** Ends at once, with the answers under way. */
    @Override
    public void close()
    {
        ticker.shutdownNow();
        server.stop(0);
        executor.shutdownNow();
    }

    private static ThreadFactory daemons(final String name)
    {
        final AtomicInteger count = new AtomicInteger();
        return (runnable) ->
        {
            final Thread thread = new Thread(runnable, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        };
    }
}
