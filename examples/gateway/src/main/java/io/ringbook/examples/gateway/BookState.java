package io.ringbook.examples.gateway;

import io.ringbook.engine.MatchingEngine;

/**
 * What two engines have in common when they are in the same state.
 *
 * @param sequence   of the last command.
 * @param liveOrders in all books.
 * @param stateHash  of the complete state.
 */
record BookState(long sequence, int liveOrders, long stateHash)
{
    static BookState of(final MatchingEngine engine)
    {
        return new BookState(engine.sequence(), engine.liveOrders(), engine.stateHash());
    }

    @Override
    public String toString()
    {
        return sequence + " commands, " + liveOrders + " live orders, state hash " + Long.toHexString(stateHash);
    }
}
