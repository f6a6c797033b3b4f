package io.ringbook.gateway.model;

/**
 * Where an order's life is.
 */
public enum OrderStatus
{
    /** Live, nothing of it has traded. */
    NEW,
    /** A stop that waits for its trigger. */
    PENDING_TRIGGER,
    /** Live, and some of it has traded. */
    PARTIALLY_FILLED,
    /** All of it that was left has traded. */
    FILLED,
    /** Ended by a cancel, of whatever reason. */
    CANCELED,
    /** Ended by its time in force, or for want of liquidity. */
    EXPIRED;

    /**
     * Is the order's life not over?
     *
     * @return true if live.
     */
    public boolean isLive()
    {
        return ordinal() <= PARTIALLY_FILLED.ordinal();
    }
}
