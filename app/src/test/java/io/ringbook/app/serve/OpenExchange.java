package io.ringbook.app.serve;

import io.ringbook.app.run.StopSignal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An exchange as {@code ringbook serve} opens it, on a free port, for a test.
 */
public final class OpenExchange implements AutoCloseable
{
    private static final String SERVING = "serving ";
    private static final int PATIENCE_S = 60;

    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final StopSignal stop = new StopSignal();
    private final StringWriter log = new StringWriter();
    private final Thread thread;

    /**
     * Opens one.
     *
     * @param data    directory.
     * @param options by their names, beside data and listen.
     */
    public OpenExchange(final Path data, final Map<String, String> options)
    {
        final Map<ServeOption, String> flags = new EnumMap<>(ServeOption.class);
        options.forEach((name, value) -> flags.put(option(name), value));
        flags.put(ServeOption.DATA, data.toString());
        flags.put(ServeOption.LISTEN, "127.0.0.1:0");
        final ServeSettings settings = ServeSettings.of(Configuration.of(null, Map.of(), flags), Map.of());
        final ServeLog serveLog = ServeLog.open(ServeLog.Level.INFO, "json", new PrintWriter(log, true));
        thread = new Thread(() -> serve(settings, serveLog), "exchange");
        thread.setUncaughtExceptionHandler((failed, e) -> url.completeExceptionally(e));
        thread.start();
        url();
    }

    private static ServeOption option(final String name)
    {
        return ServeOption.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void serve(final ServeSettings settings, final ServeLog serveLog)
    {
        final int status = new ServeSession(settings, stop, serveLog).call(new PrintWriter(new Lines(), true));
        url.completeExceptionally(new IllegalStateException("ended with " + status));
    }

    /**
     * Where it is.
     *
     * @return address of the page, without a slash at the end.
     */
    public String url()
    {
        try
        {
            return url.get(PATIENCE_S, TimeUnit.SECONDS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        catch (final ExecutionException | TimeoutException e)
        {
            throw new IllegalStateException("expected an exchange, its log: " + log, e);
        }
    }

    /**
     * What it has logged.
     *
     * @return lines.
     */
    public String log()
    {
        return log.toString();
    }

    @Override
    public void close()
    {
        stop.end();
        try
        {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_S));
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears where it serves. */
    private final class Lines extends Writer
    {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(final char[] chars, final int offset, final int length)
        {
            for (int i = offset; i < offset + length; i++)
            {
                if ('\n' == chars[i])
                {
                    final int at = line.indexOf(SERVING);
                    if (at >= 0)
                    {
                        url.complete(line.substring(at + SERVING.length()).strip());
                    }
                    line.setLength(0);
                }
                else
                {
                    line.append(chars[i]);
                }
            }
        }

        @Override
        public void flush()
        {
        }

        @Override
        public void close()
        {
        }
    }
}
