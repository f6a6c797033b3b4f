package io.ringbook.engine;

/**
 * A snapshot cannot be loaded. The message says at which byte of it, what was expected there and what was found.
 */
public final class SnapshotException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    SnapshotException(final long position, final String facts)
    {
        super("snapshot: at byte " + position + ": " + facts);
    }
}
