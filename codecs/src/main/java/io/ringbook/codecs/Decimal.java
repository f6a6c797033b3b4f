package io.ringbook.codecs;

import java.math.BigInteger;

/**
 * A decimal as it was read from text, exact and of any size: {@code -?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?}. It
 * never goes through floating point. A reusable flyweight over the characters last parsed; one thread.
 *
 * <p>Held as {@code significand x 10^exponent} with no trailing zero in the significand, so that {@code 10},
 * {@code 10.0} and {@code 1e1} are the same decimal.
 */
public final class Decimal
{
    /** More significant digits than a {@code long} count of a {@code long} step can have. */
    private static final int MAX_SIGNIFICANT_DIGITS = 40;
    private static final int MAX_LONG_DIGITS = 18;
    private static final int MAX_EXPONENT_DIGITS = 2;
    private static final int MAX_QUOTED_LENGTH = 48;

    private char[] chars = new char[0];
    private int offset;
    private int length;

    private boolean isNegative;
    private long significand;
    private BigInteger largeSignificand;
    private int significantDigits;
    private int exponent;

    /**
     * Takes a decimal from text.
     *
     * @param name of the value, for messages.
     * @param text of the decimal.
     * @return this.
     * @throws DecimalException if the text is not of the form.
     */
    public Decimal parse(final String name, final String text)
    {
        return parse(name, text.toCharArray(), 0, text.length());
    }

    /**
     * Takes a decimal from characters; they must stay as they are while this decimal is in use.
     *
     * @param name   of the value, for messages.
     * @param chars  that hold it.
     * @param offset of the first character.
     * @param length in characters.
     * @return this.
     * @throws DecimalException if the characters are not of the form.
     */
    public Decimal parse(final String name, final char[] chars, final int offset, final int length)
    {
        this.chars = chars;
        this.offset = offset;
        this.length = length;
        isNegative = false;
        significand = 0;
        largeSignificand = null;
        significantDigits = 0;
        exponent = 0;

        final int end = offset + length;
        int index = offset;
        if (index < end && '-' == chars[index])
        {
            isNegative = true;
            index++;
        }
        final int firstDigit = index;
        index = skipDigits(firstDigit, end);
        if (firstDigit == index)
        {
            throw malformed(name);
        }
        final int point = index;
        if (index < end && '.' == chars[index])
        {
            index = skipDigits(point + 1, end);
            if (point + 1 == index)
            {
                throw malformed(name);
            }
        }
        final int lastDigit = index;
        final int givenExponent = lastDigit == end ? 0 : parseExponent(name, lastDigit, end);
        takeDigits(firstDigit, point, lastDigit, givenExponent);
        return this;
    }

    /**
     * Is it zero?
     *
     * @return true if it is.
     */
    public boolean isZero()
    {
        return 0 == significantDigits;
    }

    /**
     * Is it less than zero?
     *
     * @return true if it is.
     */
    public boolean isNegative()
    {
        return isNegative;
    }

    /**
     * Number of decimals of the value itself, trailing zeros not counted.
     *
     * @return 0 or more.
     */
    public int decimals()
    {
        return Math.max(0, -exponent);
    }

    /**
     * The value times ten to the power of {@link #decimals()}.
     *
     * @param name of the value, for messages.
     * @return the mantissa.
     * @throws DecimalException if it is outside of the range of a {@code long}.
     */
    public long mantissa(final String name)
    {
        return toMultiple(name, 1, decimals(), "its last decimal");
    }

    /**
     * How many steps (ticks, lots, units) the value is.
     *
     * @param name         of the value, for messages.
     * @param step         mantissa of the step, from 1.
     * @param stepDecimals decimals of the step.
     * @param stepName     for messages, such as "tick size".
     * @return number of steps, never {@link NullValue#LONG}.
     * @throws DecimalException if it is not a whole number of steps or outside of the range of a {@code long}.
     */
    public long toMultiple(final String name, final long step, final int stepDecimals, final String stepName)
    {
        if (isZero())
        {
            return 0;
        }
        final long shift = (long)exponent + stepDecimals;
        if (shift < 0)
        {
            throw notMultiple(name, step, stepDecimals, stepName);
        }
        if (significantDigits <= MAX_LONG_DIGITS && shift <= MAX_LONG_DIGITS)
        {
            final long factor = Decimals.powerOfTen((int)shift);
            final long product = significand * factor;
            if (0 == Math.multiplyHigh(significand, factor) && product > 0)
            {
                final long count = product / step;
                if (count * step != product)
                {
                    throw notMultiple(name, step, stepDecimals, stepName);
                }
                return isNegative ? -count : count;
            }
        }
        return toMultipleSlow(name, step, stepDecimals, stepName, shift);
    }

