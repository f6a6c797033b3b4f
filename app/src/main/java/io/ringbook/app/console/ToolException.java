package io.ringbook.app.console;

/**
 * A failure to tell the user about in one line. The command prints the message and ends with the exit status.
 */
public final class ToolException extends RuntimeException
{
    /** All is well. */
    public static final int FINE = 0;

    /** The command ran, and the answer is no. */
    public static final int ANSWER_IS_NO = 1;

    /** Wrong use, or something it needs is not there. */
    public static final int WRONG_USE = 2;

    private static final long serialVersionUID = 1L;

    /** What the process ends with. */
    private final int exitStatus;

    /**
     * A failure.
     *
     * @param message    one line: what was expected, what was found, where, and how to go on.
     * @param exitStatus to end with: {@link #ANSWER_IS_NO} or {@link #WRONG_USE}.
     */
    public ToolException(final String message, final int exitStatus)
    {
        this(message, exitStatus, null);
    }

    /**
     * A failure with what lies behind it, shown under {@code --debug}.
     *
     * @param message    one line: what was expected, what was found, where, and how to go on.
     * @param exitStatus to end with: {@link #ANSWER_IS_NO} or {@link #WRONG_USE}.
     * @param cause      may be null.
     */
    public ToolException(final String message, final int exitStatus, final Throwable cause)
    {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    /**
     * What the process ends with.
     *
     * @return exit status.
     */
    public int exitStatus()
    {
        return exitStatus;
    }
}
