package io.ringbook.codecs;

/**
 * A decimal that cannot be taken exactly: the message names it, what was expected and what was found. Carries no stack
 * trace, as it tells of a client's text and not of the program.
 */
public final class DecimalException extends IllegalArgumentException
{
    private static final long serialVersionUID = 1L;

    /**
     * An exception with its message.
     *
     * @param message that names the decimal.
     */
    public DecimalException(final String message)
    {
        super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace()
    {
        return this;
    }
}
