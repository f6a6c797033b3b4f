package io.ringbook.codecs;

import org.agrona.DirectBuffer;

import java.util.Arrays;

/**
 * What the bytes of one kind of command must look like: block length, enums, a group or none, variable data in order.
 */
final class CommandShape
{
    /** Any length that a length byte can state. */
    private static final int ANY_LENGTH = 254;

    private static final int GROUP_HEADER_LENGTH = 2;
    private static final int NO_GROUP = -1;
    private static final int TEXT = -1;

    private final int blockLength;
    private int[] enumOffsets = new int[0];
    private int[] enumHighest = new int[0];
    private boolean[] enumOptional = new boolean[0];
    private int groupBlockLength = NO_GROUP;
    private int[] dataMaxLengths = new int[0];

    CommandShape(final int blockLength)
    {
        this.blockLength = blockLength;
    }

    int blockLength()
    {
        return blockLength;
    }

    /**
     * An enum, whose values are 0 to the highest one.
     *
     * @param offset  in the block.
     * @param highest raw value.
     * @return this.
     */
    CommandShape enumAt(final int offset, final int highest)
    {
        return enumAt(offset, highest, false);
    }

    CommandShape optionalEnumAt(final int offset, final int highest)
    {
        return enumAt(offset, highest, true);
    }

    /**
     * A group of at most one entry.
     *
     * @param entryLength of it in bytes.
     * @return this.
     */
    CommandShape group(final int entryLength)
    {
        groupBlockLength = entryLength;
        return this;
    }

    /**
     * A client's id.
     *
     * @return this.
     */
    CommandShape clOrdId()
    {
        return data(ClOrdId.MAX_LENGTH);
    }

    /**
     * Printable ASCII.
     *
     * @return this.
     */
    CommandShape text()
    {
        return data(TEXT);
    }

    /**
     * Looks at the bytes behind the message header.
     *
     * @param buffer that holds the command.
     * @param body   offset of the block, which is within the command.
     * @param end    of the command.
     * @throws IllegalArgumentException if they are not of this shape, or end elsewhere.
     */
    void validate(final DirectBuffer buffer, final int body, final int end)
    {
        for (int i = 0; i < enumOffsets.length; i++)
        {
            final int value = buffer.getByte(body + enumOffsets[i]) & 0xFF;
            CommandValidator.require(
                value <= enumHighest[i] || enumOptional[i] && NullValue.ENUM == value, "enum", value);
        }
        int limit = body + blockLength;
        if (NO_GROUP != groupBlockLength)
        {
            limit = groupEnd(buffer, limit, end);
        }
        for (final int maxLength : dataMaxLengths)
        {
            limit = dataEnd(buffer, limit, end, maxLength);
        }
        CommandValidator.require(limit == end, "length behind the message", end - limit);
    }

    private CommandShape enumAt(final int offset, final int highest, final boolean isOptional)
    {
        final int count = enumOffsets.length;
        enumOffsets = Arrays.copyOf(enumOffsets, count + 1);
        enumHighest = Arrays.copyOf(enumHighest, count + 1);
        enumOptional = Arrays.copyOf(enumOptional, count + 1);
        enumOffsets[count] = offset;
        enumHighest[count] = highest;
        enumOptional[count] = isOptional;
        return this;
    }

    private CommandShape data(final int maxLength)
    {
        dataMaxLengths = Arrays.copyOf(dataMaxLengths, dataMaxLengths.length + 1);
        dataMaxLengths[dataMaxLengths.length - 1] = maxLength;
        return this;
    }

    private int groupEnd(final DirectBuffer buffer, final int limit, final int end)
    {
        CommandValidator.require(limit + GROUP_HEADER_LENGTH <= end, "length at the group", end - limit);
        final int foundBlockLength = buffer.getByte(limit) & 0xFF;
        final int count = buffer.getByte(limit + 1) & 0xFF;
        CommandValidator.require(count <= 1, "group count", count);
        CommandValidator.require(groupBlockLength == foundBlockLength, "group blockLength", foundBlockLength);
        return limit + GROUP_HEADER_LENGTH + count * groupBlockLength;
    }

    private static int dataEnd(final DirectBuffer buffer, final int limit, final int end, final int maxLength)
    {
        CommandValidator.require(limit < end, "length at variable data", end - limit);
        final int length = buffer.getByte(limit) & 0xFF;
        final int dataEnd = limit + 1 + length;
        CommandValidator.require(
            length <= (TEXT == maxLength ? ANY_LENGTH : maxLength) && dataEnd <= end, "variable data length", length);
        if (TEXT == maxLength)
        {
            for (int i = limit + 1; i < dataEnd; i++)
            {
                final byte character = buffer.getByte(i);
                CommandValidator.require(character >= ' ' && character <= '~', "text byte", character);
            }
        }
        return dataEnd;
    }
}
