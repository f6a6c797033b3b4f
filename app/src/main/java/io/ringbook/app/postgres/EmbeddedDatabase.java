package io.ringbook.app.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL of one's own, durable, on a free port of this machine only, that keeps its files below a directory from
 * one run to the next. It ends with {@link #close()} or with the JVM; one that outlived a killed JVM is stopped at the
 * next start.
 */
public final class EmbeddedDatabase implements AutoCloseable
{
    private static final String USER = "postgres";
    private static final String HOST = "127.0.0.1";
    private static final long STARTUP_TIMEOUT_S = 180;
    private static final long POLL_MS = 20;
    private static final int PORT_ATTEMPTS = 5;
    private static final int TAIL_LENGTH = 8_192;

    private final Path directory;
    private final Path dataDirectory;
    private final Path logFile;
    private final FileChannel lockChannel;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private final Thread shutdownHook = new Thread(this::stop, "ringbook-postgres-stop");
    private Path binaries;
    private PostgresUser runAs;
    private String password;
    private Process process;
    private int port;

    private EmbeddedDatabase(final Path directory) throws IOException
    {
        Files.createDirectories(directory);
        this.directory = directory.toRealPath();
        this.dataDirectory = this.directory.resolve("data");
        this.logFile = this.directory.resolve("postgres.log");
        this.lockChannel = FileChannel.open(
            this.directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Starts the server, creating its files the first time.
     *
     * @param directory for its files, e.g. {@code DIR/postgres}; its rows of earlier runs are there again.
     * @return the server, accepting connections.
     * @throws DatabaseException if it cannot be started; the message says why in one line.
     */
    public static EmbeddedDatabase start(final Path directory)
    {
        try
        {
            final EmbeddedDatabase database = new EmbeddedDatabase(directory);
            database.start();
            return database;
        }
        catch (final IOException e)
        {
            throw new DatabaseException("PostgreSQL cannot keep its files in " + directory + ": " + e, e);
        }
    }

    /**
     * Where to connect.
     *
     * @return JDBC URL without user and password.
     */
    public String url()
    {
        return "jdbc:postgresql://" + HOST + ":" + port + "/postgres";
    }

    /**
     * Whom to connect as.
     *
     * @return user, who may do everything.
     */
    public String user()
    {
        return USER;
    }

    /**
     * Of {@link #user()}; also in {@link #passwordFile()}.
     *
     * @return password.
     */
    public String password()
    {
        return password;
    }

    /**
     * The password, readable by the owner only, for psql: {@code PGPASSWORD=$(cat FILE) psql ...}.
     *
     * @return file.
     */
    public Path passwordFile()
    {
        return directory.resolve("password");
    }

    /**
     * Where the server listens, on the loopback interface alone.
     *
     * @return TCP port.
     */
    public int port()
    {
        return port;
    }

    /**
     * Stops the server: fast, cleanly, and waits for it.
     */
    @Override
    public void close()
    {
        stop();
        try
        {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        }
        catch (final IllegalStateException e)
        {
            // The JVM is on its way out, and the hook finds nothing left to do.
            return;
        }
    }

    private void start() throws IOException
    {
        try
        {
            lock();
            binaries = PostgresBinaries.unpacked();
            runAs = PostgresUser.choose();
            Postmaster.stopLeftover(dataDirectory);
            if (!Files.exists(dataDirectory.resolve("postgresql.conf")))
            {
                initialize();
            }
            password = Files.readString(passwordFile(), StandardCharsets.US_ASCII).trim();
            runAs.own(dataDirectory);
            startServer();
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        }
        catch (final IOException | RuntimeException e)
        {
            stop();
            throw e;
        }
    }

    private void lock() throws IOException
    {
        FileLock lock;
        try
        {
            lock = lockChannel.tryLock();
        }
        catch (final OverlappingFileLockException e)
        {
            lock = null;
        }
        if (null == lock)
        {
            throw new DatabaseException("another run is using the PostgreSQL in " + directory);
        }
    }

    /** A half-made cluster of an interrupted first start is made again; it never held a row. */
    private void initialize() throws IOException
    {
        deleteRecursively(dataDirectory);
        final byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
            passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n", StandardCharsets.US_ASCII);

        Files.createDirectory(
            dataDirectory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        runAs.own(dataDirectory);
        runAs.own(passwordFile());
        final Process initdb = command(
            "initdb", "-D", dataDirectory.toString(), "-U", USER, "-E", "UTF8", "--locale=C", "--auth=scram-sha-256",
            "--pwfile=" + passwordFile(), "--no-instructions").start();
        await(initdb);
        if (0 != initdb.exitValue())
        {
            deleteRecursively(dataDirectory);
            throw new DatabaseException("PostgreSQL cannot create its files in " + dataDirectory + ": " + reason());
        }
    }

    private void startServer() throws IOException
    {
        for (int attempt = 1;; attempt++)
        {
            port = freePort();
            process = command(
                "postgres", "-D", dataDirectory.toString(), "-p", Integer.toString(port),
                "-c", "listen_addresses=" + HOST,
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "full_page_writes=on",
                "-c", "max_connections=20",
                "-c", "wal_level=minimal",
                "-c", "max_wal_senders=0",
                "-c", "max_wal_size=2GB",
                "-c", "shared_buffers=256MB",
                "-c", "timezone=UTC").start();
            process.getOutputStream().close();
            if (awaitReady())
            {
                return;
            }
            final String reason = reason();
            if (attempt == PORT_ATTEMPTS || !reason.contains("Address already in use") && !reason.contains("TCP/IP"))
            {
                throw new DatabaseException("PostgreSQL does not start: " + reason + " (see " + logFile + ")");
            }
        }
    }

    private boolean awaitReady()
    {
        final long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTUP_TIMEOUT_S);
        while (process.isAlive())
        {
            try (Connection connection = DriverManager.getConnection(url(), USER, password))
            {
                return connection.isValid(0);
            }
            catch (final SQLException e)
            {
                if (System.nanoTime() - deadlineNs >= 0)
                {
                    throw new DatabaseException(
                        "PostgreSQL is not ready after " + STARTUP_TIMEOUT_S + " s: " + e.getMessage(), e);
                }
            }
            pause();
        }
        return false;
    }

    /** Own session: Ctrl-C at the terminal is ours to handle, the server must outlive the last commit. */
    private ProcessBuilder command(final String program, final String... arguments) throws IOException
    {
        final List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid")))
        {
            words.add("/usr/bin/setsid");
        }
        words.addAll(runAs.prefix());
        words.add(binaries.resolve("bin").resolve(program).toString());
        words.addAll(Arrays.asList(arguments));
        final ProcessBuilder builder = new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
        return builder;
    }

    /** The last complaint in the log, without its time stamp. */
    private String reason() throws IOException
    {
        try (RandomAccessFile file = new RandomAccessFile(logFile.toFile(), "r"))
        {
            final byte[] tail = new byte[(int)Math.min(TAIL_LENGTH, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            final String[] lines = new String(tail, StandardCharsets.UTF_8).split("\\R");
            for (int i = lines.length - 1; i >= 0; i--)
            {
                if (lines[i].contains("FATAL:") || lines[i].contains("PANIC:") || lines[i].contains("error:"))
                {
                    return lines[i].replaceFirst("^.*?(FATAL|PANIC|error):\\s*", "");
                }
            }
            return lines[lines.length - 1];
        }
    }

    private void stop()
    {
        if (!isClosed.compareAndSet(false, true))
        {
            return;
        }
        try
        {
            if (null != process && process.isAlive())
            {
                Postmaster.stop(process.toHandle());
            }
        }
        finally
        {
            unlock();
        }
    }

    private void unlock()
    {
        try
        {
            lockChannel.close();
        }
        catch (final IOException e)
        {
            throw new DatabaseException("cannot release the lock of " + directory + ": " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException
    {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST)))
        {
            return socket.getLocalPort();
        }
    }

    private static void deleteRecursively(final Path path) throws IOException
    {
        if (!Files.exists(path))
        {
            return;
        }
        try (var files = Files.walk(path))
        {
            for (final Path file : files.sorted(Comparator.reverseOrder()).toList())
            {
                Files.delete(file);
            }
        }
    }

    private static void await(final Process process)
    {
        try
        {
            process.waitFor();
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while starting PostgreSQL", e);
        }
    }

    private static void pause()
    {
        try
        {
            Thread.sleep(POLL_MS);
        }
        catch (final InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while starting PostgreSQL", e);
        }
    }
}
