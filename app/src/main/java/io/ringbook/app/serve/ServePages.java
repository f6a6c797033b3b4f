package io.ringbook.app.serve;

import io.ringbook.metrics.MetricsPages;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * /health, /ready and /metrics on the exchange's own port.
 */
final class ServePages implements HttpHandler
{
    static final String METRICS = "/metrics";

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final HttpString GET = new HttpString("GET");
    private static final HttpString HEAD = new HttpString("HEAD");

    private final MetricsPages pages;
    private final String audience;

    /**
     * Pages.
     *
     * @param pages    to serve.
     * @param audience of the metrics: loopback, everybody or nobody.
     */
    ServePages(final MetricsPages pages, final String audience)
    {
        this.pages = pages;
        this.audience = audience;
    }

    @Override
    public void handleRequest(final HttpServerExchange exchange)
    {
        if (!GET.equals(exchange.getRequestMethod()) && !HEAD.equals(exchange.getRequestMethod()))
        {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(METHOD_NOT_ALLOWED).endExchange();
            return;
        }
        final String path = exchange.getRequestPath();
        if (METRICS.equals(path) && !isTold(exchange))
        {
            exchange.setStatusCode(NOT_FOUND).endExchange();
            return;
        }
        // A scrape takes milliseconds: not on a thread that others wait for.
        if (METRICS.equals(path))
        {
            exchange.dispatch(() -> send(exchange, path));
        }
        else
        {
            send(exchange, path);
        }
    }

    /** A proxy on this machine makes every client look local; but it says that there was another. */
    private boolean isTold(final HttpServerExchange exchange)
    {
        final InetAddress client = exchange.getSourceAddress().getAddress();
        final boolean isLocal = null != client && client.isLoopbackAddress() &&
            !exchange.getRequestHeaders().contains(Headers.X_FORWARDED_FOR) &&
            !exchange.getRequestHeaders().contains(Headers.FORWARDED);
        return "everybody".equals(audience) || "loopback".equals(audience) && isLocal;
    }

    private void send(final HttpServerExchange exchange, final String path)
    {
        final MetricsPages.Page page = pages.page(path, exchange.getRequestHeaders().getFirst(Headers.ACCEPT));
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, page.contentType());
        exchange.setStatusCode(page.status());
        exchange.getResponseSender().send(ByteBuffer.wrap(page.body()));
    }
}
