package io.ringbook.app.market;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvReaderTest
{
    @TempDir
    private Path directory;

    @Test
    void shouldSplitWhenThereAreQuotesBlanksAndWindowsLines() throws IOException
    {
        final CsvReader csv = csv("\uFEFFa,\"b,c\", d ,\r\n\r\n   \n1,,3,4");

        assertTrue(csv.next());
        assertEquals(List.of("a", "b,c", "d", ""), csv.texts());
        assertTrue(csv.next());
        assertEquals(4, csv.lineNumber());
        assertEquals(List.of("1", "", "3", "4"), csv.texts());
        assertFalse(csv.next());
    }

    @Test
    void shouldReadLongLinesWhenTheyCrossItsBuffers() throws IOException
    {
        final String field = "x".repeat(50_000);
        final CsvReader csv = csv(field + "," + field + "\n1,2\n");

        assertTrue(csv.next());
        assertEquals(List.of(field, field), csv.texts());
        assertTrue(csv.next());
        assertEquals(2, csv.integer(1, "second"));
    }

    @Test
    void shouldSayFileLineAndExpectationWhenAFieldIsBroken() throws IOException
    {
        final CsvReader csv = csv("1\n12a\n");
        csv.next();
        csv.next();

        final MarketDataException e = assertThrows(MarketDataException.class, () -> csv.integer(0, "size"));

        assertEquals("test.csv line 2: expected a whole number for size, found \"12a\"", e.getMessage());
    }

    @Test
    void shouldRefuseWhenAQuoteIsNotClosed()
    {
        final MarketDataException e = assertThrows(MarketDataException.class, () -> csv("a,\"b\n").next());

        assertTrue(e.getMessage().startsWith("test.csv line 1: expected a closing quote"), e::getMessage);
    }

    @Test
    void shouldReadGzipWhateverTheNameSays() throws IOException
    {
        final Path file = directory.resolve("rows.csv");
        Files.write(file, gzip("1,2\n"));

        try (CsvReader csv = CsvReader.open(file))
        {
            assertTrue(csv.next());
            assertEquals(2, csv.fieldCount());
        }
    }

    @Test
    void shouldSayHowFarItCameWhenGzipIsCut() throws IOException
    {
        final byte[] whole = gzip("1,2\n".repeat(100_000));
        final Path file = directory.resolve("cut.csv.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));

        try (CsvReader csv = CsvReader.open(file))
        {
            final MarketDataException e = assertThrows(MarketDataException.class, () ->
            {
                while (csv.next())
                {
                    assertEquals(2, csv.fieldCount());
                }
            });
            assertTrue(e.getMessage().contains("cut.csv.gz after line "), e::getMessage);
        }
    }

    @Test
    void shouldRefuseGzipWhoseSecondMemberIsCutInItsHeader() throws IOException
    {
        final byte[] first = gzip("1,2\n");
        final byte[] second = gzip("3,4\n");
        final byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        for (int length = 1; length < second.length; length++)
        {
            final Path file = Files.write(
                directory.resolve("members.csv.gz"), Arrays.copyOf(both, first.length + length));
            assertThrows(MarketDataException.class, () -> rowCount(file), "bytes of the second member: " + length);
        }
        assertEquals(2, rowCount(Files.write(directory.resolve("whole.csv.gz"), both)));
    }

    private static int rowCount(final Path file) throws IOException
    {
        int count = 0;
        try (CsvReader csv = CsvReader.open(file))
        {
            while (csv.next())
            {
                count++;
            }
        }
        return count;
    }

    private static CsvReader csv(final String text)
    {
        return new CsvReader("test.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] gzip(final String text) throws IOException
    {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes))
        {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
