package io.ringbook.fuzz;

import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes off the heap, in the middle of others: what is read beyond them is told by comparing two that differ in nothing
 * but what surrounds the bytes.
 */
final class GuardedBuffer
{
    static final int OFFSET = 64;
    private static final int GUARD_LENGTH = 1024;

    private GuardedBuffer()
    {
    }

    static UnsafeBuffer of(final byte[] bytes, final int guard)
    {
        final byte[] surrounded = new byte[OFFSET + bytes.length + GUARD_LENGTH];
        Arrays.fill(surrounded, (byte)guard);
        System.arraycopy(bytes, 0, surrounded, OFFSET, bytes.length);
        final ByteBuffer direct = ByteBuffer.allocateDirect(surrounded.length);
        direct.put(surrounded);
        return new UnsafeBuffer(direct);
    }
}
