package io.ringbook.replay;

import io.ringbook.codecs.EventAdapter;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;

/**
 * Every event of an engine from a position on, in order, none missing and none twice: from the journal until that is
 * caught up with, then live from the {@link EventHub}, and from the journal again whenever the ring between could not
 * hold what the subscriber had not taken yet. One thread, which need not be that which subscribed; it also closes.
 */
public final class EventSubscription implements AutoCloseable
{
    private final EventHub hub;
    private final EventFeed feed;
    private final EventOrder order;
    private final IndexedEventHandler fromJournal = this::give;
    private final MessageHandler fromFeed = this::onFed;

    private EventReplay replay;
    private IndexedEventHandler handler;
    private int given;
    private long completedSequence;
    private long fallbacks;
    private boolean isClosed;

    EventSubscription(final EventHub hub, final EventPosition from, final EventFeed feed)
    {
        this.hub = hub;
        this.feed = feed;
        this.order = new EventOrder(from);
        this.replay = hub.open(from);
    }

    /**
     * Gives events that are there. An exception of the handler comes through, and its event does not come again.
     *
     * @param handler to give them to; it must not close this.
     * @param limit   of events.
     * @return number of events given, 0 if there are none now, or if catching up took the turn.
     * @throws io.ringbook.journal.JournalException if the journal is damaged.
     * @throws ReplayMismatchException              if what is regenerated is not what was live.
     */
    public int poll(final IndexedEventHandler handler, final int limit)
    {
        if (isClosed)
        {
            throw new IllegalStateException("the subscription is closed; subscribe again from next()=" + next());
        }
        this.handler = handler;
        return isLive() ? pollFeed(limit) : pollJournal(limit);
    }

    /**
     * Do events come from the engine, without a detour by the journal? It may change with each poll.
     *
     * @return true if so.
     */
    public boolean isLive()
    {
        return null == replay;
    }

    /**
     * How often this was live and had to go back to the journal.
     *
     * @return number of times.
     */
    public long fallbacks()
    {
        return fallbacks;
    }

    /**
     * The last command of which every event has been given. One that follows may have been given in part: what is said
     * of a whole command, such as the answer to it, waits for this.
     *
     * @return sequence, 0 or the one before the first asked for until there is one.
     */
    public long completedSequence()
    {
        return completedSequence;
    }

    /**
     * Where to go on after a restart: behind the last event given.
     *
     * @return position to subscribe from.
     */
    public EventPosition next()
    {
        return order.next();
    }

    @Override
    public void close()
    {
        if (!isClosed)
        {
            isClosed = true;
            hub.remove(feed);
            CloseHelper.close(replay);
        }
    }

    EventFeed feed()
    {
        return feed;
    }

    private int pollJournal(final int limit)
    {
        final int count = replay.poll(fromJournal, limit);
        final long last = order.sequence();
        completed(replay.isPast(last) ? last : last - 1);
        if (!hub.isClosed())
        {
            goLive();
        }
        return count;
    }

    /** Asked for at the end of the journal, done where the journal has been given up to the first event in the ring. */
    private void goLive()
    {
        switch (feed.state())
        {
            case EventFeed.IDLE:
                if (replay.isAtEnd())
                {
                    feed.want();
                }
                break;

            case EventFeed.LIVE:
                if (replay.isPast(feed.joinSequence() - 1))
                {
                    // What it had regenerated beyond comes again from the ring, and is passed over.
                    replay.close();
                    replay = null;
                }
                break;

            case EventFeed.OVERFLOWED:
                feed.rest();
                break;

            default:
                break;
        }
    }

    private int pollFeed(final int limit)
    {
        // Looked at before reading: what was written before it is read, so an empty ring is then the end of it.
        final boolean isOver = EventFeed.OVERFLOWED == feed.state() || hub.isClosed();
        final long complete = feed.completeSequence();
        given = 0;
        feed.read(fromFeed, limit);
        // Of the last command given there may be more to come, unless all of it was there before and nothing is left.
        final long last = order.sequence();
        completed(last <= complete && feed.isEmpty() ? last : last - 1);
        if (isOver && feed.isEmpty())
        {
            fallBack();
        }
        return given;
    }

    private void completed(final long sequence)
    {
        if (sequence > completedSequence)
        {
            completedSequence = sequence;
        }
    }

    private void fallBack()
    {
        replay = hub.open(order.next());
        fallbacks++;
        if (EventFeed.OVERFLOWED == feed.state())
        {
            feed.rest();
        }
    }

    private void onFed(
        final int indexAndOne, final MutableDirectBuffer buffer, final int offset, final int length)
    {
        final long sequence = EventAdapter.sequence(buffer, offset);
        final int index = indexAndOne - 1;
        if (!order.isPassed(sequence, index))
        {
            given++;
            give(sequence, index, buffer, offset, length);
        }
    }

    private void give(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        order.pass(sequence, index);
        handler.onEvent(sequence, index, buffer, offset, length);
    }
}
