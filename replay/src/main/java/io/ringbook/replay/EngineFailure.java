package io.ringbook.replay;

import io.ringbook.codecs.CommandAdapter;
import io.ringbook.engine.MatchingEngine;

/**
 * Whose fault it is that a command could not be applied.
 */
final class EngineFailure
{
    private static final String ENGINE_PACKAGE = MatchingEngine.class.getPackageName();
    private static final String CODECS_PACKAGE = CommandAdapter.class.getPackageName();

    private EngineFailure()
    {
    }

    /**
     * Has the engine failed, or whoever listens to its events? What is thrown by a listener is the listener's to say,
     * and no fault of the command. Running out of memory is not one either.
     *
     * @param engine that was given a command.
     * @param thrown that came out of it.
     * @return true if the engine has failed.
     */
    static boolean isOfEngine(final MatchingEngine engine, final Throwable thrown)
    {
        if (0 == engine.failedSequence() || thrown instanceof OutOfMemoryError)
        {
            return false;
        }
        for (final StackTraceElement frame : thrown.getStackTrace())
        {
            final String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("org.agrona."))
            {
                return name.startsWith(ENGINE_PACKAGE) || name.startsWith(CODECS_PACKAGE);
            }
        }
        return true;
    }
}
