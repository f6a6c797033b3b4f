package io.ringbook.pipeline;

import io.ringbook.engine.MatchingEngine;

/**
 * Brings a new engine to the state of the journal before anything starts. What it makes the engine say is discarded.
 */
@FunctionalInterface
public interface EngineRecovery
{
    /** There is nothing to recover from. */
    EngineRecovery NONE = (engine) ->
    {
    };

    /**
     * Applies every journaled command.
     *
     * @param engine at sequence 0.
     */
    void recover(MatchingEngine engine);
}
