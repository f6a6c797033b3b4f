package io.ringbook.gateway.model;

import java.math.BigInteger;

/**
 * A kline that grows.
 */
final class KlineBucket
{
    final long openTimeNs;
    final long openTicks;
    long highTicks;
    long lowTicks;
    long closeTicks;
    long volumeLots;
    long trades;
    final WideSum tickLots = new WideSum();

    KlineBucket(final long openTimeNs, final long openTicks)
    {
        this.openTimeNs = openTimeNs;
        this.openTicks = openTicks;
        highTicks = openTicks;
        lowTicks = openTicks;
        closeTicks = openTicks;
    }

    KlineBucket(final Kline kline)
    {
        this(kline.openTimeNs(), kline.openTicks());
        highTicks = kline.highTicks();
        lowTicks = kline.lowTicks();
        closeTicks = kline.closeTicks();
        volumeLots = kline.volumeLots();
        trades = kline.trades();
        tickLots.set(kline.tickLots());
    }

    void add(final long priceTicks, final long quantityLots)
    {
        highTicks = Math.max(highTicks, priceTicks);
        lowTicks = Math.min(lowTicks, priceTicks);
        closeTicks = priceTicks;
        volumeLots += quantityLots;
        trades++;
        tickLots.add(priceTicks, quantityLots);
    }

    /** Adds one that follows in the same interval. */
    void add(final KlineBucket next)
    {
        highTicks = Math.max(highTicks, next.highTicks);
        lowTicks = Math.min(lowTicks, next.lowTicks);
        closeTicks = next.closeTicks;
        volumeLots += next.volumeLots;
        trades += next.trades;
        tickLots.add(next.tickLots);
    }

    Kline toKline()
    {
        final BigInteger sum = tickLots.toBigInteger();
        return new Kline(openTimeNs, openTicks, highTicks, lowTicks, closeTicks, volumeLots, sum, trades);
    }
}
