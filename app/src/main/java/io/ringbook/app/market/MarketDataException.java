package io.ringbook.app.market;

/**
 * The data is broken, or what the engine did differs from what the venue published: says where, what was expected and
 * what was found, in one line.
 */
public final class MarketDataException extends RuntimeException
{
    private static final long serialVersionUID = 1L;

    /**
     * A finding.
     *
     * @param where    file, line and what else names the place.
     * @param expected there.
     * @param found    instead.
     */
    public MarketDataException(final String where, final String expected, final String found)
    {
        super(where + ": expected " + expected + ", found " + found);
    }

    /**
     * A finding that is in words already.
     *
     * @param message one line: where, what was expected and what was found.
     */
    public MarketDataException(final String message)
    {
        super(message);
    }
}
