package io.ringbook.app.torture;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.sbe.AccountsModeDefinitionDecoder;
import io.ringbook.sbe.InstrumentDefinitionDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;
import io.ringbook.sbe.TransferDecoder;
import org.agrona.concurrent.UnsafeBuffer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;

/**
 * Reads what an engine says until it says no more, and writes each event down first. The figures may be read by any
 * thread.
 */
final class ClientReader
{
    private static final int CAPACITY = 1 << 17;
    private static final Set<Integer> ADDING_RISK = Set.of(
        NewOrderDecoder.TEMPLATE_ID,
        ReplaceOrderDecoder.TEMPLATE_ID,
        TransferDecoder.TEMPLATE_ID,
        InstrumentDefinitionDecoder.TEMPLATE_ID,
        AccountsModeDefinitionDecoder.TEMPLATE_ID);

    /**
     * An engine serves.
     *
     * @param sequence   after which.
     * @param stateHash  of its state there.
     * @param openNs     that opening and recovery took.
     * @param sinceStart nanoseconds from the start of its process until the client knew.
     */
    record Ready(long sequence, long stateHash, long openNs, long sinceStart)
    {
    }

    /**
     * An engine was closed.
     *
     * @param sequence      of the last command.
     * @param stateHash     at the end.
     * @param backPressured how often a command had to be offered again.
     */
    record Closed(long sequence, long stateHash, long backPressured)
    {
    }

    /**
     * Memory of an engine.
     *
     * @param collections   of garbage so far.
     * @param heapBytes     in use.
     * @param residentBytes without pages of files.
     */
    record Memory(long collections, long heapBytes, long residentBytes)
    {
    }

    private final ChildEngine engine;
    private final AckFile acks;
    private final SentCommands sent;
    private final byte[] bytes = new byte[CAPACITY];
    private final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    private final CRC32C crc32c = new CRC32C();
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private long lastSequence;
    private int lastIndex;
    private int seenNow;
    private long correlationNow;
    private volatile long events;
    private volatile long lastCorrelationId;
    private volatile long refused;
    private volatile long notTaken;
    private volatile Memory memory;
    private volatile Closed closed;
    private volatile int pauseMs;

    ClientReader(final ChildEngine engine, final AckFile acks, final SentCommands sent)
    {
        this.sent = sent;
        this.engine = engine;
        this.acks = acks;
    }

    CompletableFuture<Ready> ready()
    {
        return ready;
    }

    /** What it said when it closed, null if it did not. */
    Closed closed()
    {
        return closed;
    }

    /** Events seen and written down. */
    long events()
    {
        return events;
    }

    /** Of the command whose event was seen last. */
    long lastCorrelationId()
    {
        return lastCorrelationId;
    }

    /** Messages that the engine did not take for commands. */
    long refused()
    {
        return refused;
    }

    /** Commands that the engine had no space for. */
    long notTaken()
    {
        return notTaken;
    }

    /** What it last said of its memory, null if it did not. */
    Memory memory()
    {
        return memory;
    }

    /** Reads nothing for a while; what the engine says meanwhile stays in the pipe. */
    void pauseMs(final int pauseMs)
    {
        this.pauseMs = pauseMs;
    }

    /** Reads to the end. */
    void run() throws IOException
    {
        final InputStream in = engine.output();
        int length = 0;
        int read = in.read(bytes);
        while (read > 0)
        {
            length += read;
            final int taken = take(length);
            acks.flush();
            events = events + seenNow;
            lastCorrelationId = Math.max(lastCorrelationId, correlationNow);
            length -= taken;
            System.arraycopy(bytes, taken, bytes, 0, length);
            if (pauseMs > 0)
            {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMs));
                pauseMs = 0;
            }
            read = in.read(bytes, length, CAPACITY - length);
        }
    }

    private int take(final int length)
    {
        int at = 0;
        seenNow = 0;
        while (length - at >= Integer.BYTES)
        {
            final int kind = buffer.getInt(at, ByteOrder.LITTLE_ENDIAN);
            final int frameLength = kind < 0 ? ChildFrames.CONTROL_LENGTH : Integer.BYTES + kind;
            if (length - at < frameLength)
            {
                break;
            }
            if (kind < 0)
            {
                onControl(kind, number(at, 0), number(at, 1), number(at, 2));
            }
            else
            {
                onEvent(at + Integer.BYTES, kind);
            }
            at += frameLength;
        }
        return at;
    }

    private long number(final int at, final int index)
    {
        return buffer.getLong(at + Integer.BYTES + index * Long.BYTES, ByteOrder.LITTLE_ENDIAN);
    }

    private void onEvent(final int offset, final int length)
    {
        final long sequence = EventAdapter.sequence(buffer, offset);
        Violation.require(sequence >= lastSequence,
            "event: expected sequence=" + lastSequence + " or more, found=" + sequence);
        lastIndex = sequence == lastSequence ? lastIndex + 1 : 0;
        lastSequence = sequence;
        crc32c.reset();
        crc32c.update(bytes, offset, length);
        correlationNow = EventAdapter.correlationId(buffer, offset);
        acks.event(sequence, correlationNow, lastIndex, (int)crc32c.getValue());
        seenNow++;
    }

    private void onControl(final int kind, final long first, final long second, final long third)
    {
        switch (kind)
        {
            case ChildFrames.READY:
                acks.session(first, second);
                ready.complete(new Ready(first, second, third, System.nanoTime() - engine.startedNs()));
                break;

            case ChildFrames.CLOSED:
                closed = new Closed(first, second, third);
                break;

            case ChildFrames.REFUSED:
                refused = refused + 1;
                break;

            case ChildFrames.NOT_TAKEN:
                onNotTaken(first, (int)third);
                break;

            case ChildFrames.MEMORY:
                memory = new Memory(first, second, third);
                break;

            default:
                throw new Violation("expected an event or a control frame, found kind=" + kind);
        }
    }

    private void onNotTaken(final long correlationId, final int templateId)
    {
        Violation.require(ADDING_RISK.contains(templateId),
            "correlationId=" + correlationId + ": expected only what adds risk to be refused for want of space, " +
                "found template " + templateId);
        sent.onNotTaken(correlationId);
        notTaken = notTaken + 1;
    }
}
