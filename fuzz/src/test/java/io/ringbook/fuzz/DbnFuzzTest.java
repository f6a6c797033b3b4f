package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.dbn.DbnReader;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever is in a DBN file, its reader comes to the end, or says in one line at which byte it stopped, twice the same.
 */
class DbnFuzzTest
{
    private static final int MAX_VERSION = 3;
    private static final int HEADER_LENGTH = 512;
    private static final int MBO_LENGTH = 56;

    static Stream<byte[]> seeds()
    {
        final List<byte[]> seeds = new ArrayList<>();
        for (int version = 1; version <= MAX_VERSION; version++)
        {
            seeds.add(file(version));
        }
        return seeds.stream();
    }

    /** One mapping, and two records. */
    private static byte[] file(final int version)
    {
        final int symbolLength = 1 == version ? 22 : 71;
        final ByteBuffer file =
            ByteBuffer.allocate(HEADER_LENGTH + 2 * MBO_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        file.put("DBN".getBytes(StandardCharsets.US_ASCII)).put((byte)version).putInt(HEADER_LENGTH - 8);
        file.position(1 == version ? 58 : 50);
        file.put((byte)1).put((byte)0).put((byte)0);
        if (version > 1)
        {
            file.putShort((short)symbolLength);
        }
        file.position(108);
        file.putInt(0).putInt(0).putInt(0).putInt(0).putInt(1);
        file.put((byte)'X').position(128 + symbolLength);
        file.putInt(1).putInt(20260101).putInt(20260102).put((byte)'7');
        for (int offset = HEADER_LENGTH; offset < file.capacity(); offset += MBO_LENGTH)
        {
            file.put(offset, (byte)(MBO_LENGTH / 4)).put(offset + 1, (byte)0xA0).putInt(offset + 4, 7)
                .putInt(offset + 32, 1).put(offset + 38, (byte)'A').put(offset + 39, (byte)'B');
        }
        return file.array();
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldReadAnyFileToItsEndOrSayWhereItStopped(final byte[] bytes) throws IOException
    {
        assertEquals(read(bytes), read(bytes));
    }

    private static String read(final byte[] bytes) throws IOException
    {
        long records = 0;
        try (DbnReader reader = DbnReader.of("f", new ByteArrayInputStream(bytes)))
        {
            while (reader.next())
            {
                records++;
            }
            assertTrue(records * MBO_LENGTH <= bytes.length);
            return records + " records";
        }
        catch (final MarketDataException e)
        {
            assertTrue(e.getMessage().startsWith("f byte "), e::getMessage);
            assertFalse(e.getMessage().contains("\n"), e::getMessage);
            return e.getMessage();
        }
    }
}
