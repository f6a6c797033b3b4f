package io.ringbook.codecs;

import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrderExpiredEncoder;

/**
 * The fields of an order's expiry, written to native memory.
 */
final class OrderExpiredEvent
{
    static final long HEADER = MessageHeaders.of(OrderExpiredEncoder.TEMPLATE_ID, OrderExpiredEncoder.BLOCK_LENGTH);
    static final int MIN_LENGTH =
        MessageHeaderEncoder.ENCODED_LENGTH + OrderExpiredEncoder.BLOCK_LENGTH + MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int ORDER_ID = BODY + OrderExpiredEncoder.orderIdEncodingOffset();
    private static final int ACCOUNT = BODY + OrderExpiredEncoder.accountEncodingOffset();
    private static final int CUM_QUANTITY_LOTS = BODY + OrderExpiredEncoder.cumQuantityLotsEncodingOffset();
    private static final int CANCELED_QUANTITY_LOTS = BODY + OrderExpiredEncoder.canceledQuantityLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + OrderExpiredEncoder.instrumentIdEncodingOffset();
    private static final int REASON = BODY + OrderExpiredEncoder.reasonEncodingOffset();

    private OrderExpiredEvent()
    {
    }

    static long block(
        final long event,
        final long orderId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + CUM_QUANTITY_LOTS, cumQuantityLots);
        NativeMemory.putLong(event + CANCELED_QUANTITY_LOTS, canceledQuantityLots);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putByte(event + REASON, reason.value());
        return event + BODY + OrderExpiredEncoder.BLOCK_LENGTH;
    }
}
