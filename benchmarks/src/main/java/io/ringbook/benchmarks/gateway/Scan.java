package io.ringbook.benchmarks.gateway;

import java.nio.charset.StandardCharsets;

/**
 * Finds things in bytes without making objects of them.
 */
final class Scan
{
    private static final int CASE = 0x20;

    private Scan()
    {
    }

    static byte[] ascii(final String text)
    {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where some bytes begin, or -1. */
    static int indexOf(final byte[] bytes, final int from, final int to, final byte[] wanted)
    {
        final byte first = wanted[0];
        final int last = to - wanted.length;
        for (int i = from; i <= last; i++)
        {
            if (first == bytes[i] && isAt(bytes, i, wanted))
            {
                return i;
            }
        }
        return -1;
    }

    /** Where some bytes begin for the last time, or -1. */
    static int lastIndexOf(final byte[] bytes, final int from, final int to, final byte[] wanted)
    {
        final byte first = wanted[0];
        for (int i = to - wanted.length; i >= from; i--)
        {
            if (first == bytes[i] && isAt(bytes, i, wanted))
            {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAt(final byte[] bytes, final int offset, final byte[] wanted)
    {
        for (int i = 1; i < wanted.length; i++)
        {
            if (wanted[i] != bytes[offset + i])
            {
                return false;
            }
        }
        return true;
    }

    /** The same without regard to case; what is wanted is in lower case. */
    static int indexOfIgnoringCase(final byte[] bytes, final int from, final int to, final byte[] wanted)
    {
        for (int i = from; i <= to - wanted.length; i++)
        {
            int same = 0;
            while (same < wanted.length && wanted[same] == lower(bytes[i + same]))
            {
                same++;
            }
            if (wanted.length == same)
            {
                return i;
            }
        }
        return -1;
    }

    private static byte lower(final byte letter)
    {
        return letter >= 'A' && letter <= 'Z' ? (byte)(letter | CASE) : letter;
    }

    /** The digits that begin here as a number; blanks before them are skipped. */
    static long number(final byte[] bytes, final int offset, final int to)
    {
        int i = offset;
        while (i < to && ' ' == bytes[i])
        {
            i++;
        }
        long number = 0;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9')
        {
            number = 10 * number + bytes[i] - '0';
            i++;
        }
        return number;
    }

    /** The number behind a field's name, or -1 if the field is not there. */
    static long numberBehind(final byte[] bytes, final int from, final int to, final byte[] name)
    {
        final int at = indexOf(bytes, from, to, name);
        return at < 0 ? -1 : number(bytes, at + name.length, to);
    }
}
