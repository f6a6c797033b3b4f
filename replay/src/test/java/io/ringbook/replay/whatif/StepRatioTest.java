package io.ringbook.replay.whatif;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StepRatioTest
{
    @Test
    void shouldSayWhatIsOffTheNewSteps()
    {
        final StepRatio coarser = ratio("0.01", "0.05");
        assertTrue(coarser.isWhole(1_005));
        assertFalse(coarser.isWhole(1_007));
        assertEquals(201, coarser.floor(1_007));
        assertEquals(202, coarser.ceil(1_007));
        assertEquals(-202, coarser.floor(-1_007));
        assertEquals(1_000, ratio("0.10", "0.0001").floor(1));
        assertTrue(ratio("0.10", "0.1").isSame());
    }

    @Test
    void shouldBeBeyondAnyPriceWhenALongCannotHoldIt()
    {
        final StepRatio finer = ratio("1000000000000000000", "0.000000000000000001");
        assertEquals(Long.MAX_VALUE, finer.floor(1));
        assertEquals(-Long.MAX_VALUE, finer.ceil(-1));
        assertEquals(0, finer.floor(0));
    }

    @Test
    void shouldAgreeWithDecimals()
    {
        final long seed = new Random().nextLong();
        final Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++)
        {
            final BigDecimal before = size(random);
            final BigDecimal after = size(random);
            final long steps = random.nextLong() >> 11 + random.nextInt(50);
            final BigDecimal exact = before.multiply(BigDecimal.valueOf(steps));
            final BigInteger floor = exact.divide(after, 0, RoundingMode.FLOOR).toBigInteger();
            if (floor.bitLength() < Long.SIZE - 1)
            {
                final StepRatio ratio = new StepRatio(before, after);
                assertEquals(floor.longValue(), ratio.floor(steps), () -> "seed " + seed);
                assertEquals(
                    0 == exact.remainder(after).signum(), ratio.isWhole(steps), () -> "seed " + seed);
            }
        }
    }

    private static BigDecimal size(final Random random)
    {
        return BigDecimal.valueOf(1 + random.nextInt(1 << random.nextInt(31)), random.nextInt(8));
    }

    private static StepRatio ratio(final String before, final String after)
    {
        return new StepRatio(new BigDecimal(before), new BigDecimal(after));
    }
}
