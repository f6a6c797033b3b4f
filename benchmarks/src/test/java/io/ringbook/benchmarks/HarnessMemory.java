package io.ringbook.benchmarks;

import io.ringbook.benchmarks.challenge.ChallengeEngine;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What the C half and the harness do, in Java: messages and reports laid out as the structs of the harness's header,
 * offsets told here once more, and the canonical lines made of the reports.
 */
final class HarnessMemory
{
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int MESSAGE_LENGTH = 40;
    private static final int REPORT_LENGTH = 64;
    private static final int HEADER_LENGTH = 256;
    private static final int CONSUMED_OFFSET = 128;
    private static final int TYPES = 6;

    private final int capacity;
    private final UnsafeBuffer ring;
    private final UnsafeBuffer messages;
    private int messageCount;
    private long consumed;

    private final List<List<String>> linesByType = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private final List<String> lines = new ArrayList<>();
    private boolean isFirst = true;
    private long sequence = -1;

    HarnessMemory(final int ringCapacity, final int maxMessages)
    {
        capacity = ringCapacity;
        ring = aligned(HEADER_LENGTH + ringCapacity * REPORT_LENGTH);
        messages = aligned(maxMessages * MESSAGE_LENGTH);
        for (int i = 0; i < TYPES; i++)
        {
            linesByType.add(new ArrayList<>());
        }
    }

    private static UnsafeBuffer aligned(final int length)
    {
        return new UnsafeBuffer(ByteBuffer.allocateDirect(length + REPORT_LENGTH).alignedSlice(REPORT_LENGTH));
    }

    ChallengeEngine launch(final int warmupMessages)
    {
        return ChallengeEngine.launch(ring.addressOffset(), capacity, warmupMessages);
    }

    void add(
        final int type,
        final int side,
        final int ioc,
        final int quantity,
        final long sequence,
        final long orderId,
        final long priceTicks)
    {
        final int offset = messageCount++ * MESSAGE_LENGTH;
        messages.setMemory(offset, MESSAGE_LENGTH, (byte)0x5A);
        messages.putByte(offset, (byte)type);
        messages.putLong(offset + 8, orderId, ORDER);
        messages.putLong(offset + 16, sequence, ORDER);
        if (1 != type)
        {
            messages.putLong(offset + 24, priceTicks, ORDER);
            messages.putInt(offset + 32, quantity, ORDER);
            messages.putByte(offset + 36, (byte)side);
            messages.putByte(offset + 37, (byte)ioc);
        }
    }

    /** Hands the messages over that were added since the last time. */
    void send(final ChallengeEngine engine)
    {
        if (messageCount > 0)
        {
            engine.onBatch(messages.addressOffset(), messageCount);
        }
        messageCount = 0;
    }

    /** Takes at most so many reports, as the draining thread. */
    int drain(final int limit)
    {
        final int count = (int)Math.min(limit, ring.getLongVolatile(0) - consumed);
        for (int i = 0; i < count; i++)
        {
            onReport(HEADER_LENGTH + (int)((consumed + i) & (capacity - 1)) * REPORT_LENGTH);
        }
        consumed += count;
        ring.putLongOrdered(CONSUMED_OFFSET, consumed);
        return count;
    }

    private void onReport(final int offset)
    {
        final int type = ring.getByte(offset);
        final int side = ring.getByte(offset + 1);
        final long reportSequence = ring.getLong(offset + 8, ORDER);
        final long orderId = ring.getLong(offset + 16, ORDER);
        final long price = ring.getLong(offset + 24, ORDER);
        final long quantity = ring.getInt(offset + 32, ORDER) & 0xFFFF_FFFFL;
        final String fields;
        switch (type)
        {
            case 1:
                fields = price + "," + quantity + "," + ring.getLong(offset + 40, ORDER) + "," +
                    ring.getLong(offset + 48, ORDER);
                break;
            case 2:
                fields = side + "," + orderId + "," + price;
                break;
            case 4:
            case 5:
                fields = Long.toString(orderId);
                break;
            default:
                fields = side + "," + orderId + "," + price + "," + quantity;
                break;
        }
        if (reportSequence != sequence)
        {
            endMessage();
            sequence = reportSequence;
        }
        linesByType.get(type).add(type + "," + reportSequence + "," + fields);
    }

    /** The reports of one message are sorted by type, and hashed. */
    private void endMessage()
    {
        for (final List<String> ofType : linesByType)
        {
            for (final String line : ofType)
            {
                digest.update(((isFirst ? "" : "\n") + line).getBytes(StandardCharsets.US_ASCII));
                isFirst = false;
                lines.add(line);
            }
            ofType.clear();
        }
    }

    /** All lines taken since the last time. */
    List<String> lines()
    {
        drain(Integer.MAX_VALUE);
        endMessage();
        final List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }

    String sha256OfAll()
    {
        lines();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256()
    {
        try
        {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (final NoSuchAlgorithmException e)
        {
            throw new AssertionError(e);
        }
    }
}
