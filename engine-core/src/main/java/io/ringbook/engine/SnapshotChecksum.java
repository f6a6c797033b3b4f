package io.ringbook.engine;

import org.agrona.DirectBuffer;

import java.util.zip.CRC32C;

/**
 * Length and CRC32C of the bytes of a snapshot so far.
 */
final class SnapshotChecksum
{
    private final CRC32C crc = new CRC32C();
    private final byte[] bytes = new byte[SnapshotLoader.MAX_MESSAGE_LENGTH];
    private long length;

    void update(final DirectBuffer buffer, final int offset, final int count)
    {
        buffer.getBytes(offset, bytes, 0, count);
        crc.update(bytes, 0, count);
        length += count;
    }

    long length()
    {
        return length;
    }

    long crc32c()
    {
        return crc.getValue();
    }
}
