package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;

import java.math.BigInteger;

/**
 * A market in a few numbers: its last trade and best levels, and the last 24 hours by whole minutes. What there is not
 * is {@link NullValue#LONG}.
 *
 * @param lastTicks   price of the last trade ever.
 * @param lastLots    its quantity; not known after a restart without a past.
 * @param bidTicks    best bid.
 * @param bidLots     displayed there.
 * @param askTicks    best ask.
 * @param askLots     displayed there.
 * @param openTicks   first price in the window.
 * @param highTicks   highest price in the window.
 * @param lowTicks    lowest price in the window.
 * @param volumeLots  sum of lots in the window.
 * @param tickLots    exact sum of ticks x lots in the window.
 * @param trades      number of trades in the window.
 * @param openTimeNs  begin of the window, since the epoch.
 * @param closeTimeNs end of it: now.
 */
public record Ticker(
    long lastTicks,
    long lastLots,
    long bidTicks,
    long bidLots,
    long askTicks,
    long askLots,
    long openTicks,
    long highTicks,
    long lowTicks,
    long volumeLots,
    BigInteger tickLots,
    long trades,
    long openTimeNs,
    long closeTimeNs)
{
    /**
     * How far the last price is from the first in the window.
     *
     * @return ticks, or null if nothing traded in the window.
     */
    public long changeTicks()
    {
        return 0 == trades ? NullValue.LONG : lastTicks - openTicks;
    }
}
