package io.ringbook.replay;

import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.StorageListener;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The configuration of a {@link LiveFollower}, with defaults for all but the directory, the sync of the journal and the
 * alarm handler. Validated once, by the launch; make one for each.
 */
public final class LiveFollowerContext
{
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(100);
    private static final long MAX_PARK_NS = TimeUnit.MILLISECONDS.toNanos(4);

    private Path directory;
    private EngineConfig engineConfig = new EngineConfig();
    private Runnable journalSync;
    private long snapshotCommands = 5_000_000;
    private long snapshotIntervalMs;
    private boolean snapshotOnClose = true;
    private LongSupplier pruneTo;
    private JournalPosition verifyBefore = JournalPosition.START;
    private AlarmHandler alarmHandler;
    private StorageListener storageListener = StorageListener.NONE;
    private IdleStrategy idleStrategy = new BackoffIdleStrategy(0, 10, MIN_PARK_NS, MAX_PARK_NS);

    /**
     * What to follow.
     *
     * @param directory the data directory.
     * @return this.
     */
    public LiveFollowerContext directory(final Path directory)
    {
        this.directory = directory;
        return this;
    }

    /**
     * What to follow.
     *
     * @return directory as set, null before.
     */
    public Path directory()
    {
        return directory;
    }

    /**
     * The limits of the follower's own engine.
     *
     * @param engineConfig as that of the live one, or their states may come to differ.
     * @return this.
     */
    public LiveFollowerContext engineConfig(final EngineConfig engineConfig)
    {
        this.engineConfig = engineConfig;
        return this;
    }

    /**
     * The limits of the follower's own engine.
     *
     * @return configuration as set.
     */
    public EngineConfig engineConfig()
    {
        return engineConfig;
    }

    /**
     * How the journal is forced to the disk before a snapshot of it is.
     *
     * @param journalSync called on the follower's thread; it may throw.
     * @return this.
     */
    public LiveFollowerContext journalSync(final Runnable journalSync)
    {
        this.journalSync = journalSync;
        return this;
    }

    /**
     * How the journal is forced to the disk before a snapshot of it is.
     *
     * @return what to call, null before it is set.
     */
    public Runnable journalSync()
    {
        return journalSync;
    }

    /**
     * A snapshot each time so many commands have been followed.
     *
     * @param snapshotCommands 5,000,000 by default, 0 for none by number.
     * @return this.
     */
    public LiveFollowerContext snapshotCommands(final long snapshotCommands)
    {
        this.snapshotCommands = snapshotCommands;
        return this;
    }

    /**
     * Commands from one snapshot to the next.
     *
     * @return number as set, 0 for none by number.
     */
    public long snapshotCommands()
    {
        return snapshotCommands;
    }

    /**
     * A snapshot each time so much time has passed, if there were commands.
     *
     * @param snapshotIntervalMs 0 for none by time, the default.
     * @return this.
     */
    public LiveFollowerContext snapshotIntervalMs(final long snapshotIntervalMs)
    {
        this.snapshotIntervalMs = snapshotIntervalMs;
        return this;
    }

    /**
     * Time from one snapshot to the next.
     *
     * @return milliseconds as set, 0 for none by time.
     */
    public long snapshotIntervalMs()
    {
        return snapshotIntervalMs;
    }

    /**
     * Follow to the end of the journal and take a snapshot there when closed?
     *
     * @param snapshotOnClose true by default, so that the next start has nothing to replay.
     * @return this.
     */
    public LiveFollowerContext snapshotOnClose(final boolean snapshotOnClose)
    {
        this.snapshotOnClose = snapshotOnClose;
        return this;
    }

    /**
     * Is a last snapshot taken when closed?
     *
     * @return as set, true by default.
     */
    public boolean snapshotOnClose()
    {
        return snapshotOnClose;
    }

    /**
     * Shall segments of the journal that two snapshots cover be removed after each snapshot?
     *
     * @param pruneTo sequence up to which nobody needs the commands any more, asked each time; null, the default: the
     *                whole journal is kept.
     * @return this.
     */
    public LiveFollowerContext pruneTo(final LongSupplier pruneTo)
    {
        this.pruneTo = pruneTo;
        return this;
    }

    /**
     * Up to where nobody needs the journal any more.
     *
     * @return supplier as set, null if the whole journal is kept.
     */
    public LongSupplier pruneTo()
    {
        return pruneTo;
    }

    /**
     * What of the journal the recovery has not looked at; the follower does when it has nothing else to do.
     *
     * @param verifyBefore end of that part, by default its beginning.
     * @return this.
     */
    public LiveFollowerContext verifyBefore(final JournalPosition verifyBefore)
    {
        this.verifyBefore = verifyBefore;
        return this;
    }

    /**
     * What of the journal the recovery has not looked at.
     *
     * @return end of that part as set.
     */
    public JournalPosition verifyBefore()
    {
        return verifyBefore;
    }

    /**
     * Who hears of what is wrong.
     *
     * @param alarmHandler called on the follower's thread.
     * @return this.
     */
    public LiveFollowerContext alarmHandler(final AlarmHandler alarmHandler)
    {
        this.alarmHandler = alarmHandler;
        return this;
    }

    /**
     * Who hears of what is wrong.
     *
     * @return handler as set, null before.
     */
    public AlarmHandler alarmHandler()
    {
        return alarmHandler;
    }

    /**
     * Who hears of each step of a snapshot on its way to the disk; for tests of faults.
     *
     * @param storageListener called on the follower's thread.
     * @return this.
     */
    public LiveFollowerContext storageListener(final StorageListener storageListener)
    {
        this.storageListener = storageListener;
        return this;
    }

    /**
     * Who hears of each step of a snapshot on its way to the disk.
     *
     * @return listener as set, {@link StorageListener#NONE} by default.
     */
    public StorageListener storageListener()
    {
        return storageListener;
    }

    /**
     * What the follower's thread does when there is nothing to follow.
     *
     * @param idleStrategy not shared with another thread; by default it parks for 4 ms at most.
     * @return this.
     */
    public LiveFollowerContext idleStrategy(final IdleStrategy idleStrategy)
    {
        this.idleStrategy = idleStrategy;
        return this;
    }

    /**
     * What the follower's thread does when there is nothing to follow.
     *
     * @return strategy as set.
     */
    public IdleStrategy idleStrategy()
    {
        return idleStrategy;
    }

    LiveFollowerContext conclude()
    {
        requireGiven("directory", "the data directory of the engine to follow", directory);
        requireGiven("journalSync", "what forces the journal to the disk, as journal::sync", journalSync);
        requireGiven("alarmHandler", "someone who hears of what is wrong", alarmHandler);
        requireGiven("engineConfig", "the live engine's", engineConfig);
        requireGiven("idleStrategy", "one", idleStrategy);
        if (snapshotCommands < 0 || snapshotIntervalMs < 0)
        {
            throw new IllegalArgumentException("expected snapshotCommands>=0 and snapshotIntervalMs>=0, found " +
                snapshotCommands + " and " + snapshotIntervalMs);
        }
        return this;
    }

    private static void requireGiven(final String name, final String expected, final Object found)
    {
        if (null == found)
        {
            throw new IllegalArgumentException(name + ": expected " + expected + ", found none");
        }
    }
}
