package io.ringbook.journal;

import org.agrona.MutableDirectBuffer;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Identity of the machine's present run: what was written to the page cache is still there as long as it is the same.
 * Where the system tells none it is always the same.
 */
record BootId(long high, long low)
{
    static final int LENGTH = 16;
    private static final Path SOURCE = Path.of("/proc/sys/kernel/random/boot_id");

    static BootId current() throws IOException
    {
        if (!Files.isReadable(SOURCE))
        {
            return new BootId(0, 0);
        }

        return of(UUID.fromString(Files.readString(SOURCE).trim()));
    }

    static BootId of(final UUID id)
    {
        return new BootId(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    void write(final MutableDirectBuffer buffer, final int offset)
    {
        buffer.putLong(offset, high, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(offset + Long.BYTES, low, ByteOrder.LITTLE_ENDIAN);
    }

    boolean isAt(final MutableDirectBuffer buffer, final int offset)
    {
        return buffer.getLong(offset, ByteOrder.LITTLE_ENDIAN) == high &&
            buffer.getLong(offset + Long.BYTES, ByteOrder.LITTLE_ENDIAN) == low;
    }
}
