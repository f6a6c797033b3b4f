package io.ringbook.gateway.user;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Token buckets, one for each who comes. A bucket is one number: the time at which it will be full again. One that is
 * full is the same as none, so only those are ever dropped; where there is no room, newcomers share a bucket. Any
 * thread; does not block.
 *
 * @param <K> who comes.
 */
final class RateLimiter<K>
{
    private static final long SWEEP_NS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long DROPPED = Long.MIN_VALUE;

    private final Map<K, AtomicLong> buckets = new ConcurrentHashMap<>();
    private final AtomicLong overflow = new AtomicLong();
    private final AtomicLong lastSweepNs = new AtomicLong(-SWEEP_NS);
    private final RateLimits.Rate rate;
    private final long intervalNs;
    private final long burstNs;
    private final int maxBuckets;
    private final LongSupplier clock;
    private final long startNs;

    /** By a clock that never goes back. */
    RateLimiter(final RateLimits.Rate rate, final int maxBuckets, final LongSupplier clock)
    {
        this.rate = rate;
        this.intervalNs = 0 == rate.perSecond() ? 0 : TimeUnit.SECONDS.toNanos(1) / rate.perSecond();
        this.burstNs = intervalNs * rate.burst();
        this.maxBuckets = maxBuckets;
        this.clock = clock;
        this.startNs = clock.getAsLong();
    }

    /**
     * What a bucket has.
     *
     * @param isAllowed was there one left?
     * @param limit     at once after a rest.
     * @param remaining now.
     * @param waitNs    until there is one again; 0 if there is.
     * @param resetNs   until the bucket is full.
     */
    record Taken(boolean isAllowed, int limit, int remaining, long waitNs, long resetNs)
    {
        private static final Taken UNLIMITED = new Taken(true, 0, 0, 0, 0);

        boolean isLimited()
        {
            return 0 != limit;
        }
    }

    /** Takes one out of a bucket, if there is one. */
    Taken take(final K key)
    {
        return update(key, intervalNs);
    }

    /** Looks whether there is one in a bucket, and leaves it there. */
    Taken look(final K key)
    {
        return update(key, 0);
    }

    private Taken update(final K key, final long costNs)
    {
        if (0 == intervalNs)
        {
            return Taken.UNLIMITED;
        }
        while (true)
        {
            final long nowNs = clock.getAsLong() - startNs;
            final AtomicLong bucket = bucket(key, nowNs);
            final long fullNs = bucket.get();
            if (DROPPED == fullNs)
            {
                continue;
            }
            final long from = Math.max(fullNs, nowNs);
            final long usedNs = from - nowNs;
            final long waitNs = usedNs + intervalNs - burstNs;
            if (waitNs > 0)
            {
                return new Taken(false, rate.burst(), 0, waitNs, usedNs);
            }
            if (bucket.compareAndSet(fullNs, from + costNs))
            {
                final long left = burstNs - usedNs - costNs;
                return new Taken(true, rate.burst(), (int)(left / intervalNs), 0, usedNs + costNs);
            }
        }
    }

    private AtomicLong bucket(final K key, final long nowNs)
    {
        final AtomicLong known = buckets.get(key);
        if (null != known)
        {
            return known;
        }
        if (buckets.size() >= maxBuckets)
        {
            sweep(nowNs);
            if (buckets.size() >= maxBuckets)
            {
                return overflow;
            }
        }
        return buckets.computeIfAbsent(key, (k) -> new AtomicLong());
    }

    /** Not at each newcomer: under an attack that would be the work of the attacker. */
    private void sweep(final long nowNs)
    {
        final long lastNs = lastSweepNs.get();
        if (nowNs - lastNs < SWEEP_NS || !lastSweepNs.compareAndSet(lastNs, nowNs))
        {
            return;
        }
        for (final Map.Entry<K, AtomicLong> entry : buckets.entrySet())
        {
            final AtomicLong bucket = entry.getValue();
            final long fullNs = bucket.get();
            if (fullNs <= nowNs && bucket.compareAndSet(fullNs, DROPPED))
            {
                buckets.remove(entry.getKey(), bucket);
            }
        }
    }

    /** How many buckets there are. */
    int size()
    {
        return buckets.size();
    }
}
