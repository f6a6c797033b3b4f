package io.ringbook.gateway.history;

import java.util.List;

/**
 * Some rows, newest first, and where to go on.
 *
 * @param <T>    kind of row.
 * @param rows   of this page.
 * @param cursor to ask for older ones with, null if there are none.
 */
public record Page<T>(List<T> rows, String cursor)
{
    /** Of rows that were asked for one more than fits, to know whether there are more. */
    static <T> Page<T> of(final List<T> found, final int limit, final CursorOf<T> cursorOf)
    {
        if (found.size() <= limit)
        {
            return new Page<>(List.copyOf(found), null);
        }
        return new Page<>(List.copyOf(found.subList(0, limit)), cursorOf.cursor(found.get(limit - 1)));
    }

    /** Makes the cursor that goes on behind a row. */
    @FunctionalInterface
    interface CursorOf<T>
    {
        String cursor(T last);
    }
}
