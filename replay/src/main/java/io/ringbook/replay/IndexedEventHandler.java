package io.ringbook.replay;

import org.agrona.DirectBuffer;

/**
 * Is given encoded events, each with its {@link EventPosition}, in ascending order.
 */
@FunctionalInterface
public interface IndexedEventHandler
{
    /**
     * One event. It has been given, also if this throws: it does not come again.
     *
     * @param sequence of the command that caused it.
     * @param index    among the events of that command, from 0.
     * @param buffer   that holds it, during the call.
     * @param offset   of its message header.
     * @param length   in bytes.
     */
    void onEvent(long sequence, int index, DirectBuffer buffer, int offset, int length);
}
