package io.ringbook.app.top;

import io.ringbook.app.console.ToolException;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks an engine's metrics server.
 */
final class ScrapedEngine implements TopSource
{
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int READ_TIMEOUT_MS = 5_000;
    private static final int MAX_BYTES = 1 << 24;

    private final URI base;
    private Scrape before;
    private Scrape now;

    /**
     * Asks for the first time.
     *
     * @param target URL of the server, of its metrics, or host and port.
     * @throws ToolException if nobody answers, or no Ringbook does.
     */
    ScrapedEngine(final String target)
    {
        base = base(target);
        try
        {
            now = scrape();
        }
        catch (final IOException e)
        {
            throw new ToolException(
                "cannot reach " + base + ": " + e.getMessage() + "; expected the URL that 'ringbook run --metrics' " +
                    "prints", ToolException.WRONG_USE, e);
        }
    }

    private static URI base(final String target)
    {
        final String url = target.contains("://") ? target : "http://" + target;
        try
        {
            final URI uri = new URI(url.replaceFirst("/(metrics|state|health|ready)?/?$", ""));
            if (null != uri.getHost() && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())))
            {
                return uri;
            }
        }
        catch (final URISyntaxException e)
        {
            throw new ToolException("expected a URL, found '" + target + "': " + e.getReason(),
                ToolException.WRONG_USE, e);
        }
        throw new ToolException(
            "expected a URL such as http://127.0.0.1:9464, found '" + target + "'", ToolException.WRONG_USE);
    }

    /** An engine that is asked too often has less time for its work. */
    @Override
    public void follow(final long untilNs)
    {
        LockSupport.parkNanos(untilNs - System.nanoTime());
    }

    @Override
    public void look()
    {
        try
        {
            final Scrape last = scrape();
            before = now;
            now = last;
        }
        catch (final IOException e)
        {
            throw new EngineGoneException(base + " answers no more, the engine has ended or cannot be reached: " +
                e.getMessage() + "; it was after sequence " + now.number("appliedSequence", 0));
        }
    }

    @Override
    public TopFrame frame()
    {
        return new ScrapeRows(null == before ? now : before, now).frame(base.toString());
    }

    @Override
    public void close()
    {
        before = null;
    }

    private Scrape scrape() throws IOException
    {
        final String state = get("/state");
        if (!state.startsWith("{\"state\":"))
        {
            throw notOurs("another page at /state");
        }
        return new Scrape(get("/metrics"), state, System.nanoTime());
    }

    private String get(final String path) throws IOException
    {
        final HttpURLConnection connection = (HttpURLConnection)new URL(base + path).openConnection();
        connection.setConnectTimeout(CONNECT_TIMEOUT_MS);
        connection.setReadTimeout(READ_TIMEOUT_MS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "text/plain");
        final int status = connection.getResponseCode();
        if (HttpURLConnection.HTTP_OK != status)
        {
            connection.disconnect();
            throw notOurs("status " + status + " at " + path);
        }
        try (InputStream in = connection.getInputStream())
        {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    private ToolException notOurs(final String found)
    {
        return new ToolException(
            "expected the metrics of a Ringbook at " + base + ", found " + found, ToolException.WRONG_USE);
    }
}
