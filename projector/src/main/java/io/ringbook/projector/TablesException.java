package io.ringbook.projector;

/**
 * The tables are not there, or are not those of this journal: they are to be built anew from it.
 */
public final class TablesException extends ProjectorException
{
    private static final long serialVersionUID = 1L;

    /**
     * Tables that are of no use.
     *
     * @param message what was expected and what was found.
     */
    public TablesException(final String message)
    {
        super(message);
    }

    /**
     * Tables that are of no use, as the database said.
     *
     * @param message what was tried.
     * @param cause   the refusal.
     */
    public TablesException(final String message, final Throwable cause)
    {
        super(message, cause);
    }
}
