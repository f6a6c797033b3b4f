package io.ringbook.app.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Moments as people write and read them: always UTC, nanoseconds of the epoch inside.
 */
public final class UtcTime
{
    /** What {@link #parse} takes. */
    public static final String FORMS =
        "2026-11-21T12:06:39.5Z, 2026-11-21T12:06:39 or 2026-11-21 (both UTC), or nanoseconds since 1970";

    private static final long NS_PER_SECOND = 1_000_000_000L;

    private UtcTime()
    {
    }

    /**
     * A moment to text.
     *
     * @param timestampNs nanoseconds since 1970.
     * @return such as {@code 2026-11-21T10:09:21.641250683Z}.
     */
    public static String text(final long timestampNs)
    {
        return Instant.ofEpochSecond(
            Math.floorDiv(timestampNs, NS_PER_SECOND), Math.floorMod(timestampNs, NS_PER_SECOND)).toString();
    }

    /**
     * Text to a moment.
     *
     * @param text an instant with its zone, a date and time or a date, which are UTC then, or nanoseconds.
     * @return nanoseconds since 1970.
     * @throws IllegalArgumentException if it is none of them, or outside of what 64 bits of nanoseconds can say.
     */
    public static long parse(final String text)
    {
        try
        {
            return text.matches("-?\\d+") ? Long.parseLong(text) : nanoseconds(instant(text));
        }
        catch (final DateTimeException | ArithmeticException | NumberFormatException e)
        {
            throw new IllegalArgumentException("expected a time such as " + FORMS + ", found '" + text + "'", e);
        }
    }

    private static Instant instant(final String text)
    {
        if (text.indexOf('T') < 0)
        {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        final boolean hasZone = text.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)");
        return hasZone ? OffsetDateTime.parse(text).toInstant() :
            LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static long nanoseconds(final Instant instant)
    {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NS_PER_SECOND), instant.getNano());
    }
}
