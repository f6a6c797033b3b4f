package io.ringbook.app.torture.sim;

import java.io.Serial;

/**
 * Ends a simulated process at the step of the disk at which it is thrown. What the process still does while this is on
 * its way out is done to files that nobody will see.
 */
final class ProcessEnd extends RuntimeException
{
    @Serial
    private static final long serialVersionUID = 1L;

    ProcessEnd(final String what)
    {
        super(what, null, false, false);
    }
}
