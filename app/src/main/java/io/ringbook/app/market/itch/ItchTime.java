package io.ringbook.app.market.itch;

import java.util.Locale;

/**
 * Times of the venue as people read them.
 */
final class ItchTime
{
    private static final long SECOND_NS = 1_000_000_000L;

    private ItchTime()
    {
    }

    /** Such as 09:30:00.000000123. */
    static String text(final long timestampNs)
    {
        final long seconds = timestampNs / SECOND_NS;
        return String.format(
            Locale.ROOT, "%02d:%02d:%02d.%09d", seconds / 3600, seconds / 60 % 60, seconds % 60,
            timestampNs % SECOND_NS);
    }
}
