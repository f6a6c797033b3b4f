package io.ringbook.replay;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;
import io.ringbook.pipeline.HashedState;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;

import java.nio.file.Path;

/**
 * A second engine that tails a live journal. Its events go to the handler it was made with, on the thread of its duty
 * cycle, and each state hash in the journal is compared with its own. {@link #position()} may be read by any thread.
 */
public final class Follower implements Agent, AutoCloseable
{
    private static final int COMMANDS_PER_DUTY_CYCLE = 4_096;

    private final Replayer replayer;
    private final AutoCloseable ownedSource;
    private volatile long position;

    /**
     * A follower of any source, which stays its owner's to close.
     *
     * @param source to read.
     * @param engine to apply the commands to.
     */
    public Follower(final JournalSource source, final MatchingEngine engine)
    {
        this(source, engine, CommandTap.NONE);
    }

    /**
     * A follower of any source, with its commands shown to a tap.
     *
     * @param source to read; stays its owner's to close.
     * @param engine to apply the commands to.
     * @param tap    called before each command.
     */
    public Follower(final JournalSource source, final MatchingEngine engine, final CommandTap tap)
    {
        this(new Replayer(source, engine, tap), null);
    }

    private Follower(final Replayer replayer, final AutoCloseable ownedSource)
    {
        this.replayer = replayer;
        this.ownedSource = ownedSource;
        this.position = replayer.sequence();
    }

    /**
     * Follows the journal of a directory from its first command or, if it was pruned, its oldest snapshot.
     *
     * @param directory the data directory or the journal's.
     * @param config    of the second engine, as that of the first.
     * @param events    what the second engine says.
     * @return the follower; closing it closes its reader.
     */
    public static Follower open(final Path directory, final EngineConfig config, final EventHandler events)
    {
        final ReplayStart start = ReplayStart.first(directory, config, events);
        return new Follower(new Replayer(start.reader(), start.engine()), start.reader());
    }

    @Override
    public int doWork()
    {
        return poll(COMMANDS_PER_DUTY_CYCLE);
    }

    /**
     * Applies commands that are in the journal.
     *
     * @param commandLimit to apply at most.
     * @return commands applied.
     */
    public int poll(final int commandLimit)
    {
        final int commands = replayer.poll(commandLimit);
        if (commands > 0)
        {
            position = replayer.sequence();
        }
        return commands;
    }

    @Override
    public String roleName()
    {
        return "follower";
    }

    @Override
    public void onClose()
    {
        CloseHelper.close(ownedSource);
    }

    @Override
    public void close()
    {
        onClose();
    }

    /**
     * Sequence of the last command applied.
     *
     * @return sequence, 0 before any.
     */
    public long position()
    {
        return position;
    }

    /**
     * Has a command been applied?
     *
     * @param sequence of the command.
     * @return true if it and all before it have been.
     */
    public boolean isCaughtUpTo(final long sequence)
    {
        return position >= sequence;
    }

    /**
     * State hashes that were compared, and equal. On the follower's own thread.
     *
     * @return number of records.
     */
    public long hashRecordsChecked()
    {
        return replayer.hashRecordsChecked();
    }

    /**
     * The last state hash of the journal that was compared, and equal. On the follower's own thread.
     *
     * @return the hash and its sequence, null if none came by yet.
     */
    public HashedState lastStateHash()
    {
        return replayer.lastStateHash();
    }

    /**
     * The second engine, for reading on the follower's own thread.
     *
     * @return the engine.
     */
    public MatchingEngine engine()
    {
        return replayer.engine();
    }
}
