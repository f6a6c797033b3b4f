package io.ringbook.metrics;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(60)
class MetricsServerTest
{
    private static final int HOSTILE = 12;

    private final RingbookMetrics metrics = new RingbookMetrics();
    private MetricsServer server;
    private Scraper scraper;

    @BeforeEach
    void setUp() throws IOException
    {
        server = MetricsServer.launch(metrics, 0);
        scraper = new Scraper(server);
    }

    @AfterEach
    void tearDown()
    {
        server.close();
    }

    @Test
    void shouldListenOnTheLoopbackAloneUnlessToldOtherwise()
    {
        assertTrue(server.address().getAddress().isLoopbackAddress());
        assertTrue(server.address().getPort() > 0);
    }

    @Test
    void shouldSayThatThePortIsTaken()
    {
        assertThrows(BindException.class, () -> MetricsServer.launch(metrics, server.address().getPort()));
    }

    @Test
    void shouldKnowFourPagesAndTwoMethods()
    {
        for (final String path : List.of("/metrics", "/health", "/state"))
        {
            assertEquals(200, scraper.get(path).status(), path);
            assertEquals(200, scraper.ask("HEAD", path, null).status(), path);
            assertEquals("", scraper.ask("HEAD", path, null).text(), path);
        }
        assertEquals(503, scraper.get("/ready").status());
        for (final String path : List.of("/", "/metrics/", "/metrics/../etc/passwd", "/%2e%2e/etc", "/healthy"))
        {
            assertEquals(404, scraper.get(path).status(), path);
        }
        for (final String method : List.of("POST", "PUT", "DELETE", "OPTIONS"))
        {
            assertEquals(405, scraper.ask(method, "/metrics", null).status(), method);
        }
    }

    @Test
    void shouldSpeakTheFormatAskedForAndTextWhereItDoesNot()
    {
        final String protobuf = "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily";
        assertTrue(scraper.get("/metrics").type().startsWith("text/plain; version=0.0.4"));
        assertTrue(scraper.ask("GET", "/metrics", protobuf).type().startsWith("text/plain; version=0.0.4"));
        final Scraper.Answer open =
            scraper.ask("GET", "/metrics", "application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertTrue(open.type().startsWith("application/openmetrics-text"), open.type());
        assertTrue(open.text().endsWith("# EOF\n"));
    }

    /** More of them than there are threads: they hold others up for some seconds, and are then cut off. */
    @Test
    void shouldGoOnScrapingBesideClientsThatNeverEndTheirRequest() throws IOException
    {
        final List<Socket> hostile = new ArrayList<>();
        try
        {
            for (int i = 0; i < HOSTILE; i++)
            {
                final Socket socket = connect();
                hostile.add(socket);
                send(socket, "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            }
            final long startNs = System.nanoTime();
            assertEquals(200, scraper.get("/metrics").status());
            final long tookMs = (System.nanoTime() - startNs) / 1_000_000;
            assertTrue(tookMs < 9_500, "a scrape took " + tookMs + " ms");
        }
        finally
        {
            for (final Socket socket : hostile)
            {
                socket.close();
            }
        }
    }

    @Test
    void shouldGoOnScrapingAfterAHugeHeaderAndGarbage() throws IOException
    {
        for (final String request : List.of(
            "GET /metrics HTTP/1.1\r\nHost: x\r\nX-Huge: " + "x".repeat(4 << 20) + "\r\n\r\n",
            "GET /metrics HTTP/1.1\r\n" + "X-Many: x\r\n".repeat(100_000) + "\r\n",
            "GET " + "/x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999999\r\n\r\nx",
            "\u0000\u0001\u0002\r\n\r\n"))
        {
            try (Socket socket = connect())
            {
                send(socket, request);
            }
            assertEquals(200, scraper.get("/metrics").status());
        }
    }

    private Socket connect() throws IOException
    {
        return new Socket(server.address().getAddress(), server.address().getPort());
    }

    /** The server may have hung up before it has read it all. */
    private static void send(final Socket socket, final String text)
    {
        try
        {
            final OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        catch (final IOException e)
        {
            assertTrue(e.getMessage().matches("(?i).*(reset|broken pipe|closed|aborted).*"), e.toString());
        }
    }
}
