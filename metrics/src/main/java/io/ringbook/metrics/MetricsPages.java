package io.ringbook.metrics;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The pages of the metrics, for {@link MetricsServer} or a server of your own. A page is made whole before a byte of it
 * is sent. Any thread; {@code /metrics} takes some milliseconds.
 */
public final class MetricsPages
{
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final RingbookMetrics metrics;
    private final ExpositionFormats formats = ExpositionFormats.init();

    /**
     * The pages of an engine.
     *
     * @param metrics of it.
     */
    public MetricsPages(final RingbookMetrics metrics)
    {
        this.metrics = metrics;
    }

    /**
     * What a request is answered with.
     *
     * @param status      of HTTP.
     * @param contentType of the body.
     * @param isVolatile  is it only true for this moment, and not to be kept by a cache?
     * @param body        whole.
     */
    public record Page(int status, String contentType, boolean isVolatile, byte[] body)
    {
    }

    /**
     * Makes a page.
     *
     * @param path     that is asked for, such as /metrics.
     * @param accepted the request's header Accept, or null; it chooses the format of /metrics.
     * @return the page; one with the status 404 if there is none.
     */
    public Page page(final String path, final String accepted)
    {
        return switch (path)
        {
            case "/metrics" -> metricsPage(accepted);
            case "/health" -> page(metrics.health());
            case "/ready" -> page(metrics.readiness());
            case "/state" -> new Page(
                OK, "application/json", true, StateJson.of(metrics).getBytes(StandardCharsets.UTF_8));
            default -> text(NOT_FOUND, "expected /metrics, /health, /ready or /state");
        };
    }

    static Page text(final int status, final String line)
    {
        return new Page(status, TEXT, false, bytes(line));
    }

    private Page metricsPage(final String accepted)
    {
        final ByteArrayOutputStream page = new ByteArrayOutputStream(1 << 14);
        final ExpositionFormatWriter writer;
        try
        {
            writer = writer(accepted);
            writer.write(page, metrics.scrape());
        }
        catch (final RuntimeException | IOException e)
        {
            return text(SERVER_ERROR, "the scrape failed: " + e);
        }
        return new Page(OK, writer.getContentType(), false, page.toByteArray());
    }

    /** The text, which every scraper reads, where a format is asked for that is not on the class path. */
    private ExpositionFormatWriter writer(final String accepted)
    {
        final ExpositionFormatWriter writer = formats.findWriter(accepted);
        return writer.isAvailable() ? writer : formats.getPrometheusTextFormatWriter();
    }

    private static Page page(final Verdict verdict)
    {
        return new Page(verdict.isFine() ? OK : UNAVAILABLE, TEXT, true, bytes(verdict.reason()));
    }

    private static byte[] bytes(final String line)
    {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
