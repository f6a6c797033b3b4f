package io.ringbook.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.pipeline.EngineRecovery;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.projector.PostgresProjector;
import io.ringbook.replay.AlarmHandler;
import io.ringbook.replay.LiveFollower;

/**
 * The metrics of one engine. Its context is watched before the launch, and what there is beside it is given as it
 * comes up; {@link MetricsServer} serves them from before the recovery on.
 *
 * <pre>{@code
 * final RingbookMetrics metrics = new RingbookMetrics();
 * try (MetricsServer server = MetricsServer.launch(metrics, 9464);
 *     Ringbook ringbook = Ringbook.launch(metrics.watch(context)))
 * {
 *     metrics.ringbook(ringbook);
 *     ...
 * }
 * }</pre>
 *
 * <p>Any thread may read. On the thread of the events it costs some nanoseconds an event and allocates nothing.
 */
public final class RingbookMetrics
{
    /** Instruments with series of their own, unless told otherwise; of the others there is a sum. */
    public static final int DEFAULT_INSTRUMENTS = 50;

    /** One command in so many is timed, unless told otherwise. */
    public static final int DEFAULT_SAMPLE = 16;

    private static final int MAX_INSTRUMENTS = 10_000;
    private static final int MAX_SAMPLE = 1 << 20;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final AlarmBoard alarms = new AlarmBoard();
    private final LagClock lagClock = new LagClock();
    private final int instruments;
    private final int sample;
    private boolean isWatching;
    private volatile boolean hasJournal;
    private volatile long firstSequence;
    private volatile EventCounts counts;
    private volatile Ringbook ringbook;
    private volatile LiveFollower follower;
    private volatile PostgresProjector projector;
    private volatile String held;

    /** Metrics of one engine. */
    public RingbookMetrics()
    {
        this(DEFAULT_INSTRUMENTS, DEFAULT_SAMPLE);
    }

    /**
     * Metrics of one engine.
     *
     * @param instruments with series of their own, 0 to 10,000: those with the lowest ids; each has two series.
     * @param sample      one command in so many is timed, a power of two up to 2^20; 1 times them all, for some 25 ns
     *                    each.
     */
    public RingbookMetrics(final int instruments, final int sample)
    {
        if (instruments < 0 || instruments > MAX_INSTRUMENTS)
        {
            throw new IllegalArgumentException(
                "instruments: expected 0 to " + MAX_INSTRUMENTS + ", found " + instruments);
        }
        if (sample < 1 || sample > MAX_SAMPLE || 1 != Integer.bitCount(sample))
        {
            throw new IllegalArgumentException(
                "sample: expected a power of two from 1 to " + MAX_SAMPLE + ", found " + sample);
        }
        this.instruments = instruments;
        this.sample = sample;
        final Families families = new Families(registry);
        families.info("ringbook_build_info", "What is running.", "version", "java")
            .setLabelValues(version(), System.getProperty("java.version"));
        EngineFamilies.register(families, this);
        FollowerFamilies.register(families, this);
        ProjectorFamilies.register(families, this);
        JvmFamilies.register(families);
    }

    /**
     * Counts what the context's handler hears, and notes when its recovery is done. Once, before the launch, when the
     * handler, the recovery, the clock and the journal of the context are set.
     *
     * @param context of the engine.
     * @return the same context.
     * @throws IllegalStateException if a context is watched already.
     */
    public RingbookContext watch(final RingbookContext context)
    {
        if (isWatching)
        {
            throw new IllegalStateException("watch: expected one context, found a second one");
        }
        isWatching = true;
        hasJournal = null != context.journal();
        final EventCounts newCounts = new EventCounts(instruments, sample, context.clock());
        if (null != context.eventHandler())
        {
            context.eventHandler(new MeteredEvents(newCounts, context.eventHandler()));
        }
        if (null != context.recordHandler())
        {
            context.recordHandler(new MeteredRecords(newCounts, context.recordHandler()));
        }
        final EngineRecovery recovery = context.recovery();
        context.recovery((config, events) -> recover(recovery, newCounts, config, events));
        EventFamilies.register(new Families(registry), newCounts);
        counts = newCounts;
        return context;
    }

