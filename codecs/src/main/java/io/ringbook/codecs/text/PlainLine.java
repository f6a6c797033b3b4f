package io.ringbook.codecs.text;

import com.fasterxml.jackson.core.JsonToken;

/**
 * Takes plain lines apart several times as fast as a JSON parser can: an object of known, distinct fields with ASCII
 * strings without escapes, numbers and booleans. It is sure of what it accepts and leaves everything else, good or bad,
 * to the parser.
 */
final class PlainLine
{
    private static final int TABLE_MASK = 255;
    private static final TextField[] TABLE = new TextField[TABLE_MASK + 1];
    private static final int NOT_PLAIN = -1;

    static
    {
        for (final TextField field : TextField.values())
        {
            final byte[] key = LineBuffer.ascii(field.key());
            int slot = hash(key, 0, key.length);
            while (null != TABLE[slot])
            {
                slot = slot + 1 & TABLE_MASK;
            }
            TABLE[slot] = field;
        }
    }

    private final JsonLine line;

    PlainLine(final JsonLine line)
    {
        this.line = line;
    }

    /**
     * Adds the fields of a line.
     *
     * @return false if it is not a plain line; some fields may have been added then.
     */
    boolean scan(final byte[] bytes, final int from, final int end)
    {
        int index = expect('{', bytes, from, end);
        while (NOT_PLAIN != index)
        {
            index = scanField(bytes, index, end);
            if (NOT_PLAIN == index)
            {
                return false;
            }
            index = skipSpace(bytes, index, end);
            if (index < end && '}' == bytes[index])
            {
                return end == skipSpace(bytes, index + 1, end);
            }
            index = expect(',', bytes, index, end);
        }
        return false;
    }

    private int scanField(final byte[] bytes, final int from, final int end)
    {
        final int key = expect('"', bytes, from, end);
        final int keyEnd = NOT_PLAIN == key ? NOT_PLAIN : endOfString(bytes, key, end);
        final TextField field = NOT_PLAIN == keyEnd ? null : find(bytes, key, keyEnd);
        if (null == field || line.has(field))
        {
            return NOT_PLAIN;
        }
        final int colon = expect(':', bytes, keyEnd + 1, end);
        final int value = NOT_PLAIN == colon ? end : skipSpace(bytes, colon, end);
        if (value == end)
        {
            return NOT_PLAIN;
        }
        switch (bytes[value])
        {
            case '"':
                return scanString(field, bytes, value + 1, end);

            case 't':
                return scanWord(field, JsonToken.VALUE_TRUE, bytes, value, end);

            case 'f':
                return scanWord(field, JsonToken.VALUE_FALSE, bytes, value, end);

            default:
                return scanNumber(field, bytes, value, end);
        }
    }

    private int scanString(final TextField field, final byte[] bytes, final int from, final int end)
    {
        final int to = endOfString(bytes, from, end);
        if (NOT_PLAIN == to)
        {
            return NOT_PLAIN;
        }
        line.add(field, JsonToken.VALUE_STRING, bytes, from, to);
        return to + 1;
    }

    private int scanWord(
        final TextField field, final JsonToken token, final byte[] bytes, final int from, final int end)
    {
        final byte[] word = token.asByteArray();
        if (end - from < word.length)
        {
            return NOT_PLAIN;
        }
        for (int i = 0; i < word.length; i++)
        {
            if (word[i] != bytes[from + i])
            {
                return NOT_PLAIN;
            }
        }
        line.add(field, token, bytes, from, from + word.length);
        return from + word.length;
    }

    private int scanNumber(final TextField field, final byte[] bytes, final int from, final int end)
    {
        final int firstDigit = '-' == bytes[from] ? from + 1 : from;
        int index = skipDigits(bytes, firstDigit, end);
        if (firstDigit == index || '0' == bytes[firstDigit] && index > firstDigit + 1)
        {
            return NOT_PLAIN;
        }
        JsonToken token = JsonToken.VALUE_NUMBER_INT;
        if (index < end && '.' == bytes[index])
        {
            token = JsonToken.VALUE_NUMBER_FLOAT;
            final int fraction = index + 1;
            index = skipDigits(bytes, fraction, end);
            if (fraction == index)
            {
                return NOT_PLAIN;
            }
        }
        if (index < end && ('e' == bytes[index] || 'E' == bytes[index]))
        {
            return NOT_PLAIN;
        }
        line.add(field, token, bytes, from, index);
        return index;
    }

    private static int expect(final char c, final byte[] bytes, final int from, final int end)
    {
        final int index = skipSpace(bytes, from, end);
        return index < end && c == bytes[index] ? index + 1 : NOT_PLAIN;
    }

    private static int skipSpace(final byte[] bytes, final int from, final int end)
    {
        int index = from;
        while (index < end && (' ' == bytes[index] || '\t' == bytes[index] || '\r' == bytes[index]))
        {
            index++;
        }
        return index;
    }

    private static int skipDigits(final byte[] bytes, final int from, final int end)
    {
        int index = from;
        while (index < end && bytes[index] >= '0' && bytes[index] <= '9')
        {
            index++;
        }
        return index;
    }

    private static int endOfString(final byte[] bytes, final int from, final int end)
    {
        for (int index = from; index < end; index++)
        {
            final byte b = bytes[index];
            if ('"' == b)
            {
                return index;
            }
            if (b < ' ' || '\\' == b || b > '~')
            {
                return NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    private static TextField find(final byte[] bytes, final int from, final int to)
    {
        if (from == to)
        {
            return null;
        }
        int slot = hash(bytes, from, to);
        while (null != TABLE[slot] && !isKey(TABLE[slot].key(), bytes, from, to))
        {
            slot = slot + 1 & TABLE_MASK;
        }
        return TABLE[slot];
    }

    private static boolean isKey(final String key, final byte[] bytes, final int from, final int to)
    {
        if (key.length() != to - from)
        {
            return false;
        }
        for (int i = 0; i < to - from; i++)
        {
            if (key.charAt(i) != bytes[from + i])
            {
                return false;
            }
        }
        return true;
    }

    private static int hash(final byte[] bytes, final int from, final int to)
    {
        final int middle = bytes[from + to >>> 1];
        return (to - from) * 7 + bytes[from] * 31 + bytes[to - 1] * 17 + middle * 3 & TABLE_MASK;
    }
}
