package io.ringbook.app.top;

/**
 * The engine that was watched has ended.
 */
final class EngineGoneException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    EngineGoneException(final String message)
    {
        super(message);
    }
}
