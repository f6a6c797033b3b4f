package io.ringbook.app.serve;

import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.console.ToolException;
import io.ringbook.app.serve.demo.DemoState;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.gateway.Gateway;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalSync;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.metrics.RingbookMetrics;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.Layout;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.AlarmHandler;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.EventHub;
import io.ringbook.replay.LiveFollower;
import io.ringbook.replay.LiveFollowerContext;
import io.ringbook.replay.Recovery;
import org.agrona.CloseHelper;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

import java.util.concurrent.TimeUnit;

/**
 * The engine of an exchange with its journal, recovered from a data directory, and the follower beside it.
 */
final class EngineRoom implements AutoCloseable
{
    private static final long SPINS = 20;
    private static final long YIELDS = 10;
    private static final long MIN_PARK_NS = TimeUnit.MICROSECONDS.toNanos(5);
    private static final long MAX_PARK_NS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final int SYNC_MS = 1;
    private static final long NOBODYS_ACCOUNTS = 1_000;

    private final ServeSettings settings;
    private final Recovery recovery;
    private final ChronicleJournal journal;
    private final Ringbook ringbook;
    private final EventHub hub;
    private final LiveFollower follower;
    private final DemoState demo = new DemoState();
    private RecoveredState recovered;

    /**
     * What the engine had when it was recovered.
     *
     * @param sequence     of the last command.
     * @param instruments  number of them.
     * @param isAccountsOn is there money?
     * @param highestAccount that has any, at least that of the last account that is nobody's.
     */
    record RecoveredState(long sequence, int instruments, boolean isAccountsOn, long highestAccount)
    {
    }

    /**
     * Opens, recovers and starts.
     *
     * @param settings of the exchange.
     * @param gateway  shown the engine before it runs.
     * @param metrics  told of what comes up.
     * @param alarms   told of what is wrong beside the engine.
     */
    EngineRoom(
        final ServeSettings settings, final Gateway gateway, final RingbookMetrics metrics, final AlarmHandler alarms)
    {
        this.settings = settings;
        journal = ChronicleJournal.open(
            settings.data().resolve(DataDirectory.JOURNAL),
            new JournalConfig().openFrom(Recovery.openFrom(settings.data())));
        try (ReplayProgress progress = new ReplayProgress("recovery", Long.MAX_VALUE))
        {
            recovery = new Recovery(settings.data(), progress);
            final RingbookContext context = new RingbookContext()
                .engineConfig(new EngineConfig())
                .journal(journal)
                .recovery(gateway.watch(this::recover))
                .layout(Layout.forCores(Runtime.getRuntime().availableProcessors()))
                .durability(settings.isSynced() ? Durability.GROUP_SYNC : Durability.PAGE_CACHE)
                .groupSyncIntervalMs(SYNC_MS)
                .idleStrategySupplier(EngineRoom::idleStrategy);
            hub = EventHub.install(context, settings.data());
            ringbook = Ringbook.launch(metrics.watch(context));
        }
        catch (final RuntimeException | Error e)
        {
            journal.close();
            throw e;
        }
        metrics.ringbook(ringbook);
        new SnapshotStore(DataDirectory.snapshots(settings.data())).discardBeyond(journal.recovery().documents());
        follower = LiveFollower.launch(new LiveFollowerContext()
            .directory(settings.data())
            .journalSync(new JournalSync(journal))
            .snapshotCommands(settings.snapshotCommands())
            .snapshotIntervalMs(TimeUnit.MINUTES.toMillis(settings.snapshotMinutes()))
            .verifyBefore(journal.recovery().scannedFrom())
            .alarmHandler(alarms));
        metrics.follower(follower);
    }

    private MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        final MatchingEngine engine = recovery.recover(config, events);
        recovered = new RecoveredState(
            engine.sequence(), engine.instrumentCount(), engine.isAccountsOn(), highestAccount(engine));
        if (!recovered.isAccountsOn() && recovered.instruments() > 0)
        {
            throw new ToolException("data: expected an exchange, whose orders are paid from balances; found a " +
                "journal in " + settings.data() + " with " + recovered.instruments() +
                " instruments and no accounts (that of 'ringbook run'?); name another directory",
                ToolException.WRONG_USE);
        }
        demo.start(engine);
        return engine;
    }

    private static long highestAccount(final MatchingEngine engine)
    {
        final long[] highest = {NOBODYS_ACCOUNTS};
        engine.forEachBalance((account, assetId, available, locked) ->
            highest[0] = Math.max(highest[0], account));
        return highest[0];
    }

    /** Where there is nothing to do the processor is left to others; where there is, it is seen within microseconds. */
    private static IdleStrategy idleStrategy()
    {
        return new BackoffIdleStrategy(SPINS, YIELDS, MIN_PARK_NS, MAX_PARK_NS);
    }

    Ringbook ringbook()
    {
        return ringbook;
    }

    EventHub hub()
    {
        return hub;
    }

    LiveFollower follower()
    {
        return follower;
    }

    /** What the accounts of the play had then. */
    DemoState demo()
    {
        return demo;
    }

    RecoveredState recovered()
    {
        return recovered;
    }

    Recovery.Result recovery()
    {
        return recovery.result();
    }

    /** The follower sees the last command, and takes its snapshot. */
    @Override
    public void close()
    {
        CloseHelper.closeAll(ringbook, hub, follower, journal);
    }
}
