package io.ringbook.metrics;

import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.RejectReason;
import org.agrona.concurrent.EpochNanoClock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the events come to, counted by the one thread that handles them and read by any. A count is a plain load, an
 * addition and an opaque store: no fence, no allocation, and no count is ever seen half written.
 */
final class EventCounts
{
    /** Events of all kinds. */
    static final int EVENTS = 0;
    static final int COMMANDS = 1;
    static final int ACCEPTED = 2;
    static final int REPLACED = 3;
    static final int TRIGGERED = 4;
    static final int PREVENTED = 5;
    static final int DEPOSITS = 6;
    static final int WITHDRAWALS = 7;
    static final int HANDLED_SEQUENCE = 8;

    /** An encoded reason is one byte. */
    private static final int REASONS = 1 << Byte.SIZE;
    private static final int LINE = 8;
    private static final int SINGLE = 16;
    private static final int ORDER_REJECTS = LINE + SINGLE;
    private static final int CANCEL_REJECTS = ORDER_REJECTS + REASONS;
    private static final int CANCELS = CANCEL_REJECTS + REASONS;
    private static final int EXPIRIES = CANCELS + REASONS;
    private static final int TRADES = EXPIRIES + REASONS;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] counts;
    private final int instruments;
    private final int lots;
    private final AtomicReferenceArray<String> symbols;
    private final EpochNanoClock clock;
    private final LatencyRecorder latencies;
    private final long sampleMask;

    /**
     * All at 0.
     *
     * @param instruments with a count of their own; the others share one.
     * @param sample      one command in so many is timed, a power of two.
     * @param clock       that stamps the commands.
     */
    EventCounts(final int instruments, final int sample, final EpochNanoClock clock)
    {
        this.instruments = instruments;
        this.clock = clock;
        lots = TRADES + instruments + 1;
        // A line of nothing at both ends: nobody else's data are dragged along with what is written here.
        counts = new long[lots + instruments + 1 + LINE];
        symbols = new AtomicReferenceArray<>(instruments + 1);
        latencies = new LatencyRecorder();
        sampleMask = sample - 1;
    }

    LatencyRecorder latencies()
    {
        return latencies;
    }

    /** The first event of a command is there. */
    void onCommand(final long sequence, final long timestampNs)
    {
        add(LINE + COMMANDS, 1);
        ELEMENT.setOpaque(counts, LINE + HANDLED_SEQUENCE, sequence);
        if (0 == (sequence & sampleMask))
        {
            latencies.record(clock.nanoTime() - timestampNs);
        }
    }

    void onEvent()
    {
        add(LINE + EVENTS, 1);
    }

    /** One more of a kind, from {@link #ACCEPTED} to {@link #WITHDRAWALS}. */
    void on(final int kind)
    {
        add(LINE + EVENTS, 1);
        add(LINE + kind, 1);
    }

    void onOrderRejected(final int reason)
    {
        add(LINE + EVENTS, 1);
        add(ORDER_REJECTS + reason, 1);
    }

    void onCancelRejected(final int reason)
    {
        add(LINE + EVENTS, 1);
        add(CANCEL_REJECTS + reason, 1);
    }

    void onCanceled(final int reason)
    {
        add(LINE + EVENTS, 1);
        add(CANCELS + reason, 1);
    }

    void onExpired(final int reason)
    {
        add(LINE + EVENTS, 1);
        add(EXPIRIES + reason, 1);
    }

    void onTrade(final int instrumentId, final long quantityLots)
    {
        final int slot = slot(instrumentId);
        add(LINE + EVENTS, 1);
        add(TRADES + slot, 1);
        add(lots + slot, quantityLots);
    }

    /** Also called by the launching thread, before there are events. */
    void name(final int instrumentId, final String symbol)
    {
        if (0 != slot(instrumentId))
        {
            symbols.set(instrumentId, symbol);
        }
    }

    /** A single count, {@link #EVENTS} to {@link #HANDLED_SEQUENCE}; any thread, as all below. */
    long count(final int kind)
    {
        return at(LINE + kind);
    }

    long orderRejects(final RejectReason reason)
    {
        return at(ORDER_REJECTS + reason.value());
    }

    long cancelRejects(final RejectReason reason)
    {
        return at(CANCEL_REJECTS + reason.value());
    }

    long cancels(final CancelReason reason)
    {
        return at(CANCELS + reason.value());
    }

    long expiries(final ExpireReason reason)
    {
        return at(EXPIRIES + reason.value());
    }

    /** Slots of instruments: 0 for all that have none of their own. */
    int slots()
    {
        return instruments + 1;
    }

    long trades(final int slot)
    {
        return at(TRADES + slot);
    }

    long tradedLots(final int slot)
    {
        return at(lots + slot);
    }

    /** Symbol of the instrument in a slot, null if nobody has told. */
    String symbol(final int slot)
    {
        return symbols.get(slot);
    }

    private int slot(final int instrumentId)
    {
        return instrumentId > 0 && instrumentId <= instruments ? instrumentId : 0;
    }

    private void add(final int index, final long increment)
    {
        ELEMENT.setOpaque(counts, index, counts[index] + increment);
    }

    private long at(final int index)
    {
        return (long)ELEMENT.getOpaque(counts, index);
    }
}
