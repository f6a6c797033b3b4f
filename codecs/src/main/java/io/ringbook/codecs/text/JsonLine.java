package io.ringbook.codecs.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;
import java.util.Arrays;

/**
 * The fields of one line: a flat JSON object whose values are strings, numbers and booleans. Numbers are kept as the
 * text they were. Reused from line to line; one thread.
 */
final class JsonLine
{
    private static final int MAX_QUOTED_LENGTH = 48;
    private static final int FIELD_COUNT = TextField.values().length;

    private final JsonFactory factory = JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build())
        .build();
    private final JsonToken[] tokens = new JsonToken[FIELD_COUNT];
    private final int[] offsets = new int[FIELD_COUNT];
    private final int[] lengths = new int[FIELD_COUNT];

    private final PlainLine plainLine = new PlainLine(this);

    private char[] chars = new char[512];
    private int charCount;
    private long present;

    /**
     * Takes a line apart.
     *
     * @throws BadLineException if it is not an object of known, distinct fields with plain values.
     */
    void parse(final byte[] bytes, final int offset, final int length)
    {
        if (!parsePlain(bytes, offset, length))
        {
            parseAny(bytes, offset, length);
        }
    }

    /**
     * Takes a line apart the fast way, if it is one that the fast way is sure of.
     *
     * @return false if it is not; then nothing is said about the line.
     */
    boolean parsePlain(final byte[] bytes, final int offset, final int length)
    {
        clear();
        return plainLine.scan(bytes, offset, offset + length);
    }

    /**
     * Takes any line apart.
     *
     * @throws BadLineException if it is not an object of known, distinct fields with plain values.
     */
    void parseAny(final byte[] bytes, final int offset, final int length)
    {
        clear();
        refuseZeroBytes(bytes, offset, length);
        try (JsonParser parser = factory.createParser(bytes, offset, length))
        {
            parseObject(parser);
        }
        catch (final JsonProcessingException ex)
        {
            throw new BadLineException("not valid JSON: " + ex.getOriginalMessage());
        }
        catch (final IOException ex)
        {
            throw new BadLineException("not valid JSON: " + ex.getMessage());
        }
    }

    /**
     * Adds a field whose value is ASCII.
     */
    void add(final TextField field, final JsonToken token, final byte[] bytes, final int from, final int to)
    {
        final int length = to - from;
        ensureRoom(length);
        final char[] target = chars;
        for (int i = 0, index = charCount; i < length; i++, index++)
        {
            target[index] = (char)bytes[from + i];
        }
        add(field, token, length);
    }

    boolean has(final TextField field)
    {
        return 0 != (present & field.bit());
    }

    boolean hasAny(final long fields)
    {
        return 0 != (present & fields);
    }

    /**
     * Makes sure that the line has all fields it must have and none it must not.
     *
     * @throws BadLineException naming the first that is wrong.
     */
    void check(final Object what, final long required, final long allowed)
    {
        final long unknown = present & ~allowed;
        if (0 != unknown)
        {
            throw new BadLineException("unknown field '" + firstOf(unknown).key() + "' on " + what);
        }
        final long missing = required & ~present;
        if (0 != missing)
        {
            throw missing(firstOf(missing).key(), what);
        }
    }

    static BadLineException missing(final String key, final Object what)
    {
        return new BadLineException("missing required field '" + key + "' on " + what);
    }

    JsonToken token(final TextField field)
    {
        return tokens[field.ordinal()];
    }

    char[] chars()
    {
        return chars;
    }

    int offset(final TextField field)
    {
        return offsets[field.ordinal()];
    }

    int length(final TextField field)
    {
        return lengths[field.ordinal()];
    }

    /**
     * The text of a field as it may stand in a message.
     */
    String quoted(final TextField field)
    {
        final int length = length(field);
        return '\'' + new String(chars, offset(field), Math.min(length, MAX_QUOTED_LENGTH)) +
            (length > MAX_QUOTED_LENGTH ? "...'" : "'");
    }

    private void parseObject(final JsonParser parser) throws IOException
    {
        if (JsonToken.START_OBJECT != parser.nextToken())
        {
            throw new BadLineException("expected a JSON object");
        }
        for (String key = parser.nextFieldName(); null != key; key = parser.nextFieldName())
        {
            final TextField field = TextField.find(key);
            if (null == field)
            {
                throw new BadLineException("unknown field '" + shortened(key) + "'");
            }
            if (has(field))
            {
                throw new BadLineException("duplicate field '" + key + "'");
            }
            store(field, parser.nextToken(), parser);
        }
        if (JsonToken.END_OBJECT != parser.currentToken())
        {
            throw new BadLineException("not valid JSON: the object does not end");
        }
        if (null != parser.nextToken())
        {
            throw new BadLineException("expected nothing after the object");
        }
    }

    private void store(final TextField field, final JsonToken token, final JsonParser parser) throws IOException
    {
        if (null == token || !token.isScalarValue() || JsonToken.VALUE_NULL == token)
        {
            throw new BadLineException(field.key() + ": expected a string, a number or a boolean, found " +
                (null == token ? "the end of the line" : describe(token)));
        }
        final int length = parser.getTextLength();
        ensureRoom(length);
        System.arraycopy(parser.getTextCharacters(), parser.getTextOffset(), chars, charCount, length);
        add(field, token, length);
    }

    private void add(final TextField field, final JsonToken token, final int length)
    {
        final int index = field.ordinal();
        present |= field.bit();
        tokens[index] = token;
        offsets[index] = charCount;
        lengths[index] = length;
        charCount += length;
    }

    private void ensureRoom(final int length)
    {
        final int needed = Math.addExact(charCount, length);
        if (needed > chars.length)
        {
            chars = Arrays.copyOf(chars, (int)Math.min(Integer.MAX_VALUE - 8, needed * 2L));
        }
    }

    private void clear()
    {
        present = 0;
        charCount = 0;
    }

    static String describe(final JsonToken token)
    {
        switch (token)
        {
            case START_OBJECT:
                return "an object";

            case START_ARRAY:
                return "an array";

            case VALUE_NULL:
                return "null";

            case VALUE_STRING:
                return "a string";

            case VALUE_TRUE:
            case VALUE_FALSE:
                return "a boolean";

            default:
                return "a number";
        }
    }

    /** A zero byte is never JSON, but would make the parser guess at UTF-16 and UTF-32. */
    private static void refuseZeroBytes(final byte[] bytes, final int offset, final int length)
    {
        for (int i = offset; i < offset + length; i++)
        {
            if (0 == bytes[i])
            {
                throw new BadLineException("not valid JSON: a zero byte");
            }
        }
    }

    private static String shortened(final String key)
    {
        return key.length() <= MAX_QUOTED_LENGTH ? key : key.substring(0, MAX_QUOTED_LENGTH) + "...";
    }

    private static TextField firstOf(final long fields)
    {
        return TextField.values()[Long.numberOfTrailingZeros(fields)];
    }
}
