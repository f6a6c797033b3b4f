package io.ringbook.pipeline;

import org.agrona.DirectBuffer;

/**
 * Is shown the encoded events of an {@link EventRing}, in order.
 */
@FunctionalInterface
public interface RecordHandler
{
    /**
     * One event.
     *
     * @param buffer that holds it, during the call.
     * @param offset of its message header.
     * @param length in bytes.
     */
    void onRecord(DirectBuffer buffer, int offset, int length);

    /**
     * All events have been shown that there were: of no command so far will another one follow. Called after one or
     * more events, not after each command; the exception is a command with more events than the whole ring holds,
     * within which it may come too.
     */
    default void onDrained()
    {
    }
}
