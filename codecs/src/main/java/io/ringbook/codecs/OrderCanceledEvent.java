package io.ringbook.codecs;

import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrderCanceledEncoder;

/**
 * The fields of an order's cancel, written to native memory.
 */
final class OrderCanceledEvent
{
    static final long HEADER = MessageHeaders.of(OrderCanceledEncoder.TEMPLATE_ID, OrderCanceledEncoder.BLOCK_LENGTH);
    static final int MIN_LENGTH =
        MessageHeaderEncoder.ENCODED_LENGTH + OrderCanceledEncoder.BLOCK_LENGTH + MessageVariables.MIN_DATA_LENGTH;

    private static final int BODY = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int ORDER_ID = BODY + OrderCanceledEncoder.orderIdEncodingOffset();
    private static final int ACCOUNT = BODY + OrderCanceledEncoder.accountEncodingOffset();
    private static final int CUM_QUANTITY_LOTS = BODY + OrderCanceledEncoder.cumQuantityLotsEncodingOffset();
    private static final int CANCELED_QUANTITY_LOTS = BODY + OrderCanceledEncoder.canceledQuantityLotsEncodingOffset();
    private static final int INSTRUMENT_ID = BODY + OrderCanceledEncoder.instrumentIdEncodingOffset();
    private static final int REASON = BODY + OrderCanceledEncoder.reasonEncodingOffset();

    /** The reason, and that there is no client's id. */
    private static final int USER = CancelReason.USER.value();

    private OrderCanceledEvent()
    {
    }

    static long block(
        final long event,
        final long orderId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + CUM_QUANTITY_LOTS, cumQuantityLots);
        NativeMemory.putLong(event + CANCELED_QUANTITY_LOTS, canceledQuantityLots);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putByte(event + REASON, reason.value());
        return event + BODY + OrderCanceledEncoder.BLOCK_LENGTH;
    }

    /** The block of an order without a client's id that its owner has cancelled, and that there is no such id. */
    static void plain(
        final long event,
        final long orderId,
        final long account,
        final int instrumentId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        NativeMemory.putLong(event + ORDER_ID, orderId);
        NativeMemory.putLong(event + ACCOUNT, account);
        NativeMemory.putLong(event + CUM_QUANTITY_LOTS, cumQuantityLots);
        NativeMemory.putLong(event + CANCELED_QUANTITY_LOTS, canceledQuantityLots);
        NativeMemory.putInt(event + INSTRUMENT_ID, instrumentId);
        NativeMemory.putShort(event + REASON, USER);
    }
}
