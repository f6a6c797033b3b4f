package io.ringbook.replay;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalSource;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Replays a journal from its first command through an engine of its own and says what it came to. What does not add up
 * is an exception: {@link ReplayMismatchException} for a state hash, a journal exception for the journal.
 */
public final class ReplayVerifier
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;

    /**
     * What a replay came to.
     *
     * @param sequence           of the last command.
     * @param commands           applied.
     * @param orders             accepted.
     * @param trades             made.
     * @param liveOrders         at the end.
     * @param hashRecordsChecked state hashes that were compared, and equal.
     * @param stateHash          at the end.
     * @param bytes              read.
     * @param elapsedNs          it took.
     */
    public record Report(
        long sequence,
        long commands,
        long orders,
        long trades,
        int liveOrders,
        long hashRecordsChecked,
        long stateHash,
        long bytes,
        long elapsedNs)
    {
    }

    private final EngineConfig config;
    private EventHandler events = NoEvents.INSTANCE;
    private CommandTap tap = CommandTap.NONE;
    private LongConsumer progress = ReplayVerifier::ignore;
    private boolean isFromSnapshot;
    private long snapshotSequence;
    private MatchingEngine engine;

    /**
     * A verifier.
     *
     * @param config of the replaying engine, as that of the live one.
     */
    public ReplayVerifier(final EngineConfig config)
    {
        this.config = config;
    }

    /**
     * Who hears the events of the replay.
     *
     * @param events called on the verifying thread.
     * @return this.
     */
    public ReplayVerifier events(final EventHandler events)
    {
        this.events = events;
        return this;
    }

    /**
     * Who sees the commands, each before it is applied.
     *
     * @param tap called on the verifying thread.
     * @return this.
     */
    public ReplayVerifier tap(final CommandTap tap)
    {
        this.tap = tap;
        return this;
    }

    /**
     * Who hears of the progress.
     *
     * @param progress given the number of commands done, now and then.
     * @return this.
     */
    public ReplayVerifier progress(final LongConsumer progress)
    {
        this.progress = progress;
        return this;
    }

    /**
     * Where a replay of a directory begins.
     *
     * @param isFromSnapshot true: with the newest snapshot at or before the sequence to stop after; false, the default:
     *                       with the first command, or the oldest snapshot where the journal was pruned.
     * @return this.
     */
    public ReplayVerifier fromSnapshot(final boolean isFromSnapshot)
    {
        this.isFromSnapshot = isFromSnapshot;
        return this;
    }

    /**
     * Replays the journal of a directory.
     *
     * @param directory  the data directory or the journal's.
     * @param toSequence to stop after, {@link Long#MAX_VALUE} for all.
     * @return what it came to.
     */
    public Report verify(final Path directory, final long toSequence)
    {
        final long startNs = System.nanoTime();
        final ReplayStart start = isFromSnapshot ?
            ReplayStart.newest(directory, config, events, toSequence) :
            ReplayStart.first(directory, config, events);
        try (JournalReader reader = start.reader())
        {
            return verify(reader, start.engine(), toSequence, startNs);
        }
    }

    /**
     * Replays a source.
     *
     * @param source     at its first document.
     * @param toSequence to stop after, {@link Long#MAX_VALUE} for all.
     * @return what it came to.
     */
    public Report verify(final JournalSource source, final long toSequence)
    {
        return verify(source, new MatchingEngine(config, events), toSequence, System.nanoTime());
    }

    private Report verify(
        final JournalSource source, final MatchingEngine start, final long toSequence, final long startNs)
    {
        engine = start;
        snapshotSequence = start.sequence();
        final Replayer replayer = new Replayer(source, engine, tap);
        while (engine.sequence() < toSequence)
        {
            final long due = toSequence - engine.sequence();
            if (0 == replayer.poll((int)Math.min(due, COMMANDS_PER_PROGRESS)))
            {
                break;
            }
            progress.accept(replayer.commandsApplied());
        }
        return new Report(
            engine.sequence(),
            replayer.commandsApplied(),
            engine.lastOrderId(),
            engine.lastTradeId(),
            engine.liveOrders(),
            replayer.hashRecordsChecked(),
            engine.stateHash(),
            replayer.bytesRead(),
            System.nanoTime() - startNs);
    }

    /**
     * What the last replay began with.
     *
     * @return sequence of the snapshot, 0 if it began with the first command.
     */
    public long snapshotSequence()
    {
        return snapshotSequence;
    }

    /**
     * The engine as the last replay left it, for its books; who listens to a replay sees it as it is then.
     *
     * @return the engine, null before any replay.
     */
    public MatchingEngine engine()
    {
        return engine;
    }

    private static void ignore(final long commandsDone)
    {
    }
}
