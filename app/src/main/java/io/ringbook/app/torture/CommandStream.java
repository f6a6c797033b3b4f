package io.ringbook.app.torture;

import org.agrona.MutableDirectBuffer;

/**
 * What a client sends: commands that are numbered by their correlation ids, from 1.
 */
interface CommandStream
{
    /** A new session: what must be there first comes once more, as it may have been lost. */
    void begin();

    /** Of the last command made. */
    long correlationId();

    /**
     * The next command.
     *
     * @return its length.
     */
    int next(MutableDirectBuffer buffer, int offset);
}
