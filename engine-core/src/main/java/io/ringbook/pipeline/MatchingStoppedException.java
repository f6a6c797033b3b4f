package io.ringbook.pipeline;

/**
 * The engine has thrown in the middle of a command: why a {@link Ringbook} has {@link State#FAILED}. The command is in
 * the journal, so a restart stops at it likewise until it is put into quarantine; nothing it led to was shown.
 */
public final class MatchingStoppedException extends IllegalStateException
{
    private static final long serialVersionUID = 1L;

    /** Of the command that could not be applied. */
    private final long sequence;

    MatchingStoppedException(final long sequence, final String template, final Throwable cause)
    {
        super("matching stopped at sequence " + sequence + " (template " + template + "): " + cause, cause);
        this.sequence = sequence;
    }

    /**
     * The command that could not be applied.
     *
     * @return its sequence.
     */
    public long sequence()
    {
        return sequence;
    }
}
