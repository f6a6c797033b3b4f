package io.ringbook.engine.fuzz;

/**
 * What an event on a {@link Tape} is.
 */
enum EventKind
{
    ACCEPTED,
    REJECTED,
    TRADE,
    CANCELED,
    EXPIRED,
    REPLACED,
    CANCEL_REJECTED,
    TRIGGERED,
    PREVENTED,
    REPLENISHED,
    PHASE,
    INDICATIVE,
    UNCROSSED,
    BAND_BREACHED,
    BALANCE,
    TRANSFER,
    INSTRUMENT,
    BOOK;

    private static final EventKind[] KINDS = values();

    static EventKind at(final int ordinal)
    {
        return KINDS[ordinal];
    }
}
