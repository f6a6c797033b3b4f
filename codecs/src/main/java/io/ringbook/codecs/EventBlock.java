package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.TradeEncoder;

/**
 * How every event starts: header, sequence, timestamp and correlation id, at the same places in all of them.
 */
final class EventBlock
{
    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int SEQUENCE = BODY + TradeEncoder.sequenceEncodingOffset();
    private static final int TIMESTAMP_NS = BODY + TradeEncoder.timestampNsEncodingOffset();
    private static final int CORRELATION_ID = BODY + TradeEncoder.correlationIdEncodingOffset();

    private EventBlock()
    {
    }

    static void start(
        final long event,
        final long header,
        final long sequence,
        final long timestampNs,
        final long correlationId)
    {
        NativeMemory.putLong(event, header);
        NativeMemory.putLong(event + SEQUENCE, sequence);
        NativeMemory.putLong(event + TIMESTAMP_NS, timestampNs);
        NativeMemory.putLong(event + CORRELATION_ID, correlationId);
    }
}
