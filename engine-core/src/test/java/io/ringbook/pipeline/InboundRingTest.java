package io.ringbook.pipeline;

import io.ringbook.codecs.CommandBatch;
import io.ringbook.codecs.CommandEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InboundRingTest
{
    private static final int TIMESTAMP_END = 16;
    private static final int MIN_LENGTH = 32;
    private static final int CELL = 64;
    private static final int ONE_CELL = CELL - Integer.BYTES;
    private static final long TIME_NS = 0x0102030405060708L;

    private final CommandBatch taken = new CommandBatch(1 << 16);
    private final UnsafeBuffer source = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);

    @Test
    void shouldGiveBackWhatWasOfferedWhenAnyLengthStartsInAnyCell()
    {
        final InboundRing ring = new InboundRing(64);
        long expected = 0;
        for (int start = 0; start < 64; start++)
        {
            for (int length = MIN_LENGTH; length <= CommandEncoder.MAX_COMMAND_LENGTH; length++)
            {
                assertTrue(ring.offer(fill(source, 7, expected, length), 0, length) >= 0);
                takeOne(ring, 7, expected++, length);
            }
            // One more cell, so that the next round begins elsewhere.
            assertTrue(ring.offer(fill(source, 7, expected, ONE_CELL), 0, ONE_CELL) >= 0);
            takeOne(ring, 7, expected++, ONE_CELL);
        }
        assertTrue(ring.isEmpty());
    }

    @Test
    void shouldTakeNothingWhenThereIsNoRoom()
    {
        final InboundRing ring = new InboundRing(64);
        for (int i = 0; i < 63; i++)
        {
            assertTrue(ring.offer(fill(source, 1, i, ONE_CELL), 0, ONE_CELL) >= 0);
        }
        final CommandBatch batch = new CommandBatch(1 << 10);
        batch.append(fill(source, 2, 0, ONE_CELL), 0, ONE_CELL);
        batch.append(fill(source, 2, 1, ONE_CELL), 0, ONE_CELL);

        assertEquals(InboundRing.FULL, ring.offer(batch), "two cells, room for one");
        assertEquals(InboundRing.FULL, ring.offer(fill(source, 2, 2, CELL), 0, CELL), "two cells, room for one");
        assertEquals(63, ring.offer(fill(source, 1, 63, ONE_CELL), 0, ONE_CELL));
        assertEquals(InboundRing.FULL, ring.offer(fill(source, 2, 3, ONE_CELL), 0, ONE_CELL));

        taken.clear();
        ring.drainTo(taken, Integer.MAX_VALUE, TIME_NS);
        assertEquals(64, taken.count());
        assertEachIs(taken, 1, ONE_CELL);
    }

    @Test
    void shouldTakeInSeveralTurnsWhenTheBatchIsFull()
    {
        final InboundRing ring = new InboundRing(64);
        for (int i = 0; i < 10; i++)
        {
            assertTrue(ring.offer(fill(source, 3, i, 100), 0, 100) >= 0);
        }
        final CommandBatch small = new CommandBatch(250);
        for (int i = 0; i < 10; i += 2)
        {
            small.clear();
            ring.drainTo(small, Integer.MAX_VALUE, TIME_NS);
            assertEquals(2, small.count(), "102 bytes each in a batch of 250");
            assertIs(small.buffer(), CommandBatch.PREFIX_LENGTH, 3, i, 100);
        }
        assertTrue(ring.isEmpty());
    }

    @Test
    void shouldNeverTakeWhatWasClaimedAfterTheCloseWhenItIsPublishedNonetheless()
    {
        final InboundRing ring = new InboundRing(64);
        final long before = ring.offer(fill(source, 4, 0, 100), 0, 100);
        ring.close();
        final long after = ring.offer(fill(source, 4, 1, 100), 0, 100);

        taken.clear();
        ring.drainTo(taken, Integer.MAX_VALUE, TIME_NS);

        assertTrue(ring.isAccepted(before));
        assertFalse(ring.isAccepted(after));
        assertEquals(1, taken.count());
        assertEquals(ring.closedAt(), ring.lastConsumed());
    }

    @Test
    void shouldRefuseABatchThatIsLargerThanTheWholeRing()
    {
        final InboundRing ring = new InboundRing(64);
        final CommandBatch batch = new CommandBatch(1 << 16);
        for (int i = 0; i < 65; i++)
        {
            batch.append(fill(source, 5, i, ONE_CELL), 0, ONE_CELL);
        }
        final Throwable refusal = assertThrows(IllegalArgumentException.class, () -> ring.offer(batch));
        assertTrue(refusal.getMessage().contains("found 65"), refusal.getMessage());
        assertTrue(ring.isEmpty());
    }

    @Test
    void shouldRefuseASizeThatCannotBe()
    {
        for (final int cells : new int[]{ 0, -64, 32, 100, 1 << 25, 1 << 26, 1 << 30, Integer.MIN_VALUE })
        {
            assertThrows(IllegalArgumentException.class, () -> new InboundRing(cells), () -> cells + " cells");
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldLoseNothingWhenThreadsOfferAtTheSameTime() throws InterruptedException
    {
        final int each = 200_000;
        final InboundRing ring = new InboundRing(256);
        final AtomicReference<Throwable> error = new AtomicReference<>();
        final Thread[] producers = new Thread[3];
        for (int p = 0; p < producers.length; p++)
        {
            final int producer = p;
            producers[p] = new Thread(() -> produce(ring, producer, each));
            producers[p].setUncaughtExceptionHandler((thread, throwable) -> error.set(throwable));
            producers[p].start();
        }

        final long[] next = new long[producers.length];
        for (long total = 0; total < (long)each * producers.length && null == error.get();)
        {
            taken.clear();
            ring.drainTo(taken, 100, TIME_NS);
            total += taken.count();
            for (int offset = 0; offset < taken.length();)
            {
                final int length = CommandBatch.commandLength(taken.buffer(), offset);
                final int producer = taken.buffer().getInt(offset + CommandBatch.PREFIX_LENGTH);
                assertIs(taken.buffer(), offset + CommandBatch.PREFIX_LENGTH, producer, next[producer], length);
                assertEquals(lengthOf(next[producer]++), length);
                offset += CommandBatch.PREFIX_LENGTH + length;
            }
            if (0 == taken.count())
            {
                Thread.yield();
            }
        }
        for (final Thread producer : producers)
        {
            producer.join();
        }
        assertNull(error.get());
        assertTrue(ring.isEmpty());
    }

    private static void produce(final InboundRing ring, final int producer, final int count)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[CommandEncoder.MAX_COMMAND_LENGTH]);
        final CommandBatch batch = new CommandBatch(1 << 12);
        for (int i = 0; i < count;)
        {
            batch.clear();
            final int inBatch = Math.min(count - i, i % 5);
            for (int n = 0; n < inBatch; n++, i++)
            {
                batch.append(fill(buffer, producer, i, lengthOf(i)), 0, lengthOf(i));
            }
            while (inBatch > 0 && InboundRing.FULL == ring.offer(batch))
            {
                Thread.yield();
            }
            if (i < count)
            {
                fill(buffer, producer, i, lengthOf(i));
                while (InboundRing.FULL == ring.offer(buffer, 0, lengthOf(i)))
                {
                    Thread.yield();
                }
                i++;
            }
        }
    }

    private static int lengthOf(final long number)
    {
        return MIN_LENGTH + (int)(number * 31 % (CommandEncoder.MAX_COMMAND_LENGTH - MIN_LENGTH + 1));
    }

    private void takeOne(final InboundRing ring, final int producer, final long number, final int length)
    {
        taken.clear();
        ring.drainTo(taken, Integer.MAX_VALUE, TIME_NS);
        assertEquals(1, taken.count());
        assertEquals(length, CommandBatch.commandLength(taken.buffer(), 0));
        assertIs(taken.buffer(), CommandBatch.PREFIX_LENGTH, producer, number, length);
    }

    private static void assertEachIs(final CommandBatch batch, final int producer, final int length)
    {
        long number = 0;
        for (int offset = 0; offset < batch.length(); offset += CommandBatch.PREFIX_LENGTH + length)
        {
            assertIs(batch.buffer(), offset + CommandBatch.PREFIX_LENGTH, producer, number++, length);
        }
    }

    private static UnsafeBuffer fill(final UnsafeBuffer buffer, final int producer, final long number, final int length)
    {
        buffer.putInt(0, producer);
        buffer.putLong(TIMESTAMP_END, number);
        for (int i = TIMESTAMP_END + Long.BYTES; i < length; i++)
        {
            buffer.putByte(i, (byte)(number * 7 + i));
        }
        return buffer;
    }

    private static void assertIs(
        final DirectBuffer buffer, final int offset, final int producer, final long number, final int length)
    {
        assertEquals(producer, buffer.getInt(offset));
        assertEquals(TIME_NS, CommandEncoder.timestampNs(buffer, offset));
        assertEquals(number, buffer.getLong(offset + TIMESTAMP_END));
        for (int i = TIMESTAMP_END + Long.BYTES; i < length; i++)
        {
            if ((byte)(number * 7 + i) != buffer.getByte(offset + i))
            {
                throw new AssertionError(
                    "producer=" + producer + " number=" + number + ": byte " + i + " of " + length);
            }
        }
    }
}
