package io.ringbook.benchmarks;

import java.util.Arrays;

/**
 * Lines of text as bytes, each begun with a newline; grows as needed and is used again.
 */
final class ReportLines
{
    private static final int MAX_DIGITS = 20;

    private byte[] bytes = new byte[1 << 10];
    private int length;

    /** Begins a line with a type. */
    ReportLines line(final int type)
    {
        ensureRoom(2);
        bytes[length++] = '\n';
        bytes[length++] = (byte)('0' + type);
        return this;
    }

    /** Adds a comma and a number. */
    ReportLines field(final long value)
    {
        ensureRoom(MAX_DIGITS + 1);
        bytes[length++] = ',';
        if (value < 0)
        {
            bytes[length++] = '-';
        }
        final int first = length;
        long rest = value;
        do
        {
            bytes[length++] = (byte)('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        while (0 != rest);
        reverse(first, length - 1);
        return this;
    }

    private void reverse(final int first, final int last)
    {
        for (int i = first, j = last; i < j; i++, j--)
        {
            final byte b = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = b;
        }
    }

    private void ensureRoom(final int more)
    {
        if (length + more > bytes.length)
        {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    byte[] bytes()
    {
        return bytes;
    }

    int length()
    {
        return length;
    }

    void clear()
    {
        length = 0;
    }
}
