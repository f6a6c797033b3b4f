package io.ringbook.app.market;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConsensusReaderTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldReadEveryFieldWhenTheFileIsWhole() throws IOException
    {
        final ConsensusReader reader = read(file(2)
            .put(record(ConsensusReader.NEW, 1, 1, 0xFFFF_FFFF, 0, 7_000_000_000L, -5))
            .put(record(ConsensusReader.CANCEL, 0, 0, 3, 9, 42, 33504)));

        assertEquals(2, reader.count());
        assertEquals(ConsensusReader.NEW, reader.type(0));
        assertTrue(reader.isSell(0));
        assertTrue(reader.isIoc(0));
        assertEquals(4294967295L, reader.quantity(0));
        assertEquals(7_000_000_000L, reader.orderId(0));
        assertEquals(-5, reader.priceTicks(0));
        assertEquals(ConsensusReader.CANCEL, reader.type(1));
        assertFalse(reader.isSell(1));
        assertEquals(9, reader.sequence(1));
        assertEquals(33504, reader.priceTicks(1));
    }

    @Test
    void shouldReadManyRecordsWhenGzipped() throws IOException
    {
        final int count = 5000;
        final ByteBuffer content = file(count);
        for (int i = 0; i < count; i++)
        {
            content.put(record(ConsensusReader.NEW, 0, 0, 1, i, i, 100 + i));
        }
        final Path file = directory.resolve("many.bin.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file)))
        {
            out.write(content.array());
        }

        final ConsensusReader reader = ConsensusReader.read(file);

        assertEquals(count, reader.count());
        assertEquals(100 + count - 1, reader.priceTicks(count - 1));
    }

    @Test
    void shouldRefuseWhenTruncatedOrTooLong()
    {
        final byte[] whole = file(1).put(record(ConsensusReader.NEW, 0, 0, 1, 0, 1, 1)).array();

        assertBroken("truncated", Arrays.copyOf(whole, whole.length - 1));
        assertBroken("expected a header of 16 bytes, found 7 bytes", Arrays.copyOf(whole, 7));
        assertBroken("found more bytes", Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void shouldRefuseWhenTheHeaderIsNotOurs()
    {
        final byte[] magic = file(0).array();
        magic[0] ^= 1;
        assertBroken("byte 0: expected magic 0x4d4542575f303031, found 0x4d4542575f303030", magic);

        final byte[] version = file(0).array();
        version[8] = 2;
        assertBroken("byte 8: expected version 1, found 2", version);

        final byte[] count = file(0).array();
        Arrays.fill(count, 12, 16, (byte)0xFF);
        assertBroken("found 4294967295", count);
    }

    @Test
    void shouldNameTheRecordWhenAFieldIsOutOfRange()
    {
        assertBroken("record 0 (byte 16): expected type 0 to 2, found 255",
            file(1).put(record(255, 0, 0, 1, 0, 1, 1)).array());
        assertBroken("record 0 (byte 16): expected side 0 to 1, found 2",
            file(1).put(record(0, 2, 0, 1, 0, 1, 1)).array());
        assertBroken("record 0 (byte 16): expected a positive quantity, found 0",
            file(1).put(record(0, 0, 0, 0, 0, 1, 1)).array());
        assertBroken("record 1 (byte 56): expected a sequence above 5, found 5",
            file(2).put(record(0, 0, 0, 1, 5, 1, 1)).put(record(0, 0, 0, 1, 5, 2, 1)).array());
    }

    private void assertBroken(final String expected, final byte[] content)
    {
        final MarketDataException e = assertThrows(MarketDataException.class, () -> read(ByteBuffer.wrap(content)));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
    }

    private ConsensusReader read(final ByteBuffer content) throws IOException
    {
        return ConsensusReader.read(Files.write(directory.resolve("w.bin"), content.array()));
    }

    private static ByteBuffer file(final int count)
    {
        return ByteBuffer.allocate(ConsensusReader.HEADER_LENGTH + count * ConsensusReader.RECORD_LENGTH)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(ConsensusReader.MAGIC).putInt(ConsensusReader.VERSION).putInt(count);
    }

    private static byte[] record(
        final int type,
        final int side,
        final int ioc,
        final int quantity,
        final long sequence,
        final long orderId,
        final long priceTicks)
    {
        return ByteBuffer.allocate(ConsensusReader.RECORD_LENGTH).order(ByteOrder.LITTLE_ENDIAN)
            .put((byte)type).put((byte)side).put((byte)ioc).put((byte)0).putInt(quantity)
            .putLong(sequence).putLong(orderId).putLong(priceTicks).array();
    }
}
