package io.ringbook.app.market;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a file of data is compressed, told by its first bytes and not by its name.
 */
public enum Packing
{
    /** Not at all. */
    NONE(""),

    /** Members of RFC 1952, one behind the other. */
    GZIP("gzip"),

    /** Frames of RFC 8878, one behind the other. */
    ZSTD("zstd");

    /** First bytes that tell. */
    static final int MAGIC_LENGTH = 4;

    private static final int GZIP_MAGIC = 0x8B1F;
    private static final int GZIP_MASK = 0xFFFF;
    private static final int ZSTD_MAGIC = 0xFD2FB528;
    /** Of a zstd frame that only carries data for others to read; the last four bits are free. */
    private static final int ZSTD_SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int ZSTD_SKIPPABLE_MASK = 0xFFFFFFF0;

    private final String text;

    Packing(final String text)
    {
        this.text = text;
    }

    /** By the first bytes, zeros where the file is shorter. */
    static Packing of(final byte[] start)
    {
        final int magic = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (GZIP_MAGIC == (magic & GZIP_MASK))
        {
            return GZIP;
        }
        return ZSTD_MAGIC == magic || ZSTD_SKIPPABLE_MAGIC == (magic & ZSTD_SKIPPABLE_MASK) ? ZSTD : NONE;
    }

    /**
     * Name of the format.
     *
     * @return such as gzip, empty if there is none.
     */
    public String text()
    {
        return text;
    }
}
