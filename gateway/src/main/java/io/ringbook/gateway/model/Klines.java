package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The klines of an instrument: those of a second, a minute and an hour are kept, the others made of them when asked.
 */
final class Klines
{
    /** No sum of a time up to this and an interval overflows. */
    private static final long FAR_NS = Long.MAX_VALUE / 2;

    private final KlineRing seconds;
    private final KlineRing minutes;
    private final KlineRing hours;
    private long firstTradeNs = NullValue.LONG;

    Klines()
    {
        this(3_700, 1_600, 800);
    }

    Klines(final int secondsKept, final int minutesKept, final int hoursKept)
    {
        seconds = new KlineRing(KlineInterval.S1, secondsKept);
        minutes = new KlineRing(KlineInterval.M1, minutesKept);
        hours = new KlineRing(KlineInterval.H1, hoursKept);
    }

    void unknownBefore(final long timeNs, final long lastTicks)
    {
        seconds.unknownBefore(timeNs, lastTicks);
        minutes.unknownBefore(timeNs, lastTicks);
        hours.unknownBefore(timeNs, lastTicks);
    }

    void firstTrade(final long timeNs)
    {
        firstTradeNs = timeNs;
    }

    void addPast(final int intervalSeconds, final Kline kline)
    {
        ring(intervalSeconds).addPast(kline);
    }

    KlineRing ring(final int intervalSeconds)
    {
        return switch (intervalSeconds)
        {
            case 1 -> seconds;
            case 60 -> minutes;
            case 3_600 -> hours;
            default -> throw new IllegalArgumentException(
                "intervalSeconds: expected 1, 60 or 3600, found " + intervalSeconds);
        };
    }

    void add(final long timeNs, final long priceTicks, final long quantityLots)
    {
        if (NullValue.LONG == firstTradeNs && Long.MIN_VALUE == hours.completeFromNs())
        {
            firstTradeNs = timeNs;
        }
        seconds.add(timeNs, priceTicks, quantityLots);
        minutes.add(timeNs, priceTicks, quantityLots);
        hours.add(timeNs, priceTicks, quantityLots);
    }

    /** The answer to a request; none of its times need to be at a beginning, and both may be null. */
    KlineSeries series(
        final KlineInterval interval, final long startMs, final long endMs, final int limit, final long nowNs)
    {
        final KlineRing ring = ring(interval.baseSeconds());
        final long completeFromNs = Long.MIN_VALUE == ring.completeFromNs() ?
            Long.MIN_VALUE : interval.nextOpenNs(ring.completeFromNs());
        final long span = (limit - 1) * interval.lengthNs();
        final long nowOpenNs = interval.openNs(nowNs);
        long toNs = NullValue.LONG == endMs ? nowOpenNs : Math.min(nowOpenNs, interval.openNs(nanos(endMs)));
        long fromNs = NullValue.LONG == startMs ? toNs - span : interval.nextOpenNs(nanos(startMs));
        final long firstNs = firstNs(ring);
        fromNs = Math.max(fromNs, NullValue.LONG == firstNs ? fromNs : interval.openNs(firstNs));
        if (NullValue.LONG == firstNs && NullValue.LONG == ring.closeBefore())
        {
            // Nothing has ever traded.
            toNs = fromNs - interval.lengthNs();
        }
        if (fromNs <= toNs && NullValue.LONG != startMs)
        {
            toNs = Math.min(toNs, fromNs + span);
        }
        return new KlineSeries(
            interval, fromNs, toNs, completeFromNs, klines(interval, ring, Math.max(fromNs, completeFromNs), toNs));
    }

    /** When the first trade was: as told, or if no kline is missing, as the first one says; or null. */
    private long firstNs(final KlineRing ring)
    {
        return NullValue.LONG == firstTradeNs && Long.MIN_VALUE == ring.completeFromNs() && ring.first() < ring.end() ?
            ring.get(ring.first()).openTimeNs : firstTradeNs;
    }

    private static List<Kline> klines(
        final KlineInterval interval, final KlineRing ring, final long fromNs, final long toNs)
    {
        final List<Kline> klines = new ArrayList<>();
        long number = ring.numberFrom(fromNs);
        long close = number > ring.first() ? ring.get(number - 1).closeTicks : ring.closeBefore();
        for (long openNs = fromNs; openNs <= toNs; openNs += interval.lengthNs())
        {
            final long endNs = openNs + interval.lengthNs();
            KlineBucket sum = null;
            while (number < ring.end() && ring.get(number).openTimeNs < endNs)
            {
                final KlineBucket next = ring.get(number++);
                if (null == sum)
                {
                    sum = new KlineBucket(openNs, next.openTicks);
                }
                sum.add(next);
            }
            close = null == sum ? close : sum.closeTicks;
            if (NullValue.LONG != close)
            {
                klines.add(null == sum ? Kline.empty(openNs, close) : sum.toKline());
            }
        }
        return klines;
    }

    private static long nanos(final long ms)
    {
        return Math.max(0, Math.min(FAR_NS, TimeUnit.MILLISECONDS.toNanos(ms)));
    }
}
