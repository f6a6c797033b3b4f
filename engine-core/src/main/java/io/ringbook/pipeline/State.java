package io.ringbook.pipeline;

/**
 * What a {@link Ringbook} is.
 */
public enum State
{
    /** Takes commands. */
    ACTIVE,

    /** Has stopped because the journal, the engine or a handler has failed; refuses commands for good. */
    FAILED,

    /** Was closed. */
    CLOSED
}
