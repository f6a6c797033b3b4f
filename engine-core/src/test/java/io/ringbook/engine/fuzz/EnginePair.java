package io.ringbook.engine.fuzz;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.reference.Command;
import io.ringbook.engine.reference.ReferenceEngine;

import java.util.function.Function;

/**
 * The two engines that shall agree, made afresh for each run.
 *
 * @param expected makes the one that is believed.
 * @param found    makes the one that is tested.
 */
record EnginePair(Function<EventHandler, TestedEngine> expected, Function<EventHandler, TestedEngine> found)
{
    /** The reference engine against the fast engine. */
    static EnginePair referenceAndFast()
    {
        return new EnginePair(EnginePair::reference, FastEngine::new);
    }

    static TestedEngine reference(final EventHandler events)
    {
        final ReferenceEngine engine = new ReferenceEngine(events);
        return new TestedEngine()
        {
            @Override
            public void apply(final Command command)
            {
                engine.apply(command);
            }

            @Override
            public long stateHash()
            {
                return engine.stateHash();
            }
        };
    }
}
