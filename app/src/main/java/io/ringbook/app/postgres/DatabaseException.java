package io.ringbook.app.postgres;

/**
 * The embedded PostgreSQL cannot be started or stopped; the message says why in one line.
 */
public final class DatabaseException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message one line.
     */
    public DatabaseException(final String message)
    {
        super(message);
    }

    /**
     * A failure with what lies behind it.
     *
     * @param message one line.
     * @param cause   of it.
     */
    public DatabaseException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
