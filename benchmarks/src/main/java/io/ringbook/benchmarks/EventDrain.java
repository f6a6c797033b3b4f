package io.ringbook.benchmarks;

import io.ringbook.pipeline.EventRing;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.sbe.CancelRejectedDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.OrderAcceptedDecoder;
import io.ringbook.sbe.OrderRejectedDecoder;
import io.ringbook.sbe.TradeDecoder;
import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;

/**
 * The second thread: drains the reports as a publisher would. It reads every byte of every event into a checksum that
 * depends on their order, and looks up the client's id of each order they name.
 */
final class EventDrain implements Runnable, RecordHandler
{
    private static final int LIMIT = 256;
    private static final int SPINS = 200;
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int TEMPLATE_ID_OFFSET = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int ORDER_ID_OFFSET = BODY + OrderAcceptedDecoder.orderIdEncodingOffset();
    private static final int MAKER_ID_OFFSET = BODY + TradeDecoder.makerOrderIdEncodingOffset();
    private static final int TAKER_ID_OFFSET = BODY + TradeDecoder.takerOrderIdEncodingOffset();

    private final EventRing ring;
    private final long[] fileIds;
    private final ReportHash reports;
    private long checksum = PRIME;
    private long count;
    private long endNs;
    private RuntimeException failure;
    private volatile boolean isStarted;
    private volatile boolean isFinished;
    private volatile boolean isEnded;

    EventDrain(final EventRing ring, final long[] fileIds, final ReportHash reports)
    {
        this.ring = ring;
        this.fileIds = fileIds;
        this.reports = reports;
    }

    @Override
    public void run()
    {
        isStarted = true;
        try
        {
            drain();
        }
        catch (final RuntimeException e)
        {
            failure = e;
        }
        finally
        {
            isEnded = true;
        }
    }

    private void drain()
    {
        int idleCount = 0;
        while (true)
        {
            final boolean isLast = isFinished;
            if (ring.poll(this, LIMIT) > 0)
            {
                idleCount = 0;
            }
            else if (isLast)
            {
                break;
            }
            else
            {
                idle(idleCount++);
            }
        }
        endNs = System.nanoTime();
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        count++;
        final long event = buffer.addressOffset() + offset;
        // Only from event to event one thing waits for the other; within an event all words are taken side by side.
        long sum = clientIds(event);
        long factor = PRIME;
        int index = 0;
        for (; index + Long.BYTES <= length; index += Long.BYTES, factor += PRIME << 1)
        {
            sum += UnsafeApi.getLong(event + index) * factor;
        }
        for (; index < length; index++, factor += PRIME << 1)
        {
            sum += UnsafeApi.getByte(event + index) * factor;
        }
        checksum = (Long.rotateLeft(checksum, 23) ^ sum) * PRIME;
        if (null != reports)
        {
            decode(buffer, offset);
        }
    }

    private long clientIds(final long event)
    {
        final int templateId = UnsafeApi.getShort(event + TEMPLATE_ID_OFFSET);
        if (TradeDecoder.TEMPLATE_ID == templateId)
        {
            return clientId(event + MAKER_ID_OFFSET) + PRIME * clientId(event + TAKER_ID_OFFSET);
        }
        final boolean namesOneOrder = templateId >= OrderAcceptedDecoder.TEMPLATE_ID &&
            templateId < CancelRejectedDecoder.TEMPLATE_ID && OrderRejectedDecoder.TEMPLATE_ID != templateId;
        return namesOneOrder ? clientId(event + ORDER_ID_OFFSET) : 0;
    }

    private long clientId(final long address)
    {
        return fileIds[(int)UnsafeApi.getLong(address)];
    }

    /** A failure is kept until the ring is empty: the matching thread may be waiting for room in it. */
    private void decode(final DirectBuffer buffer, final int offset)
    {
        if (null == failure)
        {
            try
            {
                reports.onEvent(buffer, offset, fileIds);
            }
            catch (final RuntimeException e)
            {
                failure = e;
            }
        }
    }

    /** Spins at first, then gives way: the other thread may need this core. */
    static void idle(final int idleCount)
    {
        if (idleCount >= 0 && idleCount < SPINS)
        {
            Thread.onSpinWait();
        }
        else
        {
            Thread.yield();
        }
    }

    void awaitStart()
    {
        for (int i = 0; !isStarted; i++)
        {
            idle(i);
        }
    }

    /** Tells the thread to end when the ring is empty; nothing is published after this. */
    void finish()
    {
        isFinished = true;
    }

    boolean isEnded()
    {
        return isEnded;
    }

    /** When the last report was drained. */
    long endNs()
    {
        if (null != failure)
        {
            throw failure;
        }
        return endNs;
    }

    long checksum()
    {
        return checksum;
    }

    long reports()
    {
        return count;
    }
}
