package io.ringbook.journal;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.pipeline.CommandJournal;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Writes commands that can be told by their sequence, and checks that they come back.
 */
final class JournalFixture
{
    private static final int CAPACITY = 1 << 20;

    private final CommandBatch batch = new CommandBatch(CAPACITY);
    private final UnsafeBuffer command = new UnsafeBuffer(new byte[128]);

    static JournalConfig smallFiles()
    {
        return new JournalConfig().blockSizeBytes(64 * 1024).preTouch(false).minFreeBytes(0);
    }

    static long timestampNs(final long sequence)
    {
        return 1_000_000L * sequence;
    }

    static int lengthOf(final long sequence)
    {
        return 24 + (int)(sequence % 41);
    }

    /** Appends a batch behind what the journal has. */
    void append(final CommandJournal journal, final int count)
    {
        final long firstSequence = journal.journaledSequence() + 1;
        batch.clear();
        for (long sequence = firstSequence; sequence < firstSequence + count; sequence++)
        {
            batch.append(encode(sequence), 0, lengthOf(sequence));
        }

        journal.append(firstSequence, count, timestampNs(firstSequence + count - 1), batch.buffer(), batch.length());
    }

    private UnsafeBuffer encode(final long sequence)
    {
        command.putLong(0, sequence);
        for (int i = Long.BYTES; i < lengthOf(sequence); i++)
        {
            command.putByte(i, (byte)(sequence * 31 + i));
        }

        return command;
    }

    /** Appends batches of 1, 2, 3 ... commands with a state hash after each third. */
    void appendStory(final CommandJournal journal, final int batches)
    {
        for (int count = 1; count <= batches; count++)
        {
            append(journal, count);
            if (count % 3 == 0)
            {
                journal.appendStateHash(journal.journaledSequence(), 31 * journal.journaledSequence());
            }
        }
    }

    /** Reads on to the end and checks each command; returns the last sequence. */
    long readAll(final JournalSource source)
    {
        long lastSequence = 0;
        while (source.next())
        {
            if (source.isStateHash())
            {
                assertEquals(31 * source.stateHashSequence(), source.stateHash());
            }
            else
            {
                lastSequence = source.firstSequence() + source.count() - 1;
                checkBatch(source);
            }
        }

        return lastSequence;
    }

    void checkBatch(final JournalSource source)
    {
        int offset = source.commandsOffset();
        for (long sequence = source.firstSequence(); sequence < source.firstSequence() + source.count(); sequence++)
        {
            assertEquals(lengthOf(sequence), CommandBatch.commandLength(source.commands(), offset));
            offset += CommandBatch.PREFIX_LENGTH;
            encode(sequence);
            for (int i = 0; i < lengthOf(sequence); i++)
            {
                assertEquals(command.getByte(i), source.commands().getByte(offset + i));
            }

            offset += lengthOf(sequence);
        }

        assertEquals(source.commandsLength(), offset - source.commandsOffset());
        assertEquals(timestampNs(source.firstSequence() + source.count() - 1), source.timestampNs());
    }

    long readAll(final Path directory)
    {
        try (JournalReader reader = JournalReader.open(directory))
        {
            return readAll(reader);
        }
    }

    static List<Path> dataFiles(final Path directory) throws IOException
    {
        try (Stream<Path> files = Files.walk(directory))
        {
            return files.filter((file) -> file.toString().endsWith(".cq4")).sorted().toList();
        }
    }

    /** Neither the journal nor a reader accepts the directory; returns what the journal says. */
    static String refusal(final Path directory, final String what)
    {
        final JournalException byReader = assertThrows(
            JournalException.class,
            () ->
            {
                try (JournalReader reader = JournalReader.open(directory))
                {
                    new JournalFixture().readAll(reader);
                }
            },
            () -> "reader accepts " + what);
        final JournalException byJournal = assertThrows(
            JournalException.class,
            () -> ChronicleJournal.open(directory, smallFiles()).close(),
            () -> "journal accepts " + what);
        assertTrue(byReader.getMessage().startsWith("journal damaged: "), byReader::getMessage);
        assertTrue(byJournal.getMessage().startsWith("journal damaged: "), byJournal::getMessage);
        return byJournal.getMessage();
    }
}
