package io.ringbook.gateway.model;

import java.util.concurrent.TimeUnit;

/**
 * How long a kline is. They begin at multiples of it since the epoch, in UTC; weeks on Mondays.
 */
public enum KlineInterval
{
    /** A second. */
    S1("1s", 1, 1),
    /** A minute. */
    M1("1m", 60, 60),
    /** Five minutes. */
    M5("5m", 300, 60),
    /** A quarter of an hour. */
    M15("15m", 900, 60),
    /** An hour. */
    H1("1h", 3_600, 3_600),
    /** Four hours. */
    H4("4h", 14_400, 3_600),
    /** A day. */
    D1("1d", 86_400, 3_600),
    /** A week. */
    W1("1w", 604_800, 3_600);

    /** The epoch was a Thursday. */
    private static final long FIRST_MONDAY_SECONDS = 4 * 86_400;

    private final String text;
    private final int seconds;
    private final int baseSeconds;
    private final long lengthNs;
    private final long offsetNs;

    KlineInterval(final String text, final int seconds, final int baseSeconds)
    {
        this.text = text;
        this.seconds = seconds;
        this.baseSeconds = baseSeconds;
        lengthNs = TimeUnit.SECONDS.toNanos(seconds);
        offsetNs = TimeUnit.SECONDS.toNanos(seconds > 86_400 ? FIRST_MONDAY_SECONDS : 0);
    }

    /**
     * An interval by its name.
     *
     * @param text 1s, 1m, 5m, 15m, 1h, 4h, 1d or 1w.
     * @return the interval, or null if there is none of this name.
     */
    public static KlineInterval of(final String text)
    {
        for (final KlineInterval interval : values())
        {
            if (interval.text.equals(text))
            {
                return interval;
            }
        }
        return null;
    }

    /**
     * Its length.
     *
     * @return seconds.
     */
    public int seconds()
    {
        return seconds;
    }

    /**
     * The length of those that are kept, of which it is made.
     *
     * @return 1, 60 or 3,600 seconds.
     */
    public int baseSeconds()
    {
        return baseSeconds;
    }

    /**
     * Its length.
     *
     * @return nanoseconds.
     */
    public long lengthNs()
    {
        return lengthNs;
    }

    /**
     * When the kline of a time begins.
     *
     * @param timeNs since the epoch.
     * @return open time since the epoch.
     */
    public long openNs(final long timeNs)
    {
        return Math.floorDiv(timeNs - offsetNs, lengthNs) * lengthNs + offsetNs;
    }

    /**
     * When the first kline begins that does not begin before a time.
     *
     * @param timeNs since the epoch.
     * @return open time since the epoch.
     */
    public long nextOpenNs(final long timeNs)
    {
        final long openNs = openNs(timeNs);
        return openNs == timeNs ? openNs : openNs + lengthNs;
    }

    /**
     * Its name.
     *
     * @return as requests write it.
     */
    @Override
    public String toString()
    {
        return text;
    }
}
