package io.ringbook.replay;

import org.agrona.DirectBuffer;

/**
 * Sees each command before the engine does, for what events do not carry. Called on the replaying thread.
 */
@FunctionalInterface
public interface CommandTap
{
    /** Looks at nothing. */
    CommandTap NONE = (buffer, offset, length, sequence) ->
    {
    };

    /**
     * A command is about to be applied.
     *
     * @param buffer   that holds it, valid during the call.
     * @param offset   of its message header.
     * @param length   in bytes.
     * @param sequence of the command.
     */
    void onCommand(DirectBuffer buffer, int offset, int length, long sequence);
}
