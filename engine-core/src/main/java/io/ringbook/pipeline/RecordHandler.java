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
}
