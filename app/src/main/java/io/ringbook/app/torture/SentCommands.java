package io.ringbook.app.torture;

import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongHashSet;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the client sent to one data directory, over all its sessions: a checksum of each command by its correlation id.
 */
final class SentCommands
{
    private final IntArrayList checksums = new IntArrayList();
    private final LongHashSet sessionStarts = new LongHashSet();
    private final Set<Long> notTaken = ConcurrentHashMap.newKeySet();

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

    /** The engine said that it did not take a command; on the thread that hears it. */
    void onNotTaken(final long correlationId)
    {
        notTaken.add(correlationId);
    }

    /** May the journal lack this command, though it has one that came later in the session? */
    boolean isNotTaken(final long correlationId)
    {
        return notTaken.contains(correlationId);
    }

    /** Commands that should be in the journal. */
    long taken()
    {
        return count() - notTaken.size();
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
