package io.ringbook.replay;

import io.ringbook.codecs.EventEncoder;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalException;
import io.ringbook.journal.JournalReader;
import io.ringbook.pipeline.Durability;

import java.nio.file.Path;

/**
 * Every event from a position on, regenerated from the journal: the bytes that were emitted when its command was live.
 * Follows the journal while another thread or process writes it, as far as commands have reached the durability asked
 * for. Nothing is allocated per event. One thread.
 */
public final class EventReplay implements AutoCloseable
{
    private static final int COMMANDS_PER_POLL = 1_024;
    private static final int UNWANTED_PER_POLL = 16_384;

    private final JournalReader reader;
    private final MatchingEngine engine;
    private final Replayer replayer;
    private final CommandEvents events;
    private final EventOrder order;
    private final long fromSequence;
    private final boolean isSynced;

    private long releasedSequence;
    private boolean isClosed;
    private boolean hasFailed;

    private EventReplay(
        final JournalReader reader,
        final MatchingEngine engine,
        final CommandEvents events,
        final EventPosition from,
        final boolean isSynced)
    {
        this.reader = reader;
        this.engine = engine;
        this.events = events;
        this.replayer = new Replayer(reader, engine);
        this.order = new EventOrder(from);
        this.fromSequence = from.sequence();
        this.isSynced = isSynced;
    }

    /**
     * Opens the journal of a directory. It begins with the newest snapshot before the position that can be used, else
     * with the first command; what is between that and the position is regenerated unseen by the first polls, some
     * thousand commands each.
     *
     * @param directory  the data directory or the journal's.
     * @param config     of the regenerating engine, as that of the live one.
     * @param from       the first event wanted; if the journal does not reach so far, polling waits for it.
     * @param durability that a command must have reached before its events are given: the death of the writing process
     *                   for {@link Durability#PAGE_CACHE}, the loss of power for the others.
     * @return the replay; closing it closes its reader.
     * @throws JournalException if there is no journal, or it was pruned and can give the event no more.
     */
    public static EventReplay open(
        final Path directory, final EngineConfig config, final EventPosition from, final Durability durability)
    {
        DataDirectory.requireGiven(directory);
        if (null == config || null == from || null == durability)
        {
            throw new IllegalArgumentException("event replay: expected the live engine's config, a position " +
                "(EventPosition.START for all) and a durability, found " + config + ", " + from + ", " + durability);
        }
        final CommandEvents events = new CommandEvents();
        events.isDiscarding(true);
        final ReplayStart start =
            ReplayStart.newest(directory, config, new EventEncoder(events), from.sequence() - 1);
        return new EventReplay(
            start.reader(), start.engine(), events, from, Durability.PAGE_CACHE != durability);
    }

    /**
     * Gives events that are there.
     *
     * @param handler to give them to.
     * @param limit   of events.
     * @return number of events given. If it is 0, {@link #isAtEnd()} tells whether to wait or to poll on.
     * @throws JournalException        if the journal is damaged.
     * @throws ReplayMismatchException if the regenerating engine comes to another state than the live one.
     * @throws PoisonCommandException  if a command of the journal cannot be applied.
     * @throws IllegalStateException   if it is closed, or has thrown before.
     */
    public int poll(final IndexedEventHandler handler, final int limit)
    {
        if (isClosed || hasFailed)
        {
            throw new IllegalStateException("the event replay " + (isClosed ? "is closed" : "has failed") +
                "; open another one from next()=" + next());
        }
        if (engine.sequence() < fromSequence - 1)
        {
            passUnwanted();
            return 0;
        }
        int count = 0;
        int commands = 0;
        while (count < limit)
        {
            if (!events.hasNext())
            {
                if (COMMANDS_PER_POLL == commands++ || !nextCommand())
                {
                    break;
                }
            }
            else if (give(handler))
            {
                count++;
            }
        }
        return count;
    }

    /**
     * Has everything been given that was released when last looked?
     *
     * @return true if there was nothing more to do.
     */
    public boolean isAtEnd()
    {
        return engine.sequence() >= releasedSequence && !events.hasNext();
    }

    /**
     * Where to go on: behind the last event given, or from where it was asked for.
     *
     * @return position of the next event, or before it.
     */
    public EventPosition next()
    {
        return order.next();
    }

    /**
     * The regenerating engine, to look at between polls. It has applied the command of the last event given as a whole.
     *
     * @return engine.
     */
    public MatchingEngine engine()
    {
        return engine;
    }

    @Override
    public void close()
    {
        isClosed = true;
        reader.close();
    }

    /**
     * Has every event of a command, and of all before it, been given?
     *
     * @param sequence of the command.
     * @return true if so; its events that were not asked for count as given.
     */
    public boolean isPast(final long sequence)
    {
        return engine.sequence() > sequence || engine.sequence() == sequence && !events.hasNext();
    }

    private void passUnwanted()
    {
        if (hasReleased())
        {
            final long limit = Math.min(fromSequence - 1, engine.sequence() + UNWANTED_PER_POLL);
            hasFailed = true;
            replayer.replayTo(Math.min(limit, releasedSequence));
            hasFailed = false;
        }
    }

    private boolean nextCommand()
    {
        if (!hasReleased())
        {
            return false;
        }
        events.isDiscarding(false);
        // If this throws, a part of a command's events may be there: nobody shall see it.
        hasFailed = true;
        final boolean isApplied = replayer.poll(1) > 0;
        hasFailed = false;
        return isApplied;
    }

    /** The first of the command that was asked for may be unwanted. */
    private boolean give(final IndexedEventHandler handler)
    {
        final long sequence = engine.sequence();
        final int index = events.next();
        if (order.isPassed(sequence, index))
        {
            return false;
        }
        order.pass(sequence, index);
        handler.onEvent(sequence, index, events.buffer(), events.offset(), events.length());
        return true;
    }

    private boolean hasReleased()
    {
        if (isClosed)
        {
            throw new IllegalStateException("the event replay is closed");
        }
        if (engine.sequence() >= releasedSequence)
        {
            releasedSequence = isSynced ? reader.syncedSequence() : reader.journaledSequence();
        }
        return engine.sequence() < releasedSequence;
    }
}
