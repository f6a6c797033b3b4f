package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.ReplaceOrderDecoder;

/**
 * A replace as its message holds it: a flyweight over native memory, valid during the call it is given to. A field that
 * is not given is {@link NullValue}.
 */
public final class ReplaceOrderCommand
{
    /** The whole header of a message, which is one word. */
    static final long HEADER = MessageHeaders.of(ReplaceOrderDecoder.TEMPLATE_ID, ReplaceOrderDecoder.BLOCK_LENGTH);

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

    /**
     * Time of the command, stamped by the sequencer.
     *
     * @return nanoseconds by the sequencer's clock, never less than those of the command before.
     */
    public long timestampNs()
    {
        return NativeMemory.getLong(message + TIMESTAMP_NS);
    }

    /**
     * What the caller knows the command by; the engine only hands it on.
     *
     * @return any number.
     */
    public long correlationId()
    {
        return NativeMemory.getLong(message + CORRELATION_ID);
    }

    /**
     * The account that asks, which must own the order.
     *
     * @return account.
     */
    public long account()
    {
        return NativeMemory.getLong(message + ACCOUNT);
    }

    /**
     * The engine's id of the order.
     *
     * @return id, or null if the client's id names it.
     */
    public long orderId()
    {
        return NativeMemory.getLong(message + ORDER_ID);
    }

    /**
     * The order's next price.
     *
     * @return ticks, or null to keep it.
     */
    public long priceTicks()
    {
        return NativeMemory.getLong(message + PRICE_TICKS);
    }

    /**
     * The order's next quantity, as {@link #basis()} counts it.
     *
     * @return lots, or null to keep it.
     */
    public long quantityLots()
    {
        return NativeMemory.getLong(message + QUANTITY_LOTS);
    }

    /**
     * The instrument that the order is expected to be of.
     *
     * @return id, or null if any will do.
     */
    public int instrumentId()
    {
        return NativeMemory.getInt(message + INSTRUMENT_ID);
    }

    /**
     * What the quantity states: the total, or what shall be open.
     *
     * @return raw value of {@link io.ringbook.sbe.ReplaceBasis}.
     */
    public int basis()
    {
        return NativeMemory.getUnsignedByte(message + BASIS);
    }

    /**
     * The next stop price of a pending stop.
     *
     * @return ticks, or null to keep it.
     */
    public long stopPriceTicks()
    {
        return hasInstructions() ? NativeMemory.getLong(message + STOP_PRICE_TICKS) : NullValue.LONG;
    }

    /**
     * What an iceberg displays from its next slice on.
     *
     * @return lots, or null to keep it.
     */
    public long displayQuantityLots()
    {
        return hasInstructions() ? NativeMemory.getLong(message + DISPLAY_QUANTITY_LOTS) : NullValue.LONG;
    }

    /**
     * When a GTD order shall expire.
     *
     * @return nanoseconds by the sequencer's clock, or null to keep it.
     */
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
