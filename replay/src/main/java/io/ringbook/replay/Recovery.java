package io.ringbook.replay;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.JournalSource;
import io.ringbook.pipeline.EngineRecovery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * Brings an engine to where the journal ends: point it at the directory and it comes back with the same book, balances
 * and counters, or says exactly why not. Run by the pipeline before anything starts.
 */
public final class Recovery implements EngineRecovery
{
    private static final int COMMANDS_PER_PROGRESS = 65_536;

    /**
     * What was recovered.
     *
     * @param sequence           of the last command, 0 if the journal is empty.
     * @param commands           applied.
     * @param hashRecordsChecked state hashes that were compared, and equal.
     * @param epoch              of the last document, 0 if the journal is empty.
     * @param bytes              read.
     * @param durationNs         it took.
     */
    public record Result(
        long sequence, long commands, long hashRecordsChecked, int epoch, long bytes, long durationNs)
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
        this.directory = directory;
        this.progress = progress;
    }

    @Override
    public void recover(final MatchingEngine engine)
    {
        final Path journalDirectory = DataDirectory.journal(directory);
        if (!Files.isDirectory(journalDirectory))
        {
            result = new Result(engine.sequence(), 0, 0, 0, 0, 0);
            return;
        }
        try (JournalReader reader = JournalReader.open(journalDirectory))
        {
            result = replay(reader, engine, progress);
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

    static Result replay(final JournalSource source, final MatchingEngine engine, final LongConsumer progress)
    {
        final long startNs = System.nanoTime();
        final Replayer replayer = new Replayer(source, engine);
        while (replayer.poll(COMMANDS_PER_PROGRESS) > 0)
        {
            progress.accept(replayer.commandsApplied());
        }
        return new Result(
            engine.sequence(),
            replayer.commandsApplied(),
            replayer.hashRecordsChecked(),
            replayer.epoch(),
            replayer.bytesRead(),
            System.nanoTime() - startNs);
    }

    private static void ignore(final long commandsDone)
    {
    }
}
