package io.ringbook.codecs;

import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrderReplacedEncoder;
import io.ringbook.sbe.Priority;

/**
 * The fields of an order's replacement, written to native memory.
 */
final class OrderReplacedEvent
{
    static final long HEADER = MessageHeaders.of(OrderReplacedEncoder.TEMPLATE_ID, OrderReplacedEncoder.BLOCK_LENGTH);
    static final int MIN_LENGTH =
        MessageHeaderEncoder.ENCODED_LENGTH + OrderReplacedEncoder.BLOCK_LENGTH + 2 * MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int ORDER_ID = BODY + OrderReplacedEncoder.orderIdEncodingOffset();
    private static final int ACCOUNT = BODY + OrderReplacedEncoder.accountEncodingOffset();
    private static final int PRICE_TICKS = BODY + OrderReplacedEncoder.priceTicksEncodingOffset();
    private static final int STOP_PRICE_TICKS = BODY + OrderReplacedEncoder.stopPriceTicksEncodingOffset();
    private static final int QUANTITY_LOTS = BODY + OrderReplacedEncoder.quantityLotsEncodingOffset();
    private static final int CUM_QUANTITY_LOTS = BODY + OrderReplacedEncoder.cumQuantityLotsEncodingOffset();
    private static final int LEAVES_LOTS = BODY + OrderReplacedEncoder.leavesLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + OrderReplacedEncoder.instrumentIdEncodingOffset();
    private static final int PRIORITY = BODY + OrderReplacedEncoder.priorityEncodingOffset();

    private OrderReplacedEvent()
    {
    }

    static long block(
        final long event,
        final long orderId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + PRICE_TICKS, priceTicks);
        NativeMemory.putLong(event + STOP_PRICE_TICKS, stopPriceTicks);
        NativeMemory.putLong(event + QUANTITY_LOTS, quantityLots);
        NativeMemory.putLong(event + CUM_QUANTITY_LOTS, cumQuantityLots);
        NativeMemory.putLong(event + LEAVES_LOTS, leavesLots);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putByte(event + PRIORITY, priority.value());
        return event + BODY + OrderReplacedEncoder.BLOCK_LENGTH;
    }
}
