package io.ringbook.projector;

import java.sql.SQLException;

/**
 * What errors of the database mean for a projector.
 */
final class DatabaseErrors
{
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";
    private static final String UNDEFINED_SCHEMA = "3F000";

    private DatabaseErrors()
    {
    }

    /**
     * May the same succeed later? A lost connection (08), a server that starts or stops (57), lacks resources (53) or
     * cannot reach its disk (58), a deadlock (40), a lock or an idle transaction that timed out, a standby not yet
     * promoted.
     */
    static boolean isTransient(final SQLException e)
    {
        final String state = e.getSQLState();
        if (null == state || state.length() < 2)
        {
            return false;
        }
        return switch (state.substring(0, 2))
        {
            case "08", "40", "53", "57", "58" -> true;
            default -> "55P03".equals(state) || "25P03".equals(state) || "25006".equals(state);
        };
    }

    /** An error that does not pass by itself. */
    static ProjectorException refused(final String what, final SQLException e)
    {
        final String state = e.getSQLState();
        final boolean isDropped =
            UNDEFINED_TABLE.equals(state) || UNDEFINED_COLUMN.equals(state) || UNDEFINED_SCHEMA.equals(state);
        return isDropped ?
            new TablesException("the tables were dropped or changed: " + oneLine(e), e) :
            new ProjectorException(what + oneLine(e), e);
    }

    static String oneLine(final Throwable e)
    {
        final String message = null == e.getMessage() ? e.getClass().getSimpleName() : e.getMessage();
        return message.replaceAll("\\s*\\R\\s*", " ");
    }
}
