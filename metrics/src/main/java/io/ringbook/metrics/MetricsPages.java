package io.ringbook.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers requests. A page is made whole before a byte of it is sent.
 */
final class MetricsPages implements HttpHandler
{
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final RingbookMetrics metrics;
    private final ExpositionFormats formats = ExpositionFormats.init();

    MetricsPages(final RingbookMetrics metrics)
    {
        this.metrics = metrics;
    }

    @Override
    public void handle(final HttpExchange exchange) throws IOException
    {
        try (exchange)
        {
            final String method = exchange.getRequestMethod();
            if ("GET".equals(method) || "HEAD".equals(method))
            {
                answer(exchange);
            }
            else
            {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, METHOD_NOT_ALLOWED, TEXT, bytes("expected GET or HEAD"));
            }
        }
    }

    private void answer(final HttpExchange exchange) throws IOException
    {
        switch (exchange.getRequestURI().getPath())
        {
            case "/metrics":
                sendMetrics(exchange);
                break;

            case "/health":
                send(exchange, metrics.health());
                break;

            case "/ready":
                send(exchange, metrics.readiness());
                break;

            case "/state":
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                send(exchange, OK, "application/json", StateJson.of(metrics).getBytes(StandardCharsets.UTF_8));
                break;

            default:
                send(exchange, NOT_FOUND, TEXT, bytes("expected /metrics, /health, /ready or /state"));
                break;
        }
    }

    private void sendMetrics(final HttpExchange exchange) throws IOException
    {
        final ByteArrayOutputStream page = new ByteArrayOutputStream(1 << 14);
        final ExpositionFormatWriter writer;
        try
        {
            writer = writer(exchange.getRequestHeaders().getFirst("Accept"));
            writer.write(page, metrics.scrape());
        }
        catch (final RuntimeException e)
        {
            send(exchange, SERVER_ERROR, TEXT, bytes("the scrape failed: " + e));
            return;
        }
        send(exchange, OK, writer.getContentType(), page.toByteArray());
    }

    /** The text, which every scraper reads, where a format is asked for that is not on the class path. */
    private ExpositionFormatWriter writer(final String accepted)
    {
        final ExpositionFormatWriter writer = formats.findWriter(accepted);
        return writer.isAvailable() ? writer : formats.getPrometheusTextFormatWriter();
    }

    private static void send(final HttpExchange exchange, final Verdict verdict) throws IOException
    {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, verdict.isFine() ? OK : UNAVAILABLE, TEXT, bytes(verdict.reason()));
    }

    private static void send(final HttpExchange exchange, final int status, final String type, final byte[] page)
        throws IOException
    {
        exchange.getResponseHeaders().set("Content-Type", type);
        if ("HEAD".equals(exchange.getRequestMethod()))
        {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static byte[] bytes(final String line)
    {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
