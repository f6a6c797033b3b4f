package io.ringbook.app.torture;

import java.io.Serial;

/**
 * A fault cannot be done on this machine; the message says why.
 */
final class SkippedException extends RuntimeException
{
    @Serial
    private static final long serialVersionUID = 1L;

    SkippedException(final String reason)
    {
        super(reason);
    }
}
