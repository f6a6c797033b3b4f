package io.ringbook.benchmarks;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.sbe.TradeDecoder;
import org.agrona.DirectBuffer;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A handler that does next to nothing: counts events and trades, and remembers which command was heard of last. The
 * last command may be read by any thread, the counts when no more events come.
 */
class EventCounter implements RecordHandler
{
    private final AtomicLong lastNumber = new AtomicLong();
    private long number;
    private long events;
    private long trades;

    @Override
    public final void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        events++;
        if (TradeDecoder.TEMPLATE_ID == EventAdapter.templateId(buffer, offset))
        {
            trades++;
        }
        final long found = EventAdapter.correlationId(buffer, offset);
        if (found > number)
        {
            number = found;
            onFirstEvent(found);
            lastNumber.lazySet(found);
        }
    }

    /** The first event of a measured command. */
    void onFirstEvent(final long commandNumber)
    {
    }

    /** The measured command, by its number, that was heard of last. */
    final long lastNumber()
    {
        return lastNumber.get();
    }

    final long events()
    {
        return events;
    }

    final long trades()
    {
        return trades;
    }
}
