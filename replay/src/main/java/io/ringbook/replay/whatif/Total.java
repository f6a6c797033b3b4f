package io.ringbook.replay.whatif;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A sum of longs that does not overflow.
 */
final class Total
{
    private BigInteger high = BigInteger.ZERO;
    private long low;

    void add(final long value)
    {
        final long sum = low + value;
        if (((low ^ sum) & (value ^ sum)) < 0)
        {
            high = high.add(BigInteger.valueOf(low));
            low = value;
        }
        else
        {
            low = sum;
        }
    }

    BigInteger value()
    {
        return high.add(BigInteger.valueOf(low));
    }

    BigDecimal decimal(final int scale)
    {
        return new BigDecimal(value(), scale);
    }

    void clear()
    {
        high = BigInteger.ZERO;
        low = 0;
    }
}
