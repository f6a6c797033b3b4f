package io.ringbook.pipeline;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicReference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventRingTest
{
    private static final int CAPACITY = 1 << 16;
    private static final int SEQUENCE_OFFSET = 8;
    private static final int MIN_LENGTH = 16;
    private static final RecordHandler NOTHING = (buffer, offset, length) ->
    {
    };

    private long number;

    @Test
    void shouldGiveBackWhatWasWrittenWhenAnyLengthRunsOverTheEnd()
    {
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        long next = 0;
        for (int round = 0; round < 20; round++)
        {
            for (int length = MIN_LENGTH; length <= EventRing.MAX_EVENT_LENGTH; length++)
            {
                write(ring, next++, length);
                ring.publish();
                final int expected = length;
                assertEquals(1, ring.poll((buffer, offset, found) -> assertNext(buffer, offset, found, expected), 10));
            }
        }
        assertEquals(next, number);
    }

    @Test
    void shouldShowNothingUntilItIsPublished()
    {
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        write(ring, 0, 100);
        assertEquals(0, ring.poll(NOTHING, 10));
        assertTrue(ring.isDrained());
        ring.publish();
        assertFalse(ring.isDrained());
        assertEquals(1, ring.poll(NOTHING, 10));
        assertTrue(ring.isDrained());
    }

    @Test
    void shouldStopAtTheLimitAndGoOnThereWhenPolledAgain()
    {
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        for (int i = 0; i < 10; i++)
        {
            write(ring, i, 40);
        }
        ring.publish();
        assertEquals(4, ring.poll((buffer, offset, length) -> assertNext(buffer, offset, length, 40), 4));
        assertEquals(6, ring.poll((buffer, offset, length) -> assertNext(buffer, offset, length, 40), 40));
    }

    @Test
    void shouldHoldBackEventsWhenTheirSequenceIsBehindTheGate()
    {
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        for (int i = 0; i < 10; i++)
        {
            write(ring, i, 40);
        }
        ring.publish();
        assertEquals(0, ring.poll(NOTHING, 40, -1));
        assertTrue(ring.isDrained(-1));
        assertEquals(4, ring.poll(NOTHING, 40, 3), "sequences 0 to 3");
        assertTrue(ring.isDrained(3));
        assertFalse(ring.isDrained(4));
        assertFalse(ring.isDrained());
        assertEquals(6, ring.poll(NOTHING, 40, EventRing.NO_GATE));
        assertTrue(ring.isDrained());
    }

    @Test
    void shouldAskForRoomUntilTheReaderHasMadeSomeWhenItIsFull()
    {
        final int[] asked = new int[1];
        final EventRing[] ring = new EventRing[1];
        ring[0] = new EventRing(
            CAPACITY,
            () ->
            {
                if (0 == ++asked[0] % 3)
                {
                    assertEquals(1, ring[0].poll(this::assertNextOf56, 1));
                }
            });
        final int records = CAPACITY / 64;
        for (int i = 0; i < records; i++)
        {
            write(ring[0], i, 56);
        }
        assertEquals(0, asked[0], "a full ring is no overflow");
        for (int i = 0; i < records; i++)
        {
            write(ring[0], records + i, 56);
        }
        assertEquals(3 * records, asked[0]);
        ring[0].publish();
        assertEquals(records, ring[0].poll(this::assertNextOf56, CAPACITY));
    }

    @Test
    void shouldKeepWhatWasCommittedWhenTheWriterGivesUp()
    {
        final EventRing ring = new EventRing(
            CAPACITY,
            () ->
            {
                throw new IllegalStateException("given up");
            });
        for (int i = 0; i < CAPACITY / 64; i++)
        {
            write(ring, i, 56);
        }
        assertThrows(IllegalStateException.class, () -> ring.claim(56));
        ring.publish();
        assertEquals(CAPACITY / 64, ring.poll(this::assertNextOf56, CAPACITY));
    }

    @Test
    void shouldGoOnBehindAnEventWhenItsHandlerHasThrown()
    {
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        write(ring, 0, 40);
        write(ring, 1, 48);
        ring.publish();
        assertThrows(
            ArithmeticException.class,
            () -> ring.poll(
                (buffer, offset, length) ->
                {
                    throw new ArithmeticException();
                },
                10));
        number = 1;
        assertEquals(1, ring.poll((buffer, offset, length) -> assertNext(buffer, offset, length, 48), 10));
    }

    @Test
    void shouldRefuseWhatItCannotHold()
    {
        for (final int capacity : new int[]{ 0, -1, 1 << 15, (1 << 16) + 8, Integer.MIN_VALUE })
        {
            assertThrows(IllegalArgumentException.class, () -> new EventRing(capacity, EventRingTest::mustNotBeFull));
        }
        final EventRing ring = new EventRing(CAPACITY, EventRingTest::mustNotBeFull);
        assertThrows(IllegalArgumentException.class, () -> ring.claim(EventRing.MAX_EVENT_LENGTH + 1));
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldLoseNothingWhenOneThreadWritesAndAnotherReads() throws InterruptedException
    {
        final int count = 1_000_000;
        final EventRing ring = new EventRing(CAPACITY, Thread::yield);
        final AtomicReference<Throwable> error = new AtomicReference<>();
        final Thread writer = new Thread(() -> writeAll(ring, count));
        writer.setUncaughtExceptionHandler((thread, throwable) -> error.set(throwable));
        writer.start();

        while (number < count && null == error.get())
        {
            if (0 == ring.poll((buffer, offset, length) -> assertNext(buffer, offset, length, lengthOf(number)), 100))
            {
                Thread.yield();
            }
        }
        writer.join();
        assertNull(error.get());
        assertTrue(ring.isDrained());
    }

    private static void writeAll(final EventRing ring, final int count)
    {
        for (int i = 0; i < count; i++)
        {
            write(ring, i, lengthOf(i));
            if (0 == (i & 15))
            {
                ring.publish();
            }
        }
        ring.publish();
    }

    private static int lengthOf(final long number)
    {
        return MIN_LENGTH + (int)(number * 37 % 300);
    }

    private static void write(final EventRing ring, final long number, final int length)
    {
        final UnsafeBuffer claimed = new UnsafeBuffer(ring.claim(length), length);
        claimed.putLong(0, number);
        claimed.putLong(SEQUENCE_OFFSET, number, ByteOrder.LITTLE_ENDIAN);
        for (int i = 16; i < length; i++)
        {
            claimed.putByte(i, (byte)(number + i));
        }
        ring.commit();
    }

    private void assertNext(final DirectBuffer buffer, final int offset, final int length, final int expectedLength)
    {
        assertEquals(number, buffer.getLong(offset));
        assertEquals(expectedLength, length);
        for (int i = 16; i < length; i++)
        {
            if ((byte)(number + i) != buffer.getByte(offset + i))
            {
                throw new AssertionError("event " + number + ": byte " + i + " of " + length);
            }
        }
        number++;
    }

    private void assertNextOf56(final DirectBuffer buffer, final int offset, final int length)
    {
        assertNext(buffer, offset, length, 56);
    }

    private static void mustNotBeFull()
    {
        throw new AssertionError("full");
    }
}
