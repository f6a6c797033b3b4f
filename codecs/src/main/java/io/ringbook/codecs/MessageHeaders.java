package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderDecoder;

/**
 * The header of a message of this schema as the one word that it is.
 */
final class MessageHeaders
{
    private MessageHeaders()
    {
    }

    /**
     * The eight bytes that start a message, as a little-endian word.
     *
     * @param templateId  of the message.
     * @param blockLength of the message.
     * @return the word.
     */
    static long of(final int templateId, final int blockLength)
    {
        return (long)blockLength << shift(MessageHeaderDecoder.blockLengthEncodingOffset()) |
            (long)templateId << shift(MessageHeaderDecoder.templateIdEncodingOffset()) |
            (long)MessageHeaderDecoder.SCHEMA_ID << shift(MessageHeaderDecoder.schemaIdEncodingOffset()) |
            (long)MessageHeaderDecoder.SCHEMA_VERSION << shift(MessageHeaderDecoder.versionEncodingOffset());
    }

    private static int shift(final int offset)
    {
        return offset * Byte.SIZE;
    }
}
