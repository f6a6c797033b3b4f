package io.ringbook.projector;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.journal.JournalSource;

import java.util.function.Consumer;

/**
 * Where the projector's own engine begins, on its way to where the tables are: at the start of the journal, or at a
 * snapshot.
 */
@FunctionalInterface
public interface ProjectionStart
{
    /**
     * An engine and what comes after it.
     *
     * @param engine that has applied the commands up to its sequence.
     * @param source that gives the next ones; those that the engine has already are passed over.
     */
    record Replay(MatchingEngine engine, JournalSource source)
    {
    }

    /**
     * Begins.
     *
     * @param config      of the engine.
     * @param events      that hears what the engine says.
     * @param maxSequence where the tables are: the engine is not to be ahead of them.
     * @param refused     told of each snapshot that could not be used, in one line.
     * @return engine and source.
     */
    Replay open(EngineConfig config, EventHandler events, long maxSequence, Consumer<String> refused);
}
