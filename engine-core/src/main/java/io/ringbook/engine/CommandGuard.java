package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;

/**
 * Stands at the engine's one door: lets one command in at a time, in sequence, and none any more after something was
 * thrown in the middle of one. Costs two compares a command; to ask which thread it is would cost more, so nobody does.
 */
final class CommandGuard
{
    private final EngineState state;

    /** Is a command under way, or was one when something threw? */
    private boolean isWithinCommand;
    private long failedSequence;

    CommandGuard(final EngineState state)
    {
        this.state = state;
    }

    static void requireGiven(final EngineConfig config, final EventHandler events)
    {
        if (null == config || null == events)
        {
            throw new IllegalArgumentException("engine: expected an EngineConfig and an EventHandler, found " + config +
                " and " + events + "; new EngineConfig() has defaults, NoEvents.INSTANCE hears nothing");
        }
    }

    void enter(final long sequence)
    {
        if (state.sequence + 1 != sequence || isWithinCommand)
        {
            throw refused(sequence);
        }
        isWithinCommand = true;
    }

    void leave()
    {
        isWithinCommand = false;
    }

    /** If the command was refused before it had begun, nothing has changed and others may come. */
    void onFailure(final long sequence)
    {
        failedSequence = sequence;
        isWithinCommand = state.sequence == sequence;
    }

    long failedSequence()
    {
        return failedSequence;
    }

    void requireBetweenCommands(final String method)
    {
        if (isWithinCommand)
        {
            throw withinCommand(method);
        }
    }

    private IllegalStateException refused(final long sequence)
    {
        return isWithinCommand ? withinCommand("onCommand") : new IllegalStateException(
            "command: expected sequence=" + (state.sequence + 1) + ", found sequence=" + sequence +
            "; give each command engine.sequence() + 1");
    }

    private IllegalStateException withinCommand(final String method)
    {
        return new IllegalStateException(failedSequence == state.sequence ?
            method + ": the engine has failed in the middle of command sequence=" + failedSequence +
            " and is in an undefined state; recover a new one from the journal" :
            method + ": called by the event handler, in the middle of command sequence=" + state.sequence +
            "; keep what is to be done, and do it when onCommand has returned");
    }
}
