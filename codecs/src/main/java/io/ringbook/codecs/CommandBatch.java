package io.ringbook.codecs;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Commands packed one after the other, as a journal document holds them: {@code {uint16 length, command}*}. Fill it by
 * {@link #append} or, without a copy, by {@link #claim()} and {@link #commit}; hand it over whole; {@link #clear()} it
 * and begin again. Its room never grows: ask {@link #hasRoomFor} first. One thread.
 */
public final class CommandBatch
{
    /** Bytes before each command. */
    public static final int PREFIX_LENGTH = Short.BYTES;

    private static final int MAX_PREFIX = 0xFFFF;

    private final UnsafeBuffer buffer;
    private int length;
    private int count;

    /**
     * A batch with room for so many bytes.
     *
     * @param capacityBytes of all commands with their prefixes.
     */
    public CommandBatch(final int capacityBytes)
    {
        buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(capacityBytes));
    }

    /**
     * Length of the command whose prefix is at an offset.
     *
     * @param buffer that holds a batch.
     * @param offset of the prefix; the command follows {@value #PREFIX_LENGTH} bytes later.
     * @return length of the command in bytes.
     */
    public static int commandLength(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(offset, ByteOrder.LITTLE_ENDIAN) & MAX_PREFIX;
    }

    /**
     * Length of the first commands of a batch.
     *
     * @param buffer      that holds it.
     * @param offset      of the first prefix.
     * @param end         of the batch.
     * @param maxCommands to take.
     * @return bytes of as many commands as there are, prefixes included.
     */
    public static int groupLength(final DirectBuffer buffer, final int offset, final int end, final int maxCommands)
    {
        int at = offset;
        for (int i = 0; i < maxCommands && at < end; i++)
        {
            at += PREFIX_LENGTH + commandLength(buffer, at);
        }
        return at - offset;
    }

    /**
     * Empties the batch.
     */
    public void clear()
    {
        length = 0;
        count = 0;
    }

    /**
     * Is there room for a further command?
     *
     * @param commandLength in bytes.
     * @return true if it can be appended.
     */
    public boolean hasRoomFor(final int commandLength)
    {
        return length + PREFIX_LENGTH + commandLength <= buffer.capacity();
    }

    /**
     * Appends a command. There must be room for it.
     *
     * @param source        that holds it.
     * @param offset        of its message header.
     * @param commandLength in bytes.
     * @return offset of the copy's message header in {@link #buffer()}.
     * @throws IllegalArgumentException if the command is longer than its prefix can say.
     */
    public int append(final DirectBuffer source, final int offset, final int commandLength)
    {
        if (commandLength < 0 || commandLength > MAX_PREFIX)
        {
            throw new IllegalArgumentException(
                "command: expected a length of 0 to " + MAX_PREFIX + " bytes, found " + commandLength);
        }
        final int index = length + PREFIX_LENGTH;
        buffer.putShort(length, (short)commandLength, ByteOrder.LITTLE_ENDIAN);
        buffer.putBytes(index, source, offset, commandLength);
        length = index + commandLength;
        count++;
        return index;
    }

    /**
     * Where a command may be encoded in place, if there is room; {@link #commit} then makes it part of the batch.
     *
     * @return offset of its message header in {@link #buffer()}.
     */
    public int claim()
    {
        return length + PREFIX_LENGTH;
    }

    /**
     * Makes the command encoded at {@link #claim()} part of the batch. There must have been room for it.
     *
     * @param commandLength in bytes, 0 to 65535.
     */
    public void commit(final int commandLength)
    {
        buffer.putShort(length, (short)commandLength, ByteOrder.LITTLE_ENDIAN);
        length += PREFIX_LENGTH + commandLength;
        count++;
    }

    /**
     * The batch's own memory, from offset 0 to {@link #length()}; native, and overwritten after {@link #clear()}.
     *
     * @return buffer, always the same.
     */
    public MutableDirectBuffer buffer()
    {
        return buffer;
    }

    /**
     * Bytes in use, prefixes included.
     *
     * @return length in bytes.
     */
    public int length()
    {
        return length;
    }

    /**
     * Commands in the batch.
     *
     * @return number of commands.
     */
    public int count()
    {
        return count;
    }
}
