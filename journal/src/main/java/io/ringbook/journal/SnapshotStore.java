package io.ringbook.journal;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.SnapshotException;
import io.ringbook.engine.SnapshotLoader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Snapshots in files of a directory: the engine's bytes, as {@code docs/snapshot-format.md} has them, and behind them
 * the {@link JournalPosition} that they stand for, in one checksum. A file has its name only when it is whole and on
 * the disk. Instances in several processes may share a directory. One thread.
 */
public final class SnapshotStore
{
    /** Snapshots that are kept: if the newest turns out to be unusable there is the one before. */
    public static final int KEPT = 2;

    private static final String NAME = "snapshot-\\d{19}\\.rbs";
    private static final int SEQUENCE_OFFSET = "snapshot-".length();
    private static final int SEQUENCE_LENGTH = 19;
    private static final String DAMAGED_SUFFIX = ".damaged";
    private static final String UNFINISHED_SUFFIX = ".tmp";

    private final Path directory;
    private final StorageListener listener;
    private final SnapshotInput input = new SnapshotInput();
    /** Native memory is given back by a collection of garbage only, and there may be none for days: made once. */
    private ByteBuffer writtenBytes;

    /**
     * A store.
     *
     * @param directory of the snapshots, made with the first.
     */
    public SnapshotStore(final Path directory)
    {
        this(directory, StorageListener.NONE);
    }

    /**
     * A store whose steps are heard.
     *
     * @param directory of the snapshots, made with the first.
     * @param listener  called on the writing thread.
     */
    public SnapshotStore(final Path directory, final StorageListener listener)
    {
        this.directory = directory;
        this.listener = listener;
    }

