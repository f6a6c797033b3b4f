package io.ringbook.projector;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Begins at the newest snapshot in a data directory that is not ahead of the tables and can be used, else at the one
 * before, else at the start of the journal.
 */
final class DirectoryReplay implements ReplayStart
{
    private final Path directory;

    DirectoryReplay(final Path directory)
    {
        this.directory = directory;
    }

    @Override
    public Replay open(
        final EngineConfig config, final EventHandler events, final long maxSequence, final Consumer<String> refused)
    {
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(directory));
        for (final SnapshotFile file : store.list())
        {
            if (file.sequence() <= maxSequence)
            {
                try
                {
                    return open(store, file, config, events);
                }
                catch (final JournalException e)
                {
                    refused.accept(e.getMessage());
                }
            }
        }
        return openStart(config, events, maxSequence);
    }

    /** The journal first: whether it has the place is known sooner than what the engine was there. */
    private Replay open(
        final SnapshotStore store, final SnapshotFile file, final EngineConfig config, final EventHandler events)
    {
        final JournalReader reader = JournalReader.open(DataDirectory.journal(directory), store.position(file));
        try
        {
            return new Replay(store.load(file, config, events).engine(), reader);
        }
        catch (final JournalException e)
        {
            reader.close();
            throw e;
        }
    }

    private Replay openStart(final EngineConfig config, final EventHandler events, final long maxSequence)
    {
        final Path journal = DataDirectory.journal(directory);
        final JournalPosition start = JournalReader.start(journal);
        if (start.sequence() > 0)
        {
            throw new ProjectorException(
                "the journal in " + journal + " was pruned and begins behind sequence " + start.sequence() +
                ": expected a snapshot at or below sequence " + maxSequence + ", where the tables are, found none " +
                "that can be used");
        }
        return new Replay(new MatchingEngine(config, events), JournalReader.open(journal));
    }
}