    private MatchingEngine recover(
        final EngineRecovery recovery,
        final EventCounts newCounts,
        final EngineConfig config,
        final EventHandler events)
    {
        final MatchingEngine engine = recovery.recover(config, events);
        ReferenceView.tellInstruments(engine, new InstrumentNames(newCounts));
        firstSequence = engine.sequence();
        return engine;
    }

    /**
     * The engine is up.
     *
     * @param launched of the context that is watched.
     */
    public void ringbook(final Ringbook launched)
    {
        ringbook = launched;
    }

    /**
     * The follower is up.
     *
     * @param launched beside the engine.
     */
    public void follower(final LiveFollower launched)
    {
        follower = launched;
    }

    /**
     * The copy is up.
     *
     * @param launched beside the engine.
     */
    public void projector(final PostgresProjector launched)
    {
        projector = launched;
    }

    /**
     * A gateway is around the engine. Once.
     *
     * @param figures that it shows.
     */
    public void gateway(final GatewayFigures figures)
    {
        GatewayFamilies.register(new Families(registry), this, figures);
    }

    /**
     * A handler for the follower and the projector, which counts alarms and holds the readiness back, and passes them
     * on.
     *
     * @param delegate that hears them next.
     * @return the handler.
     */
    public AlarmHandler alarmHandler(final AlarmHandler delegate)
    {
        return (alarm) ->
        {
            alarms.onAlarm(alarm);
            delegate.onAlarm(alarm);
        };
    }

    /**
     * Is it alive? If not, a restart is the way out.
     *
     * @return false once the engine has failed.
     */
    public Verdict health()
    {
        return Condition.health(this);
    }

    /**
     * May it be sent orders?
     *
     * @return false while it recovers, closes, has no space, or an alarm stands.
     */
    public Verdict readiness()
    {
        return Condition.readiness(this);
    }

    /**
     * How far its life is.
     *
     * @return stage.
     */
    public EngineStage stage()
    {
        return Condition.stage(ringbook);
    }

    /**
     * All metrics, for a server of your own; the registry they come from is no other's.
     *
     * @return as they are now.
     */
    public MetricSnapshots scrape()
    {
        return registry.scrape();
    }

    /**
     * Holds the readiness back, or lets it go, for a reason beside the engine: a server around it that is not open yet,
     * or is about to close.
     *
     * @param reason in words, null for none.
     */
    public void hold(final String reason)
    {
        held = reason;
    }

    /** To be called once a second, so that lags can be told as a time; {@link MetricsServer} does it. */
    public void tick()
    {
        final Ringbook present = ringbook;
        if (null != present)
        {
            lagClock.note(present.journaledSequence(), System.nanoTime());
        }
    }

    Ringbook ringbook()
    {
        return ringbook;
    }

    String held()
    {
        return held;
    }

    LiveFollower follower()
    {
        return follower;
    }

    PostgresProjector projector()
    {
        return projector;
    }

    AlarmBoard alarms()
    {
        return alarms;
    }

    /** Null before a context is watched. */
    EventCounts counts()
    {
        return counts;
    }

    boolean hasJournal()
    {
        return hasJournal;
    }

    long firstSequence()
    {
        return firstSequence;
    }

    /** Commands that are journaled and behind a position. */
    long behind(final long sequence)
    {
        final Ringbook present = ringbook;
        return null == present ? 0 : Math.max(0, present.journaledSequence() - sequence);
    }

    long behindNs(final long sequence)
    {
        return 0 == behind(sequence) ? 0 : lagClock.behindNs(sequence, System.nanoTime());
    }

    private static String version()
    {
        final String version = RingbookMetrics.class.getPackage().getImplementationVersion();
        return null == version ? "unknown" : version;
    }
}