    /**
     * What is there.
     *
     * @return snapshots, the newest first.
     * @throws JournalException if the directory cannot be read.
     */
    public List<SnapshotFile> list()
    {
        if (!Files.isDirectory(directory))
        {
            return List.of();
        }

        final List<SnapshotFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory))
        {
            for (final Path entry : (Iterable<Path>)entries::iterator)
            {
                final String name = entry.getFileName().toString();
                if (name.matches(NAME))
                {
                    final String digits = name.substring(SEQUENCE_OFFSET, SEQUENCE_OFFSET + SEQUENCE_LENGTH);
                    files.add(new SnapshotFile(entry, Long.parseLong(digits), Files.size(entry)));
                }
            }
        }
        catch (final IOException | UncheckedIOException ex)
        {
            throw new JournalException("cannot list " + directory + ": " + ex.getMessage(), ex);
        }

        files.sort(Comparator.comparingLong(SnapshotFile::sequence).reversed());
        return files;
    }

    /**
     * Stores the state of an engine, reads it back and holds it against the engine byte by byte, and removes what is
     * older than the {@link #KEPT} newest that are intact. What the snapshot says must be on the disk in the journal
     * before. Hardly anything is allocated, whatever the size: live engines in the same process shall not pause for it.
     *
     * @param engine   between two commands.
     * @param position in the journal, of this command or of one before it in the same document.
     * @return the file.
     * @throws JournalException if it cannot be written or does not read back; what was there stays.
     */
    public SnapshotFile write(final MatchingEngine engine, final JournalPosition position)
    {
        final Path path = directory.resolve(
            String.format(Locale.ROOT, "snapshot-%0" + SEQUENCE_LENGTH + "d.rbs", engine.sequence()));
        try
        {
            DataFiles.createDirectory(directory, listener);
            return write(path, engine, position);
        }
        catch (final IOException | UncheckedIOException ex)
        {
            throw new JournalException("cannot write " + path + ": " + ex.getMessage(), ex);
        }
    }

    private SnapshotFile write(final Path path, final MatchingEngine engine, final JournalPosition position)
        throws IOException
    {
        final Path temporary = path.resolveSibling(path.getFileName() + UNFINISHED_SUFFIX);
        try
        {
            try (FileChannel channel = FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE))
            {
                listener.onStep(StorageStep.FILE_CREATED, temporary);
                final SnapshotOutput output = new SnapshotOutput(channel, writtenBytes());
                engine.writeSnapshot(position.epoch(), output);
                output.end(position);
                listener.onStep(StorageStep.SNAPSHOT_WRITTEN, temporary);
                listener.onStep(StorageStep.BEFORE_FORCE, temporary);
                channel.force(false);
                listener.onStep(StorageStep.FORCED, temporary);
            }

            verify(new SnapshotFile(temporary, engine.sequence(), Files.size(temporary)), engine, position);
            DataFiles.move(temporary, path);
        }
        catch (final IOException | RuntimeException ex)
        {
            Files.deleteIfExists(temporary);
            throw ex;
        }

        listener.onStep(StorageStep.SNAPSHOT_MOVED, path);
        DataFiles.forceDirectory(directory, listener);
        listener.onStep(StorageStep.SNAPSHOT_KEPT, path);
        removeOld();
        return new SnapshotFile(path, engine.sequence(), Files.size(path));
    }

    private void verify(final SnapshotFile file, final MatchingEngine engine, final JournalPosition position)
        throws IOException
    {
        final JournalPosition found = position(file);
        if (!found.equals(position))
        {
            throw new JournalException(
                "snapshot damaged: " + file.path() + ": expected " + position + ", read back " + found);
        }

        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ))
        {
            engine.writeSnapshot(position.epoch(), new SnapshotComparison(file.path(), channel, writtenBytes()));
        }
    }

    /** Those that are damaged do not count, and are put aside for whoever wants to look at them. */
    private void removeOld() throws IOException
    {
        removeUnfinished();
        int intact = 0;
        for (final SnapshotFile file : list())
        {
            if (intact == KEPT)
            {
                Files.deleteIfExists(file.path());
                listener.onStep(StorageStep.FILE_REMOVED, file.path());
            }
            else if (isIntact(file))
            {
                intact++;
            }
            else
            {
                DataFiles.move(file.path(), file.path().resolveSibling(file.path().getFileName() + DAMAGED_SUFFIX));
                listener.onStep(StorageStep.FILE_MOVED, file.path());
            }
        }
    }

    /** What a process was writing when it died. */
    private void removeUnfinished() throws IOException
    {
        try (Stream<Path> entries = Files.list(directory))
        {
            for (final Path entry : entries.filter((path) -> path.toString().endsWith(UNFINISHED_SUFFIX)).toList())
            {
                Files.deleteIfExists(entry);
                listener.onStep(StorageStep.FILE_REMOVED, entry);
            }
        }
    }

    private boolean isIntact(final SnapshotFile file)
    {
        try
        {
            return position(file).sequence() <= file.sequence();
        }
        catch (final JournalException ex)
        {
            return false;
        }
    }

    /**
     * Loads a snapshot.
     *
     * @param file   of it.
     * @param config of the engine's limits.
     * @param events to be called with what the engine does from then on.
     * @return the engine, and where it stands.
     * @throws JournalException if it is damaged, of another version, or does not fit the limits.
     */
    public LoadedSnapshot load(final SnapshotFile file, final EngineConfig config, final EventHandler events)
    {
        try
        {
            final SnapshotLoader loader = new SnapshotLoader(config, events);
            final JournalPosition position = input.read(file, loader::onBytes);
            final MatchingEngine engine = loader.engine();
            if (engine.sequence() != file.sequence() || position.sequence() > engine.sequence())
            {
                throw new JournalException("snapshot damaged: " + file.path() + ": expected sequence=" +
                    file.sequence() + " by its name, found sequence=" + engine.sequence() + " at " + position);
            }

            return new LoadedSnapshot(engine, position, file);
        }
        catch (final SnapshotException ex)
        {
            throw new JournalException("snapshot damaged: " + file.path() + ": " + ex.getMessage(), ex);
        }
    }

    /**
     * Where in the journal a snapshot stands, by its checksum alone: much faster than loading it.
     *
     * @param file of it.
     * @return the position.
     * @throws JournalException if it is damaged.
     */
    public JournalPosition position(final SnapshotFile file)
    {
        return input.read(file, (buffer, offset, length) -> length);
    }

    /**
     * Loads the newest snapshot that can be used.
     *
     * @param config      of the engine's limits.
     * @param events      to be called with what the engine does from then on.
     * @param maxSequence no newer one.
     * @param refused     told of each that cannot be used, and why.
     * @return the engine and where it stands, null if there is none.
     */
    public LoadedSnapshot loadNewest(
        final EngineConfig config,
        final EventHandler events,
        final long maxSequence,
        final Consumer<String> refused)
    {
        for (final SnapshotFile file : list())
        {
            if (file.sequence() <= maxSequence)
            {
                try
                {
                    return load(file, config, events);
                }
                catch (final JournalException ex)
                {
                    refused.accept(ex.getMessage());
                }
            }
        }

        return null;
    }

    /**
     * Removes snapshots of documents that the journal has lost with the power of the machine: what it will hold there
     * is something else.
     *
     * @param documents that the journal has.
     */
    public void discardBeyond(final long documents)
    {
        for (final SnapshotFile file : list())
        {
            try
            {
                if (position(file).documents() > documents)
                {
                    Files.deleteIfExists(file.path());
                }
            }
            catch (final JournalException ex)
            {
                // Damaged: nobody will use it, and the next snapshot puts it aside.
                continue;
            }
            catch (final IOException ex)
            {
                throw new JournalException("cannot remove " + file.path() + ": " + ex.getMessage(), ex);
            }
        }
    }

    private ByteBuffer writtenBytes()
    {
        if (null == writtenBytes)
        {
            writtenBytes = ByteBuffer.allocateDirect(SnapshotOutput.BUFFER_LENGTH);
        }
        return writtenBytes.clear();
    }
}
