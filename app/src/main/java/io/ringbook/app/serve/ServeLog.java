package io.ringbook.app.serve;

import io.ringbook.app.console.Terminal;
import io.ringbook.gateway.http.Json;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What the exchange tells whoever runs it: one line an event, for machines as JSON, for people as text. What goes in is
 * chosen field by field where it happens; bodies, headers, tokens and passwords are never among it. Any thread.
 */
final class ServeLog implements AutoCloseable
{
    private final Level least;
    private final boolean isJson;
    private final PrintWriter err;

    private ServeLog(final Level least, final boolean isJson, final PrintWriter err)
    {
        this.least = least;
        this.isJson = isJson;
        this.err = err;
    }

    /** How grave. */
    enum Level
    {
        DEBUG, INFO, WARN, ERROR
    }

    /** A log of some level and worse, in a format (auto, json, text). */
    static ServeLog open(final Level least, final String format, final PrintWriter err)
    {
        final boolean isJson = "auto".equals(format) ? !Terminal.showsProgress() : "json".equals(format);
        return new ServeLog(least, isJson, err);
    }

    /** An event with its fields: name, value, name, value; a value of null is left out. */
    void log(final Level level, final String event, final Object... fields)
    {
        if (level.compareTo(least) < 0)
        {
            return;
        }
        final String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        final String line = isJson ? json(time, level, event, fields) : text(time, level, event, fields);
        synchronized (this)
        {
            err.println(line);
            err.flush();
        }
    }

    private static String json(final String time, final Level level, final String event, final Object... fields)
    {
        final Json json = Json.object()
            .field("time", time)
            .field("level", level.name().toLowerCase(Locale.ROOT))
            .field("event", event);
        for (int i = 0; i < fields.length; i += 2)
        {
            final String name = (String)fields[i];
            if (fields[i + 1] instanceof Number number)
            {
                json.field(name, number.longValue());
            }
            else if (fields[i + 1] instanceof Boolean flag)
            {
                json.field(name, flag);
            }
            else if (null != fields[i + 1])
            {
                json.field(name, fields[i + 1].toString());
            }
        }
        return new String(json.end().bytes(), StandardCharsets.UTF_8);
    }

    private static String text(final String time, final Level level, final String event, final Object... fields)
    {
        final StringBuilder line = new StringBuilder(time).append(' ').append(level).append(' ').append(event);
        for (int i = 0; i < fields.length; i += 2)
        {
            if (null != fields[i + 1])
            {
                line.append("  ").append(fields[i]).append('=')
                    .append(fields[i + 1].toString().replaceAll("\\s*\\R\\s*", "; "));
            }
        }
        return line.toString();
    }

    void info(final String event, final Object... fields)
    {
        log(Level.INFO, event, fields);
    }

    void warn(final String event, final Object... fields)
    {
        log(Level.WARN, event, fields);
    }

    void error(final String event, final Object... fields)
    {
        log(Level.ERROR, event, fields);
    }

    @Override
    public void close()
    {
        err.flush();
    }
}
