package io.ringbook.app.torture;

import io.ringbook.app.run.StopSignal;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalSync;
import io.ringbook.journal.JournalPruning;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.journal.StorageListener;
import io.ringbook.pipeline.Ringbook;
import io.ringbook.pipeline.RingbookContext;
import io.ringbook.replay.Alarm;
import io.ringbook.replay.DataDirectory;
import io.ringbook.replay.LiveFollower;
import io.ringbook.replay.LiveFollowerContext;
import io.ringbook.replay.Recovery;
import org.agrona.CloseHelper;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.OffsetEpochNanoClock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The main class of a {@link ChildEngine}: the real engine on a data directory, recovered as a run recovers it, driven
 * through standard input and heard through standard output ({@link ChildFrames}). Not for people.
 */
public final class TortureEngine
{
    private static final int EVENTS_PER_POLL = 512;
    private static final int COMMANDS_PER_TURN = 64;

    private final ChildSettings settings;
    private final Path data;
    private final ChildOutput output;
    private final ChildInput input = new ChildInput();
    private final ChildMemory memory = new ChildMemory();
    private final ChronicleJournal journal;
    private final Ringbook ringbook;
    private final LiveFollower follower;
    private final BackoffIdleStrategy idle = new BackoffIdleStrategy(10, 10, 1_000, 100_000);
    private long recoveredSequence;
    private long recoveredHash;
    private long backPressured;
    private long commandsRead;

    private TortureEngine(final Path data, final ChildSettings settings) throws IOException
    {
        this.data = data;
        this.settings = settings;
        output = new ChildOutput(settings.stallMs());
        final long startNs = System.nanoTime();
        final StorageListener listener = settings.storageListener();
        journal = ChronicleJournal.open(
            data.resolve(DataDirectory.JOURNAL),
            settings.journalConfig().openFrom(Recovery.openFrom(data)).storageListener(listener));
        ringbook = Ringbook.launch(new RingbookContext()
            .engineConfig(settings.engineConfig())
            .journal(journal)
            .recovery(this::recover)
            .layout(settings.layout())
            .durability(settings.durability())
            .inboundCapacity(settings.inboundCells())
            .recordHandler(output)
            .publisherThread(false)
            .hashInterval(settings.hashInterval())
            .clock(0 == settings.clockSeed() ? new OffsetEpochNanoClock() : new JumpingClock(settings.clockSeed())));
        new SnapshotStore(DataDirectory.snapshots(data)).discardBeyond(journal.recovery().documents());
        follower = 0 == settings.snapshotCommands() ? null : LiveFollower.launch(new LiveFollowerContext()
            .directory(data)
            .engineConfig(settings.engineConfig())
            .journalSync(new JournalSync(journal))
            .snapshotCommands(settings.snapshotCommands())
            .storageListener(listener)
            .verifyBefore(journal.recovery().scannedFrom())
            .alarmHandler(TortureEngine::onAlarm));
        output.control(ChildFrames.READY, recoveredSequence, recoveredHash, System.nanoTime() - startNs);
        output.flush();
    }

    /**
     * Runs an engine until its input ends.
     *
     * @param args data directory, then words of {@link ChildSettings}.
     * @throws IOException if the parent is gone.
     */
    public static void main(final String[] args) throws IOException
    {
        // Ctrl-C is for the parent; both hear it.
        StopSignal.install();
        try
        {
            final Path data = Path.of(args[0]);
            final ChildSettings settings = ChildSettings.parse(Arrays.asList(args).subList(1, args.length));
            if (settings.isPrune())
            {
                prune(data, settings.storageListener());
            }
            else
            {
                new TortureEngine(data, settings).serve();
            }
        }
        catch (final RuntimeException e)
        {
            System.err.println(e.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(2);
        }
        System.exit(0);
    }

    private static void prune(final Path data, final StorageListener listener)
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(data));
        new JournalPruning(DataDirectory.journal(data), store, new EngineConfig(), listener).prune(Long.MAX_VALUE);
    }

    private static void onAlarm(final Alarm alarm)
    {
        System.err.println(ChildEngine.ALARM + alarm.code() + " after sequence " + alarm.sequence() + ": " +
            alarm.message());
    }

    private MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        final Recovery recovery = new Recovery(data);
        final MatchingEngine engine = recovery.recover(config, settings.throughBug(events));
        recovery.result().refused().forEach((refused) -> System.err.println(ChildEngine.ALARM + refused));
        recoveredSequence = engine.sequence();
        recoveredHash = engine.stateHash();
        return engine;
    }

    private void serve() throws IOException
    {
        while (!input.isEnded())
        {
            int work = 0;
            while (work < COMMANDS_PER_TURN && input.next())
            {
                take();
                work++;
            }
            work += poll();
            output.flush();
            requireActive();
            idle.idle(work);
        }
        while (ringbook.releasedSequence() < ringbook.appliedSequence())
        {
            requireActive();
            idle.idle(poll());
        }
        close();
        CloseHelper.close(follower);
        output.control(
            ChildFrames.CLOSED, ringbook.engine().sequence(), ringbook.engine().stateHash(), backPressured);
        output.flush();
    }

    private void take()
    {
        if (input.isQuestion())
        {
            output.control(ChildFrames.MEMORY, memory.collections(), memory.heapBytes(), memory.residentBytes());
            return;
        }
        commandsRead++;
        try
        {
            offer();
        }
        catch (final IllegalArgumentException e)
        {
            output.control(ChildFrames.REFUSED, commandsRead, 0, 0);
        }
    }

    private void offer()
    {
        long result = ringbook.offer(input.buffer(), input.offset(), input.length());
        while (Ringbook.BACK_PRESSURED == result)
        {
            backPressured++;
            idle.idle(poll());
            result = ringbook.offer(input.buffer(), input.offset(), input.length());
        }
        if (Ringbook.NO_SPACE == result)
        {
            output.control(ChildFrames.NOT_TAKEN, input.correlationId(), result, input.templateId());
        }
    }

    private int poll()
    {
        return ringbook.pollEvents(EVENTS_PER_POLL);
    }

    private void requireActive()
    {
        if (null != ringbook.failure())
        {
            close();
        }
    }

    /** After a failure too it lets out what may still be shown, and then says why it failed. */
    private void close()
    {
        try
        {
            ringbook.close();
        }
        finally
        {
            output.flush();
        }
    }
}
