package io.ringbook.engine;

import org.agrona.DirectBuffer;

/**
 * Takes the messages of a snapshot one by one, the header first and the footer last. The bytes of the snapshot are the
 * messages one after the other, with nothing between them.
 */
public interface SnapshotHandler
{
    /**
     * The next message.
     *
     * @param buffer that holds it, valid until the call returns.
     * @param offset of its message header.
     * @param length in bytes, at most {@link SnapshotLoader#MAX_MESSAGE_LENGTH}.
     */
    void onMessage(DirectBuffer buffer, int offset, int length);
}
