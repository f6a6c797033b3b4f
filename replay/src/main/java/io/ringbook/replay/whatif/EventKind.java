package io.ringbook.replay.whatif;

/**
 * Events that make a command's outcome. Those that only follow from others (balances, levels of the book, slices,
 * indicative prices) are not among them.
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
    PHASE,
    UNCROSSED,
    BAND_BREACHED,
    TRANSFER,
    INSTRUMENT;

    private static final EventKind[] VALUES = values();

    static EventKind of(final long ordinal)
    {
        return VALUES[(int)ordinal];
    }
}
