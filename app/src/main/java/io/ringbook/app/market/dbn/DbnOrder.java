package io.ringbook.app.market.dbn;

import io.ringbook.sbe.Side;

/**
 * An order of the book, in the queue of its level while something is left of it.
 */
final class DbnOrder
{
    final long id;
    Side side;
    /** In units of 0.000000001. */
    long price;
    /** What the book still has of it. */
    long leaves;
    /** What fills have taken already, and the cancels behind them are still to tell. */
    long filledAhead;
    /** Without a side, price or size: never in the book. */
    boolean isOutside;
    /** What it has traded in the engine since it last entered. */
    long traded;
    DbnLevel level;
    DbnOrder previous;
    DbnOrder next;

    DbnOrder(final long id)
    {
        this.id = id;
    }

    boolean isHead()
    {
        return null != level && level.head == this;
    }
}
