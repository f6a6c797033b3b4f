package io.ringbook.metrics;

/**
 * How far the life of an engine is.
 */
public enum EngineStage
{
    /** Not launched yet: it opens its journal and recovers. */
    STARTING,

    /** Takes commands. */
    ACTIVE,

    /** Takes no more commands: it was closed, or is being closed. */
    CLOSED,

    /** Has stopped because of a failure of the journal, the engine or the event handler. */
    FAILED
}
