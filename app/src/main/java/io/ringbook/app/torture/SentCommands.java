package io.ringbook.app.torture;

import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongHashSet;

/**
 * What the client sent to one data directory, over all its sessions: a checksum of each command by its correlation id.
 */
final class SentCommands
{
    private final IntArrayList checksums = new IntArrayList();
    private final LongHashSet sessionStarts = new LongHashSet();

    SentCommands()
    {
        checksums.addInt(0);
    }

    /** A session begins; its first command will have this correlation id. */
    void begin(final long correlationId)
    {
        sessionStarts.add(correlationId);
    }

    /** The next command was made, with the next correlation id. */
    void add(final long correlationId, final int checksum)
    {
        if (correlationId != checksums.size())
        {
            throw new IllegalStateException(
                "expected correlationId=" + checksums.size() + ", found=" + correlationId);
        }
        checksums.addInt(checksum);
    }

    boolean isSessionStart(final long correlationId)
    {
        return sessionStarts.contains(correlationId);
    }

    boolean isSent(final long correlationId)
    {
        return correlationId > 0 && correlationId < checksums.size();
    }

    int checksum(final long correlationId)
    {
        return checksums.getInt((int)correlationId);
    }

    long count()
    {
        return checksums.size() - 1L;
    }
}
