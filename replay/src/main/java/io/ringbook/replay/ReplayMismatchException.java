package io.ringbook.replay;

/**
 * A replay came to another state than the engine that wrote the journal: the engine is not deterministic, its rules
 * have changed, or the journal is not what was written.
 */
public final class ReplayMismatchException extends IllegalStateException
{
    private static final long serialVersionUID = 1L;

    private final long sequence;
    private final long expected;
    private final long found;

    /**
     * The state after a command differs.
     *
     * @param sequence of the command.
     * @param expected state hash in the journal.
     * @param found    state hash of the replaying engine.
     */
    public ReplayMismatchException(final long sequence, final long expected, final long found)
    {
        super(String.format(
            "state hash after sequence %d: expected %016x as journaled, found %016x by replay",
            sequence, expected, found));
        this.sequence = sequence;
        this.expected = expected;
        this.found = found;
    }

    public long sequence()
    {
        return sequence;
    }

    public long expected()
    {
        return expected;
    }

    public long found()
    {
        return found;
    }
}
