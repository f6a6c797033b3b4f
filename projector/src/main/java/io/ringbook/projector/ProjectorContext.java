package io.ringbook.projector;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.AlarmHandler;
import io.ringbook.replay.ReplayStart;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.NanoClock;
import org.agrona.concurrent.SystemNanoClock;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Configuration of a {@link PostgresProjector}, with defaults for all but the URL and the journal. Validated once, by
 * the launch; make one for each.
 */
public final class ProjectorContext
{
    private static final String CONNECT_TIMEOUT_S = "10";
    private static final String SOCKET_TIMEOUT_S = "120";

    private String url;
    private String user;
    private String password;
    private ProjectionStart projectionStart;
    private EngineConfig engineConfig = new EngineConfig();
    private LongSupplier journalEnd;
    private int maxBatchCommands = 65_536;
    private int maxBatchRows = 131_072;
    private long maxBatchMs = 250;
    private long minRetryMs = 50;
    private long maxRetryMs = 5_000;
    private long lastSequence = Long.MAX_VALUE;
    private boolean waitForDatabase;
    private boolean queryIndexes;
    private CopyHandler copyHandler = CopyHandler.NONE;
    private NanoClock nanoClock = SystemNanoClock.INSTANCE;
    private AlarmHandler alarmHandler;
    private String rebuildCommand = "./ringbook project DIR --rebuild";
    private IdleStrategy idleStrategy = new BackoffIdleStrategy(
        10, 20, TimeUnit.MICROSECONDS.toNanos(50), TimeUnit.MILLISECONDS.toNanos(2));

    /**
     * Where PostgreSQL is.
     *
     * @param url a JDBC URL, {@code jdbc:postgresql://...}, with user and password or without.
     * @return this.
     */
    public ProjectorContext url(final String url)
    {
        this.url = url;
        return this;
    }

    /**
     * Who connects, where the URL does not say it.
     *
     * @param user     may be null.
     * @param password may be null.
     * @return this.
     */
    public ProjectorContext credentials(final String user, final String password)
    {
        this.user = user;
        this.password = password;
        return this;
    }

    /**
     * The journal to project, and the snapshots beside it to begin at.
     *
     * @param directory the data directory or the journal's.
     * @return this.
     */
    public ProjectorContext journal(final Path directory)
    {
        return projectionStart((config, events, maxSequence, refused) ->
        {
            final ReplayStart start = ReplayStart.newest(directory, config, events, maxSequence);
            start.refused().forEach(refused);
            return new ProjectionStart.Replay(start.engine(), start.reader());
        });
    }

    /**
     * The journal to project.
     *
     * @param journal opens a source at its first document.
     * @return this.
     */
    public ProjectorContext journal(final Supplier<JournalSource> journal)
    {
        return projectionStart((config, events, maxSequence, refused) ->
            new ProjectionStart.Replay(new MatchingEngine(config, events), journal.get()));
    }

    /**
     * The journal to project, and where in it to begin.
     *
     * @param projectionStart of each projector.
     * @return this.
     */
    public ProjectorContext projectionStart(final ProjectionStart projectionStart)
    {
        this.projectionStart = projectionStart;
        return this;
    }

    /**
     * The projector's own engine.
     *
     * @param engineConfig as that of the live one.
     * @return this.
     */
    public ProjectorContext engineConfig(final EngineConfig engineConfig)
    {
        this.engineConfig = engineConfig;
        return this;
    }

    /**
     * Where to stop taking commands in.
     *
     * @param lastSequence of the last command whose rows are wanted; by default there is no end.
     * @return this.
     */
    public ProjectorContext until(final long lastSequence)
    {
        this.lastSequence = lastSequence;
        return this;
    }

    /**
     * What the lag is measured against.
     *
     * @param journalEnd sequence of the last journaled command, from any thread; else what has been read is taken.
     * @return this.
     */
    public ProjectorContext journalEnd(final LongSupplier journalEnd)
    {
        this.journalEnd = journalEnd;
        return this;
    }

    /**
     * When a transaction ends although there is more in the journal: at whichever comes first.
     *
     * @param commands at most, 65,536 by default.
     * @param rows     after which no further command is taken in, 131,072 by default.
     * @param timeMs   likewise, 250 by default.
     * @return this.
     */
    public ProjectorContext maxBatch(final int commands, final int rows, final long timeMs)
    {
        this.maxBatchCommands = commands;
        this.maxBatchRows = rows;
        this.maxBatchMs = timeMs;
        return this;
    }

    /**
     * Time between attempts while the database is away, doubled each time.
     *
     * @param minMs of the first, 50 by default.
     * @param maxMs of the longest, 5,000 by default.
     * @return this.
     */
    public ProjectorContext retry(final long minMs, final long maxMs)
    {
        this.minRetryMs = minMs;
        this.maxRetryMs = maxMs;
        return this;
    }

