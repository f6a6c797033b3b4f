package io.ringbook.fuzz;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.NoEvents;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalReader;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands of golden journals, and the states they lead to. */
final class GoldenCommands
{
    private static final int COMMANDS_IN_SEED = 60;
    private static final int SEEDS = 12;
    private static final int COMMANDS_BEFORE_SNAPSHOT = 120;

    private GoldenCommands()
    {
    }

    /** Some of them, each behind its length: what defines the market, and then a window of the flow. */
    static List<byte[]> batches(final String journal)
    {
        final List<byte[]> commands = commands(journal);
        final List<byte[]> batches = new ArrayList<>();
        for (int i = 1; i <= SEEDS; i++)
        {
            final ByteArrayOutputStream batch = new ByteArrayOutputStream();
            append(batch, commands.subList(0, COMMANDS_IN_SEED));
            final int from = i * COMMANDS_IN_SEED;
            append(batch, commands.subList(from, Math.min(commands.size(), from + COMMANDS_IN_SEED)));
            batches.add(batch.toByteArray());
        }
        return batches;
    }

    private static void append(final ByteArrayOutputStream batch, final List<byte[]> commands)
    {
        for (final byte[] command : commands)
        {
            batch.write(command.length);
            batch.write(command.length >>> Byte.SIZE);
            batch.writeBytes(command);
        }
    }

    /** Of an engine now and then on the way. */
    static List<byte[]> snapshots(final String journal)
    {
        final List<byte[]> snapshots = new ArrayList<>();
        final MatchingEngine engine = new MatchingEngine(SmallEngine.config(), NoEvents.INSTANCE);
        for (final byte[] command : commands(journal))
        {
            if (engine.sequence() % COMMANDS_BEFORE_SNAPSHOT == 0)
            {
                snapshots.add(SmallEngine.snapshot(engine));
            }
            engine.onCommand(new UnsafeBuffer(command), 0, command.length, engine.sequence() + 1);
        }
        return snapshots;
    }

    private static List<byte[]> commands(final String journal)
    {
        final List<byte[]> commands = new ArrayList<>();
        try
        {
            final Path directory = Files.createTempDirectory("ringbook-seeds");
            for (final Map.Entry<String, byte[]> file : Seeds.journal(journal).entrySet())
            {
                final Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            try (JournalReader reader = JournalReader.open(directory))
            {
                while (reader.next())
                {
                    take(reader, commands);
                }
            }
            IoUtil.delete(directory.toFile(), true);
        }
        catch (final IOException ex)
        {
            throw new UncheckedIOException(ex);
        }
        return commands;
    }

    private static void take(final JournalReader reader, final List<byte[]> commands)
    {
        int offset = reader.commandsOffset();
        for (int i = 0; i < reader.count(); i++)
        {
            final byte[] command = new byte[CommandBatch.commandLength(reader.commands(), offset)];
            offset += CommandBatch.PREFIX_LENGTH;
            reader.commands().getBytes(offset, command);
            offset += command.length;
            commands.add(command);
        }
    }
}
