package io.ringbook.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes one JSON document into memory. A method writes a field and gives this back; what is null is left out. Every
 * answer and every message of a stream goes through here, most of them on the model's thread: so there is nothing
 * between a value and its bytes. That what begins ends is the caller's care.
 */
public final class Json
{
    private static final int INITIAL_BYTES = 1_024;
    private static final int MAX_LONG_DIGITS = 20;
    private static final int MAX_CHARACTER_BYTES = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private boolean isBehindValue;

    /** An empty document: begin with an object or an array. */
    public Json()
    {
    }

    /**
     * A document that has begun with an object.
     *
     * @return document.
     */
    public static Json object()
    {
        return new Json().begin();
    }

    /**
     * Begins an object: the document, or an element of an array.
     *
     * @return this.
     */
    public Json begin()
    {
        separate();
        return open('{');
    }

    /**
     * Begins an object that is a field.
     *
     * @param name of the field.
     * @return this.
     */
    public Json begin(final String name)
    {
        name(name);
        return open('{');
    }

    /**
     * Ends an object.
     *
     * @return this.
     */
    public Json end()
    {
        return close('}');
    }

    /**
     * Begins an array that is a field.
     *
     * @param name of the field.
     * @return this.
     */
    public Json beginArray(final String name)
    {
        name(name);
        return open('[');
    }

    /**
     * Begins an array that is an element of one.
     *
     * @return this.
     */
    public Json beginArray()
    {
        separate();
        return open('[');
    }

    /**
     * Ends an array.
     *
     * @return this.
     */
    public Json endArray()
    {
        return close(']');
    }

    /**
     * A field of text.
     *
     * @param name  of the field.
     * @param value of it; null leaves the field out.
     * @return this.
     */
    public Json field(final String name, final String value)
    {
        if (null != value)
        {
            name(name);
            text(value);
        }
        return this;
    }

    /**
     * A field of a whole number.
     *
     * @param name  of the field.
     * @param value of it.
     * @return this.
     */
    public Json field(final String name, final long value)
    {
        name(name);
        return number(value);
    }

    /**
     * A field that is true or false.
     *
     * @param name  of the field.
     * @param value of it.
     * @return this.
     */
    public Json field(final String name, final boolean value)
    {
        name(name);
        return literal(value ? TRUE : FALSE);
    }

    /**
     * A field that is null, where null says something: a cursor at its end.
     *
     * @param name of the field.
     * @return this.
     */
    public Json nullField(final String name)
    {
        name(name);
        return literal(NULL);
    }

    /**
     * An instant: {@code name} in ms, {@code nameNs} as digits, since its nanoseconds are beyond 2^53.
     *
     * @param name   of the field.
     * @param timeNs since the epoch.
     * @return this.
     */
    public Json time(final String name, final long timeNs)
    {
        return field(name, timeNs / 1_000_000).field(name + "Ns", Long.toString(timeNs));
    }

    /**
     * An element of text.
     *
     * @param value of it.
     * @return this.
     */
    public Json element(final String value)
    {
        separate();
        return text(value);
    }

    /**
     * An element that is a whole number.
     *
     * @param value of it.
     * @return this.
     */
    public Json element(final long value)
    {
        separate();
        return number(value);
    }

    /**
     * A field that is JSON already.
     *
     * @param name of the field.
     * @param json as it is.
     * @return this.
     */
    public Json rawField(final String name, final String json)
    {
        name(name);
        return literal(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The document. Nothing more can be written.
     *
     * @return UTF-8.
     */
    public byte[] bytes()
    {
        return Arrays.copyOf(bytes, length);
    }

    private void separate()
    {
        if (isBehindValue)
        {
            room(1);
            bytes[length++] = ',';
        }
    }

    private void name(final String name)
    {
        separate();
        text(name);
        bytes[length++] = ':';
    }

    private Json open(final char bracket)
    {
        room(1);
        bytes[length++] = (byte)bracket;
        isBehindValue = false;
        return this;
    }

    private Json close(final char bracket)
    {
        open(bracket);
        isBehindValue = true;
        return this;
    }

    private Json literal(final byte[] value)
    {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        isBehindValue = true;
        return this;
    }

    private Json number(final long value)
    {
        isBehindValue = true;
        if (Long.MIN_VALUE == value)
        {
            return literal(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
        room(MAX_LONG_DIGITS);
        if (value < 0)
        {
            bytes[length++] = '-';
        }
        long rest = Math.abs(value);
        int end = length + 1;
        for (long digits = rest; digits > 9; digits /= 10)
        {
            end++;
        }
        for (int i = end - 1; i >= length; i--)
        {
            final long quotient = rest / 10;
            bytes[i] = (byte)('0' + (rest - 10 * quotient));
            rest = quotient;
        }
        length = end;
        return this;
    }

    /** In quotes, and with room for one byte behind it. */
    private Json text(final String text)
    {
        room(MAX_CHARACTER_BYTES * text.length() + 3);
        final byte[] to = bytes;
        int at = length;
        to[at++] = '"';
        for (int i = 0; i < text.length(); i++)
        {
            final char character = text.charAt(i);
            if (character >= ' ' && character < 0x7F && '"' != character && '\\' != character)
            {
                to[at++] = (byte)character;
            }
            else if (character < 0x7F)
            {
                at = escaped(to, at, character);
            }
            else
            {
                // A pair of surrogates is one character; half of a pair is none.
                final int end = Character.isHighSurrogate(character) && i + 1 < text.length() &&
                    Character.isLowSurrogate(text.charAt(i + 1)) ? i + 2 : i + 1;
                final byte[] utf8 = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(utf8, 0, to, at, utf8.length);
                at += utf8.length;
                i = end - 1;
            }
        }
        to[at++] = '"';
        length = at;
        isBehindValue = true;
        return this;
    }

    private static int escaped(final byte[] to, final int offset, final char character)
    {
        int at = offset;
        to[at++] = '\\';
        if (character >= ' ')
        {
            to[at++] = (byte)character;
            return at;
        }
        to[at++] = 'u';
        to[at++] = '0';
        to[at++] = '0';
        to[at++] = HEX[character >> 4];
        to[at++] = HEX[character & 0xF];
        return at;
    }

    private void room(final int more)
    {
        if (length + more > bytes.length)
        {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
