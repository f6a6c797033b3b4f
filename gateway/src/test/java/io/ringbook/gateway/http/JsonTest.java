package io.ringbook.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is written is what a parser reads. */
class JsonTest
{
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LETTERS =
        "aZ09 \"\\/\0\7\b\t\n\37\177\u0080\u00e9\u07ff\u0800\u2028\uffff\ud83d\ude00";
    private static final int[] CODE_POINTS = LETTERS.codePoints().toArray();

    @Test
    void shouldWriteWhatAParserReads() throws IOException
    {
        for (long seed = 1; seed <= 2_000; seed++)
        {
            final SplittableRandom random = new SplittableRandom(seed);
            final Json json = Json.object();
            final ObjectNode expected = JSON.createObjectNode();
            fill(random, json, expected, 0);
            final byte[] bytes = json.end().bytes();
            final JsonNode read = JSON.readTree(bytes);
            assertEquals(expected.toString(), read.toString(),
                "seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldWriteHalfACharacterAsNone() throws IOException
    {
        final byte[] bytes = Json.object().field("a", "x\ud83dy").field("b", "\ude00").end().bytes();
        assertEquals("{\"a\":\"x?y\",\"b\":\"?\"}", JSON.readTree(bytes).toString());
    }

    private static void fill(final SplittableRandom random, final Json json, final ObjectNode expected, final int depth)
    {
        for (int i = random.nextInt(6); i > 0; i--)
        {
            final String name = i + text(random);
            switch (random.nextInt(depth > 3 ? 6 : 8))
            {
                case 0 -> json.field(name, (String)null);
                case 1 ->
                {
                    final String text = text(random);
                    json.field(name, text);
                    expected.put(name, text);
                }
                case 2 ->
                {
                    final long number = number(random);
                    json.field(name, number);
                    expected.put(name, number);
                }
                case 3 ->
                {
                    final boolean flag = random.nextBoolean();
                    json.field(name, flag);
                    expected.put(name, flag);
                }
                case 4 ->
                {
                    json.nullField(name);
                    expected.putNull(name);
                }
                case 5 ->
                {
                    json.rawField(name, "{\"raw\":[1,\"\u00e9\"]}");
                    expected.putObject(name).putArray("raw").add(1).add("\u00e9");
                }
                case 6 ->
                {
                    json.begin(name);
                    fill(random, json, expected.putObject(name), depth + 1);
                    json.end();
                }
                default ->
                {
                    json.beginArray(name);
                    fill(random, json, expected.putArray(name), depth + 1);
                    json.endArray();
                }
            }
        }
    }

    private static void fill(final SplittableRandom random, final Json json, final ArrayNode expected, final int depth)
    {
        for (int i = random.nextInt(5); i > 0; i--)
        {
            switch (random.nextInt(depth > 3 ? 2 : 4))
            {
                case 0 ->
                {
                    final String text = text(random);
                    json.element(text);
                    expected.add(text);
                }
                case 1 ->
                {
                    final long number = number(random);
                    json.element(number);
                    expected.add(number);
                }
                case 2 ->
                {
                    json.begin();
                    fill(random, json, expected.addObject(), depth + 1);
                    json.end();
                }
                default ->
                {
                    json.beginArray();
                    fill(random, json, expected.addArray(), depth + 1);
                    json.endArray();
                }
            }
        }
    }

    private static String text(final SplittableRandom random)
    {
        final StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--)
        {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return text.toString();
    }

    private static long number(final SplittableRandom random)
    {
        return switch (random.nextInt(4))
        {
            case 0 -> random.nextInt(-12, 12);
            case 1 -> Long.MIN_VALUE;
            case 2 -> Long.MAX_VALUE;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }
}
