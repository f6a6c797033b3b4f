package io.ringbook.app.torture;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.MatchingEngine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/**
 * In a child: a bug in matching. The engine throws in the middle of a command, when it has said some of its events, and
 * again each time it comes to the command. A tick of the clock in the place of the command does it no harm.
 */
final class MatchingBug implements InvocationHandler
{
    static final String MESSAGE = "a bug, as the campaign has it";

    private static final String START = "onCommandStart";
    private static final String ENGINE_PACKAGE = MatchingEngine.class.getPackageName();

    private final EventHandler events;
    private final long firstSequence;
    private final long lastSequence;
    private final int eventsBefore;
    private boolean isInside;
    private int count;

    private MatchingBug(
        final EventHandler events, final long firstSequence, final long lastSequence, final int eventsBefore)
    {
        this.events = events;
        this.firstSequence = firstSequence;
        this.lastSequence = lastSequence;
        this.eventsBefore = eventsBefore;
    }

    /**
     * Puts a bug into an engine.
     *
     * @param events        that the engine is to call.
     * @param firstSequence of a command that the bug is for.
     * @param lastSequence  of one.
     * @param eventsBefore  that a command has before it throws; others do not.
     * @return what the engine is to call instead.
     */
    static EventHandler in(
        final EventHandler events, final long firstSequence, final long lastSequence, final int eventsBefore)
    {
        return (EventHandler)Proxy.newProxyInstance(
            MatchingBug.class.getClassLoader(),
            new Class<?>[] {EventHandler.class},
            new MatchingBug(events, firstSequence, lastSequence, eventsBefore));
    }

    @Override
    public Object invoke(final Object proxy, final Method method, final Object[] args) throws Throwable
    {
        if (START.equals(method.getName()))
        {
            final long sequence = (long)args[0];
            final boolean isOfClient = 0 != (long)args[2];
            isInside = isOfClient && sequence >= firstSequence && sequence <= lastSequence;
            count = 0;
        }
        else if (isInside && eventsBefore == count++)
        {
            throw bug();
        }
        try
        {
            return method.invoke(events, args);
        }
        catch (final InvocationTargetException e)
        {
            throw e.getCause();
        }
    }

    /** As if a line of the engine itself had thrown it: what listeners throw is not blamed on the command. */
    private static ArithmeticException bug()
    {
        final ArithmeticException bug = new ArithmeticException(MESSAGE);
        bug.setStackTrace(Arrays.stream(bug.getStackTrace())
            .dropWhile((frame) -> !frame.getClassName().startsWith(ENGINE_PACKAGE))
            .toArray(StackTraceElement[]::new));
        return bug;
    }
}
