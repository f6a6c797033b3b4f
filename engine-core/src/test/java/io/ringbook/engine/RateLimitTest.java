package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The token bucket to the nanosecond, and with the greatest numbers (semantics-exact L2).
 */
class RateLimitTest
{
    private static final long ACCOUNT = 7;
    private static final long SECOND = 1_000_000_000;

    private final long seed = Long.getLong("ringbook.seed", 41);
    private final Random random = new Random(seed);
    private Desk desk;

    @BeforeEach
    void given()
    {
        desk = new Desk(new EngineConfig());
        desk.define(new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q"));
    }

    private boolean isTakenAt(final long timeNs)
    {
        return !desk.at(timeNs).send(Desk.buy(ACCOUNT, 1, 1).ioc()).contains("REJECTED RATE_LIMIT - " + ACCOUNT);
    }

    @Test
    void shouldCountToTheNanosecond()
    {
        desk.at(SECOND).rate(ACCOUNT, 3, 2);
        assertTrue(isTakenAt(SECOND));
        assertTrue(isTakenAt(SECOND));
        assertFalse(isTakenAt(SECOND));
        assertFalse(isTakenAt(SECOND + 333_333_333));
        assertTrue(isTakenAt(SECOND + 333_333_334));
        // Two units of credit were over, so that a third of a second and one nanosecond less is enough.
        assertFalse(isTakenAt(SECOND + 666_666_666));
        assertTrue(isTakenAt(SECOND + 666_666_667));
        assertFalse(isTakenAt(2 * SECOND - 1));
        assertTrue(isTakenAt(2 * SECOND));
        // A bucket of two holds no more than two, whatever the time.
        assertTrue(isTakenAt(100 * SECOND));
        assertTrue(isTakenAt(100 * SECOND));
        assertFalse(isTakenAt(100 * SECOND));
    }

    @Test
    void shouldStartFullAndStartAnewWithEachSetting()
    {
        desk.at(SECOND).rate(ACCOUNT, 5, 0);
        for (int i = 0; i < 5; i++)
        {
            assertTrue(isTakenAt(SECOND));
        }
        assertFalse(isTakenAt(SECOND));
        desk.at(SECOND).rate(ACCOUNT, 1, 2);
        assertTrue(isTakenAt(SECOND));
        assertTrue(isTakenAt(SECOND));
        assertFalse(isTakenAt(SECOND));
        assertFalse(isTakenAt(2 * SECOND - 1));
        assertTrue(isTakenAt(2 * SECOND));
        desk.at(2 * SECOND).rate(ACCOUNT, 0, 1);
        for (int i = 0; i < 50; i++)
        {
            assertTrue(isTakenAt(2 * SECOND));
        }
    }

    @Test
    void shouldNotOverflowWithTheGreatestNumbers()
    {
        final long[] greatest = {1, 2, 8_999_999_999L, 9_000_000_000L, 9_000_000_001L, 1L << 62, Long.MAX_VALUE};
        long timeNs = 1;
        for (final long ordersPerSecond : greatest)
        {
            for (final long burst : greatest)
            {
                desk.at(timeNs).rate(ACCOUNT, ordersPerSecond, burst);
                assertTrue(isTakenAt(timeNs));
                assertEquals(burst > 1, isTakenAt(timeNs));
                assertEquals(burst > 2, isTakenAt(timeNs));
                timeNs += 2 * SECOND;
                assertTrue(isTakenAt(timeNs), ordersPerSecond + " a second, burst " + burst);
            }
        }
        desk.at(timeNs).rate(ACCOUNT, 1, Long.MAX_VALUE);
        assertTrue(isTakenAt(timeNs + (1L << 62)));
        assertTrue(isTakenAt(Long.MAX_VALUE - 50));
        desk.at(Long.MAX_VALUE - 40).rate(ACCOUNT, Long.MAX_VALUE, 1);
        assertTrue(isTakenAt(Long.MAX_VALUE - 40));
        assertTrue(isTakenAt(Long.MAX_VALUE - 39));
    }

    @Test
    void shouldJumpOverAllOfTimeWithAnEmptyBucket()
    {
        desk.at(1).rate(ACCOUNT, 2, 1);
        assertTrue(isTakenAt(1));
        assertFalse(isTakenAt(1));
        assertTrue(isTakenAt(1L << 62));
        assertFalse(isTakenAt(1L << 62));
        assertTrue(isTakenAt(Long.MAX_VALUE));
        assertFalse(desk.at(Long.MAX_VALUE).send(Desk.buy(ACCOUNT, 1, 1)).get(0).startsWith("ACCEPTED"));
    }

    @Test
    void shouldAgreeWithExactArithmetic()
    {
        final BigInteger cost = BigInteger.valueOf(SECOND);
        long timeNs = 1;
        for (int round = 0; round < 300; round++)
        {
            final long rate = number();
            final long burst = number();
            desk.at(timeNs).rate(ACCOUNT, rate, burst);
            final BigInteger full = cost.multiply(BigInteger.valueOf(Math.min(burst, 9_000_000_000L)));
            final BigInteger growth = BigInteger.valueOf(Math.min(rate, 9_000_000_000L));
            BigInteger credit = full;
            for (int i = 0; i < 60; i++)
            {
                final long elapsedNs = random.nextInt(3) > 0 ? random.nextInt(3) :
                    random.nextLong() >>> 28 + random.nextInt(35);
                timeNs += elapsedNs;
                credit = credit.add(growth.multiply(BigInteger.valueOf(elapsedNs))).min(full);
                final boolean isEnough = credit.compareTo(cost) >= 0;
                assertEquals(isEnough, isTakenAt(timeNs), () -> rate + " a second, " + burst + ", seed " + seed);
                credit = isEnough ? credit.subtract(cost) : credit;
            }
        }
    }

    private long number()
    {
        return 0 == random.nextInt(2) ? 1 + random.nextInt(4) : 1 + (random.nextLong() >>> 1 + random.nextInt(62));
    }
}
