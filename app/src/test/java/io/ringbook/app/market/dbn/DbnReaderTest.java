package io.ringbook.app.market.dbn;

import io.ringbook.app.market.MarketDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DbnReaderTest
{
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldReadEveryVersionPlainAndCompressed(final int version) throws IOException
    {
        final DbnWriter writer = new DbnWriter(version).mapping("TEST", DbnWriter.INSTRUMENT)
            .mbo('A', 'B', 0xFFFF_FFFF_FFFF_FFF1L, "-0.000000001", 4_000_000_000L);

        requireOneRecord(writer.plain(directory.resolve("plain.dbn")), version);
        requireOneRecord(writer.gzip(directory.resolve("gzip.dbn.gz")), version);
        requireOneRecord(writer.zstd(directory.resolve("two-frames.dbn.zst")), version);
    }

    private static void requireOneRecord(final Path file, final int version) throws IOException
    {
        try (DbnReader reader = DbnReader.open(file))
        {
            assertEquals(version, reader.metadata().version());
            assertEquals("TEST.SET", reader.metadata().dataset());
            assertEquals("TEST", reader.metadata().symbols().get(DbnWriter.INSTRUMENT));
            assertTrue(reader.next());
            assertEquals(DbnWriter.PUBLISHER, reader.publisherId());
            assertEquals(DbnWriter.INSTRUMENT, reader.instrumentId());
            assertEquals(0xFFFF_FFFF_FFFF_FFF1L, reader.orderId());
            assertEquals(-1, reader.price());
            assertEquals(4_000_000_000L, reader.size());
            assertEquals('A', reader.action());
            assertEquals('B', reader.side());
            assertTrue(reader.has(DbnReader.FLAG_LAST));
            assertFalse(reader.has(DbnReader.FLAG_SNAPSHOT));
            assertFalse(reader.next());
            assertEquals(0, reader.otherCount());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void shouldCountOtherRecordsAndTakeNamesOfALiveStream(final int version) throws IOException
    {
        final DbnWriter writer = new DbnWriter(version).schema(0xFFFF).sent()
            .other(0x17, 320).symbolMapping("LIVE").other(0x13, 520).mbo('A', 'A', 1, "2", 3).other(0x15, 16);

        try (DbnReader reader = open(writer.bytes()))
        {
            assertTrue(reader.next());
            assertEquals(3, reader.size());
            assertFalse(reader.next());
            assertEquals(4, reader.otherCount());
            assertEquals("LIVE", reader.metadata().symbols().get(DbnWriter.INSTRUMENT));
        }
    }

    @Test
    void shouldTakeTheNumberFromWhicheverSideOfAMappingHasIt() throws IOException
    {
        final DbnWriter writer = new DbnWriter(2).stypes(0, 1).mapping("77", "BY-NUMBER").mapping("x", "y");

        try (DbnReader reader = open(writer.bytes()))
        {
            assertEquals("BY-NUMBER", reader.metadata().symbols().get(77));
            assertEquals(1, reader.metadata().symbols().size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shouldNameTheByteWhenTheFileIsCutAnywhere(final int version) throws IOException
    {
        final byte[] bytes = new DbnWriter(version).mapping("TEST", DbnWriter.INSTRUMENT)
            .mbo('A', 'B', 1, "1", 1).mbo('C', 'B', 1, "1", 1).bytes();
        final int firstRecord = bytes.length - 2 * 56;

        for (int length = 0; length <= bytes.length; length++)
        {
            final byte[] cut = Arrays.copyOf(bytes, length);
            if (length >= firstRecord && 0 == (length - firstRecord) % 56)
            {
                assertEquals((length - firstRecord) / 56, count(cut), "length=" + length);
            }
            else
            {
                final MarketDataException e =
                    assertThrows(MarketDataException.class, () -> count(cut), "length=" + length);
                assertTrue(e.getMessage().matches("cut.dbn byte \\d+: expected .* truncated"), e.getMessage());
            }
        }
    }

    @Test
    void shouldSayWhereACompressedFileIsCut() throws IOException
    {
        final DbnWriter writer = DbnWriter.ofTest();
        for (int i = 0; i < 2_000; i++)
        {
            writer.mbo('A', 'B', i * 0x9E37_79B9_7F4A_7C15L, "1", i + 1);
        }
        for (final Path whole : new Path[] {
            writer.zstd(directory.resolve("a.dbn.zst")), writer.gzip(directory.resolve("a.dbn.gz"))})
        {
            final byte[] bytes = Files.readAllBytes(whole);
            for (int length = 0; length < bytes.length; length += length < 40 ? 1 : bytes.length / 50)
            {
                final Path cut = Files.write(whole, Arrays.copyOf(bytes, length));
                final String at = whole.getFileName() + " length=" + length;
                final MarketDataException e = assertThrows(MarketDataException.class, () -> countOf(cut), at);
                assertTrue(0 == length || e.getMessage().contains("expected "), at + " " + e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 58 | byte 0: expected the letters DBN, found 0x58424e",
        "3 | 4 | byte 0: expected version 1 to 3, found 4",
        "4 | 0 | byte 0: expected a header of 100 bytes or more behind its length, found 0",
        "24 | 2 | byte 8: expected schema mbo, found schema mbp-10",
        "24 | 63 | byte 8: expected schema mbo, found schema number 99",
        "53 | 0 | byte 8: expected symbols of 1 to 1024 bytes, found 0 bytes"
    })
    void shouldSayWhatIsWrongInTheHeader(final int offset, final String value, final String expected)
    {
        final byte[] bytes = new DbnWriter(3).bytes();
        bytes[offset] = (byte)Integer.parseInt(value, 16);
        if (4 == offset)
        {
            bytes[5] = 0;
        }

        final MarketDataException e = assertThrows(MarketDataException.class, () -> count(bytes));

        assertEquals("cut.dbn " + expected, e.getMessage());
    }

    @Test
    void shouldNotBelieveACountThatTheHeaderHasNoRoomFor()
    {
        for (final int offset : new int[] {108, 112, 112 + 4 + 71, 112 + 8 + 71, 112 + 12 + 71})
        {
            final byte[] bytes = new DbnWriter(2).bytes();
            Arrays.fill(bytes, offset, offset + 4, (byte)0xFF);
            final MarketDataException e = assertThrows(MarketDataException.class, () -> count(bytes));
            assertTrue(e.getMessage().contains("of the header"), e.getMessage());
        }
    }

    @Test
    void shouldSayWhichRecordHasAWrongLength()
    {
        final int start = DbnWriter.ofTest().bytes().length;
        assertEquals("cut.dbn byte " + start + ": expected a record of 16 bytes or more, found 0 bytes",
            assertThrows(MarketDataException.class, () -> count(DbnWriter.ofTest().raw(new byte[60]).bytes()))
            .getMessage());
        assertEquals("cut.dbn byte " + start + ": expected a market-by-order record of 56 bytes, found 60 bytes",
            assertThrows(MarketDataException.class, () -> count(DbnWriter.ofTest().other(0xA0, 60).bytes()))
            .getMessage());
    }

    @Test
    void shouldSayThatAMixedStreamHasNoOrders()
    {
        final byte[] bytes = new DbnWriter(3).schema(0xFFFF).other(0x17, 320).bytes();

        assertTrue(assertThrows(MarketDataException.class, () -> count(bytes)).getMessage()
            .contains("expected market-by-order records, found 1 others only"));
    }

    @Test
    void shouldSayHowToConvertDbz() throws IOException
    {
        final byte[] start = {0x51, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 'D', 'B', 'Z', 1};
        final Path file = Files.write(directory.resolve("old.dbz"), start);

        assertEquals("old.dbz: expected DBN of version 1, 2 or 3, found DBZ, which came before it; Databento's tool " +
            "dbn converts it: dbn old.dbz -o old.dbn.zst",
            assertThrows(MarketDataException.class, () -> countOf(file)).getMessage());
    }

    @Test
    void shouldRefuseAnythingElse() throws IOException
    {
        final Path text = Files.write(directory.resolve("a.txt"), "time,price\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertTrue(assertThrows(MarketDataException.class, () -> countOf(text)).getMessage()
            .contains("expected the letters DBN, found 0x74696d"));
    }

    private static DbnReader open(final byte[] bytes) throws IOException
    {
        return DbnReader.of("cut.dbn", new ByteArrayInputStream(bytes));
    }

    private static long count(final byte[] bytes) throws IOException
    {
        try (DbnReader reader = open(bytes))
        {
            return count(reader);
        }
    }

    private static long countOf(final Path file) throws IOException
    {
        try (DbnReader reader = DbnReader.open(file))
        {
            return count(reader);
        }
    }

    private static long count(final DbnReader reader) throws IOException
    {
        while (reader.next())
        {
            continue;
        }
        return reader.mboCount();
    }
}
