package io.ringbook.codecs;

import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.GroupSizeEncodingDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.NewOrderDecoder;
import io.ringbook.sbe.OrdType;

/**
 * A new order as its message holds it: a flyweight over native memory, valid during the call it is given to. Offsets
 * are those of the SBE schema. Raw values of enums are those of {@link CommandValidator}, so every one is known.
 */
public final class NewOrderCommand
{
    /** The whole header of a message, which is one word. */
    static final long HEADER = MessageHeaders.of(NewOrderDecoder.TEMPLATE_ID, NewOrderDecoder.BLOCK_LENGTH);

    /** A message is at least this long, in bytes. */
    static final int MIN_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH + NewOrderDecoder.BLOCK_LENGTH +
        MessageVariables.MIN_GROUP_LENGTH + MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;
    private static final int GROUP = BODY + NewOrderDecoder.BLOCK_LENGTH;
    private static final int ENTRY = GROUP + MessageVariables.MIN_GROUP_LENGTH;
    private static final int ENTRY_LENGTH = NewOrderDecoder.InstructionsDecoder.sbeBlockLength();

    private static final int CORRELATION_ID = BODY + NewOrderDecoder.correlationIdEncodingOffset();
    private static final int TIMESTAMP_NS = BODY + NewOrderDecoder.timestampNsEncodingOffset();
    private static final int ACCOUNT = BODY + NewOrderDecoder.accountEncodingOffset();
    private static final int PRICE_TICKS = BODY + NewOrderDecoder.priceTicksEncodingOffset();
    private static final int QUANTITY_LOTS = BODY + NewOrderDecoder.quantityLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + NewOrderDecoder.instrumentIdEncodingOffset();
    private static final int SIDE = BODY + NewOrderDecoder.sideEncodingOffset();
    private static final int ORD_TYPE = BODY + NewOrderDecoder.ordTypeEncodingOffset();
    private static final int TIME_IN_FORCE = BODY + NewOrderDecoder.timeInForceEncodingOffset();
    private static final int STP_MODE = BODY + NewOrderDecoder.stpModeEncodingOffset();
    private static final int POST_ONLY = BODY + NewOrderDecoder.postOnlyEncodingOffset();

    private static final int STOP_PRICE_TICKS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.stopPriceTicksEncodingOffset();
    private static final int TRAIL_OFFSET_TICKS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.trailOffsetTicksEncodingOffset();
    private static final int QUOTE_BUDGET_UNITS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.quoteBudgetUnitsEncodingOffset();
    private static final int DISPLAY_QUANTITY_LOTS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.displayQuantityLotsEncodingOffset();
    private static final int MIN_QUANTITY_LOTS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.minQuantityLotsEncodingOffset();
    private static final int EXPIRE_TIME_NS =
        ENTRY + NewOrderDecoder.InstructionsDecoder.expireTimeNsEncodingOffset();
    private static final int STP_GROUP = ENTRY + NewOrderDecoder.InstructionsDecoder.stpGroupEncodingOffset();
    private static final int OCO_GROUP = ENTRY + NewOrderDecoder.InstructionsDecoder.ocoGroupEncodingOffset();

    /** Post-only, the group's head and the length of the client's id stand side by side: these must be zero. */
    private static final int NOT_PLAIN = 0xFF | 0xFF << Byte.SIZE *
        (MessageVariables.POST_ONLY_LENGTH + GroupSizeEncodingDecoder.numInGroupEncodingOffset());
    private static final int NAME_LENGTH_SHIFT =
        Byte.SIZE * (MessageVariables.POST_ONLY_LENGTH + MessageVariables.MIN_GROUP_LENGTH);

    private long message;

    /** Post-only flag, no instructions and the length of the client's id, as they stand behind the terms. */
    static int plainTail(final boolean postOnly, final int nameLength)
    {
        return (postOnly ? BooleanType.YES.value() : BooleanType.NO.value()) |
            ENTRY_LENGTH << Byte.SIZE * MessageVariables.POST_ONLY_LENGTH | nameLength << NAME_LENGTH_SHIFT;
    }

    NewOrderCommand wrap(final long message)
    {
        this.message = message;
        return this;
    }

    /** Length of the message if it {@link #isPlain()}. */
    int plainLength()
    {
        return MIN_LENGTH + MessageVariables.dataLength(message + ENTRY);
    }

    /**
     * Does a plain order have a client's id?
     *
     * @return true if {@link #clOrdId(ClOrdId)} of the plain order is not empty.
     */
    public boolean isPlainNamed()
    {
        return 0 != NativeMemory.getInt(message + POST_ONLY) >>> NAME_LENGTH_SHIFT;
    }

