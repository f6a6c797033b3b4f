package io.ringbook.benchmarks;

import io.ringbook.codecs.EventSink;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.TradeDecoder;
import org.agrona.BitUtil;
import org.agrona.UnsafeApi;
import org.agrona.concurrent.UnsafeBuffer;

import java.nio.ByteBuffer;

/**
 * Where events are written when nobody else drains them: round and round in a buffer of the outbound ring's size, each
 * as the ring holds it. Trades are read back out of their bytes as they are committed.
 */
final class TradeHashSink implements EventSink
{
    private static final int CAPACITY = 1 << 20;
    private static final int MASK = CAPACITY - 1;
    private static final int PREFIX_LENGTH = Long.BYTES;
    private static final int MAX_EVENT_LENGTH = 1024;
    private static final int TEMPLATE_ID_OFFSET = MessageHeaderDecoder.templateIdEncodingOffset();
    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int TAKER_OFFSET = BODY + TradeDecoder.takerOrderIdEncodingOffset();
    private static final int MAKER_OFFSET = BODY + TradeDecoder.makerOrderIdEncodingOffset();
    private static final int PRICE_OFFSET = BODY + TradeDecoder.priceTicksEncodingOffset();
    private static final int QUANTITY_OFFSET = BODY + TradeDecoder.quantityLotsEncodingOffset();

    private final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(
        CAPACITY + PREFIX_LENGTH + MAX_EVENT_LENGTH + BitUtil.CACHE_LINE_LENGTH));
    private final long address = buffer.addressOffset();
    private TradeHash trades;
    private long position;
    private int claimLength;

    /** Where trades go from now on. */
    TradeHashSink trades(final TradeHash trades)
    {
        this.trades = trades;
        return this;
    }

    @Override
    public long claim(final int length)
    {
        claimLength = length;
        return address + ((int)position & MASK) + PREFIX_LENGTH;
    }

    @Override
    public void commit()
    {
        final long record = address + ((int)position & MASK);
        UnsafeApi.putInt(record, claimLength);
        position += BitUtil.align(PREFIX_LENGTH + claimLength, Long.BYTES);
        final long event = record + PREFIX_LENGTH;
        if (TradeDecoder.TEMPLATE_ID == UnsafeApi.getShort(event + TEMPLATE_ID_OFFSET))
        {
            trades.onTrade(
                UnsafeApi.getLong(event + TAKER_OFFSET),
                UnsafeApi.getLong(event + MAKER_OFFSET),
                UnsafeApi.getLong(event + PRICE_OFFSET),
                UnsafeApi.getLong(event + QUANTITY_OFFSET));
        }
    }
}
