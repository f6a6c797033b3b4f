package io.ringbook.codecs;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandBatchTest
{
    private final CommandBatch batch = new CommandBatch(4096);

    @Test
    void shouldBeEmptyAtFirst()
    {
        assertEquals(0, batch.length());
        assertEquals(0, batch.count());
    }

    @Test
    void shouldPutEachCommandBehindItsLength()
    {
        final UnsafeBuffer source = new UnsafeBuffer(new byte[] {9, 1, 2, 3, 9});

        assertEquals(2, batch.append(source, 1, 3));
        assertEquals(7, batch.append(source, 0, 1));

        assertEquals(2, batch.count());
        assertEquals(8, batch.length());
        final byte[] packed = new byte[8];
        batch.buffer().getBytes(0, packed);
        assertArrayEquals(new byte[] {3, 0, 1, 2, 3, 1, 0, 9}, packed);
    }

    @Test
    void shouldGiveBackEveryCommandInOrder()
    {
        final List<byte[]> commands = new ArrayList<>();
        SampleCommands.all().forEach(sample -> commands.add(sample.encode()));
        commands.forEach(bytes -> batch.append(new UnsafeBuffer(bytes), 0, bytes.length));

        int offset = 0;
        for (final byte[] expected : commands)
        {
            final byte[] found = new byte[CommandBatch.commandLength(batch.buffer(), offset)];
            batch.buffer().getBytes(offset + CommandBatch.PREFIX_LENGTH, found);
            assertArrayEquals(expected, found);
            offset += CommandBatch.PREFIX_LENGTH + found.length;
        }
        assertEquals(batch.length(), offset);
        assertEquals(commands.size(), batch.count());
    }

    @Test
    void shouldHaveRoomToTheLastByte()
    {
        final CommandBatch small = new CommandBatch(20);
        final UnsafeBuffer source = new UnsafeBuffer(new byte[20]);
        small.append(source, 0, 6);

        assertTrue(small.hasRoomFor(10));
        assertFalse(small.hasRoomFor(11));
        assertThrows(IndexOutOfBoundsException.class, () -> small.append(source, 0, 11));
        assertEquals(8, small.length());
        assertEquals(1, small.count());

        small.append(source, 0, 10);
        assertEquals(20, small.length());
        assertFalse(small.hasRoomFor(0));
    }

    @Test
    void shouldStartAgainAfterClear()
    {
        final UnsafeBuffer source = new UnsafeBuffer(new byte[] {1, 2, 3});
        batch.append(source, 0, 3);
        batch.clear();

        assertEquals(0, batch.length());
        assertEquals(0, batch.count());
        assertEquals(CommandBatch.PREFIX_LENGTH, batch.append(source, 1, 2));
        assertEquals(2, CommandBatch.commandLength(batch.buffer(), 0));
        assertEquals(2, batch.buffer().getByte(CommandBatch.PREFIX_LENGTH));
    }

    @Test
    void shouldCountALengthUpTo65535AndRefuseALongerOne()
    {
        final CommandBatch large = new CommandBatch(200_000);
        final byte[] bytes = new byte[65_536];
        Arrays.fill(bytes, (byte)7);
        final UnsafeBuffer source = new UnsafeBuffer(bytes);

        large.append(source, 0, 65_535);
        assertEquals(65_535, CommandBatch.commandLength(large.buffer(), 0));
        assertThrows(IllegalArgumentException.class, () -> large.append(source, 0, 65_536));
        assertThrows(IllegalArgumentException.class, () -> large.append(source, 0, -1));
        assertEquals(1, large.count());
        assertEquals(2 + 65_535, large.length());
    }
}
