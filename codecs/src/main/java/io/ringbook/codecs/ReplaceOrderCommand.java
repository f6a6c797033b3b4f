package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;

/**
 * A replace as its message holds it: a flyweight over native memory, valid during the call it is given to. A field that
 * is not given is {@link NullValue}.
 */
public final class ReplaceOrderCommand
{
    /** A message is at least this long, in bytes. */
    static final int MIN_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH + ReplaceOrderDecoder.BLOCK_LENGTH +
        MessageVariables.MIN_GROUP_LENGTH + 2 * MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int GROUP = BODY + ReplaceOrderDecoder.BLOCK_LENGTH;
    private static final int ENTRY = GROUP + MessageVariables.MIN_GROUP_LENGTH;
    private static final int ENTRY_LENGTH = ReplaceOrderDecoder.InstructionsDecoder.sbeBlockLength();

    private static final int TIMESTAMP_NS = BODY + ReplaceOrderDecoder.timestampNsEncodingOffset();
    private static final int CORRELATION_ID = BODY + ReplaceOrderDecoder.correlationIdEncodingOffset();
    private static final int ACCOUNT = BODY + ReplaceOrderDecoder.accountEncodingOffset();
    private static final int ORDER_ID = BODY + ReplaceOrderDecoder.orderIdEncodingOffset();
    private static final int PRICE_TICKS = BODY + ReplaceOrderDecoder.priceTicksEncodingOffset();
    private static final int QUANTITY_LOTS = BODY + ReplaceOrderDecoder.quantityLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + ReplaceOrderDecoder.instrumentIdEncodingOffset();
    private static final int BASIS = BODY + ReplaceOrderDecoder.basisEncodingOffset();

    private static final int STOP_PRICE_TICKS =
        ENTRY + ReplaceOrderDecoder.InstructionsDecoder.stopPriceTicksEncodingOffset();
    private static final int DISPLAY_QUANTITY_LOTS =
        ENTRY + ReplaceOrderDecoder.InstructionsDecoder.displayQuantityLotsEncodingOffset();
    private static final int EXPIRE_TIME_NS =
        ENTRY + ReplaceOrderDecoder.InstructionsDecoder.expireTimeNsEncodingOffset();

    private long message;

    ReplaceOrderCommand wrap(final long message)
    {
        this.message = message;
        return this;
    }

    /**
     * Is it what nearly all replaces are: of price, quantity or both, without client ids?
     *
     * @return true if so.
     */
    public boolean isPlain()
    {
        return 0 == (MessageVariables.groupCount(message + GROUP) | MessageVariables.dataLength(message + ENTRY) |
            MessageVariables.dataLength(message + ENTRY + MessageVariables.MIN_DATA_LENGTH));
    }

    /**
     * Length of the message.
     *
     * @return bytes.
     */
    public int encodedLength()
    {
        final int group = hasInstructions() ? ENTRY_LENGTH : 0;
        final int origLength = MessageVariables.dataLength(message + ENTRY + group);
        final long clOrdId = message + ENTRY + group + MessageVariables.MIN_DATA_LENGTH + origLength;
        return MIN_LENGTH + group + origLength + MessageVariables.dataLength(clOrdId);
    }

    public long timestampNs()
    {
        return NativeMemory.getLong(message + TIMESTAMP_NS);
    }

    public long correlationId()
    {
        return NativeMemory.getLong(message + CORRELATION_ID);
    }

    public long account()
    {
        return NativeMemory.getLong(message + ACCOUNT);
    }

    public long orderId()
    {
        return NativeMemory.getLong(message + ORDER_ID);
    }

    public long priceTicks()
    {
        return NativeMemory.getLong(message + PRICE_TICKS);
    }

    public long quantityLots()
    {
        return NativeMemory.getLong(message + QUANTITY_LOTS);
    }

    public int instrumentId()
    {
        return NativeMemory.getInt(message + INSTRUMENT_ID);
    }

    public int basis()
    {
        return NativeMemory.getUnsignedByte(message + BASIS);
    }

    public long stopPriceTicks()
    {
        return hasInstructions() ? NativeMemory.getLong(message + STOP_PRICE_TICKS) : NullValue.LONG;
    }

    public long displayQuantityLots()
    {
        return hasInstructions() ? NativeMemory.getLong(message + DISPLAY_QUANTITY_LOTS) : NullValue.LONG;
    }

    public long expireTimeNs()
    {
        return hasInstructions() ? NativeMemory.getLong(message + EXPIRE_TIME_NS) : NullValue.LONG;
    }

    /**
     * Reads the client's ids.
     *
     * @param origClOrdId to read the id of the order to replace into.
     * @param clOrdId     to read the order's next id into.
     */
    public void clOrdIds(final ClOrdId origClOrdId, final ClOrdId clOrdId)
    {
        clOrdId.decode(origClOrdId.decode(message + ENTRY + (hasInstructions() ? ENTRY_LENGTH : 0)));
    }

    /**
     * Does it change more than price and quantity?
     *
     * @return true if stop price, display quantity or expire time may be given.
     */
    public boolean hasInstructions()
    {
        return 0 != MessageVariables.groupCount(message + GROUP);
    }
}
