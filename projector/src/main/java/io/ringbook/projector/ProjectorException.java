package io.ringbook.projector;

/**
 * The projection cannot go on: the database and the journal do not belong together, or the database refuses.
 */
public class ProjectorException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * Something that does not add up.
     *
     * @param message what was expected and what was found.
     */
    public ProjectorException(final String message)
    {
        super(message);
    }

    /**
     * Something that was refused.
     *
     * @param message what was tried.
     * @param cause   the refusal.
     */
    public ProjectorException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
