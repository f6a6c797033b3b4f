package io.ringbook.codecs.text;

/**
 * A file that is not the JSON that was expected, with the place.
 */
public final class JsonDocumentException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /** From 1. */
    private final int line;
    /** From 1. */
    private final int column;

    JsonDocumentException(final String message, final int line, final int column)
    {
        super(message);
        this.line = line;
        this.column = column;
    }

    /**
     * The line in which it went wrong.
     *
     * @return from 1.
     */
    public int line()
    {
        return line;
    }

    /**
     * The column at which it went wrong.
     *
     * @return from 1.
     */
    public int column()
    {
        return column;
    }
}
