package io.ringbook.replay;

/**
 * A replay came to another state than the engine that wrote the journal: the engine is not deterministic, its rules
 * have changed, or the journal is not what was written.
 */
public final class ReplayMismatchException extends IllegalStateException
{
    private static final long serialVersionUID = 1L;

    /** Of the command after which the states differ. */
    private final long sequence;
    /** State hash in the journal. */
    private final long expected;
    /** State hash of the replaying engine. */
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

    /**
     * The command after which the states differ; somewhere between the state hash before and this one they parted.
     *
     * @return its sequence.
     */
    public long sequence()
    {
        return sequence;
    }

    /**
     * The state as the live engine had it.
     *
     * @return state hash in the journal.
     */
    public long expected()
    {
        return expected;
    }

    /**
     * The state as the replay has it.
     *
     * @return state hash of the replaying engine.
     */
    public long found()
    {
        return found;
    }
}
