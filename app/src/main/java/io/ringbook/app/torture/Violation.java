package io.ringbook.app.torture;

import java.io.Serial;

/**
 * Something else than expected came of a fault. The message names what, where and, where there is one, the sequence.
 */
final class Violation extends RuntimeException
{
    @Serial
    private static final long serialVersionUID = 1L;

    Violation(final String facts)
    {
        super(facts);
    }

    Violation(final String facts, final Throwable cause)
    {
        super(facts, cause);
    }

    static void require(final boolean condition, final String facts)
    {
        if (!condition)
        {
            throw new Violation(facts);
        }
    }
}
