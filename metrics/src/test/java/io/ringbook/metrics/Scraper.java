package io.ringbook.metrics;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Asks a server as Prometheus would. */
final class Scraper
{
    private final InetSocketAddress address;

    Scraper(final MetricsServer server)
    {
        address = server.address();
    }

    /** An answer. */
    record Answer(int status, String type, String text)
    {
    }

    Answer get(final String path)
    {
        return ask("GET", path, null);
    }

    Answer ask(final String method, final String path, final String accept)
    {
        try
        {
            final HttpURLConnection connection = (HttpURLConnection)new URL(
                "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path).openConnection();
            connection.setRequestMethod(method);
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(10_000);
            if (null != accept)
            {
                connection.setRequestProperty("Accept", accept);
            }
            final int status = connection.getResponseCode();
            final var stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
            final byte[] bytes = null == stream ? new byte[0] : stream.readAllBytes();
            return new Answer(status, connection.getContentType(), new String(bytes, StandardCharsets.UTF_8));
        }
        catch (final IOException e)
        {
            throw new AssertionError(method + " " + path + ": " + e, e);
        }
    }

    /** Every series with its value. */
    Map<String, Double> series()
    {
        final Answer answer = get("/metrics");
        if (200 != answer.status())
        {
            throw new AssertionError("status " + answer.status() + ": " + answer.text());
        }
        final Map<String, Double> series = new TreeMap<>();
        answer.text().lines().filter((line) -> !line.startsWith("#")).forEach((line) ->
        {
            final int space = line.lastIndexOf(' ');
            final String value = line.substring(space + 1);
            series.put(line.substring(0, space), Double.parseDouble(value));
        });
        return series;
    }
}
