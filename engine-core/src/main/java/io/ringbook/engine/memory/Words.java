package io.ringbook.engine.book;

import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;

/**
 * Access to the arrays that books are kept in. Their indexes are computed and never read from outside, so where
 * Agrona's buffers are not checked these are not either: a check is three instructions, and a command would do some
 * twenty (docs/decisions/0005). Tests run with all checks.
 */
final class Words
{
    private static final boolean IS_CHECKED = DirectBuffer.SHOULD_BOUNDS_CHECK;
    private static final int LONGS = UnsafeApi.arrayBaseOffset(long[].class);
    private static final int INTS = UnsafeApi.arrayBaseOffset(int[].class);
    private static final int LONG_SHIFT = 3;
    private static final int INT_SHIFT = 2;

    private Words()
    {
    }

    static long get(final long[] words, final long index)
    {
        return IS_CHECKED ? words[(int)index] : UnsafeApi.getLong(words, LONGS + (index << LONG_SHIFT));
    }

    static void put(final long[] words, final long index, final long value)
    {
        if (IS_CHECKED)
        {
            words[(int)index] = value;
        }
        else
        {
            UnsafeApi.putLong(words, LONGS + (index << LONG_SHIFT), value);
        }
    }

    static int get(final int[] words, final long index)
    {
        return IS_CHECKED ? words[(int)index] : UnsafeApi.getInt(words, INTS + (index << INT_SHIFT));
    }

    static void put(final int[] words, final long index, final int value)
    {
        if (IS_CHECKED)
        {
            words[(int)index] = value;
        }
        else
        {
            UnsafeApi.putInt(words, INTS + (index << INT_SHIFT), value);
        }
    }
}
