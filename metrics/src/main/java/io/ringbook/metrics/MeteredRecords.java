package io.ringbook.metrics;

import io.ringbook.codecs.EventAdapter;
import io.ringbook.pipeline.RecordHandler;
import io.ringbook.sbe.CancelRejectedDecoder;
import io.ringbook.sbe.InstrumentDefinedDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.OrderAcceptedDecoder;
import io.ringbook.sbe.OrderCanceledDecoder;
import io.ringbook.sbe.OrderExpiredDecoder;
import io.ringbook.sbe.OrderRejectedDecoder;
import io.ringbook.sbe.OrderReplacedDecoder;
import io.ringbook.sbe.OrderTriggeredDecoder;
import io.ringbook.sbe.TradeDecoder;
import io.ringbook.sbe.TradePreventedDecoder;
import io.ringbook.sbe.TransferCompletedDecoder;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.DirectBuffer;

/**
 * Counts encoded events on their way to a handler. Of each only the fields that are counted are read, in place.
 */
final class MeteredRecords implements RecordHandler
{
    private static final int BODY = MessageHeaderDecoder.ENCODED_LENGTH;

    private final EventCounts counts;
    private final RecordHandler delegate;
    private final EventAdapter names;
    private long sequence;

    MeteredRecords(final EventCounts counts, final RecordHandler delegate)
    {
        this.counts = counts;
        this.delegate = delegate;
        names = new EventAdapter(new InstrumentNames(counts));
    }

    @Override
    public void onRecord(final DirectBuffer buffer, final int offset, final int length)
    {
        final long eventSequence = EventAdapter.sequence(buffer, offset);
        if (sequence != eventSequence)
        {
            sequence = eventSequence;
            counts.onCommand(eventSequence, buffer.getLong(
                offset + BODY + TradeDecoder.timestampNsEncodingOffset(), TradeDecoder.BYTE_ORDER));
        }
        count(buffer, offset);
        delegate.onRecord(buffer, offset, length);
    }

    @Override
    public void onDrained()
    {
        delegate.onDrained();
    }

    private void count(final DirectBuffer buffer, final int offset)
    {
        switch (EventAdapter.templateId(buffer, offset))
        {
            case OrderAcceptedDecoder.TEMPLATE_ID:
                counts.on(EventCounts.ACCEPTED);
                break;

            case TradeDecoder.TEMPLATE_ID:
                counts.onTrade(
                    buffer.getInt(
                        offset + BODY + TradeDecoder.instrumentIdEncodingOffset(), TradeDecoder.BYTE_ORDER),
                    buffer.getLong(
                        offset + BODY + TradeDecoder.quantityLotsEncodingOffset(), TradeDecoder.BYTE_ORDER));
                break;

            case OrderCanceledDecoder.TEMPLATE_ID:
                counts.onCanceled(reason(buffer, offset, OrderCanceledDecoder.reasonEncodingOffset()));
                break;

            case OrderRejectedDecoder.TEMPLATE_ID:
                counts.onOrderRejected(reason(buffer, offset, OrderRejectedDecoder.reasonEncodingOffset()));
                break;

            default:
                countRare(buffer, offset);
                break;
        }
    }

    private void countRare(final DirectBuffer buffer, final int offset)
    {
        switch (EventAdapter.templateId(buffer, offset))
        {
            case CancelRejectedDecoder.TEMPLATE_ID:
                counts.onCancelRejected(reason(buffer, offset, CancelRejectedDecoder.reasonEncodingOffset()));
                break;

            case OrderExpiredDecoder.TEMPLATE_ID:
                counts.onExpired(reason(buffer, offset, OrderExpiredDecoder.reasonEncodingOffset()));
                break;

            case OrderReplacedDecoder.TEMPLATE_ID:
                counts.on(EventCounts.REPLACED);
                break;

            case OrderTriggeredDecoder.TEMPLATE_ID:
                counts.on(EventCounts.TRIGGERED);
                break;

            case TradePreventedDecoder.TEMPLATE_ID:
                counts.on(EventCounts.PREVENTED);
                break;

            case TransferCompletedDecoder.TEMPLATE_ID:
                countTransfer(buffer, offset);
                break;

            case InstrumentDefinedDecoder.TEMPLATE_ID:
                names.onEvent(buffer, offset);
                counts.onEvent();
                break;

            default:
                counts.onEvent();
                break;
        }
    }

    private void countTransfer(final DirectBuffer buffer, final int offset)
    {
        if (TransferOutcome.DONE.value() != reason(buffer, offset, TransferCompletedDecoder.outcomeEncodingOffset()))
        {
            counts.onEvent();
            return;
        }
        final int type = reason(buffer, offset, TransferCompletedDecoder.transferTypeEncodingOffset());
        counts.on(TransferType.DEPOSIT.value() == type ? EventCounts.DEPOSITS : EventCounts.WITHDRAWALS);
    }

    private static int reason(final DirectBuffer buffer, final int offset, final int fieldOffset)
    {
        return buffer.getByte(offset + BODY + fieldOffset) & 0xFF;
    }
}
