package io.ringbook.engine.fuzz;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.reference.Command;

/**
 * An engine as the comparison sees it.
 */
interface TestedEngine
{
    void apply(Command command);

    long stateHash();

    /** The engine whose books can be walked, or null. */
    default MatchingEngine books()
    {
        return null;
    }
}
