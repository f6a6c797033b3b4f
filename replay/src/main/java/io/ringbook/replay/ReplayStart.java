package io.ringbook.replay;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.ReferenceView;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalPosition;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.LoadedSnapshot;
import io.ringbook.journal.SnapshotFile;
import io.ringbook.journal.SnapshotStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a replay of a data directory begins: an engine, and a reader behind what it has seen. The engine comes from a
 * snapshot or is new; of a snapshot's instruments the events handler is told as if they were just defined, so that it
 * understands what follows.
 *
 * @param engine           to apply the reader's commands to.
 * @param reader           belongs to the caller.
 * @param snapshotSequence of the snapshot, 0 if the engine is new.
 * @param refused          snapshots that could not be used: why, a line each.
 */
public record ReplayStart(MatchingEngine engine, JournalReader reader, long snapshotSequence, List<String> refused)
{
    /**
     * Begins with the newest snapshot that can be used, else with the journal's first command.
     *
     * @param directory   the data directory or the journal's.
     * @param config      of the engine's limits.
     * @param events      to be called by the engine.
     * @param maxSequence no newer snapshot.
     * @return the start.
     * @throws JournalException if there is no journal, or it was pruned and no snapshot can be used.
     */
    public static ReplayStart newest(
        final Path directory, final EngineConfig config, final EventHandler events, final long maxSequence)
    {
        return open(directory, config, events, maxSequence, snapshots(directory));
    }

    /**
     * Begins as early as it can: with the journal's first command or, if it was pruned, with the oldest snapshot.
     *
     * @param directory the data directory or the journal's.
     * @param config    of the engine's limits.
     * @param events    to be called by the engine.
     * @return the start.
     * @throws JournalException if there is no journal, or it was pruned and no snapshot can be used.
     */
    public static ReplayStart first(final Path directory, final EngineConfig config, final EventHandler events)
    {
        final List<SnapshotFile> oldestFirst = new ArrayList<>();
        if (JournalReader.start(DataDirectory.journal(directory)).documents() > 0)
        {
            oldestFirst.addAll(snapshots(directory));
            Collections.reverse(oldestFirst);
        }
        return open(directory, config, events, Long.MAX_VALUE, oldestFirst);
    }

    private static List<SnapshotFile> snapshots(final Path directory)
    {
        return new SnapshotStore(DataDirectory.snapshots(directory)).list();
    }

    private static ReplayStart open(
        final Path directory,
        final EngineConfig config,
        final EventHandler events,
        final long maxSequence,
        final List<SnapshotFile> candidates)
    {
        final List<String> refused = new ArrayList<>();
        final SnapshotStore store = new SnapshotStore(DataDirectory.snapshots(directory));
        final Path journal = DataDirectory.journal(directory);
        for (final SnapshotFile file : candidates)
        {
            final JournalReader reader = file.sequence() <= maxSequence ? reader(journal, store, file, refused) : null;
            final LoadedSnapshot snapshot = null == reader ? null : load(store, file, config, events, refused);
            if (null != snapshot)
            {
                ReferenceView.tellInstruments(snapshot.engine(), events);
                return new ReplayStart(snapshot.engine(), reader, file.sequence(), List.copyOf(refused));
            }
            if (null != reader)
            {
                reader.close();
            }
        }
        requireUnpruned(directory, journal, refused);
        return new ReplayStart(
            new MatchingEngine(config, events), JournalReader.open(journal), 0, List.copyOf(refused));
    }

    /** Null if the snapshot is damaged, or ahead of the journal: then it is of commands that the journal has lost. */
    private static JournalReader reader(
        final Path journal, final SnapshotStore store, final SnapshotFile file, final List<String> refused)
    {
        try
        {
            return JournalReader.open(journal, store.position(file));
        }
        catch (final JournalException ex)
        {
            refused.add(file.path() + ": " + ex.getMessage());
            return null;
        }
    }

    private static LoadedSnapshot load(
        final SnapshotStore store,
        final SnapshotFile file,
        final EngineConfig config,
        final EventHandler events,
        final List<String> refused)
    {
        try
        {
            return store.load(file, config, events);
        }
        catch (final JournalException ex)
        {
            refused.add(ex.getMessage());
            return null;
        }
    }

    private static void requireUnpruned(final Path directory, final Path journal, final List<String> refused)
    {
        final JournalPosition start = JournalReader.start(journal);
        if (start.documents() > 0)
        {
            throw new JournalException("journal " + journal + " was pruned and begins behind " + start +
                ": expected a snapshot from there on, early enough, in " + DataDirectory.snapshots(directory) +
                ", found " + (refused.isEmpty() ? "none" : "none that can be used: " + String.join("; ", refused)));
        }
    }
}