    private long toMultipleSlow(
        final String name, final long step, final int stepDecimals, final String stepName, final long shift)
    {
        if (significantDigits > MAX_SIGNIFICANT_DIGITS || shift > MAX_SIGNIFICANT_DIGITS)
        {
            throw outOfRange(name);
        }
        final BigInteger digits = null == largeSignificand ? BigInteger.valueOf(significand) : largeSignificand;
        final BigInteger[] parts =
            digits.multiply(BigInteger.TEN.pow((int)shift)).divideAndRemainder(BigInteger.valueOf(step));
        if (0 != parts[1].signum())
        {
            throw notMultiple(name, step, stepDecimals, stepName);
        }
        if (parts[0].bitLength() >= Long.SIZE)
        {
            throw outOfRange(name);
        }
        final long count = parts[0].longValue();
        return isNegative ? -count : count;
    }

    private int skipDigits(final int from, final int end)
    {
        int index = from;
        while (index < end && chars[index] >= '0' && chars[index] <= '9')
        {
            index++;
        }
        return index;
    }

    private int parseExponent(final String name, final int from, final int end)
    {
        if ('e' != chars[from] && 'E' != chars[from])
        {
            throw malformed(name);
        }
        int index = from + 1;
        final boolean isSigned = index < end && ('-' == chars[index] || '+' == chars[index]);
        final boolean isBelowOne = isSigned && '-' == chars[index];
        if (isSigned)
        {
            index++;
        }
        if (end == index || end - index > MAX_EXPONENT_DIGITS || end != skipDigits(index, end))
        {
            throw malformed(name);
        }
        int value = 0;
        for (; index < end; index++)
        {
            value = value * 10 + chars[index] - '0';
        }
        return isBelowOne ? -value : value;
    }

    private void takeDigits(final int firstDigit, final int point, final int lastDigit, final int givenExponent)
    {
        int zeros = 0;
        int firstSignificant = firstDigit;
        for (int index = firstDigit; index < lastDigit; index++)
        {
            final int digit = chars[index] - '0';
            if (index == point)
            {
                continue;
            }
            if (0 == digit)
            {
                zeros += 0 == significantDigits ? 0 : 1;
                continue;
            }
            if (0 == significantDigits)
            {
                firstSignificant = index;
            }
            significantDigits += zeros + 1;
            if (significantDigits <= MAX_LONG_DIGITS)
            {
                significand = significand * Decimals.powerOfTen(zeros + 1) + digit;
            }
            zeros = 0;
        }
        if (0 == significantDigits)
        {
            isNegative = false;
            return;
        }
        exponent = givenExponent + zeros - Math.max(0, lastDigit - point - 1);
        if (significantDigits > MAX_LONG_DIGITS && significantDigits <= MAX_SIGNIFICANT_DIGITS)
        {
            takeLargeDigits(firstSignificant, point);
        }
    }

    private void takeLargeDigits(final int firstSignificant, final int point)
    {
        final StringBuilder digits = new StringBuilder(significantDigits);
        for (int index = firstSignificant; digits.length() < significantDigits; index++)
        {
            if (index != point)
            {
                digits.append(chars[index]);
            }
        }
        largeSignificand = new BigInteger(digits.toString());
    }

    private String quoted()
    {
        return length <= MAX_QUOTED_LENGTH ? new String(chars, offset, length) :
            new String(chars, offset, MAX_QUOTED_LENGTH) + "...";
    }

    private DecimalException malformed(final String name)
    {
        return new DecimalException(
            name + ": expected a decimal such as -12.5 or 1e-8, found '" + quoted() + "'");
    }

    private DecimalException notMultiple(
        final String name, final long step, final int stepDecimals, final String stepName)
    {
        return new DecimalException(name + ' ' + quoted() + " is not a multiple of " + stepName + ' ' +
            Decimals.toString(step, stepDecimals));
    }

    private DecimalException outOfRange(final String name)
    {
        return new DecimalException(name + ' ' + quoted() + " is out of range: more than a 64-bit integer can count");
    }
}
