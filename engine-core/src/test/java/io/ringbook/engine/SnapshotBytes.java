package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of a snapshot, for tests: written, cut, bent and loaded again.
 */
public final class SnapshotBytes implements SnapshotHandler
{
    private static final int FOOTER_LENGTH = 36;
    private static final int LENGTH_INDEX = 24;

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final List<Integer> offsets = new ArrayList<>();
    private int length;

    private SnapshotBytes()
    {
    }

    /**
     * Writes a snapshot.
     *
     * @param engine to write.
     * @return its bytes.
     */
    public static byte[] of(final MatchingEngine engine)
    {
        return written(engine).toArray();
    }

    public static SnapshotBytes written(final MatchingEngine engine)
    {
        final SnapshotBytes bytes = new SnapshotBytes();
        engine.writeSnapshot(7, bytes);
        return bytes;
    }

    public static MatchingEngine load(final byte[] bytes, final EngineConfig config, final EventHandler events)
    {
        return SnapshotLoader.load(config, events, new UnsafeBuffer(bytes), 0, bytes.length);
    }

    /**
     * Makes length and checksum of bent bytes right again.
     *
     * @param bytes of a snapshot, the footer last.
     * @return the same array.
     */
    public static byte[] sealed(final byte[] bytes)
    {
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final int footer = bytes.length - FOOTER_LENGTH;
        buffer.putLong(footer + LENGTH_INDEX, bytes.length, ByteOrder.LITTLE_ENDIAN);
        final CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - Integer.BYTES);
        buffer.putInt(bytes.length - Integer.BYTES, (int)crc.getValue(), ByteOrder.LITTLE_ENDIAN);
        return bytes;
    }

    @Override
    public void onMessage(final DirectBuffer source, final int offset, final int count)
    {
        offsets.add(length);
        buffer.putBytes(length, source, offset, count);
        length += count;
    }

    byte[] toArray()
    {
        final byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    int messageCount()
    {
        return offsets.size();
    }

    byte[] message(final int index)
    {
        final int end = index + 1 < offsets.size() ? offsets.get(index + 1) : length;
        final byte[] bytes = new byte[end - offsets.get(index)];
        buffer.getBytes(offsets.get(index), bytes);
        return bytes;
    }
}
