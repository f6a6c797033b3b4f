package io.ringbook.engine.reference;

import java.math.BigInteger;

/**
 * What an account has of an asset, and what it had before the command.
 */
final class PlainBalance
{
    BigInteger available = BigInteger.ZERO;
    BigInteger locked = BigInteger.ZERO;
    BigInteger availableBefore = BigInteger.ZERO;
    BigInteger lockedBefore = BigInteger.ZERO;

    /** Takes from available if negative. */
    void add(final BigInteger units)
    {
        available = available.add(units);
    }

    /** From available to locked; back if negative. */
    void lock(final BigInteger units)
    {
        available = available.subtract(units);
        locked = locked.add(units);
    }

    boolean isZero()
    {
        return 0 == available.signum() && 0 == locked.signum();
    }

    boolean isChanged()
    {
        return !available.equals(availableBefore) || !locked.equals(lockedBefore);
    }

    @Override
    public String toString()
    {
        return "available " + available + " locked " + locked;
    }
}
