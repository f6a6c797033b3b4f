package io.ringbook.pipeline;

import org.agrona.BitUtil;

/**
 * Words that one thread changes all the time and no other one looks at, on cache lines of their own. In fields of an
 * object that another thread uses too, each change would take the object's line away from it (docs/decisions/0021).
 */
final class OwnLine
{
    /** Two lines, which processors fetch together, in words. */
    private static final int PADDING = 2 * BitUtil.CACHE_LINE_LENGTH / Long.BYTES;

    /** Where the words begin; there are {@value #COUNT}. */
    static final int FIRST = PADDING;
    static final int COUNT = 3;

    private OwnLine()
    {
    }

    static long[] words()
    {
        return new long[PADDING + COUNT + PADDING];
    }
}
