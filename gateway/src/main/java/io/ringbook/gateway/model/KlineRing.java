package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;

import java.util.Arrays;

/**
 * The newest klines of one length that have trades. They are numbered from 0 on; the oldest ones are forgotten.
 */
final class KlineRing
{
    final KlineInterval interval;
    private final int capacity;
    private KlineBucket[] ring = new KlineBucket[16];
    private long first;
    private long end;
    private long completeFromNs = Long.MIN_VALUE;
    private long closeBefore = NullValue.LONG;

    KlineRing(final KlineInterval interval, final int capacity)
    {
        this.interval = interval;
        this.capacity = capacity;
    }

    /** Trades have been before a time, of which the last price alone is known. */
    void unknownBefore(final long timeNs, final long lastTicks)
    {
        completeFromNs = interval.nextOpenNs(timeNs);
        closeBefore = lastTicks;
    }

    /** From this open time on nothing is missing. */
    long completeFromNs()
    {
        return completeFromNs;
    }

    /** The close before the first kline that is kept, or null. */
    long closeBefore()
    {
        return closeBefore;
    }

    long first()
    {
        return first;
    }

    long end()
    {
        return end;
    }

    KlineBucket get(final long number)
    {
        return ring[(int)(number % ring.length)];
    }

    /** Adds a trade, and gives the kline it went into. */
    KlineBucket add(final long timeNs, final long priceTicks, final long quantityLots)
    {
        KlineBucket bucket = first == end ? null : get(end - 1);
        if (null == bucket || timeNs - bucket.openTimeNs >= interval.lengthNs())
        {
            bucket = new KlineBucket(interval.openNs(timeNs), priceTicks);
            append(bucket);
        }
        bucket.add(priceTicks, quantityLots);
        return bucket;
    }

    /** Adds a kline of the past; the first one is the first there was, unless there are too many. */
    void addPast(final Kline kline)
    {
        if (first == end)
        {
            completeFromNs = Long.MIN_VALUE;
            closeBefore = NullValue.LONG;
        }
        append(new KlineBucket(kline));
        if (end - first == capacity && Long.MIN_VALUE == completeFromNs)
        {
            completeFromNs = get(first).openTimeNs;
        }
    }

    /** The number of the first kline that does not begin before a time. */
    long numberFrom(final long timeNs)
    {
        long low = first;
        long high = end;
        while (low < high)
        {
            final long middle = low + high >>> 1;
            if (get(middle).openTimeNs < timeNs)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private void append(final KlineBucket bucket)
    {
        if (end - first == capacity)
        {
            closeBefore = get(first).closeTicks;
            first++;
            completeFromNs = get(first).openTimeNs;
        }
        else if (end == ring.length)
        {
            ring = Arrays.copyOf(ring, Math.min(capacity, 4 * ring.length));
        }
        ring[(int)(end++ % ring.length)] = bucket;
    }
}
