package io.ringbook.pipeline;

/**
 * The last state hash and the sequence it belongs to, written by one thread, read as a pair by any. Nothing is
 * allocated by the writer.
 */
final class StateHashMark
{
    private static final long NONE = 0;

    private volatile long sequence = NONE;
    private volatile long stateHash;

    /**
     * There is a new one. One thread.
     *
     * @param newSequence of the command behind which the state was hashed, grows from call to call.
     * @param newHash     of the state.
     */
    void set(final long newSequence, final long newHash)
    {
        sequence = NONE;
        stateHash = newHash;
        sequence = newSequence;
    }

    /**
     * The last one. Any thread.
     *
     * @return both, null if there is none yet.
     */
    HashedState get()
    {
        while (true)
        {
            final long before = sequence;
            final long hash = stateHash;
            // As sequences grow, the same one on both sides says that the hash between them is its own.
            if (before == sequence)
            {
                return NONE == before ? null : new HashedState(before, hash);
            }
            Thread.onSpinWait();
        }
    }
}
