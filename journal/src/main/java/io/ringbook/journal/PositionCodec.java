package io.ringbook.journal;

import io.ringbook.sbe.JournalPositionDecoder;
import io.ringbook.sbe.JournalPositionEncoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * A {@link JournalPosition} as bytes, checksummed together with what stands before it in its file.
 */
final class PositionCodec
{
    /** "RBP1" as bytes in the file. */
    static final int MAGIC = 0x31504252;
    static final int LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + JournalPositionEncoder.BLOCK_LENGTH;

    private PositionCodec()
    {
    }

    /**
     * Encodes.
     *
     * @param position to encode.
     * @param before   checksum over all bytes of the file before it, to which those of the message are added.
     * @return the message.
     */
    static ByteBuffer encode(final JournalPosition position, final CRC32C before)
    {
        final ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        final JournalPositionEncoder encoder = new JournalPositionEncoder()
            .wrapAndApplyHeader(new UnsafeBuffer(bytes), 0, new MessageHeaderEncoder())
            .magic(MAGIC)
            .semanticsVersion(JournalFormat.SEMANTICS_VERSION)
            .flags(0)
            .epoch(position.epoch())
            .fileOffset(position.offset())
            .documents(position.documents())
            .sequence(position.sequence())
            .chainHash(position.chainHash());
        encoder.crc32c(crc(bytes, before));
        return bytes.clear();
    }

    /**
     * Decodes.
     *
     * @param bytes  of the message, from its position to its limit.
     * @param before checksum over all bytes of the file before it.
     * @return the position, null if the bytes are not an intact message of this version.
     */
    static JournalPosition decode(final ByteBuffer bytes, final CRC32C before)
    {
        if (bytes.remaining() != LENGTH)
        {
            return null;
        }
        final ByteBuffer message = bytes.slice();
        final UnsafeBuffer buffer = new UnsafeBuffer(message);
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, 0);
        if (header.templateId() != JournalPositionDecoder.TEMPLATE_ID ||
            header.schemaId() != JournalPositionDecoder.SCHEMA_ID ||
            header.version() != JournalPositionDecoder.SCHEMA_VERSION ||
            header.blockLength() != JournalPositionDecoder.BLOCK_LENGTH)
        {
            return null;
        }
        final JournalPositionDecoder decoder = new JournalPositionDecoder().wrap(
            buffer, MessageHeaderDecoder.ENCODED_LENGTH, header.blockLength(), header.version());
        if (decoder.magic() != MAGIC || decoder.crc32c() != crc(message, before) ||
            decoder.semanticsVersion() != JournalFormat.SEMANTICS_VERSION || decoder.flags() != 0)
        {
            return null;
        }
        return new JournalPosition(
            decoder.epoch(), decoder.fileOffset(), decoder.documents(), decoder.sequence(), decoder.chainHash());
    }

    private static long crc(final ByteBuffer message, final CRC32C before)
    {
        message.limit(LENGTH).position(JournalFormat.CHECKED_OFFSET);
        before.update(message);
        return before.getValue();
    }
}
