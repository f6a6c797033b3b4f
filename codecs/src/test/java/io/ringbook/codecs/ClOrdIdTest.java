package io.ringbook.codecs;

import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClOrdIdTest
{
    private static final byte FILLER = 0x5A;

    private final ClOrdId id = new ClOrdId();

    @Test
    void shouldBeAbsentAtFirst()
    {
        assertTrue(id.isEmpty());
        assertEquals(0, id.length());
        assertEquals("", id.toString());
    }

    @Test
    void shouldGiveBackTheBytesOfEveryLength()
    {
        for (int length = 0; length <= ClOrdId.MAX_LENGTH; length++)
        {
            final byte[] bytes = bytes(length);
            id.set(new UnsafeBuffer(bytes), 0, length);

            final byte[] copy = filled(length + 2);
            id.copyTo(new UnsafeBuffer(copy), 1);

            assertEquals(length, id.length());
            assertEquals(0 == length, id.isEmpty());
            assertArrayEquals(bytes, Arrays.copyOfRange(copy, 1, length + 1), "length " + length);
            assertEquals(FILLER, copy[0]);
            assertEquals(FILLER, copy[length + 1], "nothing is written behind the id of length " + length);
            assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), id.toString());
        }
    }

    @Test
    void shouldBeTheSameFromTextAndFromBytes()
    {
        final String text = "AZaz09_:.-AZaz09_:.-AZaz09_:.-123456";
        for (int length = 0; length <= ClOrdId.MAX_LENGTH; length++)
        {
            final String part = text.substring(0, length);
            final byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);

            assertEquals(new ClOrdId().set(new UnsafeBuffer(bytes), 0, length), id.set(part));
            assertEquals(part, id.toString());
        }
    }

    @Test
    void shouldWriteAndReadItselfAsAMessageCarriesIt()
    {
        for (int length = 0; length <= ClOrdId.MAX_LENGTH; length++)
        {
            final UnsafeBuffer buffer = new UnsafeBuffer(new byte[5 + 1 + length]);
            id.set(new UnsafeBuffer(bytes(length)), 0, length);

            assertEquals(6 + length, id.encode(buffer, 5));
            assertEquals(length, buffer.getByte(5));

            final ClOrdId read = new ClOrdId().set("left over from before");
            assertEquals(6 + length, read.decode(buffer, 5));
            assertEquals(id, read);
        }
    }

    @Test
    void shouldRefuseWhatIsTooLong()
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[300]);
        final UnsafeBuffer encoded = new UnsafeBuffer(new byte[300]);
        encoded.putByte(0, (byte)255);

        assertAll(
            () -> assertThrows(IllegalArgumentException.class, () -> id.set(buffer, 0, 37)),
            () -> assertThrows(IllegalArgumentException.class, () -> id.set(buffer, 0, -1)),
            () -> assertThrows(IllegalArgumentException.class, () -> id.set("x".repeat(37))),
            () -> assertThrows(IllegalArgumentException.class, () -> id.decode(encoded, 0)));
        assertTrue(id.isEmpty());
    }

    @Test
    void shouldRefuseACharacterThatIsNoByte()
    {
        assertThrows(IllegalArgumentException.class, () -> id.set("order-\u0141"));
        assertTrue(id.isEmpty());
    }

    @Test
    void shouldDifferFromAnIdThatDiffersInAnyByte()
    {
        final byte[] bytes = bytes(ClOrdId.MAX_LENGTH);
        id.set(new UnsafeBuffer(bytes), 0, bytes.length);
        for (int i = 0; i < bytes.length; i++)
        {
            final byte[] changed = bytes.clone();
            changed[i] ^= (byte)0x80;
            final ClOrdId other = new ClOrdId().set(new UnsafeBuffer(changed), 0, changed.length);

            assertNotEquals(id, other, "byte " + i);
            assertNotEquals(id.hashCode(), other.hashCode(), "byte " + i);
        }
    }

    @Test
    void shouldDifferFromAnIdWithZeroBytesAtItsEnd()
    {
        final byte[] zeros = new byte[ClOrdId.MAX_LENGTH];
        for (int length = 1; length <= ClOrdId.MAX_LENGTH; length++)
        {
            id.set(new UnsafeBuffer(zeros), 0, length);
            final ClOrdId shorter = new ClOrdId().set(new UnsafeBuffer(zeros), 0, length - 1);

            assertFalse(id.isEmpty());
            assertNotEquals(shorter, id, "length " + length);
        }
    }

    @Test
    void shouldKeepNothingOfALongerIdItHeldBefore()
    {
        final ClOrdId fresh = new ClOrdId().set("b");

        id.set("a".repeat(ClOrdId.MAX_LENGTH)).set("b");

        assertEquals(fresh, id);
        assertEquals(fresh.hashCode(), id.hashCode());
        assertTrue(id.clear().isEmpty());
        assertEquals(new ClOrdId(), id);
    }

    @Test
    void shouldBeKeptInATableOfWords()
    {
        final long[] table = new long[1 + 2 * ClOrdId.WORDS];
        id.set("first-of-the-table");
        final ClOrdId second = new ClOrdId().set(new UnsafeBuffer(bytes(36)), 0, 36);

        id.store(table, 1);
        second.store(table, 1 + ClOrdId.WORDS);

        assertEquals(0, table[0]);
        assertTrue(id.equalsStored(table, 1));
        assertFalse(id.equalsStored(table, 1 + ClOrdId.WORDS));
        assertTrue(second.equalsStored(table, 1 + ClOrdId.WORDS));
        assertEquals(second, new ClOrdId().load(table, 1 + ClOrdId.WORDS));
        for (int i = 0; i < ClOrdId.WORDS; i++)
        {
            assertEquals(table[1 + i], id.word(i));
            table[1 + i]++;
            assertFalse(id.equalsStored(table, 1), "word " + i);
            table[1 + i]--;
        }
    }

    @Test
    void shouldCopyAnotherIdAndStayAsItIsWhenThatOneChanges()
    {
        final ClOrdId other = new ClOrdId().set("other");

        id.set(other);
        other.set("changed");

        assertEquals(new ClOrdId().set("other"), id);
        assertNotEquals(id, other);
    }

    private static byte[] bytes(final int length)
    {
        final byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            bytes[i] = (byte)(0xF0 - 7 * i);
        }
        return bytes;
    }

    private static byte[] filled(final int length)
    {
        final byte[] bytes = new byte[length];
        Arrays.fill(bytes, FILLER);
        return bytes;
    }
}
