package io.ringbook.engine.fuzz;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.reference.Command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/**
 * An engine whose events pass through hands that change some of them.
 */
final class PlantedBug implements TestedEngine
{
    private final TestedEngine engine;

    private PlantedBug(final TestedEngine engine)
    {
        this.engine = engine;
    }

    /** Changes the arguments of an event, or returns null to drop it. */
    interface Hands
    {
        Object[] onEvent(String event, Object[] arguments);
    }

    static PlantedBug in(
        final Function<EventHandler, TestedEngine> engine, final EventHandler events, final Hands hands)
    {
        return new PlantedBug(engine.apply((EventHandler)Proxy.newProxyInstance(
            EventHandler.class.getClassLoader(),
            new Class<?>[]{EventHandler.class},
            (proxy, method, arguments) ->
            {
                if (method.isDefault())
                {
                    return InvocationHandler.invokeDefault(proxy, method, arguments);
                }
                final Object[] changed = hands.onEvent(method.getName(), arguments);
                try
                {
                    return null == changed ? null : method.invoke(events, changed);
                }
                catch (final InvocationTargetException thrown)
                {
                    throw thrown.getCause();
                }
            })));
    }

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

    @Override
    public MatchingEngine books()
    {
        return engine.books();
    }
}
