package io.ringbook.replay;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import io.ringbook.codecs.CommandName;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;
import io.ringbook.journal.Quarantine;
import io.ringbook.journal.QuarantinedCommand;
import io.ringbook.pipeline.HashedState;
import org.agrona.DirectBuffer;

/**
 * Commands of a journal through the engine's one door, with every state hash on the way compared. Commands that the
 * engine has already applied (it came from a snapshot) are passed over. One thread.
 *
 * <p>Each command is validated before the engine sees it, as the engine itself checks no bounds. One that is not well
 * formed, or that the engine throws at, ends the replay with a {@link PoisonCommandException}; one in quarantine is
 * replaced by a tick of the clock.
 *
 * <p>Long because each command passes through one chain of checks, and what stops it there is told in full.
 */
public final class Replayer
{
    private final JournalSource source;
    private final MatchingEngine engine;
    private final CommandTap tap;
    private final Quarantine quarantine;
    private final ClockTick tick = new ClockTick();

    private DirectBuffer commands;
    private int offset;
    private int remaining;
    private long nextSequence;
    private int epoch;
    private IllegalArgumentException malformed;
    private PoisonCommandException stopped;

    private long commandsApplied;
    private long appliedAtCall;
    private long commandsPassedOver;
    private long hashRecordsChecked;
    private long lastHashSequence;
    private long lastHash;

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
        this.quarantine = source.quarantine();
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
        appliedAtCall = commandsApplied;
        apply(Long.MAX_VALUE, Integer.MAX_VALUE);
        return true;
    }

    /**
     * Applies commands up to a limit, which may end in the middle of a batch.
     *
     * @param commandLimit to apply at most.
     * @return commands applied, fewer than the limit only at the end of the journal, or before a command that cannot be
     *         applied: the next call says so.
     */
    public int poll(final int commandLimit)
    {
        int applied = 0;
        appliedAtCall = commandsApplied;
        malformed = null;
        while (applied < commandLimit && null == malformed)
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
            appliedAtCall = commandsApplied;
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

    /**
     * Commands applied by this replay, those in quarantine included, those the engine had before not.
     *
     * @return number of commands.
     */
    public long commandsApplied()
    {
        return commandsApplied;
    }

    /**
     * Commands in quarantine that came by; they are applied as ticks of the clock.
     *
     * @return number of commands.
     */
    public long commandsPassedOver()
    {
        return commandsPassedOver;
    }

    /**
     * State hashes of the journal that were compared, and equal.
     *
     * @return number of hash records.
     */
    public long hashRecordsChecked()
    {
        return hashRecordsChecked;
    }

    /**
     * The last state hash of the journal that was compared, and equal.
     *
     * @return the hash and its sequence, null if none came by yet.
     */
    public HashedState lastStateHash()
    {
        return 0 == hashRecordsChecked ? null : new HashedState(lastHashSequence, lastHash);
    }

    /**
     * What of the journal has been read, by this replay and whoever had the source before it.
     *
     * @return bytes, headers of the documents included.
     */
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
        requireSound();
        passOverWhatIsApplied();
        final long from = commandsApplied;
        malformed = null;
        while (null == malformed && remaining > 0 && nextSequence <= toSequence && commandsApplied - from < limit)
        {
            final long most = Math.min(toSequence - nextSequence, limit - (commandsApplied - from) - 1) + 1;
            if (0 == applyRun((int)Math.min(remaining, most)))
            {
                applyQuarantined();
            }
        }
        if (null != malformed && commandsApplied == appliedAtCall)
        {
            throw poison(nextSequence, offset, malformed);
        }
        return (int)(commandsApplied - from);
    }

    /** After it has thrown, an engine must not be used. */
    private void requireSound()
    {
        if (null != stopped)
        {
            throw stopped;
        }
        if (0 != engine.failedSequence())
        {
            throw new IllegalStateException("the replay has failed at sequence " + engine.failedSequence());
        }
    }

    private void passOverWhatIsApplied()
    {
        while (remaining > 0 && nextSequence <= engine.sequence())
        {
            advance(1, CommandBatch.PREFIX_LENGTH + CommandBatch.commandLength(commands, offset));
        }
    }

    /** Commands up to the next one that is not for the engine, all looked at before the first is applied. */
    private int applyRun(final int limit)
    {
        final DirectBuffer buffer = commands;
        int count = 0;
        int at = offset;
        try
        {
            while (count < limit && null == quarantine.find(nextSequence + count))
            {
                final int length = CommandBatch.commandLength(buffer, at);
                CommandValidator.validate(buffer, at + CommandBatch.PREFIX_LENGTH, length);
                at += CommandBatch.PREFIX_LENGTH + length;
                count++;
            }
        }
        catch (final IllegalArgumentException e)
        {
            malformed = e;
        }
        if (count > 0)
        {
            applyWellFormed(count, at - offset);
        }
        return count;
    }

    private void applyWellFormed(final int count, final int length)
    {
        try
        {
            if (CommandTap.NONE == tap)
            {
                engine.onCommands(commands, offset, length, nextSequence);
            }
            else
            {
                applyTapped(count);
            }
        }
        catch (final RuntimeException | Error thrown)
        {
            if (!EngineFailure.isOfEngine(engine, thrown))
            {
                throw thrown;
            }
            stopped = poisonIn(thrown);
            throw stopped;
        }
        advance(count, length);
        commandsApplied += count;
    }

    private void applyTapped(final int count)
    {
        int at = offset;
        for (int i = 0; i < count; i++)
        {
            final int length = CommandBatch.commandLength(commands, at);
            final int index = at + CommandBatch.PREFIX_LENGTH;
            tap.onCommand(commands, index, length, nextSequence + i);
            engine.onCommand(commands, index, length, nextSequence + i);
            at = index + length;
        }
    }

    /** Time goes on by it, and nothing else, so that sequences stay consecutive. */
    private void applyQuarantined()
    {
        final QuarantinedCommand quarantined = quarantine.find(nextSequence);
        if (null == quarantined)
        {
            // Not well formed.
            return;
        }
        final int length = CommandBatch.commandLength(commands, offset);
        final int index = offset + CommandBatch.PREFIX_LENGTH;
        quarantined.requireSame(commands, index, length);
        tick.at(timeOf(index, length));
        tap.onCommand(tick.buffer(), 0, tick.length(), nextSequence);
        engine.onCommand(tick.buffer(), 0, tick.length(), nextSequence);
        advance(1, CommandBatch.PREFIX_LENGTH + length);
        commandsApplied++;
        commandsPassedOver++;
    }

    /** Its own, unless that is out of order: it may be any bytes. */
    private long timeOf(final int index, final int length)
    {
        final long now = engine.timestampNs();
        final long latest = Math.max(now, source.timestampNs());
        return length < CommandEncoder.STAMPED_LENGTH ? now :
            Math.max(now, Math.min(latest, CommandEncoder.timestampNs(commands, index)));
    }

    private void advance(final int count, final int length)
    {
        offset += length;
        nextSequence += count;
        remaining -= count;
    }

    private PoisonCommandException poisonIn(final Throwable thrown)
    {
        final int before = (int)(engine.failedSequence() - nextSequence);
        return poison(
            engine.failedSequence(),
            offset + CommandBatch.groupLength(commands, offset, Integer.MAX_VALUE, before),
            thrown);
    }

    private PoisonCommandException poison(final long sequence, final int at, final Throwable cause)
    {
        final int index = at + CommandBatch.PREFIX_LENGTH;
        final String template = CommandName.of(commands, index, CommandBatch.commandLength(commands, at));
        return new PoisonCommandException(sequence, template, source.placeOf(index), quarantine, cause);
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
        lastHashSequence = sequence;
        lastHash = found;
    }
}
