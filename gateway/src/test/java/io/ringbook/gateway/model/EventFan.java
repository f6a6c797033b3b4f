package io.ringbook.gateway.model;

import io.ringbook.codecs.EventHandler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets several handlers hear what an engine says, in the order in which they were added.
 */
final class EventFan
{
    private final List<EventHandler> handlers = new ArrayList<>();
    private final EventHandler all = (EventHandler)Proxy.newProxyInstance(
        EventFan.class.getClassLoader(), new Class<?>[]{EventHandler.class}, (proxy, method, args) ->
        {
            for (final EventHandler handler : handlers)
            {
                try
                {
                    method.invoke(handler, args);
                }
                catch (final InvocationTargetException thrown)
                {
                    throw thrown.getCause();
                }
            }
            return null;
        });

    void add(final EventHandler handler)
    {
        handlers.add(handler);
    }

    EventHandler all()
    {
        return all;
    }
}
