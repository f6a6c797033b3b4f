package io.ringbook.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.MultiProducerSequencer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.BusySpinWaitStrategy;
import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * The inbound ring: encoded commands from any number of threads to one. A Disruptor sequencer hands out cells of one
 * cache line; a command takes as many as it needs, and a batch of commands is one claim. A command that begins in the
 * last cells may run over the end of the ring into room kept behind, so it is always contiguous.
 */
final class InboundRing
{
    static final long FULL = -1;

    /** Before the first cell. */
    static final long NO_CELL = -1;

    private static final long OPEN = Long.MAX_VALUE;
    private static final int MAX_CELLS = 1 << 24;
    private static final int CELL_SHIFT = 6;
    private static final int CELL_LENGTH = 1 << CELL_SHIFT;
    private static final int PREFIX_LENGTH = Integer.BYTES;

    /** The last cell that was taken, and the one up to which all were seen published, so none is looked at twice. */
    private static final int TAKEN = OwnLine.FIRST;
    private static final int PUBLISHED = OwnLine.FIRST + 1;

    private final UnsafeBuffer buffer;
    private final int mask;
    private final MultiProducerSequencer sequencer;
    private final Sequence consumed = new Sequence();

    /** Of the consuming thread; the producers look at this object all the time. */
    private final long[] consumer = OwnLine.words();

    private volatile boolean isClosing;
    private volatile long closedAt = OPEN;

    InboundRing(final int capacityCells)
    {
        if (!BitUtil.isPowerOfTwo(capacityCells) || capacityCells < 64 || capacityCells > MAX_CELLS)
        {
            throw new IllegalArgumentException(
                "inboundCapacity: expected a power of two of 64 to " + MAX_CELLS + ", found " + capacityCells);
        }
        mask = capacityCells - 1;
        buffer = new UnsafeBuffer(
            ByteBuffer.allocateDirect((capacityCells << CELL_SHIFT) + CommandEncoder.MAX_COMMAND_LENGTH + CELL_LENGTH));
        sequencer = new MultiProducerSequencer(capacityCells, new BusySpinWaitStrategy());
        sequencer.addGatingSequences(consumed);
        consumer[TAKEN] = NO_CELL;
        consumer[PUBLISHED] = NO_CELL;
    }

    /**
     * Publishes one command.
     *
     * @param source that holds it.
     * @param offset of it.
     * @param length of it in bytes.
     * @return its last cell, or {@link #FULL}.
     */
    long offer(final DirectBuffer source, final int offset, final int length)
    {
        final int cells = cellsOf(length);
        final long last = tryClaim(cells);
        if (FULL != last)
        {
            write(last - cells + 1, source, offset, length);
            publish(last - cells + 1, last);
        }
        return last;
    }

    /**
     * Publishes all commands of a batch, or none.
     *
     * @param batch of commands, not empty.
     * @return the last cell, or {@link #FULL}.
     */
    long offer(final CommandBatch batch)
    {
        final DirectBuffer source = batch.buffer();
        int cells = 0;
        for (int offset = 0; offset < batch.length();)
        {
            final int length = CommandBatch.commandLength(source, offset);
            cells += cellsOf(length);
            offset += CommandBatch.PREFIX_LENGTH + length;
        }
        if (cells > mask + 1)
        {
            throw new IllegalArgumentException("batch: expected at most " + (mask + 1) + " cells of " + CELL_LENGTH +
                " bytes (inboundCapacity), found " + cells);
        }
        final long last = tryClaim(cells);
        if (FULL == last)
        {
            return FULL;
        }
        long cell = last - cells + 1;
        for (int offset = 0; offset < batch.length();)
        {
            final int length = CommandBatch.commandLength(source, offset);
            write(cell, source, offset + CommandBatch.PREFIX_LENGTH, length);
            cell += cellsOf(length);
            offset += CommandBatch.PREFIX_LENGTH + length;
        }
        publish(last - cells + 1, last);
        return last;
    }

