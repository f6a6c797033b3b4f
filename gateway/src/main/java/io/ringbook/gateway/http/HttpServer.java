package io.ringbook.gateway.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.SetHeaderHandler;

import java.net.InetSocketAddress;
import java.util.Map;

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

    private static final int MAX_HEADER_BYTES = 16_384;
    private static final int MAX_HEADERS = 64;
    private static final int MAX_PARAMETERS = 32;
    private static final int DRAIN_MS = 5_000;
    private static final String LOGGING = "org.jboss.logging.provider";

    static
    {
        // Undertow and XNIO log to whatever they find; SLF4J is what this house has.
        if (null == System.getProperty(LOGGING))
        {
            System.setProperty(LOGGING, "slf4j");
        }
    }

    private final Undertow undertow;
    private final GracefulShutdownHandler graceful;

    private HttpServer(final HttpSettings settings, final HttpHandler root)
    {
        HttpHandler handler = root;
        for (final Map.Entry<String, String> header : HEADERS.entrySet())
        {
            handler = new SetHeaderHandler(handler, header.getKey(), header.getValue());
        }
        graceful = new GracefulShutdownHandler(handler);
        final Undertow.Builder builder = Undertow.builder()
            .setIoThreads(settings.ioThreads())
            .setWorkerThreads(settings.workerThreads())
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long)settings.maxBodyBytes())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, settings.idleTimeoutMs())
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, settings.idleTimeoutMs())
            .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
            .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
            .setHandler(graceful);
        final String host = settings.address().getAddress().getHostAddress();
        undertow = (null == settings.tls() ?
            builder.addHttpListener(settings.address().getPort(), host) :
            builder.addHttpsListener(settings.address().getPort(), host, settings.tls())).build();
        undertow.start();
    }

    /**
     * Starts to listen.
     *
     * @param settings of the server.
     * @param root     handles every request.
     * @return the running server.
     * @throws RuntimeException if the port cannot be had.
     */
    public static HttpServer launch(final HttpSettings settings, final HttpHandler root)
    {
        return new HttpServer(settings, root);
    }

    /**
     * Where it listens.
     *
     * @return address with the port it has.
     */
    public InetSocketAddress address()
    {
        return (InetSocketAddress)undertow.getListenerInfo().get(0).getAddress();
    }

    /**
     * Refuses new requests with 503, and waits a while for those under way.
     */
    public void drain()
    {
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
        undertow.stop();
    }
}
