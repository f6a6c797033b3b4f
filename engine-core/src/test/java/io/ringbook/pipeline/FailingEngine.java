package io.ringbook.pipeline;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes engines that throw in the middle of one command, as one with a bug would. */
final class FailingEngine implements EngineRecovery
{
    private final long failingSequence;
    private final int eventsBefore;
    private final Throwable bug;
    private long sequence;
    private int count;

    FailingEngine(final long failingSequence, final int eventsBefore, final Throwable bug)
    {
        this.failingSequence = failingSequence;
        this.eventsBefore = eventsBefore;
        this.bug = bug;
    }

    @Override
    public MatchingEngine recover(final EngineConfig config, final EventHandler events)
    {
        return new MatchingEngine(config, (EventHandler)Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EventHandler.class},
            (proxy, method, args) ->
            {
                if ("onCommandStart".equals(method.getName()))
                {
                    sequence = (long)args[0];
                }
                else if (failingSequence == sequence && eventsBefore == count++)
                {
                    throw bug;
                }
                return call(events, method, args);
            }));
    }

    private static Object call(
        final EventHandler events, final Method method, final Object[] args) throws Throwable
    {
        try
        {
            return method.invoke(events, args);
        }
        catch (final InvocationTargetException e)
        {
            throw e.getCause();
        }
    }
}
