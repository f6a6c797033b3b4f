package io.ringbook.replay;

import io.ringbook.journal.Quarantine;

/**
 * A command of the journal cannot be applied: it is not well formed, or the engine throws at it. Whoever reads the
 * journal stops there, until an operator puts the command into quarantine.
 */
public final class PoisonCommandException extends IllegalStateException
{
    private static final long serialVersionUID = 1L;

    /** Of the command that cannot be applied. */
    private final long sequence;

    PoisonCommandException(
        final long sequence,
        final String template,
        final String place,
        final Quarantine quarantine,
        final Throwable cause)
    {
        super("matching stopped at sequence " + sequence + " (template " + template + ")" +
            (place.isEmpty() ? "" : ", " + place) + ": " + oneLine(cause) +
            "; to pass the command over: ./ringbook journal quarantine " + sequence + " " +
            (null == quarantine.directory() ? "DIR" : quarantine.directory()) + " --reason TEXT", cause);
        this.sequence = sequence;
    }

    private static String oneLine(final Throwable cause)
    {
        final boolean isPlain = cause instanceof IllegalArgumentException || cause instanceof IllegalStateException;
        return (isPlain && null != cause.getMessage() ? cause.getMessage() : cause.toString()).replaceAll("\\s+", " ");
    }

    /**
     * The command that cannot be applied.
     *
     * @return its sequence; all before it were applied.
     */
    public long sequence()
    {
        return sequence;
    }
}
