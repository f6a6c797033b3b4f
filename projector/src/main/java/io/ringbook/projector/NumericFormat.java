package io.ringbook.projector;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * PostgreSQL's binary {@code numeric}: digits of base 10,000 on both sides of the decimal point, the weight of the
 * first one, a sign and the number of decimals shown.
 */
final class NumericFormat
{
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int BASE = 10_000;
    private static final BigInteger WIDE_BASE = BigInteger.valueOf(BASE);
    private static final int DECIMALS_PER_DIGIT = 4;
    private static final int PREFIX_LENGTH = Integer.BYTES + 4 * Short.BYTES;
    private static final int MAX_NARROW_DECIMALS = 18;
    private static final short NEGATIVE = 0x4000;
    private static final long[] POWERS_OF_TEN = new long[MAX_NARROW_DECIMALS + 1];

    static
    {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++)
        {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private NumericFormat()
    {
    }

    static int put(final byte[] bytes, final int offset, final long mantissa, final int decimals)
    {
        if (decimals > MAX_NARROW_DECIMALS)
        {
            return putWide(bytes, offset, BigInteger.valueOf(mantissa), decimals);
        }

        final long magnitude = Math.abs(mantissa);
        final long power = POWERS_OF_TEN[decimals];
        final long whole = 0 == decimals ? magnitude : magnitude / power;
        final int wholeDigits = digitsOf(whole);
        int index = offset + PREFIX_LENGTH + wholeDigits * Short.BYTES;
        putWhole(bytes, index, whole, wholeDigits);

        long fraction = magnitude - whole * power;
        int left = decimals;
        int fractionDigits = 0;
        while (fraction > 0)
        {
            final long digit;
            if (left >= DECIMALS_PER_DIGIT)
            {
                left -= DECIMALS_PER_DIGIT;
                digit = fraction / POWERS_OF_TEN[left];
                fraction -= digit * POWERS_OF_TEN[left];
            }
            else
            {
                digit = fraction * POWERS_OF_TEN[DECIMALS_PER_DIGIT - left];
                fraction = 0;
            }
            SHORT.set(bytes, index, (short)digit);
            index += Short.BYTES;
            fractionDigits++;
        }
        putPrefix(bytes, offset, wholeDigits + fractionDigits, wholeDigits - 1, mantissa < 0, decimals);
        return index;
    }

    static int putWide(final byte[] bytes, final int offset, final BigInteger mantissa, final int decimals)
    {
        final int fractionDigits = (decimals + DECIMALS_PER_DIGIT - 1) / DECIMALS_PER_DIGIT;
        final int padding = fractionDigits * DECIMALS_PER_DIGIT - decimals;
        BigInteger left = mantissa.abs().multiply(BigInteger.TEN.pow(padding));

        final int digits = wideDigitsOf(left);
        for (int i = digits - 1; i >= 0; i--)
        {
            final BigInteger[] parts = left.divideAndRemainder(WIDE_BASE);
            SHORT.set(bytes, offset + PREFIX_LENGTH + i * Short.BYTES, parts[1].shortValueExact());
            left = parts[0];
        }
        putPrefix(bytes, offset, digits, digits - 1 - fractionDigits, mantissa.signum() < 0, decimals);
        return offset + PREFIX_LENGTH + digits * Short.BYTES;
    }

    private static void putPrefix(
        final byte[] bytes,
        final int offset,
        final int digits,
        final int weight,
        final boolean negative,
        final int decimals)
    {
        INT.set(bytes, offset, (4 + digits) * Short.BYTES);
        SHORT.set(bytes, offset + 4, (short)digits);
        SHORT.set(bytes, offset + 6, (short)weight);
        SHORT.set(bytes, offset + 8, negative ? NEGATIVE : 0);
        SHORT.set(bytes, offset + 10, (short)decimals);
    }

    private static void putWhole(final byte[] bytes, final int end, final long whole, final int digits)
    {
        long left = whole;
        int index = end;
        for (int i = 0; i < digits; i++)
        {
            final long next = left / BASE;
            index -= Short.BYTES;
            SHORT.set(bytes, index, (short)(left - next * BASE));
            left = next;
        }
    }

    private static int digitsOf(final long whole)
    {
        int digits = 0;
        for (long left = whole; left > 0; left /= BASE)
        {
            digits++;
        }
        return digits;
    }

    private static int wideDigitsOf(final BigInteger magnitude)
    {
        int digits = 0;
        for (BigInteger left = magnitude; left.signum() > 0; left = left.divide(WIDE_BASE))
        {
            digits++;
        }
        return digits;
    }
}