    /**
     * Draws the line: what was claimed until now will be taken, what is claimed later never will.
     */
    void close()
    {
        isClosing = true;
        // Whoever has claimed and not seen the flag has claimed before the cursor is read here.
        VarHandle.fullFence();
        closedAt = sequencer.getCursor();
    }

    /**
     * Has {@link #close()} been called?
     *
     * @return true if so.
     */
    boolean isClosing()
    {
        return isClosing;
    }

    /**
     * Will a cell be taken, or was it claimed after the ring was closed?
     *
     * @param cell that was claimed.
     * @return true if it will be taken.
     */
    boolean isAccepted(final long cell)
    {
        return !isClosing || cell <= closedAt();
    }

    /**
     * The last cell that will be taken, once {@link #close()} has been called.
     *
     * @return cell.
     */
    long closedAt()
    {
        while (OPEN == closedAt)
        {
            Thread.onSpinWait();
        }
        return closedAt;
    }

    /**
     * Is there nothing to take yet? Called by the consuming thread alone. It looks at what a producer writes last and
     * at nothing else: so while it waits no producer loses the line in which cells are claimed.
     *
     * @return true if so.
     */
    boolean isEmpty()
    {
        return !sequencer.isAvailable(consumer[TAKEN] + 1);
    }

    /**
     * Cells claimed and not taken yet. Any thread.
     *
     * @return number of cells, at most the capacity.
     */
    int used()
    {
        final long taken = consumed.get();
        return (int)Math.max(0, Math.min(mask + 1L, sequencer.getCursor() - taken));
    }

    /**
     * Moves published commands into a batch and frees their cells. Called by the consuming thread alone.
     *
     * @param batch       to fill, empty.
     * @param maxCommands to take.
     * @param timestampNs to stamp them with.
     */
    void drainTo(final CommandBatch batch, final int maxCommands, final long timestampNs)
    {
        long cell = consumer[TAKEN] + 1;
        // The flag is read behind the cells: while it is down, the line cannot be drawn before these.
        final long available = Math.min(published(cell + mask), isClosing ? closedAt() : OPEN);
        if (available < cell)
        {
            return;
        }
        while (cell <= available && batch.count() < maxCommands)
        {
            final int index = ((int)cell & mask) << CELL_SHIFT;
            final int length = buffer.getInt(index);
            final long next = cell + cellsOf(length);
            if (next - 1 > available || !batch.hasRoomFor(length))
            {
                break;
            }
            final int copy = batch.append(buffer, index + PREFIX_LENGTH, length);
            CommandEncoder.timestampNs(batch.buffer(), copy, timestampNs);
            cell = next;
        }
        consumer[TAKEN] = cell - 1;
        consumed.set(cell - 1);
    }

    /** The cell up to which all are published, at most a limit. */
    private long published(final long limit)
    {
        long published = consumer[PUBLISHED];
        while (published < limit && sequencer.isAvailable(published + 1))
        {
            published++;
        }
        consumer[PUBLISHED] = published;
        return published;
    }

    /**
     * The last cell whose command has been taken.
     *
     * @return cell.
     */
    long lastConsumed()
    {
        return consumer[TAKEN];
    }

    private long tryClaim(final int cells)
    {
        if (!sequencer.hasAvailableCapacity(cells))
        {
            return FULL;
        }
        try
        {
            return sequencer.tryNext(cells);
        }
        catch (final InsufficientCapacityException ex)
        {
            return FULL;
        }
    }

    /** The last one first: the consumer waits for the first one, and so finds all of them and takes the line once. */
    private void publish(final long first, final long last)
    {
        for (long cell = last; cell >= first; cell--)
        {
            sequencer.publish(cell);
        }
    }

    private void write(final long cell, final DirectBuffer source, final int offset, final int length)
    {
        final int index = ((int)cell & mask) << CELL_SHIFT;
        buffer.putInt(index, length);
        buffer.putBytes(index + PREFIX_LENGTH, source, offset, length);
    }

    private static int cellsOf(final int length)
    {
        return length + PREFIX_LENGTH + CELL_LENGTH - 1 >>> CELL_SHIFT;
    }
}
