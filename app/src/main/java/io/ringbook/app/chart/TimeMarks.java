package io.ringbook.app.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round times of day along an axis of nanoseconds, in UTC.
 */
final class TimeMarks
{
    private static final int MAX_MARKS = 9;
    private static final long US = 1_000L;
    private static final long MS = 1_000 * US;
    private static final long SECOND = 1_000 * MS;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        10 * US, 20 * US, 50 * US, 100 * US, 200 * US, 500 * US,
        MS, 2 * MS, 5 * MS, 10 * MS, 20 * MS, 50 * MS, 100 * MS, 200 * MS, 500 * MS,
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 15 * SECOND, 30 * SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY, 365 * DAY};

    /**
     * One of them.
     *
     * @param offset from the start of the axis.
     * @param text   to show.
     */
    record Mark(double offset, String text)
    {
    }

    private TimeMarks()
    {
    }

    /**
     * The marks of an axis.
     *
     * @param fromNs   where it begins, since the epoch.
     * @param lengthNs of it.
     * @return in order.
     */
    static List<Mark> of(final long fromNs, final long lengthNs)
    {
        final long step = step(lengthNs);
        final DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern(step), Locale.ROOT)
            .withZone(ZoneOffset.UTC);
        final List<Mark> marks = new ArrayList<>();
        for (long offset = Math.floorMod(-fromNs, step); offset <= lengthNs; offset += step)
        {
            final long timeNs = fromNs + offset;
            marks.add(new Mark(offset, format.format(
                Instant.ofEpochSecond(Math.floorDiv(timeNs, SECOND), Math.floorMod(timeNs, SECOND)))));
        }
        return marks;
    }

    private static long step(final long lengthNs)
    {
        for (final long step : STEPS)
        {
            if (lengthNs / step < MAX_MARKS)
            {
                return step;
            }
        }
        return STEPS[STEPS.length - 1] * (1 + lengthNs / STEPS[STEPS.length - 1] / MAX_MARKS);
    }

    private static String pattern(final long step)
    {
        if (step >= DAY)
        {
            return "uuuu-MM-dd";
        }
        if (step >= SECOND)
        {
            return step >= MINUTE ? "HH:mm" : "HH:mm:ss";
        }
        return step >= MS ? "HH:mm:ss.SSS" : "HH:mm:ss.SSSSSS";
    }
}
