package io.ringbook.engine.fuzz;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.reference.Command;

/**
 * The fast engine, driven through the one door by bytes.
 */
final class FastEngine implements TestedEngine
{
    private final CommandMessage message = new CommandMessage();
    private final MatchingEngine engine;

    FastEngine(final EventHandler events)
    {
        engine = new MatchingEngine(new EngineConfig().initialOrders(16), events);
    }

    @Override
    public void apply(final Command command)
    {
        message.of(command).applyTo(engine);
    }

    @Override
    public long stateHash()
    {
        return engine.stateHash();
    }

    @Override
    public MatchingEngine books()
    {
        return engine;
    }
}
