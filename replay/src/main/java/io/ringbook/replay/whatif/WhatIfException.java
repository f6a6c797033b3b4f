package io.ringbook.replay.whatif;

/**
 * A what-if that cannot be answered, told in one line: what was expected, what was found, and where.
 */
public final class WhatIfException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * A question without an answer.
     *
     * @param message one line.
     */
    public WhatIfException(final String message)
    {
        super(message);
    }
}
