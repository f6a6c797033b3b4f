package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.OrderAcceptedEncoder;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

/**
 * The fields of an accepted order, written to native memory.
 */
final class OrderAcceptedEvent
{
    static final long HEADER = MessageHeaders.of(OrderAcceptedEncoder.TEMPLATE_ID, OrderAcceptedEncoder.BLOCK_LENGTH);

    /** Without instructions and client id. */
    static final int PLAIN_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + OrderAcceptedEncoder.BLOCK_LENGTH +
        MessageVariables.MIN_GROUP_LENGTH + MessageVariables.MIN_DATA_LENGTH;
    static final int INSTRUCTIONS_LENGTH = OrderAcceptedEncoder.InstructionsEncoder.sbeBlockLength();

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int ORDER_ID = BODY + OrderAcceptedEncoder.orderIdEncodingOffset();
    private static final int ACCOUNT = BODY + OrderAcceptedEncoder.accountEncodingOffset();
    private static final int PRICE_TICKS = BODY + OrderAcceptedEncoder.priceTicksEncodingOffset();
    private static final int QUANTITY_LOTS = BODY + OrderAcceptedEncoder.quantityLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + OrderAcceptedEncoder.instrumentIdEncodingOffset();
    private static final int SIDE = BODY + OrderAcceptedEncoder.sideEncodingOffset();
    private static final int ORD_TYPE = BODY + OrderAcceptedEncoder.ordTypeEncodingOffset();
    private static final int TIME_IN_FORCE = BODY + OrderAcceptedEncoder.timeInForceEncodingOffset();
    private static final int POST_ONLY = BODY + OrderAcceptedEncoder.postOnlyEncodingOffset();

    private static final int GROUP = BODY + OrderAcceptedEncoder.BLOCK_LENGTH;
    private static final int ENTRY = GROUP + MessageVariables.MIN_GROUP_LENGTH;
    private static final int ENTRY_STOP_PRICE_TICKS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.stopPriceTicksEncodingOffset();
    private static final int ENTRY_TRAIL_OFFSET_TICKS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.trailOffsetTicksEncodingOffset();
    private static final int ENTRY_QUOTE_BUDGET_UNITS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.quoteBudgetUnitsEncodingOffset();
    private static final int ENTRY_DISPLAY_QUANTITY_LOTS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.displayQuantityLotsEncodingOffset();
    private static final int ENTRY_MIN_QUANTITY_LOTS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.minQuantityLotsEncodingOffset();
    private static final int ENTRY_EXPIRE_TIME_NS =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.expireTimeNsEncodingOffset();
    private static final int ENTRY_OCO_GROUP =
        ENTRY + OrderAcceptedEncoder.InstructionsEncoder.ocoGroupEncodingOffset();

    private OrderAcceptedEvent()
    {
    }

    static void block(
        final long event,
        final long orderId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + PRICE_TICKS, priceTicks);
        NativeMemory.putLong(event + QUANTITY_LOTS, quantityLots);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putByte(event + SIDE, side.value());
        NativeMemory.putByte(event + ORD_TYPE, ordType.value());
        NativeMemory.putByte(event + TIME_IN_FORCE, timeInForce.value());
        NativeMemory.putByte(event + POST_ONLY, postOnly ? 1 : 0);
    }

    /** The block of a plain order without a client's id, with all that comes behind it. */
    static void plain(
        final long event,
        final long orderId,
        final long account,
        final long terms,
        final long priceTicks,
        final long quantityLots)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + PRICE_TICKS, priceTicks);
        NativeMemory.putLong(event + QUANTITY_LOTS, quantityLots);
        // Side, type and time in force stand as they do in the terms; then come zeros, but for one byte.
        NativeMemory.putLong(event + INSTRUMENT_ID, terms);
        NativeMemory.putInt(event + POST_ONLY, INSTRUCTIONS_LENGTH << MessageVariables.POST_ONLY_LENGTH * Byte.SIZE);
    }

    /**
     * Writes that there are no instructions.
     *
     * @param event address of the message.
     * @return address behind them.
     */
    static long noInstructions(final long event)
    {
        MessageVariables.group(event + GROUP, INSTRUCTIONS_LENGTH, 0);
        return event + ENTRY;
    }

    static long instructions(final long event, final OrderInstructions instructions)
    {
        MessageVariables.group(event + GROUP, INSTRUCTIONS_LENGTH, 1);
        NativeMemory.putLong(event + ENTRY_STOP_PRICE_TICKS, instructions.stopPriceTicks());
        NativeMemory.putLong(event + ENTRY_TRAIL_OFFSET_TICKS, instructions.trailOffsetTicks());
        NativeMemory.putLong(event + ENTRY_QUOTE_BUDGET_UNITS, instructions.quoteBudgetUnits());
        NativeMemory.putLong(event + ENTRY_DISPLAY_QUANTITY_LOTS, instructions.displayQuantityLots());
        NativeMemory.putLong(event + ENTRY_MIN_QUANTITY_LOTS, instructions.minQuantityLots());
        NativeMemory.putLong(event + ENTRY_EXPIRE_TIME_NS, instructions.expireTimeNs());
        NativeMemory.putLong(event + ENTRY_OCO_GROUP, instructions.ocoGroup());
        return event + ENTRY + INSTRUCTIONS_LENGTH;
    }
}
