package io.ringbook.gateway.user;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody comes more often than the rate allows, however many others come. */
class RateLimiterTest
{
    private static final long MS = 1_000_000;

    private final AtomicLong nowNs = new AtomicLong(Long.MAX_VALUE - 5);

    private RateLimiter<Integer> limiter(final int perSecond, final int burst, final int buckets)
    {
        return new RateLimiter<>(new RateLimits.Rate(perSecond, burst), buckets, nowNs::get);
    }

    @Test
    void shouldTakeABurstAndThenTheRate()
    {
        final RateLimiter<Integer> limiter = limiter(10, 3, 8);
        assertEquals(new RateLimiter.Taken(true, 3, 2, 0, 100 * MS), limiter.take(1));
        assertEquals(new RateLimiter.Taken(true, 3, 2, 0, 100 * MS), limiter.look(1));
        assertTrue(limiter.take(1).isAllowed());
        assertEquals(new RateLimiter.Taken(true, 3, 0, 0, 300 * MS), limiter.take(1));
        assertEquals(new RateLimiter.Taken(false, 3, 0, 100 * MS, 300 * MS), limiter.take(1));
        assertTrue(limiter.take(2).isAllowed());
        nowNs.addAndGet(100 * MS - 1);
        assertFalse(limiter.take(1).isAllowed());
        nowNs.addAndGet(1);
        assertTrue(limiter.take(1).isAllowed());
        assertFalse(limiter.take(1).isAllowed());
        nowNs.addAndGet(1_000_000 * MS);
        assertEquals(2, limiter.take(1).remaining());
    }

    @Test
    void shouldHaveNoLimitWhereTheRateIsNone()
    {
        final RateLimiter<Integer> limiter = new RateLimiter<>(RateLimits.Rate.NONE, 1, nowNs::get);
        for (int i = 0; i < 1_000; i++)
        {
            assertTrue(limiter.take(1).isAllowed());
        }
        assertFalse(limiter.take(1).isLimited());
    }

    @Test
    void shouldNotForgetWhoIsAtTheLimitHoweverManyOthersCome()
    {
        final RateLimiter<Integer> limiter = limiter(1, 2, 100);
        limiter.take(0);
        limiter.take(0);
        int othersTaken = 0;
        for (int other = 1; other < 10_000; other++)
        {
            nowNs.addAndGet(10_000);
            othersTaken += limiter.take(other).isAllowed() ? 1 : 0;
        }
        assertFalse(limiter.take(0).isAllowed());
        assertEquals(100, limiter.size());
        assertEquals(99 + 2, othersTaken, "beyond the buckets all others share one");
        nowNs.addAndGet(2_000 * MS);
        assertTrue(limiter.take(20_000).isAllowed());
        assertTrue(limiter.size() < 100, "what is full again has made room");
    }

    @Test
    void shouldNeverGiveMoreThanBurstAndRateToAnybody()
    {
        final long seed = System.nanoTime();
        final SplittableRandom random = new SplittableRandom(seed);
        final int[] taken = new int[20];
        final long startNs = nowNs.get();
        final RateLimiter<Integer> limiter = limiter(50, 5, 10);
        for (int i = 0; i < 20_000; i++)
        {
            nowNs.addAndGet(random.nextInt(2_000_000));
            final int key = random.nextInt(0 == i % 3 ? 20 : 3);
            taken[key] += limiter.take(key).isAllowed() ? 1 : 0;
        }
        final double seconds = (nowNs.get() - startNs) / 1e9;
        for (int key = 0; key < taken.length; key++)
        {
            assertTrue(taken[key] <= 2 * (5 + 50 * seconds), "seed " + seed + ", key " + key + ": " + taken[key]);
        }
        assertTrue(taken[0] >= 40 * seconds, "seed " + seed + ": " + taken[0]);
    }

    @Test
    void shouldCountExactlyWhenManyTakeAtOnce() throws InterruptedException
    {
        final RateLimiter<Integer> limiter = limiter(1, 1_000, 4);
        final AtomicLong allowed = new AtomicLong();
        final Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++)
        {
            threads[i] = new Thread(() ->
            {
                for (int round = 0; round < 1_000; round++)
                {
                    allowed.addAndGet(limiter.take(7).isAllowed() ? 1 : 0);
                }
            });
            threads[i].start();
        }
        for (final Thread thread : threads)
        {
            thread.join();
        }
        assertEquals(1_000, allowed.get());
    }
}
