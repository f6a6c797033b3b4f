package io.ringbook.gateway.model;

import java.math.BigInteger;

/**
 * An exact sum of products of two longs, in 128 bits; what an instrument can trade in its life does not fill them.
 */
final class WideSum
{
    private long high;
    private long low;

    void add(final long first, final long second)
    {
        add(Math.multiplyHigh(first, second), first * second, 0);
    }

    void add(final WideSum other)
    {
        add(other.high, other.low, 0);
    }

    void subtract(final WideSum other)
    {
        add(~other.high, ~other.low, 1);
    }

    void set(final BigInteger value)
    {
        high = value.shiftRight(Long.SIZE).longValue();
        low = value.longValue();
    }

    BigInteger toBigInteger()
    {
        if (high == low >> Long.SIZE - 1)
        {
            return BigInteger.valueOf(low);
        }
        final BigInteger lower = BigInteger.valueOf(low);
        return BigInteger.valueOf(low < 0 ? high + 1 : high).shiftLeft(Long.SIZE).add(lower);
    }

    private void add(final long otherHigh, final long otherLow, final int carryIn)
    {
        final long sum = low + otherLow;
        final long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum + carryIn;
        high += otherHigh + carry + (0 != carryIn && 0 == low ? 1 : 0);
    }
}
