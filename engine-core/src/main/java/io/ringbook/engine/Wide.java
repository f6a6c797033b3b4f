package io.ringbook.engine;

/**
 * Arithmetic whose intermediate results are wider than a long. All numbers are 0 or greater.
 */
final class Wide
{
    /** Decimals that a power of ten in a long can have. */
    static final int MAX_DECIMALS = 18;

    private static final long[] POWERS_OF_TEN = new long[MAX_DECIMALS + 1];

    static
    {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i <= MAX_DECIMALS; i++)
        {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    private Wide()
    {
    }

    static long powerOfTen(final int exponent)
    {
        return POWERS_OF_TEN[exponent];
    }

    /**
     * Product of two.
     *
     * @param a factor.
     * @param b factor.
     * @return product, or -1 if it is more than a long can hold.
     */
    static long productOrOverflow(final long a, final long b)
    {
        final long product = a * b;
        return 0 != Math.multiplyHigh(a, b) || product < 0 ? -1 : product;
    }

    /**
     * Product of two, the first of either sign.
     *
     * @param a factor.
     * @param b factor, 0 or greater.
     * @return product, or the nearest number to it that a long can hold.
     */
    static long signedProduct(final long a, final long b)
    {
        final long product = a * b;
        if (Math.multiplyHigh(a, b) == product >> Long.SIZE - 1)
        {
            return product;
        }
        return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /**
     * Is a x b x 10^-decimals greater than limit x 10^-limitDecimals?
     *
     * @param a             factor.
     * @param b             factor.
     * @param decimals      of the product, at most {@link #MAX_DECIMALS}.
     * @param limit         mantissa.
     * @param limitDecimals of the limit, at most {@link #MAX_DECIMALS}.
     * @return true if so.
     */
    static boolean isProductAbove(
        final long a, final long b, final int decimals, final long limit, final int limitDecimals)
    {
        final long high = Math.multiplyHigh(a, b);
        final long low = a * b;
        if (limitDecimals >= decimals)
        {
            return isAbove(high, low, 0, limit / POWERS_OF_TEN[limitDecimals - decimals]);
        }
        final long scale = POWERS_OF_TEN[decimals - limitDecimals];
        return isAbove(high, low, Math.multiplyHigh(limit, scale), limit * scale);
    }

    private static boolean isAbove(final long high, final long low, final long otherHigh, final long otherLow)
    {
        return high > otherHigh || high == otherHigh && Long.compareUnsigned(low, otherLow) > 0;
    }

    /**
     * a x b / c, rounded down.
     *
     * @param a factor.
     * @param b factor.
     * @param c at least 1; the result must fit into a long.
     * @return quotient.
     */
    static long multiplyDivide(final long a, final long b, final long c)
    {
        final long high = Math.multiplyHigh(a, b);
        final long low = a * b;
        return 0 == high && low >= 0 ? low / c : divide(high, low, c);
    }

    /** Long division, bit by bit: rare, so simple. */
    private static long divide(final long high, final long low, final long divisor)
    {
        long rest = high % divisor;
        long quotient = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--)
        {
            rest = rest << 1 | low >>> bit & 1;
            quotient <<= 1;
            if (Long.compareUnsigned(rest, divisor) >= 0)
            {
                rest -= divisor;
                quotient |= 1;
            }
        }
        return quotient;
    }
}
