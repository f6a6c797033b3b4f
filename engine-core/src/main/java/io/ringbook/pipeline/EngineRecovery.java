package io.ringbook.pipeline;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;

/**
 * Makes an engine and brings it to the state of the journal, before anything starts. What it makes the engine say is
 * discarded.
 */
@FunctionalInterface
public interface EngineRecovery
{
    /** There is nothing to recover from. */
    EngineRecovery NONE = MatchingEngine::new;

    /**
     * Applies every journaled command to a new engine, or to one out of a snapshot those behind it.
     *
     * @param config of the engine's limits.
     * @param events to be called by the engine.
     * @return the engine at the journal's last sequence.
     */
    MatchingEngine recover(EngineConfig config, EventHandler events);
}
