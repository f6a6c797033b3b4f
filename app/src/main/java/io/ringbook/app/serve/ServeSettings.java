package io.ringbook.app.serve;

import io.ringbook.app.console.ToolException;
import io.ringbook.app.run.MetricsOptions;
import io.ringbook.app.run.PostgresTarget;
import io.ringbook.gateway.http.HttpSettings;
import io.ringbook.gateway.http.Tls;
import io.ringbook.gateway.stream.StreamLimits;
import picocli.CommandLine.TypeConversionException;

import javax.net.ssl.SSLContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The configuration, read and checked.
 *
 * @param data               directory.
 * @param listen             address of the port.
 * @param tls                certificate and key, null for plain HTTP.
 * @param allowedOrigins     of browsers, besides the port's own.
 * @param postgres           where users and copy are.
 * @param isSynced           does an answer wait for the disk?
 * @param snapshotCommands   between two snapshots, 0 for none by number.
 * @param snapshotMinutes    between two snapshots, 0 for none by time.
 * @param demo               null for an exchange in earnest.
 * @param admin              to be made, null for none.
 * @param limits             of requests and connections.
 * @param protectionPercent  of orders without a price.
 * @param metrics            whom the port tells metrics: loopback, everybody or nobody.
 * @param metricsListen      a port of their own, null for none.
 * @param logLevel           that is logged, and what is worse.
 * @param logFormat          auto, json or text.
 * @param stopSeconds        that a stop waits for the copy.
 */
