package io.ringbook.engine.fuzz;

/**
 * An invariant of the matching contract does not hold; the message begins with its number.
 */
final class AuditFailure extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    AuditFailure(final String message)
    {
        super(message);
    }

    static void require(final boolean condition, final String message, final Object... facts)
    {
        if (!condition)
        {
            throw new AuditFailure("invariant " + String.format(message, facts));
        }
    }
}
