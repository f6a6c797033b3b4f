package io.ringbook.codecs;

import io.ringbook.sbe.HighWaterMarkEncoder;
import io.ringbook.sbe.JournalBatchEncoder;
import io.ringbook.sbe.JournalPositionEncoder;
import io.ringbook.sbe.JournalStateHashEncoder;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.SnapshotFooterEncoder;
import io.ringbook.sbe.SnapshotHeaderEncoder;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/**
 * The frames that journal and snapshots put around messages, every field given another value.
 */
final class SampleFrames
{
    private static final int CAPACITY = 256;

    private SampleFrames()
    {
    }

    static Map<String, byte[]> all()
    {
        final Map<String, byte[]> frames = new LinkedHashMap<>();
        frames.put("JournalBatch", encode((buffer, header) -> new JournalBatchEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .magic(0xA1A2A3A4L)
            .crc32c(0xB1B2B3B4L)
            .semanticsVersion(0xC1C2)
            .flags(0xD1D2)
            .count(70001)
            .commandsLength(70002)
            .epoch(70003)
            .firstSequence(7000000004L)
            .timestampNs(7000000005L)
            .previousHash(-7000000006L)
            .limit()));
        frames.put("JournalStateHash", encode((buffer, header) -> new JournalStateHashEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .magic(0xA1A2A3A4L)
            .crc32c(0xB1B2B3B4L)
            .semanticsVersion(0xC1C2)
            .flags(0xD1D2)
            .epoch(70001)
            .sequence(7000000002L)
            .stateHash(-7000000003L)
            .previousHash(-7000000004L)
            .limit()));
        frames.put("HighWaterMark", encode((buffer, header) -> new HighWaterMarkEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .magic(0xA1A2A3A4L)
            .crc32c(0xB1B2B3B4L)
            .generation(7000000001L)
            .sequence(7000000002L)
            .chainHash(-7000000003L)
            .epoch(70004)
            .limit()));
        frames.put("JournalPosition", encode((buffer, header) -> new JournalPositionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .magic(0xA1A2A3A4L)
            .crc32c(0xB1B2B3B4L)
            .semanticsVersion(0xC1C2)
            .flags(0xD1D2)
            .epoch(70001)
            .fileOffset(7000000002L)
            .documents(7000000003L)
            .sequence(7000000004L)
            .chainHash(-7000000005L)
            .limit()));
        frames.put("SnapshotHeader", encode((buffer, header) -> new SnapshotHeaderEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .magic(0xA1A2A3A4L)
            .semanticsVersion(0xC1C2)
            .flags(0xD1D2)
            .sequence(7000000001L)
            .timestampNs(7000000002L)
            .epoch(70003)
            .limit()));
        frames.put("SnapshotFooter", encode((buffer, header) -> new SnapshotFooterEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .sequence(7000000001L)
            .stateHash(-7000000002L)
            .length(7000000003L)
            .crc32c(0xB1B2B3B4L)
            .limit()));
        return frames;
    }

    private static byte[] encode(final ToIntBiFunction<MutableDirectBuffer, MessageHeaderEncoder> call)
    {
        final byte[] bytes = new byte[CAPACITY];
        final int length = call.applyAsInt(new UnsafeBuffer(bytes), new MessageHeaderEncoder());
        return Arrays.copyOf(bytes, length);
    }
}
