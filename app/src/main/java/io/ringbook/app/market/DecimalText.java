package io.ringbook.app.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Decimal text to whole ticks, without floating point. Data that went through a {@code double} on its way carries noise
 * (15.929999999999999): it is rounded to the tick, unless it is further off than 0.000001.
 */
final class DecimalText
{
    /** Text that is no decimal. */
    static final long NOT_A_NUMBER = Long.MIN_VALUE;

    /** A number that is no whole number of ticks, or does not fit. */
    static final long NOT_A_TICK = Long.MIN_VALUE + 1;

    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int SCALE = 9;
    private static final long TOLERANCE_SCALED = 1000;
    private static final long[] POWERS_OF_TEN =
        {1L, 10L, 100L, 1000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L};
    private static final long MAX_WHOLE = Long.MAX_VALUE / POWERS_OF_TEN[SCALE] - 1;

    private DecimalText()
    {
    }

    /**
     * Reads a decimal.
     *
     * @param bytes    that hold the text.
     * @param from     index of the first.
     * @param to       index after the last.
     * @param decimals of a tick, 0 to 6.
     * @return ticks, {@link #NOT_A_NUMBER} or {@link #NOT_A_TICK}.
     */
    static long parse(final byte[] bytes, final int from, final int to, final int decimals)
    {
        final boolean isNegative = from < to && '-' == bytes[from];
        int index = isNegative ? from + 1 : from;
        final int firstDigit = index;
        long whole = 0;
        while (index < to && isDigit(bytes[index]))
        {
            whole = whole * 10 + (bytes[index++] - '0');
            if (whole > MAX_WHOLE)
            {
                return parseSlow(bytes, from, to, decimals);
            }
        }
        int digits = index - firstDigit;
        long scaled = whole * POWERS_OF_TEN[SCALE];
        boolean hasMore = false;
        if (index < to && '.' == bytes[index])
        {
            index++;
            for (int place = SCALE - 1; index < to && isDigit(bytes[index]); index++, place--, digits++)
            {
                final int digit = bytes[index] - '0';
                scaled += place >= 0 ? digit * POWERS_OF_TEN[place] : 0;
                hasMore |= place < 0 && digit != 0;
            }
        }
        if (0 == digits)
        {
            return NOT_A_NUMBER;
        }
        if (index < to)
        {
            return parseSlow(bytes, from, to, decimals);
        }
        final long ticks = round(scaled, hasMore, POWERS_OF_TEN[SCALE - decimals]);
        return isNegative && ticks > NOT_A_TICK ? -ticks : ticks;
    }

    private static long round(final long scaled, final boolean hasMore, final long unit)
    {
        final long ticks = (scaled + unit / 2) / unit;
        final long above = scaled - ticks * unit;
        final boolean isOff = Math.abs(above) > TOLERANCE_SCALED || (TOLERANCE_SCALED == above && hasMore);
        return isOff ? NOT_A_TICK : ticks;
    }

    /** Exponents, and numbers that need more than 64 bits on the way. */
    private static long parseSlow(final byte[] bytes, final int from, final int to, final int decimals)
    {
        final BigDecimal value;
        try
        {
            value = new BigDecimal(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        catch (final NumberFormatException e)
        {
            return NOT_A_NUMBER;
        }
        if (Math.abs((long)value.scale()) > 100 || value.precision() > 100)
        {
            return NOT_A_TICK;
        }
        final BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        final BigDecimal ticks = rounded.movePointRight(decimals);
        final boolean isOff = value.subtract(rounded).abs().compareTo(TOLERANCE) > 0;
        return isOff || ticks.toBigInteger().bitLength() > 62 ? NOT_A_TICK : ticks.longValueExact();
    }

    private static boolean isDigit(final byte b)
    {
        return b >= '0' && b <= '9';
    }
}
