package io.ringbook.replay;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.pipeline.EngineRecovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Brings an engine to where the journal ends: point it at the directory and it comes back with the same book, balances
 * and counters, or says exactly why not. It begins with the newest snapshot that can be used, else the one before, else
 * the start of the journal, and applies what follows. Run by the pipeline before anything starts. One thread, once.
 *
 * <p>Why it may not come back: the journal is damaged ({@link JournalException}), a command in it cannot be applied
 * ({@link PoisonCommandException}), or the engine comes to another state than the one that wrote it
 * ({@link ReplayMismatchException}). Nothing on the disk is changed by it.
 */
public final class Recovery implements EngineRecovery
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;

    /**
     * What was recovered.
     *
     * @param sequence           of the last command, 0 if the journal is empty.
     * @param snapshotSequence   of the snapshot it began with, 0 if there was none.
     * @param commands           applied after that.
     * @param hashRecordsChecked state hashes that were compared, and equal.
     * @param epoch              of the last document, 0 if the journal is empty.
     * @param bytes              of the journal read.
     * @param durationNs         it took.
     * @param refused            snapshots that could not be used: why, a line each.
     */
    public record Result(
        long sequence,
        long snapshotSequence,
        long commands,
        long hashRecordsChecked,
        int epoch,
        long bytes,
        long durationNs,
        List<String> refused)
    {
    }

    private final Path directory;
    private final LongConsumer progress;
    private Result result;

    /**
     * Recovery from a directory.
     *
     * @param directory the data directory or the journal's; none there yet means there is nothing to recover.
     */
    public Recovery(final Path directory)
    {
        this(directory, Recovery::ignore);
    }

    /**
     * Recovery from a directory, with its progress shown.
     *
     * @param directory the data directory or the journal's; none there yet means there is nothing to recover.
     * @param progress  given the number of commands done, now and then, on the recovering thread.
     */
    public Recovery(final Path directory, final LongConsumer progress)
    {
        DataDirectory.requireGiven(directory);
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Where the newest intact snapshot stands: what is before it in the journal need not be looked at to recover.
     *
     * @param directory the data directory or the journal's.
     * @return position, {@link JournalPosition#START} if there is no snapshot.
     */
    public static JournalPosition openFrom(final Path directory)
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(directory));
        for (final SnapshotFile file : store.list())
        {
            try
            {
                return store.position(file);
            }
            catch (final JournalException ex)
            {
                // Recovery itself will say why it does not use it.
                continue;
            }
        }
        return JournalPosition.START;
    }

    @Override
    public MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        final long startNs = System.nanoTime();
        final Path journalDirectory = DataDirectory.journal(directory);
        if (!Files.isDirectory(journalDirectory))
        {
            result = new Result(0, 0, 0, 0, 0, 0, 0, List.of());
            return new MatchingEngine(config, events);
        }
        final ReplayStart start = ReplayStart.newest(directory, config, events, Long.MAX_VALUE);
        try (JournalReader reader = start.reader())
        {
            return replay(reader, start, startNs);
        }
    }

    /**
     * What was recovered.
     *
     * @return the result, null before {@link #recover}.
     */
    public Result result()
    {
        return result;
    }

    private MatchingEngine replay(final JournalReader reader, final ReplayStart start, final long startNs)
    {
        final MatchingEngine engine = start.engine();
        final Replayer replayer = new Replayer(reader, engine);
        while (replayer.poll(COMMANDS_PER_PROGRESS) > 0)
        {
            progress.accept(replayer.commandsApplied());
        }
        result = new Result(
            engine.sequence(),
            start.snapshotSequence(),
            replayer.commandsApplied(),
            replayer.hashRecordsChecked(),
            reader.epoch(),
            replayer.bytesRead(),
            System.nanoTime() - startNs,
            start.refused());
        return engine;
    }

    private static void ignore(final long commandsDone)
    {
    }
}
