package io.ringbook.replay.whatif;

/**
 * What becomes of a price that is no multiple of another tick size, or a quantity that is none of another lot size.
 */
public enum OffTick
{
    /** The order is refused, as a gateway or the engine would refuse it: INVALID_PRICE, INVALID_QTY. */
    REJECT,

    /** Moved to the next step that does its owner no harm: a buy down, a sell up, a quantity down. */
    PASSIVE
}
