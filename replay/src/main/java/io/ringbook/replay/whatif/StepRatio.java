package io.ringbook.replay.whatif;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Counts of steps of one size as counts of steps of another: ticks of the old tick size to ticks of the new one, lots
 * to lots. Exact, or with the rounding that is asked for.
 */
final class StepRatio
{
    private final BigInteger up;
    private final BigInteger down;
    private final long upLong;
    private final long downLong;
    private final boolean isSame;

    /** From one step size to another, both above 0. */
    StepRatio(final BigDecimal before, final BigDecimal after)
    {
        final int scale = Math.max(0, Math.max(before.scale(), after.scale()));
        final BigInteger beforeUnits = before.setScale(scale).unscaledValue();
        final BigInteger afterUnits = after.setScale(scale).unscaledValue();
        final BigInteger divisor = beforeUnits.gcd(afterUnits);
        up = beforeUnits.divide(divisor);
        down = afterUnits.divide(divisor);
        isSame = up.equals(down);
        final boolean isSmall = up.bitLength() < Long.SIZE && down.bitLength() < Long.SIZE;
        upLong = isSmall ? up.longValue() : 0;
        downLong = isSmall ? down.longValue() : 0;
    }

    /** A count of old steps times this is a count of new ones times {@link #down()}; wraps if it is huge. */
    long up()
    {
        return up.longValue();
    }

    long down()
    {
        return down.longValue();
    }

    /** Are the two sizes the same? */
    boolean isSame()
    {
        return isSame;
    }

    /** Is so many old steps a whole number of new ones? */
    boolean isWhole(final long steps)
    {
        if (isSame)
        {
            return true;
        }
        return isPlain(steps) ? 0 == steps * upLong % downLong :
            0 == BigInteger.valueOf(steps).multiply(up).mod(down).signum();
    }

    /** New steps, rounded down; beyond any price or quantity if they are more than a long can hold. */
    long floor(final long steps)
    {
        if (isPlain(steps))
        {
            return Math.floorDiv(steps * upLong, downLong);
        }
        final BigInteger[] parts = BigInteger.valueOf(steps).multiply(up).divideAndRemainder(down);
        final BigInteger quotient = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return quotient.bitLength() < Long.SIZE - 1 ? quotient.longValue() : quotient.signum() * Long.MAX_VALUE;
    }

    /** New steps, rounded up. */
    long ceil(final long steps)
    {
        return -floor(-steps);
    }

    /** Does everything fit a long? */
    private boolean isPlain(final long steps)
    {
        return 0 != downLong && Math.multiplyHigh(steps, upLong) == steps * upLong >> (Long.SIZE - 1);
    }
}
