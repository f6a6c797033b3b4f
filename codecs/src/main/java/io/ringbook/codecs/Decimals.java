package io.ringbook.codecs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Fixed-point numbers as text, exactly: a number is a mantissa and its number of decimals, or a count of steps of such
 * a size. The forms that write into a byte array allocate nothing unless the value needs more than 64 bits.
 */
public final class Decimals
{
    /** The most decimals an asset, a tick size or a lot size has. */
    public static final int MAX_DECIMALS = 18;

    /** Decimals of an asset that nobody has given others. */
    public static final int DEFAULT_ASSET_SCALE = 8;

    /** No formatted number is longer, in bytes: 128 bits, a sign, a point and a leading zero. */
    public static final int MAX_FORMATTED_LENGTH = 48;

    private static final long[] POWERS_OF_TEN = new long[MAX_DECIMALS + 1];

    static
    {
        long power = 1;
        for (int i = 0; i <= MAX_DECIMALS; i++)
        {
            POWERS_OF_TEN[i] = power;
            power *= 10;
        }
    }

    private Decimals()
    {
    }

    /**
     * Ten to a power.
     *
     * @param exponent 0 to {@value #MAX_DECIMALS}.
     * @return the power.
     */
    public static long powerOfTen(final int exponent)
    {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * Decimals that a product needs; trailing zeros need none.
     *
     * @param first          mantissa of a factor, not 0.
     * @param firstDecimals  of the factor.
     * @param second         mantissa of the other, not 0.
     * @param secondDecimals of the other.
     * @return decimals, 0 or more.
     */
    public static int decimalsOfProduct(
        final long first, final int firstDecimals, final long second, final int secondDecimals)
    {
        final int twos = Long.numberOfTrailingZeros(first) + Long.numberOfTrailingZeros(second);
        final int trailingZeros = Math.min(twos, factorsOfFive(first) + factorsOfFive(second));
        return Math.max(0, firstDecimals + secondDecimals - trailingZeros);
    }

    private static int factorsOfFive(final long value)
    {
        int count = 0;
        for (long rest = value; 0 == rest % 5; rest /= 5)
        {
            count++;
        }
        return count;
    }

    /**
     * Reads a decimal as a whole number of units.
     *
     * @param name  of the value, for messages.
     * @param text  of the decimal.
     * @param scale decimals of a unit.
     * @return units.
     * @throws DecimalException if the text is no decimal, is no whole number of units, or is out of range.
     */
    public static long parseUnits(final String name, final String text, final int scale)
    {
        return new Decimal().parse(name, text).toMultiple(name, 1, scale, "unit");
    }

    /**
     * Writes a number with all of its decimals.
     *
     * @param destination to write into, with {@value #MAX_FORMATTED_LENGTH} bytes of room.
     * @param offset      of the first byte.
     * @param mantissa    of the number.
     * @param decimals    0 to {@value #MAX_DECIMALS}.
     * @return offset behind the last byte.
     */
    public static int format(final byte[] destination, final int offset, final long mantissa, final int decimals)
    {
        if (Long.MIN_VALUE == mantissa)
        {
            return formatLarge(destination, offset, BigInteger.valueOf(mantissa), decimals);
        }
        int start = offset;
        long rest = mantissa;
        if (rest < 0)
        {
            destination[start++] = '-';
            rest = -rest;
        }
        final int wholeDigits = Math.max(1, digits(rest) - decimals);
        final int end = start + wholeDigits + (0 == decimals ? 0 : 1 + decimals);
        int index = end;
        for (int i = 0; i < decimals; i++)
        {
            final long quotient = rest / 10;
            destination[--index] = (byte)('0' + (rest - quotient * 10));
            rest = quotient;
        }
        if (decimals > 0)
        {
            destination[--index] = '.';
        }
        while (index > start)
        {
            final long quotient = rest / 10;
            destination[--index] = (byte)('0' + (rest - quotient * 10));
            rest = quotient;
        }
        return end;
    }

    /**
     * Writes a count of steps: a price of so many ticks, a quantity of so many lots. The product may be larger than a
     * {@code long}.
     *
     * @param destination  to write into, with {@value #MAX_FORMATTED_LENGTH} bytes of room.
     * @param offset       of the first byte.
     * @param count        of steps.
     * @param step         mantissa of the step.
     * @param stepDecimals decimals of the step, 0 to {@value #MAX_DECIMALS}; all of them are written.
     * @return offset behind the last byte.
     */
    public static int formatMultiple(
        final byte[] destination, final int offset, final long count, final long step, final int stepDecimals)
    {
        final long product = count * step;
        if (Math.multiplyHigh(count, step) == product >> (Long.SIZE - 1))
        {
            return format(destination, offset, product, stepDecimals);
        }
        final BigInteger exact = BigInteger.valueOf(count).multiply(BigInteger.valueOf(step));
        return formatLarge(destination, offset, exact, stepDecimals);
    }

    /**
     * Writes money: as plain decimal, without trailing zeros.
     *
     * @param destination to write into, with {@value #MAX_FORMATTED_LENGTH} bytes of room.
     * @param offset      of the first byte.
     * @param units       of the asset.
     * @param scale       decimals of a unit, 0 to {@value #MAX_DECIMALS}.
     * @return offset behind the last byte.
     */
    public static int formatTrimmed(final byte[] destination, final int offset, final long units, final int scale)
    {
        long mantissa = units;
        int decimals = 0 == units ? 0 : scale;
        while (decimals > 0)
        {
            final long quotient = mantissa / 10;
            if (quotient * 10 != mantissa)
            {
                break;
            }
            mantissa = quotient;
            decimals--;
        }
        return format(destination, offset, mantissa, decimals);
    }

    /**
     * A number with all of its decimals, as a string.
     *
     * @param mantissa of the number.
     * @param decimals 0 or more.
     * @return text such as "0.010".
     */
    public static String toString(final long mantissa, final int decimals)
    {
        return new BigDecimal(BigInteger.valueOf(mantissa), decimals).toPlainString();
    }

    /**
     * A count of steps with all decimals of the step, as a string.
     *
     * @param count        of steps.
     * @param step         mantissa of the step.
     * @param stepDecimals decimals of the step.
     * @return text such as "10.50".
     */
    public static String toString(final long count, final long step, final int stepDecimals)
    {
        final BigInteger exact = BigInteger.valueOf(count).multiply(BigInteger.valueOf(step));
        return new BigDecimal(exact, stepDecimals).toPlainString();
    }

    private static int formatLarge(
        final byte[] destination, final int offset, final BigInteger mantissa, final int decimals)
    {
        final byte[] text =
            new BigDecimal(mantissa, decimals).toPlainString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, destination, offset, text.length);
        return offset + text.length;
    }

    private static int digits(final long value)
    {
        int count = 1;
        while (count <= MAX_DECIMALS && value >= POWERS_OF_TEN[count])
        {
            count++;
        }
        return count;
    }
}
