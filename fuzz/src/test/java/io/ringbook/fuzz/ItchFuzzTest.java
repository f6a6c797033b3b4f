package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ringbook.app.market.MarketDataException;
import io.ringbook.app.market.SymbolFilter;
import io.ringbook.app.market.itch.ItchCheck;
import io.ringbook.app.market.itch.ItchReader;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever a file of ITCH messages holds, it is read to its end or refused in one line, and what is made of it is what
 * the engine does: each order rests, each execution of the order first in turn is one trade, the books are equal.
 */
class ItchFuzzTest
{
    static Stream<byte[]> seeds()
    {
        final byte[] padded = day(false);
        final byte[] framed = day(true);
        return Stream.concat(
            Stream.of(framed, padded, new byte[] {0, 0}, new byte[] {0x1F, (byte)0x8B, 8, 0, 0, 0, 0, 0, 0, 0}),
            Seeds.kept(ItchFuzzTest.class).stream());
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldReadOrRefuseAnyFile(final byte[] bytes) throws IOException
    {
        try (ItchReader reader = ItchReader.open("fuzz", new ByteArrayInputStream(bytes)))
        {
            final ItchCheck check = new ItchCheck(reader, SymbolFilter.of(List.of("RING", "BOOK")));
            try
            {
                check.run();
            }
            finally
            {
                assertEquals(0, check.tally().engineDifferences(), check.tally().firstViolation());
                assertTrue(reader.bytes() >= reader.number() * 3, "bytes=" + reader.bytes());
            }
        }
        catch (final MarketDataException e)
        {
            assertTrue(e.getMessage().startsWith("fuzz "), e.getMessage());
            assertFalse(e.getMessage().contains("\n"), e.getMessage());
        }
    }

    /** A few messages of each kind that changes a book. */
    private static byte[] day(final boolean isFramed)
    {
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, isFramed, begin('S', 12, 0).put((byte)'Q'));
        write(file, isFramed, begin('R', 39, 1).put(stock("RING")));
        write(file, isFramed, begin('H', 25, 1).put(stock("RING")).put((byte)'T'));
        for (int ref = 1; ref <= 4; ref++)
        {
            final boolean isBuy = 0 == (ref & 1);
            write(file, isFramed, begin('A', 36, 1).putLong(ref).put((byte)(isBuy ? 'B' : 'S')).putInt(100)
                .put(stock("RING")).putInt(isBuy ? 100 : 101));
        }
        write(file, isFramed, begin('E', 31, 1).putLong(1).putInt(60));
        write(file, isFramed, begin('C', 36, 1).putLong(2).putInt(60).putLong(2).put((byte)'Y').putInt(99));
        write(file, isFramed, begin('X', 23, 1).putLong(1).putInt(10));
        write(file, isFramed, begin('U', 35, 1).putLong(1).putLong(5).putInt(70).putInt(100));
        write(file, isFramed, begin('E', 31, 1).putLong(5).putInt(70));
        write(file, isFramed, begin('D', 19, 1).putLong(2));
        return file.toByteArray();
    }

    private static ByteBuffer begin(final char type, final int length, final int locate)
    {
        return ByteBuffer.allocate(length).put((byte)type).putShort((short)locate).position(11);
    }

    private static void write(final ByteArrayOutputStream file, final boolean isFramed, final ByteBuffer message)
    {
        file.write(0);
        file.write(isFramed ? message.capacity() : 0);
        file.writeBytes(message.array());
    }

    private static byte[] stock(final String symbol)
    {
        return String.format("%-8s", symbol).getBytes(StandardCharsets.US_ASCII);
    }
}
