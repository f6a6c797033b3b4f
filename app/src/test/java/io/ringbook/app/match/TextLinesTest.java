package io.ringbook.app.match;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextLinesTest
{
    @Test
    void shouldSplitAtLineFeedsAndTakeALastLineWithoutOne() throws IOException
    {
        assertEquals(List.of(), linesOf(""));
        assertEquals(List.of(""), linesOf("\n"));
        assertEquals(List.of("a", "", "b\r", "c"), linesOf("a\n\nb\r\nc"));
        assertEquals(List.of("a", "b"), linesOf("a\nb\n"));
    }

    @Test
    void shouldSplitTheSameHoweverTheInputArrives() throws IOException
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final StringBuilder text = new StringBuilder();
        final List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++)
        {
            final String line = "x".repeat(0 == random.nextInt(50) ? random.nextInt(300_000) : random.nextInt(200));
            expected.add(line);
            text.append(line).append('\n');
        }
        final byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        final InputStream trickling = new ByteArrayInputStream(bytes)
        {
            @Override
            public synchronized int read(final byte[] target, final int offset, final int length)
            {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
        final List<String> found = linesOf(new TextLines(trickling, () -> true));
        assertEquals(expected, found, "seed=" + seed);
    }

    @Test
    void shouldReportALineBeyondTheLimitAndGoOn() throws IOException
    {
        final byte[] bytes = new byte[TextLines.MAX_LINE_LENGTH + 5];
        java.util.Arrays.fill(bytes, (byte)'x');
        bytes[1] = '\n';
        bytes[bytes.length - 2] = '\n';
        final TextLines lines = new TextLines(new ByteArrayInputStream(bytes), () -> true);
        assertTrue(lines.next());
        assertFalse(lines.isTooLong());
        assertTrue(lines.next());
        assertTrue(lines.isTooLong());
        assertEquals(2, lines.lineNumber());
        assertTrue(lines.next());
        assertFalse(lines.isTooLong());
        assertEquals(1, lines.length());
        assertFalse(lines.next());
    }

    @Test
    void shouldSayWhenItWouldWaitAndStopIfToldTo() throws IOException
    {
        final List<String> calls = new ArrayList<>();
        final InputStream slow = new InputStream()
        {
            @Override
            public int read()
            {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(final byte[] target, final int offset, final int length)
            {
                calls.add("read");
                target[offset] = '\n';
                return 1;
            }
        };
        final TextLines lines = new TextLines(slow, () ->
        {
            calls.add("idle");
            return calls.size() < 4;
        });
        assertTrue(lines.next());
        assertTrue(lines.next());
        assertFalse(lines.next());
        assertEquals(List.of("idle", "read", "idle", "read", "idle"), calls);
    }

    private static List<String> linesOf(final String text) throws IOException
    {
        return linesOf(
            new TextLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), () -> true));
    }

    private static List<String> linesOf(final TextLines lines) throws IOException
    {
        final List<String> found = new ArrayList<>();
        while (lines.next())
        {
            found.add(new String(lines.bytes(), lines.offset(), lines.length(), StandardCharsets.US_ASCII));
            assertEquals(found.size(), lines.lineNumber());
        }
        return found;
    }
}
