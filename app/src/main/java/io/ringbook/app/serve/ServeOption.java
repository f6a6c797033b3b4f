package io.ringbook.app.serve;

import java.util.List;
import java.util.Locale;

/**
 * What can be set, by one name everywhere: {@code --max-connections}, {@code max-connections = 100} in the file,
 * {@code RINGBOOK_MAX_CONNECTIONS} in the environment. The help, config/ringbook.conf and --print-config
 * come from here.
 */
enum ServeOption
{
    /** Directory of everything. */
    DATA("data", "DIR", "ringbook-exchange",
        "Where the journal, the snapshots and the embedded PostgreSQL are kept; what is there is continued."),
    /** Address of the port. */
    LISTEN("listen", "[HOST:]PORT", "127.0.0.1:8080",
        "Where to listen. Other than on the loopback address everybody who reaches it can sign up: with TLS, or " +
            "behind a proxy that has it. Port 0 is any that is free."),
    /** PEM. */
    TLS_CERTIFICATE("tls-certificate", "FILE", "",
        "Certificate chain in PEM, the server's own first; with tls-key. Without it the port speaks plain HTTP."),
    /** PEM. */
    TLS_KEY("tls-key", "FILE", "", "Private key of the certificate in PEM (PKCS#8, not encrypted)."),
    /** For browsers. */
    ALLOWED_ORIGINS("allowed-origins", "URL,...", "",
        "Pages of other origins that may use the API and the WebSocket from a browser, such as " +
            "https://desk.example.com. The page at / needs none."),
    /** Where the copy and the users are. */
    POSTGRES("postgres", "URL", "embedded",
        "The database for users, history and the copy of the journal: jdbc:postgresql://host/database?user=..., or " +
            "postgresql://user:password@host/database. 'embedded' starts the one that comes with Ringbook in the " +
            "data directory."),
    /** Not in arguments. */
    POSTGRES_PASSWORD_FILE("postgres-password-file", "FILE", "",
        "A file whose first line is the password of that database, where the URL has none."),
    /** What an answer waits for. */
    DURABILITY("durability", "LEVEL", "page-cache",
        "What an answer waits for. page-cache: what was answered survives the death of the process. synced: also " +
            "the loss of power; some milliseconds an answer.", List.of("page-cache", "synced")),
    /** By number. */
    SNAPSHOT_COMMANDS("snapshot-commands", "N", "1000000",
        "A snapshot each time so many commands have been taken, and one at the end; a restart begins with the " +
            "newest. 0: none by number."),
    /** By time. */
    SNAPSHOT_MINUTES("snapshot-minutes", "M", "60",
        "A snapshot also each time so many minutes have passed. 0: none by time."),
    /** Play money. */
    DEMO("demo", "", "false",
        "Play: markets are made on the first start, users give themselves money, a flow of orders keeps the markets " +
            "alive, and an administrator 'admin' is made, whose password is in DIR/admin-password."),
    /** How lively. */
    DEMO_RATE("demo-rate", "N", "20", "Commands a second that the demo flow sends to each market; 0: no flow."),
    /** What follows. */
    DEMO_SEED("demo-seed", "N", "1", "What the demo flow follows from."),
    /** Who runs it. */
    ADMIN("admin", "NAME", "",
        "An administrator, made at the start if there is no user of this name. The password comes from " +
            "admin-password-file or RINGBOOK_ADMIN_PASSWORD, never from an argument."),
    /** Not in arguments. */
    ADMIN_PASSWORD_FILE("admin-password-file", "FILE", "", "A file whose first line is the administrator's password."),
    /** How long a token lives. */
    SESSION_HOURS("session-hours", "H", "12", "Hours after which somebody has to log in again."),
    /** How old a signature may be. */
    SIGNATURE_WINDOW_MS("signature-window-ms", "MS", "5000",
        "How far the timestamp of a signed request may be from the clock here."),
    /** For each who is known. */
    RATE_LIMIT_USER("rate-limit-user", "N", "2000",
        "Requests a second that a user may send in the long run; twice as many at once after a rest. 0: no limit."),
    /** For each place. */
    RATE_LIMIT_ADDRESS("rate-limit-address", "N", "4000",
        "Requests a second that may come from one address; twice as many at once after a rest. 0: no limit."),
    /** Against guessing. */
    RATE_LIMIT_LOGIN("rate-limit-login", "N", "10",
        "Attempts a second to log in, or sign up, that may come from one address; twice as many at once after a " +
            "rest. 0: no limit."),
    /** At once. */
    MAX_CONNECTIONS("max-connections", "N", "4096", "Connections that may be open at once."),
    /** Of one request. */
    MAX_BODY_BYTES("max-body-bytes", "BYTES", "65536", "Bytes that the body of a request may have."),
    /** Of one connection. */
    IDLE_SECONDS("idle-seconds", "S", "60",
        "Seconds after which a connection without a request, or with half of one, is closed."),
    /** WebSockets. */
    MAX_STREAMS("max-streams", "N", "4000", "WebSocket connections that may be open at once."),
    /** Of one WebSocket. */
    MAX_SUBSCRIPTIONS("max-subscriptions", "N", "200", "Subscriptions that one WebSocket connection may have."),
    /** Of one WebSocket. */
    STREAM_QUEUE_BYTES("stream-queue-bytes", "BYTES", "4194304",
        "Bytes that may wait for a slow WebSocket client before it is disconnected."),
    /** Of market orders. */
    PROTECTION_PERCENT("protection-percent", "P", "5",
        "How far from the market an order to buy without a price may trade; the order shows the price it was given."),
    /** On the port. */
    METRICS("metrics", "WHOM", "loopback",
        "Whom /metrics on the port answers: clients of this machine, everybody, or nobody. /health and /ready answer " +
            "everybody.", List.of("loopback", "everybody", "nobody")),
    /** On a port of their own. */
    METRICS_LISTEN("metrics-listen", "[HOST:]PORT", "",
        "Serve /metrics, /health, /ready and /state at this port too; whoever can reach it can read them."),
    /** How much is told. */
    LOG_LEVEL("log-level", "LEVEL", "info", "What is logged to standard error: this and what is worse.",
        List.of("debug", "info", "warn", "error")),
    /** How it is told. */
    LOG_FORMAT("log-format", "FORMAT", "auto",
        "json: one object a line. text: for people. auto: text on a terminal, else json.",
        List.of("auto", "json", "text")),
    /** How long a stop may take. */
    STOP_SECONDS("stop-seconds", "S", "20",
        "Seconds that a stop waits for the copy in PostgreSQL; what is missing then is copied after the next start.");

    private final String key;
    private final String label;
    private final String defaultText;
    private final String description;
    private final List<String> words;

    ServeOption(final String key, final String label, final String defaultText, final String description)
    {
        this(key, label, defaultText, description, List.of());
    }

    ServeOption(
        final String key,
        final String label,
        final String defaultText,
        final String description,
        final List<String> words)
    {
        this.key = key;
        this.label = label;
        this.defaultText = defaultText;
        this.description = description;
        this.words = words;
    }

    /** Name in the file; a flag is the same behind two dashes. */
    String key()
    {
        return key;
    }

    String flag()
    {
        return "--" + key;
    }

    /** Name in the environment. */
    String variable()
    {
        return "RINGBOOK_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String label()
    {
        return label;
    }

    /** Empty for none. */
    String defaultText()
    {
        return defaultText;
    }

    String description()
    {
        return description;
    }

    /** The only words it takes; empty if it takes others. */
    List<String> words()
    {
        return words;
    }

    boolean isSwitch()
    {
        return label.isEmpty();
    }

    /** The option of a key, or null. */
    static ServeOption ofKey(final String key)
    {
        for (final ServeOption option : values())
        {
            if (option.key.equals(key))
            {
                return option;
            }
        }
        return null;
    }
}
