package io.ringbook.app.torture.sim;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.engine.EngineConfig;
import io.ringbook.journal.JournalReader;
import io.ringbook.replay.DataDirectory;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the simulator knows of its own: every command that was given to the journal, byte by byte, up to where it must
 * still be there after a death of the process and after a loss of power, and what events it must lead to.
 */
final class CommandHistory
{
    private final EngineConfig config;
    private final List<byte[]> commands = new ArrayList<>();
    private ExpectedEvents expected;
    private long journaled;
    private long synced;
    private long seen;

    CommandHistory(final EngineConfig config)
    {
        this.config = config;
        expected = new ExpectedEvents(config);
    }

    /** A batch is about to be appended: it may or may not be there after what comes now. */
    void appending(final long firstSequence, final int count, final DirectBuffer batch)
    {
        SimulationFailure.require(firstSequence == journaled + 1,
            "appended: expected sequence " + (journaled + 1) + ", found " + firstSequence);
        int offset = 0;
        for (int i = 0; i < count; i++)
        {
            final byte[] command = new byte[CommandBatch.commandLength(batch, offset)];
            batch.getBytes(offset + CommandBatch.PREFIX_LENGTH, command);
            commands.add(command);
            offset += CommandBatch.PREFIX_LENGTH + command.length;
        }
    }

    /** The append has returned: all of it survives the death of the process. */
    void appended()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer();
        for (long sequence = journaled + 1; sequence <= commands.size(); sequence++)
        {
            wrap(buffer, sequence);
            expected.apply(buffer, 0, buffer.capacity(), sequence);
        }
        journaled = commands.size();
    }

    /** Somebody was told that it survives a loss of power. */
    void synced(final long sequence)
    {
        SimulationFailure.require(sequence <= journaled,
            "synced: expected at most sequence " + journaled + " that was journaled, found " + sequence);
        synced = Math.max(synced, sequence);
    }

    /**
     * The client sees an event.
     *
     * @param isSynced was it promised to survive a loss of power?
     */
    void seen(final DirectBuffer event, final int offset, final int length, final boolean isSynced)
    {
        seen = expected.seen(event, offset, length);
        if (isSynced)
        {
            synced = Math.max(synced, seen);
        }
    }

    /** What is not synced may be gone. */
    void powerLost()
    {
        journaled = Math.min(journaled, synced);
    }

    /**
     * Something was recovered: as much as must be there, and no more than there was.
     *
     * @param sequence  of the last command.
     * @param stateHash of the engine after it.
     */
    void recovered(final long sequence, final long stateHash)
    {
        SimulationFailure.require(sequence >= journaled, "recovered: expected at least sequence " + journaled +
            " that was acknowledged, found " + sequence + ": " + (journaled - sequence) + " commands are lost");
        SimulationFailure.require(sequence <= commands.size(), "recovered: expected at most sequence " +
            commands.size() + " that was ever sent, found " + sequence + ": commands are invented");
        while (commands.size() > sequence)
        {
            commands.remove(commands.size() - 1);
        }
        journaled = sequence;
        synced = sequence;
        expected = new ExpectedEvents(config);
        final UnsafeBuffer buffer = new UnsafeBuffer();
        for (long i = 1; i <= sequence; i++)
        {
            wrap(buffer, i);
            expected.applyUnseen(buffer, 0, buffer.capacity(), i);
        }
        SimulationFailure.require(expected.engine().stateHash() == stateHash, "sequence " + sequence +
            ": the recovered engine differs from one that has applied every command since the first");
    }

    private void wrap(final UnsafeBuffer buffer, final long sequence)
    {
        buffer.wrap(commands.get((int)(sequence - 1)));
    }

    /** The journal holds these commands and no others, from where it begins. */
    void requireSameIn(final Path directory)
    {
        try (JournalReader reader = JournalReader.open(DataDirectory.journal(directory)))
        {
            while (reader.next())
            {
                if (!reader.isStateHash())
                {
                    requireSame(reader);
                }
            }
            SimulationFailure.require(reader.lastSequence() == journaled,
                "journal: expected its end at sequence " + journaled + ", found " + reader.lastSequence());
        }
    }

    private void requireSame(final JournalReader reader)
    {
        int offset = reader.commandsOffset();
        for (int i = 0; i < reader.count(); i++)
        {
            final long sequence = reader.firstSequence() + i;
            final byte[] command = commands.get((int)(sequence - 1));
            final int length = CommandBatch.commandLength(reader.commands(), offset);
            final byte[] found = new byte[length];
            reader.commands().getBytes(offset + CommandBatch.PREFIX_LENGTH, found);
            SimulationFailure.require(Arrays.equals(command, found),
                "journal: sequence " + sequence + " is not the command that was appended");
            offset += CommandBatch.PREFIX_LENGTH + length;
        }
    }

    /** An independent engine that has applied everything. */
    ExpectedEvents expected()
    {
        return expected;
    }

    /** Of the last command that survives the death of the process. */
    long journaled()
    {
        return journaled;
    }

    /** Of the last command that survives a loss of power. */
    long synced()
    {
        return synced;
    }

    long seen()
    {
        return seen;
    }
}
