package io.ringbook.app.flow;

import io.ringbook.codecs.ClOrdId;

/**
 * Numbers as client order ids: eight characters of base 32, in the order of the numbers. 40 bits, of which the
 * lowest is the kind of the order: at three million orders a second it is two days before an id comes again.
 */
final class FlowIds
{
    static final int LENGTH = 8;
    static final long MASK = (1L << 40) - 1;

    private static final long LENGTH_WORD = (long)LENGTH << 56;
    private static final long ONES = 0x0101010101010101L;

    private final long[] words = {0, 0, 0, 0, LENGTH_WORD};

    /** Eight digits of five bits each become the bytes '0' to '9' and 'A' to 'V', without a loop or a branch. */
    void set(final ClOrdId id, final long number)
    {
        long digits = (number & 0xFFFFFL) | (number & 0xFFFFF00000L) << 12;
        digits = (digits & 0x000003FF000003FFL) | (digits & 0x000FFC00000FFC00L) << 6;
        digits = (digits & 0x001F001F001F001FL) | (digits & 0x03E003E003E003E0L) << 3;
        final long letters = ((digits + ONES * (0x80 - 10)) >>> 7) & ONES;
        words[0] = Long.reverseBytes(digits + ONES * '0' + letters * ('A' - '0' - 10));
        id.load(words, 0);
    }

    /**
     * The number an id was made of.
     *
     * @return -1 if it was not made here.
     */
    static long number(final ClOrdId id)
    {
        if (LENGTH != id.length())
        {
            return -1;
        }
        final String text = id.toString();
        long number = 0;
        for (int i = 0; i < LENGTH; i++)
        {
            final char c = text.charAt(i);
            final int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'V' ? c - 'A' + 10 : -1;
            if (digit < 0)
            {
                return -1;
            }
            number = number << 5 | digit;
        }
        return number;
    }
}
