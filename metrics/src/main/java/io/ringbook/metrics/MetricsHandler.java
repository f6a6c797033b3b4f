package io.ringbook.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;

/**
 * Answers requests of the server's own port with pages.
 */
final class MetricsHandler implements HttpHandler
{
    private static final int METHOD_NOT_ALLOWED = 405;

    private final MetricsPages pages;

    MetricsHandler(final MetricsPages pages)
    {
        this.pages = pages;
    }

    @Override
    public void handle(final HttpExchange exchange) throws IOException
    {
        try (exchange)
        {
            final String method = exchange.getRequestMethod();
            if ("GET".equals(method) || "HEAD".equals(method))
            {
                send(exchange, pages.page(
                    exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Accept")));
            }
            else
            {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, MetricsPages.text(METHOD_NOT_ALLOWED, "expected GET or HEAD"));
            }
        }
    }

    private static void send(final HttpExchange exchange, final MetricsPages.Page page) throws IOException
    {
        if (page.isVolatile())
        {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
        }
        exchange.getResponseHeaders().set("Content-Type", page.contentType());
        if ("HEAD".equals(exchange.getRequestMethod()))
        {
            exchange.sendResponseHeaders(page.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(page.status(), page.body().length);
        exchange.getResponseBody().write(page.body());
    }
}
