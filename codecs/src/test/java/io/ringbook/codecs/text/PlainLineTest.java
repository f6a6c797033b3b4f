package io.ringbook.codecs.text;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The fast way through a line never differs from the parser's. */
class PlainLineTest
{
    private static final int RANDOM_CASES = 200_000;
    private static final String[] LINES = {
        "{'cmd':'new','account':1,'clOrdId':'a1','symbol':'ETH-BTC','side':'BUY','price':'0.05','qty':10}",
        " { 'cmd' : 'new' ,\t'postOnly': true, 'l2':false ,'price':-0.5, 'qty':0 , 'minQty':10.25 } \r",
        "{'cmd':'replace','orderId':9223372036854775807,'price':0.0,'qty':100}",
        "{'query':'book','symbol':'X','levels':0}"};
    private static final String MARKS = "{}[]:,'\\/ \t\r-+.eE0129tfnua\u0000\u0001\u007f\u00e4#";

    private final JsonLine plain = new JsonLine();
    private final JsonLine any = new JsonLine();

    @Test
    void shouldAgreeWithTheParserOnWhateverItAccepts()
    {
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < RANDOM_CASES; i++)
        {
            final byte[] line = mutated(LINES[random.nextInt(LINES.length)], random);
            if (!plain.parsePlain(line, 0, line.length))
            {
                continue;
            }
            accepted++;
            final String found =
                "seed=" + seed + ", case=" + i + ": " + new String(line, StandardCharsets.ISO_8859_1);
            any.parseAny(line, 0, line.length);
            for (final TextField field : TextField.values())
            {
                assertEquals(any.has(field), plain.has(field), found);
                if (any.has(field))
                {
                    assertEquals(any.token(field), plain.token(field), found);
                    assertEquals(text(any, field), text(plain, field), found);
                }
            }
        }
        assertTrue(accepted > RANDOM_CASES / 100, "accepted=" + accepted + ", seed=" + seed);
    }

    @Test
    void shouldTakeThePlainLinesItself()
    {
        for (final String line : LINES)
        {
            final byte[] bytes = bytes(line);
            assertTrue(plain.parsePlain(bytes, 0, bytes.length), line);
        }
        for (final TextField field : TextField.values())
        {
            final byte[] bytes = bytes("{'" + field.key() + "':1}");
            assertTrue(plain.parsePlain(bytes, 0, bytes.length), field.key());
            assertTrue(plain.has(field));
        }
    }

    @Test
    void shouldLeaveTheRestToTheParser()
    {
        for (final String line : new String[]{
            "", "{", "{}", "{'cmd'", "{'cmd':", "{'cmd':1", "{'cmd':1,}", "{'cmd':1}}", "{'':1}", "{'cmd':tru}",
            "{'cmd':01}", "{'cmd':1.}", "{'cmd':-}", "{'cmd':1e1}", "{'cmd':null}", "{'cmd':'\\n'}",
            "{'cmd':'\u00e4'}"})
        {
            final byte[] bytes = bytes(line);
            assertFalse(plain.parsePlain(bytes, 0, bytes.length), line);
        }
    }

    private static byte[] mutated(final String line, final Random random)
    {
        final StringBuilder text = new StringBuilder(line);
        for (int i = random.nextInt(4); i > 0; i--)
        {
            final int index = random.nextInt(text.length());
            final char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(3))
            {
                case 0:
                    text.setCharAt(index, mark);
                    break;

                case 1:
                    text.insert(index, mark);
                    break;

                default:
                    text.deleteCharAt(index);
                    break;
            }
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(final String line)
    {
        return line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String text(final JsonLine line, final TextField field)
    {
        return new String(line.chars(), line.offset(field), line.length(field));
    }
}
