package io.ringbook.replay;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.pipeline.RecordHandler;
import org.agrona.DirectBuffer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every event that was seen, by its position and all its bytes. As a record handler it counts the indexes itself. */
final class EventLog implements IndexedEventHandler, RecordHandler
{
    private final List<EventPosition> positions = new ArrayList<>();
    private final List<byte[]> events = new ArrayList<>();

    @Override
    public void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        synchronized (events)
        {
            positions.add(new EventPosition(sequence, index));
            events.add(bytes);
        }
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        final long sequence = EventAdapter.sequence(buffer, offset);
        final EventPosition last = size() > 0 ? positions.get(size() - 1) : null;
        onEvent(sequence, null != last && last.sequence() == sequence ? last.index() + 1 : 0, buffer, offset, length);
    }

    int size()
    {
        synchronized (events)
        {
            return events.size();
        }
    }

    EventPosition position(final int i)
    {
        return positions.get(i);
    }

    /** Is this what the other has from one of its events on? */
    void assertIsTailOf(final EventLog whole, final int from, final String of)
    {
        final int common = Math.min(size(), whole.size() - from);
        for (int i = 0; i < common; i++)
        {
            assertEquals(whole.positions.get(from + i), positions.get(i), of);
            if (!Arrays.equals(whole.events.get(from + i), events.get(i)))
            {
                assertArrayEquals(whole.events.get(from + i), events.get(i), of + ", event " + positions.get(i));
            }
        }
        assertEquals(whole.size() - from, size(), of + ": number of events");
    }
}
