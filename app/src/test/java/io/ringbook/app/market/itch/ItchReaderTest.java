package io.ringbook.app.market.itch;

import com.github.luben.zstd.Zstd;
import com.sun.management.ThreadMXBean;
import io.ringbook.app.market.MarketDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ItchReaderTest
{
    private static final ItchFile DAY = new ItchFile()
        .system('O')
        .directory(1, "RING")
        .action(1, "RING", 'T')
        .add(1, "RING", 1, 'B', 100, 1_000_000)
        .addWithMpid(1, "RING", 2, 'S', 200, 1_010_000)
        .execute(1, 1, 50)
        .executeAt(1, 1, 10, 999_900)
        .cancel(1, 2, 20)
        .replace(1, 2, 3, 150, 1_020_000)
        .delete(1, 3)
        .hiddenTrade(1, "RING", 5, 1_000_000)
        .cross(1, "RING", 77, 1_000_000)
        .other('Y', 20, 1).other('L', 26, 1).other('V', 35, 0).other('W', 12, 0).other('K', 28, 1)
        .other('J', 35, 1).other('h', 21, 1).other('B', 19, 1).other('I', 50, 1).other('N', 20, 1).other('O', 48, 1)
        .system('C');
    private static final String TYPES = "SRHAFECXUDPQYLVWKJhBINOS";

    @Test
    void shouldReadEachTypeInBothVariantsGzippedOrNot() throws IOException
    {
        assertEquals(TYPES, types(DAY.framed()));
        assertEquals(TYPES, types(DAY.padded()));
        assertEquals(TYPES, types(ItchFile.gzip(DAY.framed())));
        assertEquals(TYPES, types(ItchFile.gzip(DAY.padded())));
    }

    @Test
    void shouldReadZstdAndSayWhereItIsCut() throws IOException
    {
        final byte[] file = Zstd.compress(DAY.framed());
        assertEquals(TYPES, types(file));
        final String message = failure(Arrays.copyOf(file, file.length - 1));
        assertTrue(message.startsWith("test unpacked byte "), message);
        assertTrue(message.contains("zstd frame"), message);
    }

    @Test
    void shouldReadTheFieldsOfAnOrder() throws IOException
    {
        final byte[] file = new ItchFile().at(86_399_999_999_000L)
            .add(65_535, "ABCDEFGH", -1L, 'S', -1, -2).framed();
        try (ItchReader reader = open(file))
        {
            assertTrue(reader.next());
            assertEquals('A', reader.type());
            assertEquals(65_535, reader.locate());
            assertEquals(86_400_000_000_000L, reader.timestampNs());
            assertEquals(-1L, reader.number64(ItchLayout.REF));
            assertEquals(0xFFFF_FFFFL, reader.unsigned(ItchLayout.SHARES));
            assertEquals(0xFFFF_FFFEL, reader.unsigned(ItchLayout.PRICE));
            assertEquals("ABCDEFGH", reader.text(ItchLayout.ORDER_STOCK));
            assertFalse(reader.next());
        }
    }

    @Test
    void shouldReadMembersOfAGzipFileOneAfterTheOther() throws IOException
    {
        final byte[] file = DAY.framed();
        for (int cut = 0; cut <= file.length; cut += 7)
        {
            assertEquals(TYPES, types(ItchFile.gzip(
                Arrays.copyOf(file, cut), new byte[0], Arrays.copyOfRange(file, cut, file.length))));
        }
        final byte[] packed = ItchFile.gzip(file);
        assertEquals(TYPES, types(Arrays.copyOf(packed, packed.length + 512)));
    }

    @Test
    void shouldSayWhereAPlainFileIsCutOffWhereverThatIs() throws IOException
    {
        for (final byte[] file : new byte[][] {DAY.framed(), DAY.padded()})
        {
            for (int length = 3; length < file.length; length++)
            {
                final Cut cut = new Cut(Arrays.copyOf(file, length));
                final boolean isBetween = isBoundary(length);
                assertEquals(isBetween, null == cut.message, "length " + length + ": " + cut.message);
                if (!isBetween)
                {
                    assertTrue(cut.message.startsWith(
                        "test byte " + cut.end + " message " + (cut.count + 1) + ": expected "), cut.message);
                    assertTrue(cut.message.endsWith("truncated"), cut.message);
                }
            }
        }
    }

    @Test
    void shouldSayThatAGzippedFileIsCutOffWhereverThatIs() throws IOException
    {
        final byte[] first = ItchFile.gzip(DAY.framed());
        final byte[] file = ItchFile.gzip(DAY.framed(), DAY.framed());
        for (int length = 3; length < file.length; length++)
        {
            final Cut cut = new Cut(Arrays.copyOf(file, length));
            assertEquals(length == first.length, null == cut.message, "length " + length + ": " + cut.message);
        }
        assertEquals(2 * DAY.messageCount(), new Cut(file).count);
    }

    @Test
    void shouldRefuseADamagedGzipFileAfterWhatCouldBeRead()
    {
        final byte[] file = ItchFile.gzip(DAY.framed());
        final byte[] checksum = file.clone();
        checksum[file.length - 6] ^= 1;
        assertTrue(failure(checksum).contains("expected the checksum and length of what was unpacked"));
        final byte[] follower = Arrays.copyOf(file, file.length + 3);
        follower[file.length] = 'x';
        assertTrue(failure(follower).contains("expected another gzip member or the end"), failure(follower));
    }

    @Test
    void shouldRefuseALengthThatIsNotThatOfTheType()
    {
        final byte[] file = new ItchFile().system('O').delete(1, 7).delete(1, 8).framed();
        file[14 + 21 + 1] = 18;
        assertEquals("test byte 35 message 3: expected length 19 of type 'D', found length 18", failure(file));
    }

    @Test
    void shouldPassOverUnknownTypesByTheirLengthAndRefuseThemWithoutOne() throws IOException
    {
        final ItchFile day = new ItchFile().system('O');
        for (int i = 0; i < 20_000; i++)
        {
            day.other('z', 41, 1);
        }
        day.delete(1, 7);
        try (ItchReader reader = open(day.framed()))
        {
            assertTrue(reader.next());
            assertTrue(reader.next());
            assertEquals('D', reader.type());
            assertEquals(20_002, reader.number());
            assertEquals(20_000, reader.unknown());
            assertFalse(reader.next());
        }
        assertEquals("test byte 14 message 2: expected two bytes of zero as the file began, and a type of ITCH 5.0, " +
            "found 0x0000 and type 'z'", failure(day.padded()));
    }

    @Test
    void shouldEndAtTheEndOfTheSessionAndRefuseWhatFollows() throws IOException
    {
        final byte[] file = DAY.framed();
        assertEquals(TYPES, types(Arrays.copyOf(file, file.length + 2)));
        assertEquals("", types(new byte[2]));
        assertTrue(failure(Arrays.copyOf(file, file.length + 5)).endsWith(
            "expected the end after the length of zero that ends the session, found 3 more bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001f", "\u001f\u008b", "{\"cmd\":\"new\"}", "\u0000\u0005T1234", "\u0000\u0000?",
        "\u0000\u000cA"})
    void shouldRefuseWhatIsNoItchFile(final String text)
    {
        final String message = failure(text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(message.startsWith("test ") && message.contains("ITCH 5.0"), message);
    }

    @Test
    void shouldReadALongFileWithoutAllocating() throws IOException
    {
        final ItchFile day = new ItchFile();
        for (int i = 0; i < 100_000; i++)
        {
            day.add(1 + i % 9, "RING", i, 'B', 100, 1_000_000).delete(1, i);
        }
        final ThreadMXBean threads = (ThreadMXBean)ManagementFactory.getThreadMXBean();
        try (ItchReader reader = open(day.framed()))
        {
            assertTrue(reader.next());
            final long before = threads.getCurrentThreadAllocatedBytes();
            long refs = 0;
            while (reader.next())
            {
                refs += reader.number64(ItchLayout.REF) + reader.timestampNs() - reader.timestampNs();
            }
            final long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertEquals(99_999L * 100_000, refs);
            assertTrue(allocated < 10_000, "allocated " + allocated);
        }
    }

    private static boolean isBoundary(final int length)
    {
        final byte[] file = DAY.framed();
        int offset = 0;
        while (offset < length)
        {
            offset += 2 + file[offset + 1];
        }
        return offset == length;
    }

    private static String types(final byte[] file) throws IOException
    {
        final StringBuilder types = new StringBuilder();
        try (ItchReader reader = open(file))
        {
            while (reader.next())
            {
                types.append((char)reader.type());
            }
        }
        return types.toString();
    }

    private static String failure(final byte[] file)
    {
        return assertThrows(MarketDataException.class, () -> types(file)).getMessage();
    }

    private static ItchReader open(final byte[] file) throws IOException
    {
        return ItchReader.open("test", new ByteArrayInputStream(file));
    }

    /** What a file gives before it turns out to be cut off. */
    private static final class Cut
    {
        private int count;
        private long end;
        private String message;

        Cut(final byte[] file) throws IOException
        {
            try (ItchReader reader = open(file))
            {
                while (reader.next())
                {
                    count++;
                    end = reader.bytes();
                }
            }
            catch (final MarketDataException e)
            {
                message = e.getMessage();
            }
        }
    }
}
