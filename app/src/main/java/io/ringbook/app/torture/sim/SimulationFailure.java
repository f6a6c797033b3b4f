package io.ringbook.app.torture.sim;

import java.io.Serial;

/**
 * A simulation has seen what must never be. The message says what, the seed and the step, and how to see it again.
 */
public final class SimulationFailure extends RuntimeException
{
    @Serial
    private static final long serialVersionUID = 1L;

    SimulationFailure(final String facts)
    {
        super(facts);
    }

    SimulationFailure(final String facts, final Throwable cause)
    {
        super(facts, cause);
    }

    static void require(final boolean condition, final String facts)
    {
        if (!condition)
        {
            throw new SimulationFailure(facts);
        }
    }
}
