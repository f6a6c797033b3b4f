package io.ringbook.engine;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.SnapshotAccountDecoder;
import io.ringbook.sbe.SnapshotAssetDecoder;
import io.ringbook.sbe.SnapshotBalanceDecoder;
import io.ringbook.sbe.SnapshotCountersDecoder;
import io.ringbook.sbe.SnapshotFooterDecoder;
import io.ringbook.sbe.SnapshotHeaderDecoder;
import io.ringbook.sbe.SnapshotInstrumentDecoder;
import io.ringbook.sbe.SnapshotOrderDecoder;
import io.ringbook.sbe.SnapshotTransferDecoder;
import org.agrona.DirectBuffer;

import java.nio.ByteOrder;

/**
 * The message of a snapshot that is being read: where it is, and what is wrong with it. Nothing in it is believed
 * before it is looked at here.
 */
final class SnapshotMessage
{
    /** Not all bytes of the message are there. */
    static final int INCOMPLETE = -1;

    static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private static final int FIRST_TEMPLATE = SnapshotHeaderDecoder.TEMPLATE_ID;
    private static final int GROUP_HEADER_LENGTH = 2;
    private static final int MAX_TEXT_LENGTH = 254;
    private static final String[] NAMES = {"SnapshotHeader", "SnapshotFooter", "SnapshotCounters", "SnapshotAsset",
        "SnapshotAccount", "SnapshotInstrument", "SnapshotOrder", "SnapshotBalance", "SnapshotTransfer"};
    private static final int[] BLOCK_LENGTHS = {SnapshotHeaderDecoder.BLOCK_LENGTH, SnapshotFooterDecoder.BLOCK_LENGTH,
        SnapshotCountersDecoder.BLOCK_LENGTH, SnapshotAssetDecoder.BLOCK_LENGTH, SnapshotAccountDecoder.BLOCK_LENGTH,
        SnapshotInstrumentDecoder.BLOCK_LENGTH, SnapshotOrderDecoder.BLOCK_LENGTH, SnapshotBalanceDecoder.BLOCK_LENGTH,
        SnapshotTransferDecoder.BLOCK_LENGTH};
    private static final int[] DATA_COUNTS = {0, 0, 0, 1, 0, 3, 1, 0, 0};
    private static final int EXTRAS_LENGTH = SnapshotOrderDecoder.ExtrasDecoder.sbeBlockLength();

    private DirectBuffer buffer;
    private int offset;
    private long position;
    private int templateId;

    /**
     * Looks at the message at a place.
     *
     * @param buffer    that holds it.
     * @param offset    of its message header.
     * @param available bytes from there.
     * @param position  of the header in the snapshot.
     * @return its length, or {@link #INCOMPLETE}.
     */
    int wrap(final DirectBuffer buffer, final int offset, final int available, final long position)
    {
        this.buffer = buffer;
        this.offset = offset;
        this.position = position;
        templateId = 0;
        if (available < HEADER_LENGTH)
        {
            return INCOMPLETE;
        }
        final int blockLength = shortAt(MessageHeaderDecoder.blockLengthEncodingOffset());
        templateId = shortAt(MessageHeaderDecoder.templateIdEncodingOffset());
        expect("schemaId", MessageHeaderDecoder.SCHEMA_ID, shortAt(MessageHeaderDecoder.schemaIdEncodingOffset()));
        expect("version", MessageHeaderDecoder.SCHEMA_VERSION, shortAt(MessageHeaderDecoder.versionEncodingOffset()));
        inRange("templateId", templateId, FIRST_TEMPLATE, FIRST_TEMPLATE + NAMES.length - 1);
        expect("blockLength", BLOCK_LENGTHS[templateId - FIRST_TEMPLATE], blockLength);

        int length = HEADER_LENGTH + blockLength;
        if (SnapshotOrderDecoder.TEMPLATE_ID == templateId)
        {
            if (length + GROUP_HEADER_LENGTH > available)
            {
                return INCOMPLETE;
            }
            final int count = buffer.getByte(offset + length + 1) & 0xFF;
            expect("extras blockLength", EXTRAS_LENGTH, buffer.getByte(offset + length) & 0xFF);
            inRange("extras count", count, 0, 1);
            length += GROUP_HEADER_LENGTH + count * EXTRAS_LENGTH;
        }
        for (int i = DATA_COUNTS[templateId - FIRST_TEMPLATE]; i > 0; i--)
        {
            if (length + 1 > available)
            {
                return INCOMPLETE;
            }
            length += 1 + (buffer.getByte(offset + length) & 0xFF);
        }
        return length > available ? INCOMPLETE : length;
    }

    DirectBuffer buffer()
    {
        return buffer;
    }

    int offset()
    {
        return offset;
    }

    /**
     * Offset of the block behind the message header.
     *
     * @return offset in the buffer.
     */
    int body()
    {
        return offset + HEADER_LENGTH;
    }

    int templateId()
    {
        return templateId;
    }

    static String nameOf(final int templateId)
    {
        return NAMES[templateId - FIRST_TEMPLATE];
    }

    void expect(final String field, final long expected, final long found)
    {
        if (expected != found)
        {
            throw refused("expected " + field + "=" + expected + ", found " + field + "=" + found);
        }
    }

    void inRange(final String field, final long found, final long low, final long high)
    {
        if (found < low || found > high)
        {
            throw refused("expected " + field + " of " + low + " to " + high + ", found " + field + "=" + found);
        }
    }

    void notNegative(final String field, final long found)
    {
        inRange(field, found, 0, Long.MAX_VALUE);
    }

    /** A price that may be anywhere where prices can be. */
    void priceTicks(final String field, final long found)
    {
        inRange(field, found, -PriceLevels.MAX_PRICE_TICKS, PriceLevels.MAX_PRICE_TICKS);
    }

    void optionalPriceTicks(final String field, final long found)
    {
        if (NullValue.LONG != found)
        {
            priceTicks(field, found);
        }
    }

    boolean flag(final String field, final int raw)
    {
        inRange(field, raw, 0, 1);
        return 1 == raw;
    }

    /** Printable ASCII, of a length that can be written again. */
    void text(final String field, final String found)
    {
        inRange("length of " + field, found.length(), 0, MAX_TEXT_LENGTH);
        for (int i = 0; i < found.length(); i++)
        {
            inRange("a character of " + field, found.charAt(i), ' ', '~');
        }
    }

    void require(final boolean condition, final String expected, final long found)
    {
        if (!condition)
        {
            throw refused("expected " + expected + ", found " + found);
        }
    }

    /** What this message says is not so. */
    SnapshotException refused(final String facts)
    {
        final int index = templateId - FIRST_TEMPLATE;
        return new SnapshotException(
            position, index >= 0 && index < NAMES.length ? NAMES[index] + ": " + facts : facts);
    }

    private int shortAt(final int index)
    {
        return buffer.getShort(offset + index, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }
}
