package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;

import java.math.BigInteger;
import java.util.concurrent.TimeUnit;

/**
 * The last 24 hours of an instrument: the sum of its klines of a minute, from which what is too old is taken off.
 */
final class TickerWindow
{
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long WINDOW_NS = TimeUnit.HOURS.toNanos(24);

    private final KlineRing minutes;
    private final WideSum tickLots = new WideSum();
    private long from;
    private long volumeLots;
    private long trades;
    private long highTicks;
    private long lowTicks;
    private boolean isRangeKnown;
    private long lastTicks = NullValue.LONG;
    private long lastLots = NullValue.LONG;

    TickerWindow(final KlineRing minutes)
    {
        this.minutes = minutes;
    }

    /** The price of the last trade, of which nothing else is known. */
    void start(final long ticks)
    {
        lastTicks = ticks;
    }

    /** The last trade of the past. */
    void startWith(final Trade trade)
    {
        lastTicks = trade.priceTicks();
        lastLots = trade.quantityLots();
    }

    /** The newest kline of the past has been added. */
    void onPastKline()
    {
        final KlineBucket bucket = minutes.get(minutes.end() - 1);
        forgetBefore(openNs(bucket.openTimeNs));
        volumeLots += bucket.volumeLots;
        trades += bucket.trades;
        tickLots.add(bucket.tickLots);
        isRangeKnown = false;
    }

    /** A trade has been added to the newest kline. */
    void onTrade(final long timeNs, final long priceTicks, final long quantityLots)
    {
        forgetBefore(openNs(timeNs));
        highTicks = 0 == trades ? priceTicks : Math.max(highTicks, priceTicks);
        lowTicks = 0 == trades ? priceTicks : Math.min(lowTicks, priceTicks);
        isRangeKnown |= 0 == trades;
        volumeLots += quantityLots;
        trades++;
        tickLots.add(priceTicks, quantityLots);
        lastTicks = priceTicks;
        lastLots = quantityLots;
    }

    long lastTicks()
    {
        return lastTicks;
    }

    Ticker ticker(final MarketQuote quote, final long nowNs)
    {
        final long openNs = openNs(nowNs);
        forgetBefore(openNs);
        if (!isRangeKnown)
        {
            findRange();
        }
        final boolean isTraded = 0 != trades;
        return new Ticker(
            lastTicks,
            lastLots,
            quote.bidTicks(),
            quote.bidLots(),
            quote.askTicks(),
            quote.askLots(),
            isTraded ? minutes.get(from).openTicks : NullValue.LONG,
            isTraded ? highTicks : NullValue.LONG,
            isTraded ? lowTicks : NullValue.LONG,
            volumeLots,
            isTraded ? tickLots.toBigInteger() : BigInteger.ZERO,
            trades,
            openNs,
            nowNs);
    }

    /** The minute that is not over yet counts, and so many before it that they are 24 hours with it. */
    private static long openNs(final long nowNs)
    {
        return KlineInterval.M1.openNs(nowNs) + MINUTE_NS - WINDOW_NS;
    }

    private void forgetBefore(final long openNs)
    {
        while (from < minutes.end() && minutes.get(from).openTimeNs < openNs)
        {
            final KlineBucket bucket = minutes.get(from++);
            volumeLots -= bucket.volumeLots;
            trades -= bucket.trades;
            tickLots.subtract(bucket.tickLots);
            isRangeKnown &= bucket.highTicks < highTicks && bucket.lowTicks > lowTicks;
        }
    }

    private void findRange()
    {
        highTicks = Long.MIN_VALUE;
        lowTicks = Long.MAX_VALUE;
        for (long number = from; number < minutes.end(); number++)
        {
            highTicks = Math.max(highTicks, minutes.get(number).highTicks);
            lowTicks = Math.min(lowTicks, minutes.get(number).lowTicks);
        }
        isRangeKnown = true;
    }
}
