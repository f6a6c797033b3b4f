package io.ringbook.engine;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Arithmetic wider than a long against {@link BigInteger}, on numbers of every length and at every edge.
 */
class WideTest
{
    private static final int STEPS = 100_000;

    private final long seed = Long.getLong("ringbook.seed", 31);
    private final Random random = new Random(seed);

    private static BigInteger big(final long value)
    {
        return BigInteger.valueOf(value);
    }

    /** Of any length, often next to a power of two or ten. */
    private long number()
    {
        final long any = random.nextLong() >>> 1 + random.nextInt(63);
        switch (random.nextInt(6))
        {
            case 0:
                return Math.max(0, Long.MAX_VALUE >>> random.nextInt(63)) - random.nextInt(2);

            case 1:
                return Math.max(0, (1L << random.nextInt(63)) - random.nextInt(2));

            case 2:
                return Math.max(0, Wide.powerOfTen(random.nextInt(19)) + random.nextInt(3) - 1);

            default:
                return any;
        }
    }

    @Test
    void shouldKnowThePowersOfTen()
    {
        for (int i = 0; i <= Wide.MAX_DECIMALS; i++)
        {
            assertEquals(BigInteger.TEN.pow(i), big(Wide.powerOfTen(i)));
        }
    }

    @Test
    void shouldMultiplyOrSayThatItOverflows()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long a = number();
            final long b = number();
            final BigInteger product = big(a).multiply(big(b));
            final long expected = product.bitLength() > 63 ? -1 : product.longValueExact();
            assertEquals(expected, Wide.productOrOverflow(a, b), () -> a + " x " + b + ", seed " + seed);
        }
        assertEquals(Long.MAX_VALUE, Wide.productOrOverflow(153_092_023L, 60_247_241_209L));
        assertEquals(-1, Wide.productOrOverflow(1L << 32, 1L << 31));
        assertEquals(-1, Wide.productOrOverflow(1L << 32, 1L << 32));
    }

    @Test
    void shouldMultiplyAndDivideRoundingDown()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long a = number();
            final long c = Math.max(1, number());
            final BigInteger most = big(Long.MAX_VALUE).multiply(big(c)).add(big(c - 1));
            final long b = 0 == a ? number() : most.divide(big(a)).min(big(number())).longValueExact();
            assertEquals(
                big(a).multiply(big(b)).divide(big(c)).longValueExact(), Wide.multiplyDivide(a, b, c),
                () -> a + " x " + b + " / " + c + ", seed " + seed);
        }
        assertEquals(Long.MAX_VALUE, Wide.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(0, Wide.multiplyDivide(0, Long.MAX_VALUE, 1));
    }

    @Test
    void shouldCompareAProductWithALimitOfOtherDecimals()
    {
        for (int i = 0; i < STEPS; i++)
        {
            final long a = number();
            final long b = number();
            final int decimals = random.nextInt(19);
            final int limitDecimals = random.nextInt(19);
            final BigInteger product = big(a).multiply(big(b));
            final BigInteger exact = product.multiply(BigInteger.TEN.pow(limitDecimals))
                .divide(BigInteger.TEN.pow(decimals));
            final long near = exact.bitLength() > 62 ? number() : exact.longValueExact() + random.nextInt(3) - 1;
            final long limit = random.nextBoolean() ? number() : Math.max(0, near);
            final boolean expected = product.multiply(BigInteger.TEN.pow(limitDecimals))
                .compareTo(big(limit).multiply(BigInteger.TEN.pow(decimals))) > 0;
            assertEquals(expected, Wide.isProductAbove(a, b, decimals, limit, limitDecimals),
                () -> a + " x " + b + " e-" + decimals + " > " + limit + " e-" + limitDecimals + ", seed " + seed);
        }
    }
}
