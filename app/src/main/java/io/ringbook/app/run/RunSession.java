package io.ringbook.app.run;

import io.ringbook.app.console.Figures;
import io.ringbook.app.console.ReplayProgress;
import io.ringbook.app.run.RunOutcome.EngineFigures;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalSync;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.AlarmHandler;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.LiveFollower;
import io.ringbook.replay.LiveFollowerContext;
import io.ringbook.replay.Recovery;
import io.ringbook.replay.ReplayVerifier;
import org.agrona.CloseHelper;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A live pipeline on a data directory: opens the journal, recovers what is in it, takes commands from a source, and at
 * the end replays the journal from the disk into an engine of its own.
 */
public final class RunSession implements AutoCloseable
{
    /** With fewer processors a thread of its own for the events would take the time of one that works. */
    private static final int PROCESSORS_FOR_A_PUBLISHER = 4;

    private static final long SPINS = 200;

    private final RunSettings settings;
    private final CommandSource source;
    private final StopSignal stop;
    private final LatencyProbe probe = new LatencyProbe();
    private final boolean polls = Runtime.getRuntime().availableProcessors() < PROCESSORS_FOR_A_PUBLISHER;
    private final Recovery recovery;
    private final ChronicleJournal journal;
    private final Ringbook ringbook;
    private final LiveFollower follower;
    private long tradesBefore;

    /**
     * Opens, recovers and starts.
     *
     * @param settings of the run.
     * @param source   of its commands.
     * @param stop     that ends it early.
     * @param alarms   told of what is wrong beside the engine.
     * @param metrics  told of what comes up.
     */
    public RunSession(
        final RunSettings settings,
        final CommandSource source,
        final StopSignal stop,
        final AlarmHandler alarms,
        final RunMetrics metrics)
    {
        this.settings = settings;
        this.source = source;
        this.stop = stop;
        journal = ChronicleJournal.open(
            settings.journal(), new JournalConfig().openFrom(Recovery.openFrom(settings.data())));
        try (ReplayProgress progress = new ReplayProgress("recovery", Long.MAX_VALUE))
        {
            recovery = new Recovery(settings.data(), progress);
            ringbook = metrics.watch(Ringbook.launch(metrics.watch(new RingbookContext()
                .engineConfig(new EngineConfig())
                .journal(journal)
                .recovery(this::recover)
                .layout(settings.layout())
                .durability(settings.durability())
                .groupSyncIntervalMs(settings.syncMs())
                .recordHandler(probe)
                .publisherThread(!polls)
                .idleStrategySupplier(this::idleStrategy))));
        }
        catch (final RuntimeException | Error e)
        {
            journal.close();
            throw e;
        }
        new SnapshotStore(DataDirectory.snapshots(settings.data())).discardBeyond(journal.recovery().documents());
        follower = null == settings.snapshots() ? null : metrics.watch(LiveFollower.launch(new LiveFollowerContext()
            .directory(settings.data())
            .journalSync(new JournalSync(journal))
            .snapshotCommands(settings.snapshots().commands())
            .snapshotIntervalMs(TimeUnit.MINUTES.toMillis(settings.snapshots().minutes()))
            .verifyBefore(journal.recovery().scannedFrom())
            .alarmHandler(metrics.alarmHandler(alarms))));
    }

    /**
     * Sends the commands and says what came of it; closes the pipeline.
     *
     * @param lag  of the copy, for the progress.
     * @param tell where progress goes.
     * @return what the run came to, without the replay.
     */
    public RunOutcome run(final LongSupplier lag, final PrintWriter tell)
    {
        final Driver driver = new Driver(ringbook, source, probe, stop, polls);
        final LiveProgress progress = new LiveProgress(driver, probe, lag, settings.commandLimit(), tell);
        try (progress)
        {
            driver.run(settings.commandLimit(), settings.pace());
            ringbook.close();
        }
        CloseHelper.close(follower);
        final long journalBytes = journal.bytesWritten();
        return new RunOutcome(
            driver.sent(), probe.rejects(), driver.elapsedNs(), progress.latencies(), recovery.result(),
            figures(ringbook.engine()), tradesBefore, source.expectedTrades(), source.publisher(), journalBytes,
            null);
    }

    /**
     * Replays the whole journal from the disk into a new engine.
     *
     * @param commands it holds.
     * @param events   that hears what the new engine says.
     * @return what it came to.
     */
    public ReplayVerifier.Report replay(final long commands, final EventHandler events)
    {
        try (ReplayProgress progress = new ReplayProgress("replay", commands))
        {
            return new ReplayVerifier(new EngineConfig())
                .events(events)
                .progress(progress)
                .verify(settings.data(), Long.MAX_VALUE);
        }
    }

    /**
     * What was there before.
     *
     * @return the recovery's result.
     */
    public Recovery.Result recovered()
    {
        return recovery.result();
    }

    /**
     * What the follower has done. After {@link #run}.
     *
     * @return one line, null if there was none.
     */
    public String followed()
    {
        return null == follower ? null : Figures.count(follower.hashRecordsChecked()) +
            " state hashes equal to the engine's, snapshot after sequence " +
            Figures.count(follower.snapshotSequence());
    }

    /**
     * Sequence of the last command in the journal; any thread.
     *
     * @return sequence.
     */
    public long journaledSequence()
    {
        return journal.journaledSequence();
    }

    @Override
    public void close()
    {
        CloseHelper.closeAll(ringbook, journal, follower, source);
    }

    private MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        final MatchingEngine engine = recovery.recover(config, events);
        tradesBefore = engine.lastTradeId();
        source.resume(engine);
        return engine;
    }

    /** Parking would cost more than a command takes; where processors are few, others get theirs in between. */
    private IdleStrategy idleStrategy()
    {
        return polls ? new BackoffIdleStrategy(SPINS, Long.MAX_VALUE, 1, 1) : new BusySpinIdleStrategy();
    }

    private static EngineFigures figures(final MatchingEngine engine)
    {
        return new EngineFigures(
            engine.sequence(), engine.lastOrderId(), engine.lastTradeId(), engine.liveOrders(), engine.stateHash());
    }
}
