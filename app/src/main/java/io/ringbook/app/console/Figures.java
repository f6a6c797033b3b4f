package io.ringbook.app.console;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Numbers as people read them, the same in every locale.
 */
public final class Figures
{
    private Figures()
    {
    }

    /**
     * A count.
     *
     * @param count to show.
     * @return such as {@code 1,234,567}.
     */
    public static String count(final long count)
    {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * A rate.
     *
     * @param count     of things.
     * @param elapsedNs they took.
     * @return such as {@code 3.21 M} or {@code 870 k} for those in a second.
     */
    public static String perSecond(final long count, final long elapsedNs)
    {
        final double rate = count * (double)TimeUnit.SECONDS.toNanos(1) / Math.max(1, elapsedNs);
        if (rate >= 1e6)
        {
            return String.format(Locale.ROOT, "%.2f M", rate / 1e6);
        }
        return rate >= 1e4 ?
            String.format(Locale.ROOT, "%.0f k", rate / 1e3) : String.format(Locale.ROOT, "%.0f", rate);
    }

    /**
     * A short time.
     *
     * @param ns to show.
     * @return such as {@code 310 ns}, {@code 4.2 us}, {@code 1.3 ms} or {@code 2.1 s}.
     */
    public static String time(final long ns)
    {
        if (ns < 1_000)
        {
            return ns + " ns";
        }
        if (ns < 1_000_000)
        {
            return String.format(Locale.ROOT, "%.1f us", ns / 1e3);
        }
        return ns < 1_000_000_000 ? String.format(Locale.ROOT, "%.1f ms", ns / 1e6) : seconds(ns);
    }

    /**
     * A time in seconds.
     *
     * @param ns to show.
     * @return such as {@code 2.1 s}.
     */
    public static String seconds(final long ns)
    {
        return String.format(Locale.ROOT, "%.1f s", ns / 1e9);
    }

    /**
     * A quotient.
     *
     * @param dividend of it.
     * @param divisor  of it.
     * @return with one decimal, 0.0 if there is nothing to divide by.
     */
    public static String ratio(final double dividend, final double divisor)
    {
        return String.format(Locale.ROOT, "%.1f", 0 == divisor ? 0 : dividend / divisor);
    }

    /**
     * A state hash.
     *
     * @param hash of an engine.
     * @return 16 hexadecimal digits.
     */
    public static String hash(final long hash)
    {
        return String.format(Locale.ROOT, "%016x", hash);
    }

    /**
     * A measured number, with as many decimals as its size makes worth reading.
     *
     * @param value to show.
     * @return such as {@code 1,234}, {@code 184}, {@code 58.1} or {@code 1.13}.
     */
    public static String decimal(final double value)
    {
        final double size = Math.abs(value);
        final String format = size >= 1_000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    /**
     * A mark on an axis.
     *
     * @param value to show.
     * @return such as {@code 0.5}, {@code 200}, {@code 5 k} or {@code 1.5 M}.
     */
    public static String tick(final double value)
    {
        final double size = Math.abs(value);
        if (size >= 1_000_000)
        {
            return trimmed(value / 1_000_000) + " M";
        }
        return size >= 1_000 ? trimmed(value / 1_000) + " k" : trimmed(value);
    }

    private static String trimmed(final double value)
    {
        final String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
