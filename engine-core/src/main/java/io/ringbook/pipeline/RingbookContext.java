package io.ringbook.pipeline;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.OffsetEpochNanoClock;

import java.util.function.Supplier;

/**
 * The configuration of a {@link Ringbook}, with defaults for all but the event handler. Validated once, by the launch:
 * what is wrong is an {@link IllegalArgumentException} there that names the setting. Make one for each launch, on one
 * thread, and leave it alone afterwards.
 *
 * <p>Long because each setting has a method to set it and one to read it, with what it means.
 */
public final class RingbookContext
{
    /** The thread may run on any core. */
    public static final int NOT_PINNED = -1;

    private static final int MAX_PARK_NS = 50_000;

    private EngineConfig engineConfig = new EngineConfig();
    private CommandJournal journal;
    private EngineRecovery recovery = EngineRecovery.NONE;
    private Layout layout = Layout.forCores(Runtime.getRuntime().availableProcessors());
    private Durability durability = Durability.PAGE_CACHE;
    private int groupSyncIntervalMs = 2;
    private int inboundCapacity = 1 << 12;
    private int outboundCapacityBytes = 1 << 18;
    private EventHandler eventHandler;
    private RecordHandler recordHandler;
    private boolean publisherThread = true;
    private EpochNanoClock clock = new OffsetEpochNanoClock();
    private Supplier<IdleStrategy> idleStrategySupplier = () -> new BackoffIdleStrategy(100, 20, 1_000, MAX_PARK_NS);
    private int matcherCpu = NOT_PINNED;
    private int journalCpu = NOT_PINNED;
    private int hashInterval = 1 << 16;

    /**
     * The limits of the engine.
     *
     * @param engineConfig by default those of a new {@link EngineConfig}; not to be changed after the launch.
     * @return this.
     */
    public RingbookContext engineConfig(final EngineConfig engineConfig)
    {
        this.engineConfig = engineConfig;
        return this;
    }

    /**
     * The limits of the engine.
     *
     * @return configuration as set.
     */
    public EngineConfig engineConfig()
    {
        return engineConfig;
    }

    /**
     * Where commands are kept. The Ringbook closes it, also if the launch fails.
     *
     * @param journal opened, or null to keep nothing.
     * @return this.
     */
    public RingbookContext journal(final CommandJournal journal)
    {
        this.journal = journal;
        return this;
    }

    /**
     * Where commands are kept.
     *
     * @return journal as set, null (the default) for none.
     */
    public CommandJournal journal()
    {
        return journal;
    }

    /**
     * How the engine comes to the state of the journal.
     *
     * @param recovery run by the launch, before any thread starts.
     * @return this.
     */
    public RingbookContext recovery(final EngineRecovery recovery)
    {
        this.recovery = recovery;
        return this;
    }

    /**
     * How the engine comes to the state of the journal.
     *
     * @return recovery as set; by default {@link EngineRecovery#NONE}, a new engine.
     */
    public EngineRecovery recovery()
    {
        return recovery;
    }

    /**
     * Which threads there are.
     *
     * @param layout by default that of {@link Layout#forCores(int)} for this machine.
     * @return this.
     */
    public RingbookContext layout(final Layout layout)
    {
        this.layout = layout;
        return this;
    }

    /**
     * Which threads there are.
     *
     * @return layout as set.
     */
    public Layout layout()
    {
        return layout;
    }

    /**
     * What a command must have survived before its events are released. All but the default need a journal.
     *
     * @param durability {@link Durability#PAGE_CACHE} by default.
     * @return this.
     */
    public RingbookContext durability(final Durability durability)
    {
        this.durability = durability;
        return this;
    }

    /**
     * What a command must have survived before its events are released.
     *
     * @return durability as set.
     */
    public Durability durability()
    {
        return durability;
    }

