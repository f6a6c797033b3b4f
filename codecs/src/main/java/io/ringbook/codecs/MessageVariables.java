package io.ringbook.codecs;

import io.ringbook.sbe.GroupSizeEncodingDecoder;

/**
 * The parts of a message behind its block, as the schema's groups and variable data are encoded.
 */
final class MessageVariables
{
    /** A group without entries: a byte of block length, a byte of count. */
    static final int MIN_GROUP_LENGTH = GroupSizeEncodingDecoder.ENCODED_LENGTH;

    /** Variable data of length 0: its length byte. */
    static final int MIN_DATA_LENGTH = Byte.BYTES;

    /** The flag in front of the group of instructions, the last field of its block. */
    static final int POST_ONLY_LENGTH = Byte.BYTES;

    private MessageVariables()
    {
    }

    static void group(final long group, final int blockLength, final int count)
    {
        NativeMemory.putByte(group + GroupSizeEncodingDecoder.blockLengthEncodingOffset(), blockLength);
        NativeMemory.putByte(group + GroupSizeEncodingDecoder.numInGroupEncodingOffset(), count);
    }

    static int groupCount(final long group)
    {
        return NativeMemory.getUnsignedByte(group + GroupSizeEncodingDecoder.numInGroupEncodingOffset());
    }

    static int dataLength(final long data)
    {
        return NativeMemory.getUnsignedByte(data);
    }
}
