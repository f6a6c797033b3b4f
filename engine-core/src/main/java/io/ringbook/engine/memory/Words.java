package io.ringbook.engine.memory;

import org.agrona.DirectBuffer;
import org.agrona.UnsafeApi;

/**
 * Access to the arrays that books and balances are kept in. Their indexes are computed and never read from outside, so
 * where Agrona's buffers are not checked these are not either: a check is three instructions, and a command would do
 * some twenty (docs/decisions/0005). Tests run with all checks.
 *
 * <p>Each access asks first for the array's class, which is a check that there is one: an access that may be to none
 * the compiler takes for one that may be to any memory, and puts barriers around it (docs/decisions/0019).
 */
public final class Words
{
    private static final boolean IS_CHECKED = DirectBuffer.SHOULD_BOUNDS_CHECK;
    private static final int LONGS = UnsafeApi.arrayBaseOffset(long[].class);
    private static final int INTS = UnsafeApi.arrayBaseOffset(int[].class);

    /** Of a word on a little-endian machine, which the codecs insist on. */
    private static final int LOW_HALVES = LONGS;
    private static final int HIGH_HALVES = LONGS + Integer.BYTES;
    private static final long LOW_INT = 0xFFFFFFFFL;
    private static final int LONG_SHIFT = 3;
    private static final int INT_SHIFT = 2;

    private Words()
    {
    }

    /**
     * Reads a word.
     *
     * @param words to read from.
     * @param index of the word; it must be within them.
     * @return the word.
     */
    public static long get(final long[] words, final long index)
    {
        words.getClass();
        return IS_CHECKED ? words[(int)index] : UnsafeApi.getLong(words, LONGS + (index << LONG_SHIFT));
    }

    /**
     * Writes a word.
     *
     * @param words to write to.
     * @param index of the word; it must be within them.
     * @param value to write.
     */
    public static void put(final long[] words, final long index, final long value)
    {
        words.getClass();
        if (IS_CHECKED)
        {
            words[(int)index] = value;
        }
        else
        {
            UnsafeApi.putLong(words, LONGS + (index << LONG_SHIFT), value);
        }
    }

    /**
     * Reads a word.
     *
     * @param words to read from.
     * @param index of the word; it must be within them.
     * @return the word.
     */
    public static int get(final int[] words, final long index)
    {
        words.getClass();
        return IS_CHECKED ? words[(int)index] : UnsafeApi.getInt(words, INTS + (index << INT_SHIFT));
    }

    /**
     * Writes a word.
     *
     * @param words to write to.
     * @param index of the word; it must be within them.
     * @param value to write.
     */
    public static void put(final int[] words, final long index, final int value)
    {
        words.getClass();
        if (IS_CHECKED)
        {
            words[(int)index] = value;
        }
        else
        {
            UnsafeApi.putInt(words, INTS + (index << INT_SHIFT), value);
        }
    }

    /**
     * Reads the lower half of a word.
     *
     * @param words to read from.
     * @param index of the word; it must be within them.
     * @return its lower half.
     */
    public static int low(final long[] words, final long index)
    {
        words.getClass();
        return IS_CHECKED ? (int)words[(int)index] : UnsafeApi.getInt(words, LOW_HALVES + (index << LONG_SHIFT));
    }

    /**
     * Reads the upper half of a word.
     *
     * @param words to read from.
     * @param index of the word; it must be within them.
     * @return its upper half.
     */
    public static int high(final long[] words, final long index)
    {
        words.getClass();
        return IS_CHECKED ? (int)(words[(int)index] >>> Integer.SIZE) :
            UnsafeApi.getInt(words, HIGH_HALVES + (index << LONG_SHIFT));
    }

    /**
     * Writes the lower half of a word.
     *
     * @param words to write to.
     * @param index of the word; it must be within them.
     * @param value to write.
     */
    public static void low(final long[] words, final long index, final int value)
    {
        words.getClass();
        if (IS_CHECKED)
        {
            words[(int)index] = words[(int)index] & ~LOW_INT | value & LOW_INT;
        }
        else
        {
            UnsafeApi.putInt(words, LOW_HALVES + (index << LONG_SHIFT), value);
        }
    }

    /**
     * Writes the upper half of a word.
     *
     * @param words to write to.
     * @param index of the word; it must be within them.
     * @param value to write.
     */
    public static void high(final long[] words, final long index, final int value)
    {
        words.getClass();
        if (IS_CHECKED)
        {
            words[(int)index] = words[(int)index] & LOW_INT | (long)value << Integer.SIZE;
        }
        else
        {
            UnsafeApi.putInt(words, HIGH_HALVES + (index << LONG_SHIFT), value);
        }
    }
}