    /**
     * How often {@link Durability#GROUP_SYNC} syncs.
     *
     * @param groupSyncIntervalMs at least 1.
     * @return this.
     */
    public RingbookContext groupSyncIntervalMs(final int groupSyncIntervalMs)
    {
        this.groupSyncIntervalMs = groupSyncIntervalMs;
        return this;
    }

    /**
     * How often {@link Durability#GROUP_SYNC} syncs.
     *
     * @return milliseconds as set, 2 by default.
     */
    public int groupSyncIntervalMs()
    {
        return groupSyncIntervalMs;
    }

    /**
     * Size of the inbound ring. A small ring stays in the cache of a core, which pays more than room for bursts: the
     * default holds some 2,000 orders with client ids.
     *
     * @param inboundCapacity in cells of 64 bytes, a power of two from 64; a plain order takes one, one with an id two.
     * @return this.
     */
    public RingbookContext inboundCapacity(final int inboundCapacity)
    {
        this.inboundCapacity = inboundCapacity;
        return this;
    }

    /**
     * Size of the inbound ring.
     *
     * @return cells of 64 bytes as set, 4,096 by default.
     */
    public int inboundCapacity()
    {
        return inboundCapacity;
    }

    /**
     * Size of the outbound ring; when it is full, matching waits for the reader. A small ring stays in the cache.
     *
     * @param outboundCapacityBytes a power of two from 64 KiB.
     * @return this.
     */
    public RingbookContext outboundCapacityBytes(final int outboundCapacityBytes)
    {
        this.outboundCapacityBytes = outboundCapacityBytes;
        return this;
    }

    /**
     * Size of the outbound ring.
     *
     * @return bytes as set, 256 KiB by default.
     */
    public int outboundCapacityBytes()
    {
        return outboundCapacityBytes;
    }

    /**
     * Whom to tell what happens.
     *
     * @param eventHandler called by one thread, see {@link #publisherThread(boolean)}.
     * @return this.
     */
    public RingbookContext eventHandler(final EventHandler eventHandler)
    {
        this.eventHandler = eventHandler;
        return this;
    }

    /**
     * Whom to tell what happens.
     *
     * @return handler as set, null if there is a {@link #recordHandler()}.
     */
    public EventHandler eventHandler()
    {
        return eventHandler;
    }

    /**
     * Whom to show the events as they are encoded, in place of an event handler: for those who pass the bytes on, or
     * look at few of them.
     *
     * @param recordHandler called as the event handler would be.
     * @return this.
     */
    public RingbookContext recordHandler(final RecordHandler recordHandler)
    {
        this.recordHandler = recordHandler;
        return this;
    }

    /**
     * Whom to show the events as they are encoded.
     *
     * @return handler as set, null if there is an {@link #eventHandler()}.
     */
    public RecordHandler recordHandler()
    {
        return recordHandler;
    }

    /**
     * Who calls the event handler.
     *
     * @param publisherThread true: a thread of its own; false: the caller of {@link Ringbook#pollEvents}.
     * @return this.
     */
    public RingbookContext publisherThread(final boolean publisherThread)
    {
        this.publisherThread = publisherThread;
        return this;
    }

    /**
     * Who calls the event handler.
     *
     * @return true (the default) for a thread of its own.
     */
    public boolean publisherThread()
    {
        return publisherThread;
    }

    /**
     * The time that commands are stamped with, on the matching thread. If it goes back, the last time is stamped again.
     *
     * @param clock nanoseconds since 1970 by default.
     * @return this.
     */
    public RingbookContext clock(final EpochNanoClock clock)
    {
        this.clock = clock;
        return this;
    }

    /**
     * The time that commands are stamped with.
     *
     * @return clock as set.
     */
    public EpochNanoClock clock()
    {
        return clock;
    }

    /**
     * What threads do when there is nothing to do.
     *
     * @param idleStrategySupplier of one strategy a thread.
     * @return this.
     */
    public RingbookContext idleStrategySupplier(final Supplier<IdleStrategy> idleStrategySupplier)
    {
        this.idleStrategySupplier = idleStrategySupplier;
        return this;
    }