record ServeSettings(
    Path data,
    InetSocketAddress listen,
    TlsFiles tls,
    List<String> allowedOrigins,
    PostgresTarget postgres,
    boolean isSynced,
    long snapshotCommands,
    int snapshotMinutes,
    Demo demo,
    Admin admin,
    Limits limits,
    int protectionPercent,
    String metrics,
    InetSocketAddress metricsListen,
    ServeLog.Level logLevel,
    String logFormat,
    int stopSeconds)
{
    private static final String ADMIN_PASSWORD = "RINGBOOK_ADMIN_PASSWORD";
    private static final int MOST_A_SECOND = 1_000_000;

    /**
     * Certificate and key.
     *
     * @param certificate chain in PEM.
     * @param key         in PEM.
     */
    record TlsFiles(Path certificate, Path key)
    {
    }

    /**
     * A play.
     *
     * @param rate commands a second for each market.
     * @param seed that the flow follows from.
     */
    record Demo(int rate, long seed)
    {
    }

    /**
     * Who runs the exchange. Its text has no password.
     *
     * @param name     of the user.
     * @param password null where one is to be made up.
     */
    record Admin(String name, String password)
    {
        @Override
        public String toString()
        {
            return name;
        }
    }

    /**
     * What clients may not go beyond.
     *
     * @param sessionHours     that a token lives.
     * @param windowMs         that a signature may be old.
     * @param perUser          requests a second.
     * @param perAddress       requests a second.
     * @param logins           a second from one address.
     * @param connections      at once.
     * @param bodyBytes        of a request.
     * @param idleSeconds      of a connection.
     * @param streams          WebSockets at once.
     * @param subscriptions    of one WebSocket.
     * @param streamQueueBytes that wait for one WebSocket.
     */
    record Limits(
        int sessionHours,
        int windowMs,
        int perUser,
        int perAddress,
        int logins,
        int connections,
        int bodyBytes,
        int idleSeconds,
        int streams,
        int subscriptions,
        int streamQueueBytes)
    {
    }

    /**
     * Checks a configuration.
     *
     * @param from        it.
     * @param environment where the administrator's password may be.
     * @throws ToolException that names the option, where its value comes from, and what was expected.
     */
    static ServeSettings of(final Configuration from, final Map<String, String> environment)
    {
        return new ServeSettings(
            Path.of(from.text(ServeOption.DATA)),
            address(from, ServeOption.LISTEN),
            tls(from),
            origins(from),
            postgres(from),
            "synced".equals(from.word(ServeOption.DURABILITY)),
            from.integer(ServeOption.SNAPSHOT_COMMANDS, 0, Long.MAX_VALUE),
            (int)from.integer(ServeOption.SNAPSHOT_MINUTES, 0, 1_000_000),
            demo(from),
            admin(from, environment),
            limits(from),
            (int)from.integer(ServeOption.PROTECTION_PERCENT, 1, 100),
            from.word(ServeOption.METRICS),
            from.isSet(ServeOption.METRICS_LISTEN) ? address(from, ServeOption.METRICS_LISTEN) : null,
            ServeLog.Level.valueOf(from.word(ServeOption.LOG_LEVEL).toUpperCase(Locale.ROOT)),
            from.word(ServeOption.LOG_FORMAT),
            (int)from.integer(ServeOption.STOP_SECONDS, 0, 3_600));
    }

    /** What the port is like. */
    HttpSettings http()
    {
        final HttpSettings usual = HttpSettings.at(listen);
        return new HttpSettings(
            listen, null == tls ? null : open(tls), limits.bodyBytes, limits.connections,
            Math.min(limits.connections, usual.maxConnectionsPerAddress()),
            (int)TimeUnit.SECONDS.toMillis(limits.idleSeconds), usual.requestTimeoutMs(), usual.ioThreads(),
            usual.workerThreads(), Set.copyOf(allowedOrigins));
    }

    private static SSLContext open(final TlsFiles files)
    {
        try
        {
            return Tls.context(files.certificate(), files.key());
        }
        catch (final IllegalArgumentException | UncheckedIOException e)
        {
            throw new ToolException("tls-certificate, tls-key: " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    /** What WebSockets may cost. */
    StreamLimits streams()
    {
        final StreamLimits usual = StreamLimits.standard();
        return new StreamLimits(
            usual.maxMessageBytes(), usual.requestsPerSecond(), usual.malformedInRow(), limits.subscriptions,
            limits.streams, Math.min(limits.streams, usual.connectionsPerAddress()), usual.connectionsPerAccount(),
            usual.queueMessages(), limits.streamQueueBytes, usual.sendBufferBytes(), usual.conflateMessages(),
            usual.reportsPerAccount(), usual.reports(), usual.heartbeatMs(), usual.idleMs(), usual.closeMs());
    }

    private static Limits limits(final Configuration from)
    {
        return new Limits(
            (int)from.integer(ServeOption.SESSION_HOURS, 1, 8_760),
            (int)from.integer(ServeOption.SIGNATURE_WINDOW_MS, 100, 60_000),
            (int)from.integer(ServeOption.RATE_LIMIT_USER, 0, MOST_A_SECOND),
            (int)from.integer(ServeOption.RATE_LIMIT_ADDRESS, 0, MOST_A_SECOND),
            (int)from.integer(ServeOption.RATE_LIMIT_LOGIN, 0, MOST_A_SECOND),
            (int)from.integer(ServeOption.MAX_CONNECTIONS, 1, 1_000_000),
            (int)from.integer(ServeOption.MAX_BODY_BYTES, 1_024, 1 << 24),
            (int)from.integer(ServeOption.IDLE_SECONDS, 1, 3_600),
            (int)from.integer(ServeOption.MAX_STREAMS, 0, 1_000_000),
            (int)from.integer(ServeOption.MAX_SUBSCRIPTIONS, 1, 10_000),
            (int)from.integer(ServeOption.STREAM_QUEUE_BYTES, 1 << 14, 1 << 30));
    }

    private static Demo demo(final Configuration from)
    {
        final int rate = (int)from.integer(ServeOption.DEMO_RATE, 0, 10_000);
        final long seed = from.integer(ServeOption.DEMO_SEED, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
        return from.isOn(ServeOption.DEMO) ? new Demo(rate, seed) : null;
    }

    private static InetSocketAddress address(final Configuration from, final ServeOption option)
    {
        try
        {
            return new MetricsOptions.AddressConverter().convert(from.text(option));
        }
        catch (final TypeConversionException e)
        {
            throw new ToolException(
                option.key() + " (" + from.source(option) + "): " + e.getMessage(), ToolException.WRONG_USE, e);
        }
    }

    private static PostgresTarget postgres(final Configuration from)
    {
        if ("embedded".equals(from.text(ServeOption.POSTGRES)))
        {
            return PostgresTarget.EMBEDDED;
        }
        try
        {
            final PostgresTarget target = new PostgresTarget.Converter().convert(from.text(ServeOption.POSTGRES));
            return from.isSet(ServeOption.POSTGRES_PASSWORD_FILE) ?
                new PostgresTarget(
                    target.url(), target.user(), firstLine(from, ServeOption.POSTGRES_PASSWORD_FILE)) : target;
        }
        catch (final TypeConversionException e)
        {
            throw new ToolException("postgres (" + from.source(ServeOption.POSTGRES) + "): " + e.getMessage() +
                ", or embedded", ToolException.WRONG_USE, e);
        }
    }

    private static TlsFiles tls(final Configuration from)
    {
        if (from.isSet(ServeOption.TLS_CERTIFICATE) != from.isSet(ServeOption.TLS_KEY))
        {
            throw new ToolException(
                "expected tls-certificate and tls-key, or neither; found one", ToolException.WRONG_USE);
        }
        return from.isSet(ServeOption.TLS_KEY) ?
            new TlsFiles(from.path(ServeOption.TLS_CERTIFICATE), from.path(ServeOption.TLS_KEY)) : null;
    }

    private static List<String> origins(final Configuration from)
    {
        final List<String> origins = Arrays.stream(from.text(ServeOption.ALLOWED_ORIGINS).split(","))
            .map(String::strip).filter((text) -> !text.isEmpty()).toList();
        for (final String origin : origins)
        {
            if (!origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+") || null == URI.create(origin).getHost())
            {
                throw from.wrong(ServeOption.ALLOWED_ORIGINS, "origins such as https://desk.example.com");
            }
        }
        return origins;
    }

    private static Admin admin(final Configuration from, final Map<String, String> environment)
    {
        if (!from.isSet(ServeOption.ADMIN))
        {
            if (from.isSet(ServeOption.ADMIN_PASSWORD_FILE))
            {
                throw new ToolException("admin-password-file: expected admin too", ToolException.WRONG_USE);
            }
            return from.isOn(ServeOption.DEMO) ? new Admin("admin", null) : null;
        }
        final String password = from.isSet(ServeOption.ADMIN_PASSWORD_FILE) ?
            firstLine(from, ServeOption.ADMIN_PASSWORD_FILE) : environment.get(ADMIN_PASSWORD);
        if (null == password || password.isBlank())
        {
            throw new ToolException("admin: expected the password in admin-password-file or " + ADMIN_PASSWORD +
                ", found neither", ToolException.WRONG_USE);
        }
        return new Admin(from.text(ServeOption.ADMIN), password);
    }

    private static String firstLine(final Configuration from, final ServeOption option)
    {
        final Path file = from.path(option);
        try
        {
            return Files.readString(file).lines().findFirst().orElse("");
        }
        catch (final IOException e)
        {
            throw new ToolException(option.key() + ": cannot read " + file + ": " + e, ToolException.WRONG_USE, e);
        }
    }
}
