package io.ringbook.app.torture;

import io.ringbook.codecs.CommandEncoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.zip.CRC32C;

/**
 * What can be read of any command: whose it is, and a checksum of what its sender said.
 */
final class CommandWords
{
    private static final int CORRELATION_ID_OFFSET =
        MessageHeaderDecoder.ENCODED_LENGTH + NewOrderDecoder.correlationIdEncodingOffset();

    private final byte[] bytes = new byte[CommandEncoder.MAX_COMMAND_LENGTH];
    private final UnsafeBuffer copy = new UnsafeBuffer(bytes);
    private final CRC32C crc32c = new CRC32C();

    static long correlationId(final DirectBuffer buffer, final int offset)
    {
        return buffer.getLong(offset + CORRELATION_ID_OFFSET, NewOrderDecoder.BYTE_ORDER);
    }

    static int templateId(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(
            offset + MessageHeaderDecoder.templateIdEncodingOffset(), NewOrderDecoder.BYTE_ORDER) & 0xFFFF;
    }

    /** A checksum of all but the time, which is the sequencer's to stamp. */
    int checksum(final DirectBuffer buffer, final int offset, final int length)
    {
        buffer.getBytes(offset, bytes, 0, length);
        CommandEncoder.timestampNs(copy, 0, 0);
        crc32c.reset();
        crc32c.update(bytes, 0, length);
        return (int)crc32c.getValue();
    }
}
