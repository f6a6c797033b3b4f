package io.ringbook.codecs.text;

/**
 * A line that cannot be turned into a command or a query. Carries no stack trace, as it tells of a client's text.
 */
final class BadLineException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    BadLineException(final String message)
    {
        super(message, null, false, false);
    }
}
