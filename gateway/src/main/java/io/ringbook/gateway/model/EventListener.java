package io.ringbook.gateway.model;

import io.ringbook.codecs.EventHandler;

/**
 * Hears every event on the model's thread, and where commands end.
 */
public interface EventListener extends EventHandler
{
    /**
     * Of the commands up to this one every event has been heard; there may have been several since the last call.
     *
     * @param sequence of the last of them.
     */
    default void onCommandsEnd(final long sequence)
    {
    }

    /**
     * A turn of the thread is over, whether there were events or not: time to look at clocks.
     *
     * @param nowNs of the clock, since the epoch.
     */
    default void onTurn(final long nowNs)
    {
    }
}
