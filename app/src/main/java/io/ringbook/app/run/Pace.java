package io.ringbook.app.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When commands are due: so many a second by the clock, whatever the engine does (an open loop, in which a stall counts
 * for every command that was due in it), or each as soon as it can be taken.
 *
 * @param commandsPerSecond to send, 0 for as many as are taken.
 */
public record Pace(long commandsPerSecond)
{
    /** As fast as it goes. */
    public static final Pace MAX = new Pace(0);

    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Pattern RATE = Pattern.compile("(\\d+)(?:\\.(\\d{1,6}))?([kKmM]?)(?:/s)?");

    /**
     * Is there no schedule?
     *
     * @return true if commands are sent as fast as they are taken.
     */
    public boolean isMax()
    {
        return 0 == commandsPerSecond;
    }

    /**
     * Commands that are due by now.
     *
     * @param elapsedNs since the start.
     * @return count, since the start.
     */
    public long due(final long elapsedNs)
    {
        if (isMax())
        {
            return Long.MAX_VALUE;
        }
        final long seconds = elapsedNs / NANOS_PER_SECOND;
        final long rest = elapsedNs - seconds * NANOS_PER_SECOND;
        return 1 + seconds * commandsPerSecond + rest * commandsPerSecond / NANOS_PER_SECOND;
    }

    /**
     * When a command is due.
     *
     * @param index     of the command, from 0.
     * @param elapsedNs since the start: the time of a command without a schedule.
     * @return ns after the start.
     */
    public long dueNs(final long index, final long elapsedNs)
    {
        if (isMax())
        {
            return elapsedNs;
        }
        final long seconds = index / commandsPerSecond;
        final long rest = index - seconds * commandsPerSecond;
        return seconds * NANOS_PER_SECOND + rest * NANOS_PER_SECOND / commandsPerSecond;
    }

    /**
     * Reads {@code max}, {@code 250000}, {@code 250000/s}, {@code 250k/s} or {@code 1.5M}.
     */
    public static final class Converter implements ITypeConverter<Pace>
    {
        private static final long MOST = 100_000_000;

        @Override
        public Pace convert(final String text)
        {
            if ("max".equals(text.toLowerCase(Locale.ROOT)))
            {
                return MAX;
            }
            final Matcher matcher = RATE.matcher(text);
            if (!matcher.matches() || matcher.group(1).length() > 9)
            {
                throw new TypeConversionException(
                    "expected 'max' or commands per second such as 250000, 250k/s or 1.5M/s, found '" + text + "'");
            }
            final long rate = rate(matcher.group(1), matcher.group(2), matcher.group(3).toLowerCase(Locale.ROOT));
            if (rate < 1 || rate > MOST)
            {
                throw new TypeConversionException("expected 1 to " + MOST + " commands a second, found '" + text + "'");
            }
            return new Pace(rate);
        }

        private static long rate(final String whole, final String fraction, final String unit)
        {
            final long factor = "m".equals(unit) ? 1_000_000 : "k".equals(unit) ? 1_000 : 1;
            final long millionths = null == fraction ? 0 : Long.parseLong((fraction + "00000").substring(0, 6));
            return Long.parseLong(whole) * factor + millionths * factor / 1_000_000;
        }
    }
}
