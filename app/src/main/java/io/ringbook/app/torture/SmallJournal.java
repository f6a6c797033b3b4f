package io.ringbook.app.torture;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.ChronicleJournal;
import io.ringbook.journal.JournalConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.journal.SnapshotStore;
import io.ringbook.replay.DataDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A journal of a few epochs and small batches, written in this process, to be damaged.
 */
final class SmallJournal
{
    private static final int MAX_BATCH = 6;
    private static final int BATCHES_PER_STATE_HASH = 4;
    private static final long NS_PER_COMMAND = 1_000_000;

    /**
     * A document.
     *
     * @param file   it is in.
     * @param start  of its word, in the file.
     * @param end    behind its last byte.
     * @param before sequence of the last command before it.
     */
    record Document(Path file, long start, long end, long before)
    {
        boolean overlaps(final Path other, final long from, final long to)
        {
            return file.equals(other) && from < end && to > start;
        }
    }

    private final Path directory;
    private final CommandStream commands;
    private final SplittableRandom random;
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), NoEvents.INSTANCE);
    private final CommandBatch batch = new CommandBatch(MAX_BATCH * (CommandEncoder.MAX_COMMAND_LENGTH + 2));
    private long timestampNs = 1_700_000_000_000_000_000L;

    SmallJournal(final Path directory, final SplittableRandom random)
    {
        this(directory, random, new ClientCommands(random.nextLong()));
    }

    /**
     * A journal of these commands.
     *
     * @param directory of the journal.
     * @param random    for the size of its batches.
     * @param commands  to put into it.
     */
    SmallJournal(final Path directory, final SplittableRandom random, final CommandStream commands)
    {
        this.directory = directory;
        this.random = random;
        this.commands = commands;
    }

    /** Small files: a journal is copied and damaged many times. */
    static JournalConfig config()
    {
        return new JournalConfig().blockSizeBytes(1 << 16).preTouch(false).minFreeBytes(0);
    }

    Path directory()
    {
        return directory;
    }

    MatchingEngine engine()
    {
        return engine;
    }

    /** Writes a further epoch. */
    SmallJournal epoch(final int batches)
    {
        try (ChronicleJournal journal = ChronicleJournal.open(directory, config()))
        {
            append(journal, batches);
        }
        return this;
    }

    /** Appends batches of a few commands each, and state hashes. */
    void append(final ChronicleJournal journal, final int batches)
    {
        for (int i = 1; i <= batches; i++)
        {
            appendBatch(journal, 1 + random.nextInt(MAX_BATCH));
            if (0 == i % BATCHES_PER_STATE_HASH)
            {
                journal.appendStateHash(engine.sequence(), engine.stateHash());
            }
        }
    }

    /** Appends one batch of so many commands. */
    void appendBatch(final ChronicleJournal journal, final int count)
    {
        final long firstSequence = engine.sequence() + 1;
        batch.clear();
        for (int i = 0; i < count; i++)
        {
            timestampNs += NS_PER_COMMAND;
            final int offset = batch.claim();
            final int length = commands.next(batch.buffer(), offset);
            CommandEncoder.timestampNs(batch.buffer(), offset, timestampNs);
            batch.commit(length);
            engine.onCommand(batch.buffer(), offset, length, firstSequence + i);
        }
        journal.append(firstSequence, count, timestampNs, batch.buffer(), batch.length());
    }

    /** All documents, in order; the journal is whole. */
    List<Document> documents()
    {
        final List<Document> documents = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(directory))
        {
            long bytes = 0;
            long before = 0;
            while (reader.next())
            {
                final long length = reader.bytesRead() - bytes;
                documents.add(
                    new Document(reader.file(), reader.fileOffset(), reader.fileOffset() + length, before));
                bytes = reader.bytesRead();
                before = reader.lastSequence();
            }
        }
        return documents;
    }

    /** Takes a snapshot of the state at the end, beside the journal. */
    void snapshot()
    {
        try (JournalReader reader = JournalReader.open(directory))
        {
            while (reader.next())
            {
                // To the end.
                continue;
            }
            new SnapshotStore(DataDirectory.snapshots(directory)).write(engine, reader.position());
        }
    }

    /** All data files, in order. */
    List<Path> dataFiles() throws IOException
    {
        try (Stream<Path> files = Files.walk(directory))
        {
            return files.filter((file) -> file.toString().endsWith(".cq4")).sorted().toList();
        }
    }

    Path markFile()
    {
        return directory.resolve("high-water-mark");
    }

    /** A copy in another directory, in the place of what is there. */
    static void copy(final Path from, final Path to) throws IOException
    {
        FaultRun.remove(to);
        try (Stream<Path> files = Files.walk(from))
        {
            for (final Path file : files.toList())
            {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
