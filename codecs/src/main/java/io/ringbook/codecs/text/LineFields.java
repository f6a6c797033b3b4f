package io.ringbook.codecs.text;

import com.fasterxml.jackson.core.JsonToken;
import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.Decimal;
import io.ringbook.codecs.NullValue;

/**
 * The fields of a line as typed values. A field of another type or form is a {@link BadLineException}.
 */
final class LineFields
{
    private static final int MAX_SYMBOL_LENGTH = 32;
    private static final int MAX_ASSET_LENGTH = 16;

    private final JsonLine line = new JsonLine();
    private final Decimal decimal = new Decimal();

    JsonLine line()
    {
        return line;
    }

    boolean has(final TextField field)
    {
        return line.has(field);
    }

    /**
     * An integer of 0 to 2^63-1, written as one.
     */
    long integer(final TextField field, final long min)
    {
        if (JsonToken.VALUE_NUMBER_INT != line.token(field))
        {
            throw new BadLineException(field.key() + ": expected a JSON integer, found " + found(field));
        }
        final char[] chars = line.chars();
        final int end = line.offset(field) + line.length(field);
        int index = line.offset(field);
        final boolean isNegative = '-' == chars[index];
        long value = 0;
        for (index += isNegative ? 1 : 0; index < end; index++)
        {
            final int digit = chars[index] - '0';
            if (value > (Long.MAX_VALUE - digit) / 10)
            {
                throw outOfRange(field, min);
            }
            value = value * 10 + digit;
        }
        if (value < min || isNegative && 0 != value)
        {
            throw outOfRange(field, min);
        }
        return value;
    }

    long integerOr(final TextField field, final long min, final long absent)
    {
        return line.has(field) ? integer(field, min) : absent;
    }

    boolean flag(final TextField field)
    {
        if (!line.has(field))
        {
            return false;
        }
        final JsonToken token = line.token(field);
        if (JsonToken.VALUE_TRUE != token && JsonToken.VALUE_FALSE != token)
        {
            throw new BadLineException(field.key() + ": expected true or false, found " + found(field));
        }
        return JsonToken.VALUE_TRUE == token;
    }

    /**
     * A decimal, as string or number; valid until the next one is asked for.
     */
    Decimal decimal(final TextField field)
    {
        final JsonToken token = line.token(field);
        if (JsonToken.VALUE_STRING != token && !token.isNumeric())
        {
            throw new BadLineException(field.key() + ": expected a decimal, found " + found(field));
        }
        return decimal.parse(field.key(), line.chars(), line.offset(field), line.length(field));
    }

    /**
     * A decimal as a whole number of steps, or null if it was not given.
     */
    long multipleOrNull(final TextField field, final long step, final int stepDecimals, final String stepName)
    {
        return line.has(field) ? decimal(field).toMultiple(field.key(), step, stepDecimals, stepName) : NullValue.LONG;
    }

    <E extends Enum<E>> E value(final TextField field, final EnumText<E> texts)
    {
        requireString(field);
        final E value = texts.find(line.chars(), line.offset(field), line.length(field));
        if (null == value)
        {
            throw new BadLineException("unknown " + field.key() + ' ' + line.quoted(field));
        }
        return value;
    }

    <E extends Enum<E>> E valueOr(final TextField field, final EnumText<E> texts, final E absent)
    {
        return line.has(field) ? value(field, texts) : absent;
    }

    /**
     * A client's order id, the absent one if it was not given.
     */
    ClOrdId clOrdId(final TextField field, final ClOrdId id)
    {
        if (!line.has(field))
        {
            return id.clear();
        }
        return id.set(name(field, ClOrdId.MAX_LENGTH, "_:.-"));
    }

    String symbol(final TextField field)
    {
        return name(field, MAX_SYMBOL_LENGTH, "._/-");
    }

    String asset(final TextField field)
    {
        return name(field, MAX_ASSET_LENGTH, "._-");
    }

    void requireString(final TextField field)
    {
        if (JsonToken.VALUE_STRING != line.token(field))
        {
            throw new BadLineException(field.key() + ": expected a string, found " + found(field));
        }
    }

    private String name(final TextField field, final int maxLength, final String marks)
    {
        requireString(field);
        final int length = line.length(field);
        boolean isValid = length > 0 && length <= maxLength;
        for (int i = 0; i < length && isValid; i++)
        {
            isValid = isNameCharacter(line.chars()[line.offset(field) + i], marks);
        }
        if (!isValid)
        {
            throw new BadLineException(field.key() + ": expected 1 to " + maxLength +
                " characters A-Z a-z 0-9 or one of " + marks + ", found " + line.quoted(field));
        }
        return new String(line.chars(), line.offset(field), length);
    }

    private static boolean isNameCharacter(final char c, final String marks)
    {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0;
    }

    private String found(final TextField field)
    {
        return JsonLine.describe(line.token(field)) + ' ' + line.quoted(field);
    }

    private BadLineException outOfRange(final TextField field, final long min)
    {
        return new BadLineException(
            field.key() + ": expected an integer of " + min + " to 2^63-1, found " + line.quoted(field));
    }
}
