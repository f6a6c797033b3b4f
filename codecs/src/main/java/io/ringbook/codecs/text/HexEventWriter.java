package io.ringbook.codecs.text;

import org.agrona.DirectBuffer;

/**
 * Encoded events to lines of sequence, index and every byte, for programs that compare or decode them. One thread.
 */
public final class HexEventWriter
{
    private final LineBuffer lines;

    /**
     * A writer.
     *
     * @param lines to append to.
     */
    public HexEventWriter(final LineBuffer lines)
    {
        this.lines = lines;
    }

    /**
     * Writes a line such as {@code 17.0 38006700...}.
     *
     * @param sequence of the command that caused the event.
     * @param index    of the event, from 0.
     * @param buffer   that holds it.
     * @param offset   of its message header.
     * @param length   in bytes.
     */
    public void onEvent(
        final long sequence, final int index, final DirectBuffer buffer, final int offset, final int length)
    {
        lines.put(sequence).put('.').put(index).put(' ');
        for (int i = offset; i < offset + length; i++)
        {
            lines.putHex(buffer.getByte(i));
        }
        lines.put('\n');
    }
}
