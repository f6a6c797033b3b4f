package io.ringbook.app.run;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.sbe.CancelRejectedDecoder;
import io.ringbook.sbe.OrderRejectedDecoder;
import io.ringbook.sbe.TradeDecoder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.agrona.DirectBuffer;

import java.util.concurrent.TimeUnit;

/**
 * Listens to the events: counts them, and measures the time from when a command was due until its first event arrived,
 * of one command in {@value #SAMPLE}. The driver tells when commands are due; events may come on another thread, and
 * the counters may be read by any. A command's number is its correlation id.
 */
public final class LatencyProbe implements RecordHandler
{
    static final int SAMPLE = 16;

    private static final int SAMPLE_SHIFT = 4;
    private static final int RING = 1 << 16;
    private static final long LONGEST_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int SIGNIFICANT_DIGITS = 3;

    private final long[] dueNs = new long[RING];
    private final SingleWriterRecorder recorder = new SingleWriterRecorder(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    private long tradeCount;
    private long rejectCount;
    private long lastNumber;
    private volatile long trades;

    /**
     * An empty histogram that takes everything recorded.
     *
     * @return a new one.
     */
    public static Histogram newHistogram()
    {
        return new Histogram(1, LONGEST_NS, SIGNIFICANT_DIGITS);
    }

    /**
     * The driver sends a command.
     *
     * @param number of the command, from 1.
     * @param timeNs when it was due, by {@link System#nanoTime()}.
     */
    public void onSend(final long number, final long timeNs)
    {
        if (0 == (number & (SAMPLE - 1)))
        {
            dueNs[(int)(number >>> SAMPLE_SHIFT) & (RING - 1)] = timeNs;
        }
    }

    /**
     * Moves what was recorded since the last call into a histogram.
     *
     * @param recycled from the last call, or null.
     * @return what was recorded since.
     */
    public Histogram interval(final Histogram recycled)
    {
        return recorder.getIntervalHistogram(recycled);
    }

    /**
     * Trades so far.
     *
     * @return count.
     */
    public long trades()
    {
        return trades;
    }

    /**
     * Commands refused so far. On the thread of the events, or after it has ended.
     *
     * @return count.
     */
    public long rejects()
    {
        return rejectCount;
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        final int templateId = EventAdapter.templateId(buffer, offset);
        if (TradeDecoder.TEMPLATE_ID == templateId)
        {
            tradeCount++;
        }
        else if (OrderRejectedDecoder.TEMPLATE_ID == templateId || CancelRejectedDecoder.TEMPLATE_ID == templateId)
        {
            rejectCount++;
        }
        final long number = EventAdapter.correlationId(buffer, offset);
        if (lastNumber != number)
        {
            lastNumber = number;
            if (number > 0 && 0 == (number & (SAMPLE - 1)))
            {
                onFirstEvent(number);
            }
        }
    }

    private void onFirstEvent(final long number)
    {
        final long elapsedNs = System.nanoTime() - dueNs[(int)(number >>> SAMPLE_SHIFT) & (RING - 1)];
        recorder.recordValue(Math.max(1, Math.min(LONGEST_NS, elapsedNs)));
        trades = tradeCount;
    }
}
