package io.ringbook.replay;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.pipeline.Durability;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.pipeline.RingbookContext;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.collections.ArrayUtil;

import java.nio.file.Path;

/**
 * Hands the events of a running engine to any number of subscribers, each of which begins where it wants: what was
 * before comes from the journal, what is now from a bounded ring. A subscriber that is slow, or stops, falls back to
 * the journal; the engine never waits for one.
 *
 * <p>It is installed as the record handler of one launch; after that engine has been closed, close it, and make a new
 * one for the next. What the closed engine may have left in the journal without publishing it, open subscriptions still
 * get from there.
 */
public final class EventHub implements RecordHandler, AutoCloseable
{
    /** Bytes of events that a subscriber may be behind the engine before it falls back to the journal. */
    public static final int DEFAULT_CAPACITY_BYTES = 1 << 20;

    private static final int LEAST_CAPACITY_BYTES = 1 << 16;
    private static final EventFeed[] NO_FEEDS = {};

    private final Path directory;
    private final EngineConfig config;
    private final Durability durability;
    private final RecordHandler primary;

    private long sequence;
    private int index;
    private volatile EventFeed[] feeds = NO_FEEDS;
    private volatile boolean isClosed;

    private EventHub(
        final Path directory, final EngineConfig config, final Durability durability, final RecordHandler primary)
    {
        this.directory = directory;
        this.config = config;
        this.durability = durability;
        this.primary = primary;
    }

    /**
     * Makes a hub and puts it between an engine to be launched and the handler of its events, which goes on to get them
     * all; if there is none it does not need one. To be called last, when all else is in the context.
     *
     * @param context   of the engine: has the journal, the engine's configuration and the durability.
     * @param directory the data directory or the journal's.
     * @return the hub.
     */
    public static EventHub install(final RingbookContext context, final Path directory)
    {
        DataDirectory.requireGiven(directory);
        if (null == context.journal())
        {
            throw new IllegalArgumentException("event hub: expected an engine with a journal, found none; " +
                "set the context's journal, and install the hub last");
        }
        final EventHub hub = new EventHub(directory, context.engineConfig(), context.durability(), primaryOf(context));
        context.eventHandler(null).recordHandler(hub);
        return hub;
    }

    private static RecordHandler primaryOf(final RingbookContext context)
    {
        final EventHandler handler = context.eventHandler();
        if (null == handler)
        {
            return null == context.recordHandler() ? EventHub::ignore : context.recordHandler();
        }
        if (null != context.recordHandler())
        {
            throw new IllegalArgumentException("eventHandler or recordHandler: expected one of them, found both");
        }
        final EventAdapter adapter = new EventAdapter(handler);
        return (buffer, offset, length) -> adapter.onEvent(buffer, offset);
    }

    private static void ignore(final DirectBuffer buffer, final int offset, final int length)
    {
    }

    /** Called by the engine's publisher. */
    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        final long eventSequence = EventAdapter.sequence(buffer, offset);
        index = eventSequence == sequence ? index + 1 : 0;
        sequence = eventSequence;
        primary.onRecord(buffer, offset, length);
        for (final EventFeed feed : feeds)
        {
            feed.onEvent(eventSequence, index, buffer, offset, length);
        }
    }

    @Override
    public void onDrained()
    {
        primary.onDrained();
        for (final EventFeed feed : feeds)
        {
            feed.onDrained(sequence);
        }
    }

    /**
     * Subscribes to every event from a position on. Any thread.
     *
     * @param from the first event wanted.
     * @return the subscription.
     * @throws io.ringbook.journal.JournalException if the journal cannot be read.
     */
    public EventSubscription subscribe(final EventPosition from)
    {
        return subscribe(from, DEFAULT_CAPACITY_BYTES);
    }

    /**
     * Subscribes to every event from a position on, with a ring of another size. Any thread.
     *
     * @param from          the first event wanted.
     * @param capacityBytes of the ring, a power of two, at least 64 KiB.
     * @return the subscription.
     * @throws io.ringbook.journal.JournalException if the journal cannot be read.
     */
    public EventSubscription subscribe(final EventPosition from, final int capacityBytes)
    {
        if (!BitUtil.isPowerOfTwo(capacityBytes) || capacityBytes < LEAST_CAPACITY_BYTES)
        {
            throw new IllegalArgumentException("capacityBytes: expected a power of two of at least " +
                LEAST_CAPACITY_BYTES + ", found " + capacityBytes);
        }
        final EventSubscription subscription = new EventSubscription(this, from, new EventFeed(capacityBytes));
        add(subscription.feed());
        return subscription;
    }

    /**
     * Ends going live: subscriptions take what is in their rings, and what is in the journal behind it. To be called
     * after the engine has been closed.
     */
    @Override
    public void close()
    {
        isClosed = true;
    }

    boolean isClosed()
    {
        return isClosed;
    }

    EventReplay open(final EventPosition from)
    {
        return EventReplay.open(directory, config, from, durability);
    }

    private synchronized void add(final EventFeed feed)
    {
        feeds = ArrayUtil.add(feeds, feed);
    }

    synchronized void remove(final EventFeed feed)
    {
        feeds = ArrayUtil.remove(feeds, feed);
    }
}
