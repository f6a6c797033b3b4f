package io.ringbook.app.match;

import io.ringbook.codecs.text.LineBuffer;
import io.ringbook.engine.EngineConfig;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MatchSessionTest
{
    private static final int SLICES = 60_000;

    /** Two lines a slice, all of one command: more than memory should have to hold. */
    private static final String ICEBERG = """
        {"cmd":"instrument","symbol":"X","base":"A","quote":"B","tickSize":"1","lotSize":"1"}
        {"cmd":"new","account":1,"symbol":"X","side":"SELL","price":"1","qty":"60000","displayQty":"1"}
        {"cmd":"new","account":2,"symbol":"X","side":"BUY","price":"1","qty":"60000"}
        {"query":"stateHash"}
        """;

    /** Counts what it is given and keeps only the end. */
    private static class Counting extends OutputStream
    {
        private long bytes;
        private long lines;
        private int largest;
        private String last = "";

        @Override
        public void write(final int b)
        {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(final byte[] source, final int offset, final int length) throws IOException
        {
            bytes += length;
            largest = Math.max(largest, length);
            for (int i = 0; i < length; i++)
            {
                lines += '\n' == source[offset + i] ? 1 : 0;
            }
            last = new String(
                source, offset + Math.max(0, length - 100), Math.min(100, length), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void shouldWriteTheEventsOfALongCommandAsTheyCome() throws IOException
    {
        final Counting out = new Counting();
        assertEquals(0, session(out).run());

        assertEquals(1 + 1 + 1 + 2 * SLICES - 1 + 1, out.lines);
        assertTrue(out.bytes > 4L * LineBuffer.FULL_LENGTH, () -> "bytes=" + out.bytes);
        assertTrue(out.largest <= 2 * LineBuffer.FULL_LENGTH, () -> "largest=" + out.largest);
        assertTrue(out.last.contains("\"answer\":\"stateHash\",\"seq\":3"), out.last);
    }

    @Test
    void shouldHoldNothingForAConsumerThatIsGone() throws IOException
    {
        final Counting out = new Counting()
        {
            @Override
            public void write(final byte[] source, final int offset, final int length) throws IOException
            {
                super.write(source, offset, length);
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(0, session(out).run());
        assertTrue(out.bytes <= 2 * LineBuffer.FULL_LENGTH, () -> "bytes=" + out.bytes);
    }

    private static MatchSession session(final OutputStream out)
    {
        return new MatchSession(
            new EngineConfig(), new ByteArrayInputStream(ICEBERG.getBytes(StandardCharsets.US_ASCII)), out);
    }
}