    /**
     * What to do when the database cannot be reached at launch.
     *
     * @param waitForDatabase true to go on trying in the background, false (the default) for an exception.
     * @return this.
     */
    public ProjectorContext waitForDatabase(final boolean waitForDatabase)
    {
        this.waitForDatabase = waitForDatabase;
        return this;
    }

    /**
     * Are there to be indexes for the questions of users: orders and trades of an account, of an order, of an
     * instrument? They are created where they are not there, which takes a while for tables that are full; nothing
     * drops them but a rebuild.
     *
     * @param queryIndexes true to create them; by default there are none, since each slows the copy down.
     * @return this.
     */
    public ProjectorContext queryIndexes(final boolean queryIndexes)
    {
        this.queryIndexes = queryIndexes;
        return this;
    }

    /**
     * What the thread that reads the journal does when there is nothing to read.
     *
     * @param idleStrategy not shared with another thread.
     * @return this.
     */
    public ProjectorContext idleStrategy(final IdleStrategy idleStrategy)
    {
        this.idleStrategy = idleStrategy;
        return this;
    }

    /**
     * Who is shown what is sent.
     *
     * @param copyHandler called on the projector's thread.
     * @return this.
     */
    public ProjectorContext copyHandler(final CopyHandler copyHandler)
    {
        this.copyHandler = copyHandler;
        return this;
    }

    /**
     * The time by which batches end and attempts are made again.
     *
     * @param nanoClock the system's, or one that is moved by hand.
     * @return this.
     */
    public ProjectorContext nanoClock(final NanoClock nanoClock)
    {
        this.nanoClock = nanoClock;
        return this;
    }

    /**
     * Who is told when the projector has stopped for good.
     *
     * @param alarmHandler called once, on one of the projector's threads; by default nobody is.
     * @return this.
     */
    public ProjectorContext alarmHandler(final AlarmHandler alarmHandler)
    {
        this.alarmHandler = alarmHandler;
        return this;
    }

    /**
     * What an error names as the way to build the tables anew.
     *
     * @param rebuildCommand as it is to be typed.
     * @return this.
     */
    public ProjectorContext rebuildCommand(final String rebuildCommand)
    {
        this.rebuildCommand = rebuildCommand;
        return this;
    }

    void conclude()
    {
        requireGiven("url", "a JDBC URL of PostgreSQL, as jdbc:postgresql://host/database", url);
        concludeJournal();
    }

    void concludeJournal()
    {
        requireGiven("journal", "a data directory or a source to read commands from", projectionStart);
        if (maxBatchCommands < 1 || maxBatchRows < 1 || maxBatchMs < 1 || minRetryMs < 1 || maxRetryMs < minRetryMs)
        {
            throw new IllegalArgumentException(
                "batch and retry limits: expected 1 or more, found maxBatch(" + maxBatchCommands + ", " +
                maxBatchRows + ", " + maxBatchMs + ") retry(" + minRetryMs + ", " + maxRetryMs + ")");
        }
    }

    private static void requireGiven(final String name, final String expected, final Object found)
    {
        if (null == found)
        {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found none");
        }
    }

    /** A new connection; whoever asks closes it. */
    Connection connect() throws SQLException
    {
        final Properties properties = new Properties();
        properties.setProperty("ApplicationName", "ringbook-projector");
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_S);
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT_S);
        properties.setProperty("tcpKeepAlive", "true");
        if (null != user)
        {
            properties.setProperty("user", user);
        }
        if (null != password)
        {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    ProjectionStart.Replay openJournal(
        final EventHandler events, final long maxSequence, final Consumer<String> refused)
    {
        return projectionStart.open(engineConfig, events, maxSequence, refused);
    }

    /** The same with the way out, where there is one. */
    RuntimeException withWayOut(final RuntimeException e)
    {
        return e instanceof TablesException ?
            new TablesException(e.getMessage() + "; to build the tables anew from the journal: " + rebuildCommand, e) :
            e;
    }

    void stopped(final RuntimeException failure, final long committedSequence)
    {
        if (null != alarmHandler)
        {
            alarmHandler.onAlarm(new Alarm(
                Alarm.Code.PROJECTOR_STOPPED, committedSequence, DatabaseErrors.oneLine(failure)));
        }
    }

    long nanoTime()
    {
        return nanoClock.nanoTime();
    }

    LongSupplier journalEnd()
    {
        return journalEnd;
    }

    long lastSequence()
    {
        return lastSequence;
    }

    int maxBatchCommands()
    {
        return maxBatchCommands;
    }

    int maxBatchRows()
    {
        return maxBatchRows;
    }

    long maxBatchMs()
    {
        return maxBatchMs;
    }

    long minRetryMs()
    {
        return minRetryMs;
    }

    long maxRetryMs()
    {
        return maxRetryMs;
    }

    boolean waitForDatabase()
    {
        return waitForDatabase;
    }

    boolean queryIndexes()
    {
        return queryIndexes;
    }

    CopyHandler copyHandler()
    {
        return copyHandler;
    }

    IdleStrategy idleStrategy()
    {
        return idleStrategy;
    }
}
