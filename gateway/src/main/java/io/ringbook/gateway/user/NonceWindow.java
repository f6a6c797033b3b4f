package io.ringbook.gateway.user;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * The nonces of a key, each for as long as its timestamp could come again. Bounded: where there is no room, a request
 * is refused, since none may be forgotten inside its time.
 */
final class NonceWindow
{
    /** What became of a nonce. */
    enum Seen
    {
        /** It is new, and kept. */
        NEW,
        /** It was there. */
        REPLAYED,
        /** There is no room. */
        FULL,
        /** Its time has been forgotten already: the clock was set back. */
        TOO_OLD
    }

    private final Set<String> nonces = new HashSet<>();
    private final Queue<Nonce> byEnd = new PriorityQueue<>();
    private final int capacity;
    private long forgottenMs;

    /** Refuses what could have been seen before this was made: what ends at or before a time. */
    NonceWindow(final int capacity, final long forgottenMs)
    {
        this.capacity = capacity;
        this.forgottenMs = forgottenMs;
    }

    /** Any thread. A nonce is to be remembered until its end; the end of those that are over is before now. */
    synchronized Seen see(final String nonce, final long endMs, final long nowMs)
    {
        while (!byEnd.isEmpty() && byEnd.peek().endMs < nowMs)
        {
            final Nonce over = byEnd.remove();
            nonces.remove(over.text);
            forgottenMs = Math.max(forgottenMs, over.endMs);
        }
        if (endMs <= forgottenMs)
        {
            return Seen.TOO_OLD;
        }
        if (nonces.contains(nonce))
        {
            return Seen.REPLAYED;
        }
        if (nonces.size() >= capacity)
        {
            return Seen.FULL;
        }
        nonces.add(nonce);
        byEnd.add(new Nonce(endMs, nonce));
        return Seen.NEW;
    }

    private record Nonce(long endMs, String text) implements Comparable<Nonce>
    {
        @Override
        public int compareTo(final Nonce other)
        {
            return Long.compare(endMs, other.endMs);
        }
    }
}
