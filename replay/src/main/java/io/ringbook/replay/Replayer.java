package io.ringbook.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;
import org.agrona.DirectBuffer;

/**
 * Commands of a journal through the engine's one door, with every state hash on the way compared. Commands that the
 * engine has already applied (it came from a snapshot) are passed over. One thread.
 */
public final class Replayer
{
    private final JournalSource source;
    private final MatchingEngine engine;
    private final CommandTap tap;

    private DirectBuffer commands;
    private int offset;
    private int remaining;
    private long nextSequence;
    private int epoch;

    private long commandsApplied;
    private long hashRecordsChecked;

    /**
     * A replay from where the source stands into an engine.
     *
     * @param source to read.
     * @param engine to apply the commands to.
     */
    public Replayer(final JournalSource source, final MatchingEngine engine)
    {
        this(source, engine, CommandTap.NONE);
    }

    /**
     * A replay whose commands are also shown to a tap.
     *
     * @param source to read.
     * @param engine to apply the commands to.
     * @param tap    called before each command is applied.
     */
    public Replayer(final JournalSource source, final MatchingEngine engine, final CommandTap tap)
    {
        this.source = source;
        this.engine = engine;
        this.tap = tap;
    }

    /**
     * Applies the rest of the document under way or, if there is none, the next one.
     *
     * @return false if the journal has no further document (yet).
     */
    public boolean poll()
    {
        if (0 == remaining && !nextDocument())
        {
            return false;
        }
        apply(Long.MAX_VALUE, Integer.MAX_VALUE);
        return true;
    }

    /**
     * Applies commands up to a limit, which may end in the middle of a batch.
     *
     * @param commandLimit to apply at most.
     * @return commands applied, fewer than the limit only at the end of the journal.
     */
    public int poll(final int commandLimit)
    {
        int applied = 0;
        while (applied < commandLimit)
        {
            if (0 == remaining && !nextDocument())
            {
                break;
            }
            applied += apply(Long.MAX_VALUE, commandLimit - applied);
        }
        return applied;
    }

    /**
     * Applies everything up to the present end of the journal.
     *
     * @return sequence of the last command applied, 0 if there is none.
     */
    public long replayAll()
    {
        return replayTo(Long.MAX_VALUE);
    }

    /**
     * Stops after exactly this command, in the middle of a batch if it is there, or at the end of the journal.
     *
     * @param sequence of the last command to apply.
     * @return sequence of the last command applied.
     */
    public long replayTo(final long sequence)
    {
        while (engine.sequence() < sequence)
        {
            if (0 == remaining && !nextDocument())
            {
                break;
            }
            apply(sequence, Integer.MAX_VALUE);
        }
        return engine.sequence();
    }

    /**
     * The engine that is replayed into.
     *
     * @return the engine.
     */
    public MatchingEngine engine()
    {
        return engine;
    }

    /**
     * Sequence of the last command applied.
     *
     * @return sequence, 0 before any.
     */
    public long sequence()
    {
        return engine.sequence();
    }

    public long commandsApplied()
    {
        return commandsApplied;
    }

    public long hashRecordsChecked()
    {
        return hashRecordsChecked;
    }

    public long bytesRead()
    {
        return source.bytesRead();
    }

    /**
     * Epoch of the last document read.
     *
     * @return epoch, 0 before any.
     */
    public int epoch()
    {
        return epoch;
    }

    private boolean nextDocument()
    {
        if (!source.next())
        {
            return false;
        }
        epoch = source.epoch();
        if (source.isStateHash())
        {
            checkStateHash(source.stateHashSequence(), source.stateHash());
            return true;
        }
        commands = source.commands();
        offset = source.commandsOffset();
        remaining = source.count();
        nextSequence = source.firstSequence();
        return true;
    }

    private int apply(final long toSequence, final int limit)
    {
        final DirectBuffer buffer = commands;
        final long from = commandsApplied;
        while (remaining > 0 && nextSequence <= toSequence && commandsApplied - from < limit)
        {
            final int length = CommandBatch.commandLength(buffer, offset);
            final int index = offset + CommandBatch.PREFIX_LENGTH;
            if (nextSequence > engine.sequence())
            {
                tap.onCommand(buffer, index, length, nextSequence);
                engine.onCommand(buffer, index, length, nextSequence);
                commandsApplied++;
            }
            offset = index + length;
            nextSequence++;
            remaining--;
        }
        return (int)(commandsApplied - from);
    }

    private void checkStateHash(final long sequence, final long expected)
    {
        final long applied = engine.sequence();
        if (sequence < applied)
        {
            return;
        }
        if (sequence > applied)
        {
            throw new IllegalStateException(
                "state hash record: expected sequence " + applied + ", found " + sequence);
        }
        final long found = engine.stateHash();
        if (expected != found)
        {
            throw new ReplayMismatchException(sequence, expected, found);
        }
        hashRecordsChecked++;
    }
}
