package io.ringbook.codecs;

/**
 * The value of an optional field that was not given, the same in typed calls and on the wire.
 */
public final class NullValue
{
    /** An absent {@code long}: the SBE null value of {@code int64}. */
    public static final long LONG = Long.MIN_VALUE;

    /** An absent {@code int}: the SBE null value of {@code int32}. */
    public static final int INT = Integer.MIN_VALUE;

    /** An absent enum, as its raw SBE byte. */
    public static final short ENUM = 255;

    private NullValue()
    {
    }
}
