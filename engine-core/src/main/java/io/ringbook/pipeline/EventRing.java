package io.ringbook.pipeline;

import com.lmax.disruptor.Sequence;
import io.ringbook.codecs.EventAdapter;
import io.ringbook.codecs.EventSink;
import io.ringbook.engine.memory.Words;
import org.agrona.BitUtil;
import org.agrona.UnsafeApi;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * The outbound ring: encoded events of any length, from one writing thread to one reading thread. The two positions are
 * Disruptor sequences that count bytes. What is committed becomes visible with {@link #publish()}, so that the writer
 * pays for the hand-over once a batch.
 *
 * <p>A record is a length word and the event, 8-byte aligned. One that begins before the end of the ring may run over
 * it, into room kept behind; so an event is always contiguous and no padding record is needed.
 */
public final class EventRing implements EventSink
{
    /** No event is longer than this, in bytes. */
    public static final int MAX_EVENT_LENGTH = 1024;

    /** A gate that lets every event through. */
    public static final long NO_GATE = Long.MAX_VALUE;

    private static final int PREFIX_LENGTH = Long.BYTES;

    /** Bytes that the reader looks at together. */
    private static final int FETCHED = 512;
    private static final long NO_SUM = 0x9E3779B97F4A7C15L;

    private static final int CLAIM_POSITION = OwnLine.FIRST;
    private static final int CLAIM_LENGTH = OwnLine.FIRST + 1;
    private static final int WRITABLE_LIMIT = OwnLine.FIRST + 2;

    private final UnsafeBuffer buffer;
    private final long address;
    private final int capacity;
    private final int mask;
    private final Runnable onFull;

    private final Sequence written = new Sequence(0);
    private final Sequence read = new Sequence(0);

    /** Of the writing thread; the reader looks at this object all the time. */
    private final long[] writer = OwnLine.words();
    private volatile boolean isWriterWaiting;

    /**
     * A ring.
     *
     * @param capacityBytes a power of two, at least 64 KiB.
     * @param onFull        called by the writer again and again while it has to wait for the reader; it may throw to
     *                      give the event up.
     */
    public EventRing(final int capacityBytes, final Runnable onFull)
    {
        if (!BitUtil.isPowerOfTwo(capacityBytes) || capacityBytes < 1 << 16)
        {
            throw new IllegalArgumentException(
                "outboundCapacityBytes: expected a power of two of at least 65536, found " + capacityBytes);
        }
        this.capacity = capacityBytes;
        this.mask = capacityBytes - 1;
        this.onFull = onFull;
        buffer = new UnsafeBuffer(
            ByteBuffer.allocateDirect(capacityBytes + MAX_EVENT_LENGTH + PREFIX_LENGTH + BitUtil.CACHE_LINE_LENGTH));
        address = buffer.addressOffset();
        writableLimit(capacity);
    }

    private long claimPosition()
    {
        return Words.get(writer, CLAIM_POSITION);
    }

    private void claimPosition(final long position)
    {
        Words.put(writer, CLAIM_POSITION, position);
    }

    private long writableLimit()
    {
        return Words.get(writer, WRITABLE_LIMIT);
    }

    private void writableLimit(final long position)
    {
        Words.put(writer, WRITABLE_LIMIT, position);
    }

    @Override
    public long claim(final int length)
    {
        if (length > MAX_EVENT_LENGTH)
        {
            throw new IllegalArgumentException(
                "event: expected at most " + MAX_EVENT_LENGTH + " bytes, found " + length);
        }
        Words.put(writer, CLAIM_LENGTH, length);
        final long position = claimPosition();
        if (position + recordLength(length) > writableLimit())
        {
            awaitRoom(recordLength(length));
        }
        return address + ((int)position & mask) + PREFIX_LENGTH;
    }

    @Override
    public void commit()
    {
        final long position = claimPosition();
        final int length = (int)Words.get(writer, CLAIM_LENGTH);
        UnsafeApi.putInt(address + ((int)position & mask), length);
        claimPosition(position + recordLength(length));
    }

    /**
     * Makes what is committed visible to the reader.
     */
    public void publish()
    {
        final long position = claimPosition();
        if (written.get() != position)
        {
            written.set(position);
        }
    }

    /**
     * Makes visible what is committed of the commands before one, and drops what there is of it and behind it. Nothing
     * can be taken back that the reader had to make room for: of a command that has filled the whole ring alone.
     *
     * @param sequence of the command.
     */
    void publishBefore(final long sequence)
    {
        long position = written.get();
        while (position < claimPosition() && sequenceAt((int)position & mask) < sequence)
        {
            position += recordLengthAt(position);
        }
        claimPosition(position);
        publish();
    }

    /**
     * Reads events. Called by the reading thread alone.
     *
     * @param handler to show them to.
     * @param limit   of events.
     * @return number of events read.
     */
    public int poll(final RecordHandler handler, final int limit)
    {
        return poll(handler, limit, NO_GATE);
    }

    /**
     * Reads events up to a gate. Called by the reading thread alone.
     *
     * @param handler      to show them to.
     * @param limit        of events.
     * @param gateSequence events of later commands are not shown yet.
     * @return number of events read.
     */
    public int poll(final RecordHandler handler, final int limit, final long gateSequence)
    {
        long position = read.get();
        final long available = written.get();
        long fetched = position;
        int count = 0;
        try
        {
            while (position < available && count < limit)
            {
                if (position >= fetched)
                {
                    fetched = fetch(position, available);
                }
                final int index = (int)position & mask;
                if (NO_GATE != gateSequence && sequenceAt(index) > gateSequence)
                {
                    break;
                }
                final int length = buffer.getInt(index);
                position += recordLength(length);
                count++;
                handler.onRecord(buffer, index + PREFIX_LENGTH, length);
            }
        }
        finally
        {
            if (count > 0)
            {
                read.set(position);
            }
        }
        if (count > 0 && position >= available)
        {
            handler.onDrained();
        }
        return count;
    }

    /**
     * Looks at the next lines all at once. They come from another core's cache; one event after the other, each would
     * be waited for, as where an event begins is known only from the one before.
     */
    private long fetch(final long position, final long available)
    {
        final long end = Math.min(available, position + FETCHED);
        long sum = 0;
        for (long at = position; at < end; at += BitUtil.CACHE_LINE_LENGTH)
        {
            sum += UnsafeApi.getLong(address + ((int)at & mask));
        }
        // The sum of lengths and headers is never this; it is asked so that the loads are not left out.
        return NO_SUM == sum ? position : end;
    }

    /**
     * Has every published event been read?
     *
     * @return true if so.
     */
    public boolean isDrained()
    {
        return read.get() >= written.get();
    }

    /**
     * Bytes of published events that were not read yet. Any thread.
     *
     * @return bytes, at most the capacity.
     */
    int usedBytes()
    {
        final long done = read.get();
        return (int)Math.max(0, Math.min(capacity, written.get() - done));
    }

    /**
     * Has every published event up to a gate been read? Only while nothing is written.
     *
     * @param gateSequence events of later commands do not count.
     * @return true if so.
     */
    boolean isDrained(final long gateSequence)
    {
        final long position = read.get();
        return position >= written.get() ||
            NO_GATE != gateSequence && sequenceAt((int)position & mask) > gateSequence;
    }

    /** Does the writer wait for the reader to make room? */
    boolean isWriterWaiting()
    {
        return isWriterWaiting;
    }

    /** Moves whenever the reader makes room. */
    long readPosition()
    {
        return read.get();
    }

    private long sequenceAt(final int index)
    {
        return EventAdapter.sequence(buffer, index + PREFIX_LENGTH);
    }

    /** The command under way stays hidden until it is done, unless it is larger than the whole ring. */
    private void awaitRoom(final int recordLength)
    {
        final long lastCommand = startOfLastCommand();
        if (written.get() != lastCommand)
        {
            written.set(lastCommand);
        }
        writableLimit(read.get() + capacity);
        if (claimPosition() + recordLength > writableLimit())
        {
            isWriterWaiting = true;
            awaitReader(recordLength);
            isWriterWaiting = false;
        }
    }

    private void awaitReader(final int recordLength)
    {
        while (claimPosition() + recordLength > writableLimit())
        {
            if (isDrained())
            {
                publish();
            }
            onFull.run();
            writableLimit(read.get() + capacity);
        }
    }

    private long startOfLastCommand()
    {
        long start = written.get();
        for (long at = start; at < claimPosition(); at += recordLengthAt(at))
        {
            if (sequenceAt((int)at & mask) != sequenceAt((int)start & mask))
            {
                start = at;
            }
        }
        return start;
    }

    private int recordLengthAt(final long position)
    {
        return recordLength(buffer.getInt((int)position & mask));
    }

    private static int recordLength(final int length)
    {
        return BitUtil.align(length + PREFIX_LENGTH, Long.BYTES);
    }
}