    /**
     * What threads do when there is nothing to do.
     *
     * @return supplier as set; by default of strategies that spin, then yield, then park for 50 us at most.
     */
    public Supplier<IdleStrategy> idleStrategySupplier()
    {
        return idleStrategySupplier;
    }

    /**
     * Pins the matching thread; needs {@code net.openhft:affinity} on the class path.
     *
     * @param matcherCpu a core, or {@link #NOT_PINNED}.
     * @return this.
     */
    public RingbookContext matcherCpu(final int matcherCpu)
    {
        this.matcherCpu = matcherCpu;
        return this;
    }

    /**
     * Where the matching thread runs.
     *
     * @return core as set, {@link #NOT_PINNED} by default.
     */
    public int matcherCpu()
    {
        return matcherCpu;
    }

    /**
     * Pins the journaling thread of the {@link Layout#PIPELINED} layout, as {@link #matcherCpu(int)} does the matching
     * thread.
     *
     * @param journalCpu a core, or {@link #NOT_PINNED}.
     * @return this.
     */
    public RingbookContext journalCpu(final int journalCpu)
    {
        this.journalCpu = journalCpu;
        return this;
    }

    /**
     * Where the journaling thread runs.
     *
     * @return core as set, {@link #NOT_PINNED} by default.
     */
    public int journalCpu()
    {
        return journalCpu;
    }

    /**
     * How often the hash of the state is journaled, for whoever replays the commands to compare with. It takes time in
     * proportion to the live orders, on the matching thread.
     *
     * @param hashInterval in commands, at least 1.
     * @return this.
     */
    public RingbookContext hashInterval(final int hashInterval)
    {
        this.hashInterval = hashInterval;
        return this;
    }

    /**
     * How often the hash of the state is journaled.
     *
     * @return commands as set, 65,536 by default.
     */
    public int hashInterval()
    {
        return hashInterval;
    }

    /** Has the journal a thread of its own, so that matching may be ahead of it? */
    boolean isJournalAside()
    {
        return Layout.PIPELINED == layout && null != journal;
    }

    /** One for each thread. */
    IdleStrategy newIdleStrategy()
    {
        final IdleStrategy idleStrategy = idleStrategySupplier.get();
        if (null == idleStrategy)
        {
            throw new IllegalArgumentException(
                "idleStrategySupplier: expected a new idle strategy for each thread, found null");
        }
        return idleStrategy;
    }

    void conclude()
    {
        if (null == eventHandler == (null == recordHandler))
        {
            throw new IllegalArgumentException("eventHandler or recordHandler: expected one of them, found " +
                (null == eventHandler ? "none; to hear nothing, eventHandler(NoEvents.INSTANCE)" : "both"));
        }
        requireGiven("engineConfig", engineConfig);
        requireGiven("recovery", recovery);
        requireGiven("layout", layout);
        requireGiven("durability", durability);
        requireGiven("clock", clock);
        requireGiven("idleStrategySupplier", idleStrategySupplier);
        requireAtLeast("groupSyncIntervalMs", groupSyncIntervalMs, 1);
        requireAtLeast("hashInterval", hashInterval, 1);
        requireAtLeast("matcherCpu", matcherCpu, NOT_PINNED);
        requireAtLeast("journalCpu", journalCpu, NOT_PINNED);
        if (null == journal && Durability.PAGE_CACHE != durability)
        {
            throw new IllegalArgumentException("durability: " + durability +
                " needs a journal, found none; give one, or ask for PAGE_CACHE");
        }
    }

    private static void requireGiven(final String name, final Object value)
    {
        if (null == value)
        {
            throw new IllegalArgumentException(
                name + ": expected one, found null; leave it out for the default");
        }
    }

    private static void requireAtLeast(final String name, final int value, final int least)
    {
        if (value < least)
        {
            throw new IllegalArgumentException(name + ": expected at least " + least + ", found " + value);
        }
    }
}
