package io.ringbook.app.market;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns of a Shanghai file by their names, in whatever order they come.
 */
final class SseColumns
{
    private static final int MS_PER_SECOND = 1000;
    private static final int SECONDS_PER_MINUTE = 60;

    private final CsvReader csv;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int columnCount;

    SseColumns(final CsvReader csv, final String... required) throws IOException
    {
        this.csv = csv;
        if (!csv.next())
        {
            throw new MarketDataException(csv.file() + " line 1", "a header with column names", "an empty file");
        }
        columnCount = csv.fieldCount();
        for (int i = 0; i < columnCount; i++)
        {
            indexes.putIfAbsent(csv.text(i), i);
        }
        for (final String name : required)
        {
            if (!indexes.containsKey(name))
            {
                throw csv.broken("a column " + name + " in the header", "columns " + String.join(",", csv.texts()));
            }
        }
    }

    /** Moves to the next row. */
    boolean next() throws IOException
    {
        if (!csv.next())
        {
            return false;
        }
        if (csv.fieldCount() != columnCount)
        {
            throw csv.broken(columnCount + " fields as in the header", csv.fieldCount() + " fields");
        }
        return true;
    }

    /** Index of a column, -1 if there is none. */
    int index(final String name)
    {
        return indexes.getOrDefault(name, -1);
    }

    long positive(final String name)
    {
        final int field = index(name);
        final long value = csv.integer(field, name);
        if (value <= 0)
        {
            throw csv.broken("a positive " + name, field);
        }
        return value;
    }

    /** A time of the day, 09:30:00.123 or 93000123, in milliseconds. */
    long timeMs(final String name)
    {
        final int field = index(name);
        final String text = csv.text(field);
        final int dot = text.indexOf('.');
        final String digits = (dot < 0 ? text : text.substring(0, dot)).replace(":", "");
        final boolean isPacked = dot < 0 && text.indexOf(':') < 0;
        final String fraction = dot < 0 ? "" : text.substring(dot + 1);
        if (!isNumber(digits) || (!fraction.isEmpty() && !isNumber(fraction)))
        {
            throw csv.broken("a time like 09:30:00.123 for " + name, field);
        }
        final long packed = Long.parseLong(digits);
        final long clock = isPacked ? packed / MS_PER_SECOND : packed;
        final long ms = isPacked ? packed % MS_PER_SECOND : Long.parseLong((fraction + "000").substring(0, 3));
        final long hours = clock / 10_000;
        final long minutes = clock / 100 % 100;
        final long seconds = clock % 100;
        if (hours > 23 || minutes > 59 || seconds > 59)
        {
            throw csv.broken("a time of the day for " + name, field);
        }
        return ((hours * SECONDS_PER_MINUTE + minutes) * SECONDS_PER_MINUTE + seconds) * MS_PER_SECOND + ms;
    }

    private static boolean isNumber(final String text)
    {
        return text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
