package io.ringbook.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ringbook.app.match.MatchSession;
import io.ringbook.codecs.CommandValidator;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.text.InstrumentCatalog;
import io.ringbook.codecs.text.JsonCommandReader;
import io.ringbook.codecs.text.LineKind;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Whatever comes in, the text protocol answers with lines of JSON in ASCII, the same ones for the same input; what it
 * does not understand is told in one line, and what it makes a command of is well formed.
 */
class TextFuzzTest
{
    private static final JsonFactory JSON = new JsonFactory();
    private static final String[] STORIES = {"01-limit-and-market", "03-amend", "05-iceberg", "08-trailing", "09-oco",
        "11-uncross", "12-bands", "13-protection-and-budget", "17-queries", "18-bad-input", "20-definitions",
        "money-2-transfers", "money-4-fees"};

    static Stream<byte[]> seeds()
    {
        final List<byte[]> seeds = new ArrayList<>();
        seeds.add(Seeds.text("/seeds/run/every-feature.jsonl").getBytes(StandardCharsets.UTF_8));
        for (final String name : STORIES)
        {
            seeds.addAll(stories(Seeds.text("/seeds/stories/" + name + ".story")));
        }
        return Stream.concat(seeds.stream(), Seeds.kept(TextFuzzTest.class).stream());
    }

    /** The lines that go in of each story, with those of its beginning. */
    private static List<byte[]> stories(final String file)
    {
        final Map<String, String> beginnings = new HashMap<>();
        final List<byte[]> stories = new ArrayList<>();
        for (final String part : file.split("\n(?=@)"))
        {
            final StringBuilder lines = new StringBuilder();
            part.lines().filter((line) -> line.startsWith("> ")).forEach((line) ->
                lines.append(line, 2, line.length()).append('\n'));
            final String name = part.lines().findFirst().orElse("").replace("@", "").strip();
            if (part.startsWith("@@"))
            {
                beginnings.put(name, lines.toString());
            }
            else if (part.startsWith("@"))
            {
                stories.add((beginnings.getOrDefault(name, "") + lines).getBytes(StandardCharsets.UTF_8));
            }
        }
        return stories;
    }

    @MethodSource("seeds")
    @FuzzTest
    void shouldAnswerAnyLines(final byte[] bytes) throws IOException
    {
        final byte[] output = answer(bytes);
        requireJsonLines(output);
        assertArrayEquals(output, answer(bytes));
        requireWellFormed(bytes);
    }

    private static byte[] answer(final byte[] bytes) throws IOException
    {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final long errors = new MatchSession(SmallEngine.config(), new ByteArrayInputStream(bytes), out).run();
        assertTrue(errors >= 0);
        return out.toByteArray();
    }

    private static void requireJsonLines(final byte[] output) throws IOException
    {
        for (final byte b : output)
        {
            assertTrue(b == '\n' || b >= ' ' && b <= '~', () -> "byte=" + b);
        }
        for (final String line : new String(output, StandardCharsets.US_ASCII).split("\n"))
        {
            try (JsonParser parser = JSON.createParser(line))
            {
                assertTrue(line.isEmpty() || JsonToken.START_OBJECT == parser.nextToken(), line);
                parser.skipChildren();
                assertEquals(null, parser.nextToken(), line);
            }
        }
    }

    /** Each line on its own, to a reader that knows no instrument. */
    private static void requireWellFormed(final byte[] bytes)
    {
        final JsonCommandReader reader =
            new JsonCommandReader(new InstrumentCatalog(), (account, orderId, clOrdId) -> NullValue.INT);
        int begin = 0;
        for (int end = 0; end <= bytes.length; end++)
        {
            if (end == bytes.length || bytes[end] == '\n')
            {
                final LineKind kind = reader.read(bytes, begin, end - begin);
                if (LineKind.COMMAND == kind)
                {
                    CommandValidator.validate(reader.buffer(), 0, reader.length());
                }
                else if (LineKind.ERROR == kind)
                {
                    assertFalse(reader.error().isBlank());
                }
                begin = end + 1;
            }
        }
    }
}