    /**
     * Is it what nearly all orders are: LIMIT, GTC or IOC, not post-only, without instructions?
     *
     * @return true if so.
     */
    public boolean isPlain()
    {
        return 0 == (NativeMemory.getInt(message + POST_ONLY) & NOT_PLAIN) && OrderTerms.isPlain(terms());
    }

    /**
     * Length of the message.
     *
     * @return bytes.
     */
    public int encodedLength()
    {
        return MIN_LENGTH + (hasInstructions() ? ENTRY_LENGTH : 0) +
            MessageVariables.dataLength(message + ENTRY + (hasInstructions() ? ENTRY_LENGTH : 0));
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
     * The account that the order is for.
     *
     * @return account.
     */
    public long account()
    {
        return NativeMemory.getLong(message + ACCOUNT);
    }

    /**
     * Limit of a limit order, protection price of any other.
     *
     * @return ticks, or {@link NullValue#LONG} for an order without a price.
     */
    public long priceTicks()
    {
        return NativeMemory.getLong(message + PRICE_TICKS);
    }

    /**
     * Total quantity.
     *
     * @return lots, or {@link NullValue#LONG} for an order by budget.
     */
    public long quantityLots()
    {
        return NativeMemory.getLong(message + QUANTITY_LOTS);
    }

    /**
     * What is to be traded.
     *
     * @return id, perhaps of no instrument.
     */
    public int instrumentId()
    {
        return NativeMemory.getInt(message + INSTRUMENT_ID);
    }

    /**
     * What the order is.
     *
     * @return see {@link OrderTerms}.
     */
    public long terms()
    {
        return NativeMemory.getLong(message + INSTRUMENT_ID);
    }

    /**
     * Side of the order.
     *
     * @return raw value of {@link io.ringbook.sbe.Side}.
     */
    public int side()
    {
        return NativeMemory.getUnsignedByte(message + SIDE);
    }

    /**
     * Type of the order.
     *
     * @return raw value of {@link OrdType}.
     */
    public int ordType()
    {
        return NativeMemory.getUnsignedByte(message + ORD_TYPE);
    }

    /**
     * How long the order lives.
     *
     * @return raw value of {@link io.ringbook.sbe.TimeInForce}.
     */
    public int timeInForce()
    {
        return NativeMemory.getUnsignedByte(message + TIME_IN_FORCE);
    }

    /**
     * What keeps the order from trading with its own account's.
     *
     * @return raw value of {@link io.ringbook.sbe.StpMode}, or {@link NullValue#ENUM} for the instrument's default.
     */
    public int stpMode()
    {
        return NativeMemory.getUnsignedByte(message + STP_MODE);
    }

    /**
     * Is the order to be rejected rather than to take?
     *
     * @return true if so.
     */
    public boolean isPostOnly()
    {
        return BooleanType.YES.value() == NativeMemory.getUnsignedByte(message + POST_ONLY);
    }

    /**
     * Does the order carry more than a plain one?
     *
     * @return true if {@link #instructions(OrderInstructions)} has something to read.
     */
    public boolean hasInstructions()
    {
        return 0 != MessageVariables.groupCount(message + GROUP);
    }

    /**
     * Reads what a plain order does not carry.
     *
     * @param instructions to read them into; cleared if there are none.
     * @return instructions.
     */
    public OrderInstructions instructions(final OrderInstructions instructions)
    {
        if (!hasInstructions())
        {
            return instructions.clear();
        }
        return instructions.set(
            NativeMemory.getLong(message + STOP_PRICE_TICKS),
            NativeMemory.getLong(message + TRAIL_OFFSET_TICKS),
            NativeMemory.getLong(message + QUOTE_BUDGET_UNITS),
            NativeMemory.getLong(message + DISPLAY_QUANTITY_LOTS),
            NativeMemory.getLong(message + MIN_QUANTITY_LOTS),
            NativeMemory.getLong(message + EXPIRE_TIME_NS),
            NativeMemory.getLong(message + STP_GROUP),
            NativeMemory.getLong(message + OCO_GROUP));
    }

    /**
     * Reads the client's id.
     *
     * @param clOrdId to read it into.
     * @return clOrdId, empty if there is none.
     */
    public ClOrdId clOrdId(final ClOrdId clOrdId)
    {
        clOrdId.decode(message + ENTRY + (hasInstructions() ? ENTRY_LENGTH : 0));
        return clOrdId;
    }
}
