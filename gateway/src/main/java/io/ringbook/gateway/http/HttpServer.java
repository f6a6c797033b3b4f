package io.ringbook.gateway.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Listens, with limits on everything a client can send, and headers that make a browser strict.
 */
public final class HttpServer implements AutoCloseable
{
    /** No inline script, nothing from elsewhere; styles may be set by script, as charts do. */
    static final Map<String, String> HEADERS = Map.of(
        "Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
            "connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
            "frame-ancestors 'none'",
        "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY",
        "Referrer-Policy", "no-referrer",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final HttpString STRICT_TRANSPORT = new HttpString("Strict-Transport-Security");
    private static final String A_YEAR = "max-age=31536000";
    private static final int MAX_HEADER_BYTES = 16_384;
    private static final int MAX_HEADERS = 64;
    private static final int MAX_PARAMETERS = 32;
    private static final int BUFFER_BYTES = 16_384;
    private static final int BUFFERS_PER_THREAD = 4;
    private static final int BACKLOG = 1_024;
    private static final int SLOWEST_IDLE_MS = 60_000;
    private static final int DRAIN_MS = 5_000;
    private static final int END_MS = 5_000;
    private static final String LOGGING = "org.jboss.logging.provider";

    static
    {
        // Undertow and XNIO log to whatever they find; SLF4J is what this house has.
        if (null == System.getProperty(LOGGING))
        {
            System.setProperty(LOGGING, "slf4j");
        }
    }

    private final Map<HttpString, String> headers = new LinkedHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final int requestTimeoutMs;
    private final XnioWorker worker;
    private final AcceptingChannel<? extends StreamConnection> server;
    private final ConnectionLimit connections;
    private final GracefulShutdownHandler graceful;
    private volatile boolean isDraining;

    private HttpServer(final HttpSettings settings, final HttpHandler root) throws IOException
    {
        requestTimeoutMs = settings.requestTimeoutMs();
        HEADERS.forEach((name, value) -> headers.put(new HttpString(name), value));
        if (null != settings.tls())
        {
            headers.put(STRICT_TRANSPORT, A_YEAR);
        }
        graceful = new GracefulShutdownHandler(root);
        final HttpHandler strict = new StrictRequests(new CrossOrigin(this::admit, settings.allowedOrigins()));
        final HttpOpenListener http = new HttpOpenListener(
            new DefaultByteBufferPool(true, BUFFER_BYTES, -1, BUFFERS_PER_THREAD), limits(settings));
        http.setRootHandler((exchange) -> begin(exchange, strict));

        final Xnio xnio = Xnio.getInstance(Undertow.class.getClassLoader());
        worker = xnio.createWorker(OptionMap.builder()
            .set(Options.WORKER_IO_THREADS, settings.ioThreads())
            .set(Options.WORKER_TASK_CORE_THREADS, settings.workerThreads())
            .set(Options.WORKER_TASK_MAX_THREADS, settings.workerThreads())
            .set(Options.WORKER_NAME, "ringbook-gateway")
            .set(Options.TCP_NODELAY, true)
            .getMap());
        connections = new ConnectionLimit(
            http, settings.maxConnections(), settings.maxConnectionsPerAddress());
        try
        {
            server = listen(xnio, settings, connections);
        }
        catch (final IOException | RuntimeException e)
        {
            worker.shutdownNow();
            throw e;
        }
        server.resumeAccepts();
    }

    private static OptionMap limits(final HttpSettings settings)
    {
        return OptionMap.builder()
            .set(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .set(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
            .set(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
            .set(UndertowOptions.NO_REQUEST_TIMEOUT, settings.idleTimeoutMs())
            .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, settings.requestTimeoutMs())
            // Whoever does not read what it asked for; a WebSocket is never that quiet.
            .set(UndertowOptions.IDLE_TIMEOUT, Math.max(settings.idleTimeoutMs(), SLOWEST_IDLE_MS))
            .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
            .set(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
            .getMap();
    }

    @SuppressWarnings("unchecked")
    private AcceptingChannel<? extends StreamConnection> listen(
        final Xnio xnio, final HttpSettings settings, final ChannelListener<StreamConnection> opened)
        throws IOException
    {
        final OptionMap options = OptionMap.builder()
            .set(Options.WORKER_IO_THREADS, settings.ioThreads())
            .set(Options.TCP_NODELAY, true)
            .set(Options.REUSE_ADDRESSES, true)
            .set(Options.BALANCING_TOKENS, 1)
            .set(Options.BALANCING_CONNECTIONS, 2)
            .set(Options.BACKLOG, BACKLOG)
            .getMap();
        final ChannelListener<? super AcceptingChannel<StreamConnection>> accept =
            ChannelListeners.openListenerAdapter(opened);
        if (null == settings.tls())
        {
            return worker.createStreamConnectionServer(settings.address(), accept, options);
        }
        return new UndertowXnioSsl(xnio, OptionMap.create(Options.USE_DIRECT_BUFFERS, true), settings.tls())
            .createSslConnectionServer(worker, settings.address(), (ChannelListener)accept, options);
    }

    /**
     * Starts to listen.
     *
     * @param settings of the server.
     * @param root     handles every request.
     * @return the running server.
     * @throws RuntimeException if the port cannot be had; its cause is the IOException.
     */
    public static HttpServer launch(final HttpSettings settings, final HttpHandler root)
    {
        try
        {
            return new HttpServer(settings, root);
        }
        catch (final IOException e)
        {
            throw new UncheckedIOException(settings.address() + ": " + e.getMessage(), e);
        }
    }

    private void begin(final HttpServerExchange exchange, final HttpHandler next) throws Exception
    {
        final HeaderMap answer = exchange.getResponseHeaders();
        headers.forEach(answer::put);
        answer.put(Router.REQUEST_ID, Long.toString(requests.incrementAndGet(), Character.MAX_RADIX));
        next.handleRequest(exchange);
        if (!exchange.isRequestComplete())
        {
            limitTime(exchange);
        }
    }

    /** A body that comes drop by drop is cut off. */
    private void limitTime(final HttpServerExchange exchange)
    {
        exchange.getIoThread().executeAfter(
            () ->
            {
                if (!exchange.isRequestComplete())
                {
                    IoUtils.safeClose(exchange.getConnection());
                }
            },
            requestTimeoutMs, TimeUnit.MILLISECONDS);
    }

    private void admit(final HttpServerExchange exchange) throws Exception
    {
        if (isDraining)
        {
            exchange.setPersistent(false);
            new Call(exchange, Router.requestId(exchange), new byte[0])
                .fail(new Problem(ProblemCode.STOPPING, "the gateway is stopping"));
            return;
        }
        graceful.handleRequest(exchange);
    }

    /**
     * Where it listens.
     *
     * @return address with the port it has.
     */
    public InetSocketAddress address()
    {
        return server.getLocalAddress(InetSocketAddress.class);
    }

    /**
     * Open connections, WebSockets among them. Any thread.
     *
     * @return number of them.
     */
    public int connections()
    {
        return connections.count();
    }

    /**
     * Refuses new requests with 503, and waits a while for those under way.
     */
    public void drain()
    {
        isDraining = true;
        graceful.shutdown();
        try
        {
            graceful.awaitShutdown(DRAIN_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close()
    {
        IoUtils.safeClose(server);
        worker.shutdownNow();
        try
        {
            worker.awaitTermination(END_MS, TimeUnit.MILLISECONDS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }
}
