package io.ringbook.gateway.model;

import java.math.BigInteger;

/**
 * What traded in an interval.
 *
 * @param openTimeNs when the interval begins, since the epoch.
 * @param openTicks  first price; without trades the last close before.
 * @param highTicks  highest price.
 * @param lowTicks   lowest price.
 * @param closeTicks last price.
 * @param volumeLots sum of the trades' lots.
 * @param tickLots   exact sum of ticks x lots.
 * @param trades     how many.
 */
public record Kline(
    long openTimeNs,
    long openTicks,
    long highTicks,
    long lowTicks,
    long closeTicks,
    long volumeLots,
    BigInteger tickLots,
    long trades)
{
    /**
     * An interval without trades.
     *
     * @param openTimeNs when it begins, since the epoch.
     * @param closeTicks of the last trade before it.
     * @return a kline of this price alone.
     */
    public static Kline empty(final long openTimeNs, final long closeTicks)
    {
        return new Kline(openTimeNs, closeTicks, closeTicks, closeTicks, closeTicks, 0, BigInteger.ZERO, 0);
    }
}
