package io.ringbook.codecs;

import io.ringbook.sbe.AuctionIndicativeDecoder;
import io.ringbook.sbe.AuctionUncrossedDecoder;
import io.ringbook.sbe.BalanceChangedDecoder;
import io.ringbook.sbe.BandBreachedDecoder;
import io.ringbook.sbe.BookLevelChangedDecoder;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.CancelRejectedDecoder;
import io.ringbook.sbe.IcebergReplenishedDecoder;
import io.ringbook.sbe.InstrumentDefinedDecoder;
import io.ringbook.sbe.MessageHeaderDecoder;
import io.ringbook.sbe.OrderAcceptedDecoder;
import io.ringbook.sbe.OrderCanceledDecoder;
import io.ringbook.sbe.OrderExpiredDecoder;
import io.ringbook.sbe.OrderRejectedDecoder;
import io.ringbook.sbe.OrderReplacedDecoder;
import io.ringbook.sbe.OrderTriggeredDecoder;
import io.ringbook.sbe.PhaseChangedDecoder;
import io.ringbook.sbe.TradeDecoder;
import io.ringbook.sbe.TradePreventedDecoder;
import io.ringbook.sbe.TransferCompletedDecoder;
import org.agrona.DirectBuffer;

/**
 * Events as SBE bytes to events as calls. One thread.
 *
 * <p>Long because it has a method for each event of the schema.
 */
public final class EventAdapter
{
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH;

    private final EventHandler handler;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderAcceptedDecoder orderAccepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder orderRejected = new OrderRejectedDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final OrderCanceledDecoder orderCanceled = new OrderCanceledDecoder();
    private final OrderExpiredDecoder orderExpired = new OrderExpiredDecoder();
    private final OrderReplacedDecoder orderReplaced = new OrderReplacedDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();
    private final OrderTriggeredDecoder orderTriggered = new OrderTriggeredDecoder();
    private final TradePreventedDecoder tradePrevented = new TradePreventedDecoder();
    private final IcebergReplenishedDecoder icebergReplenished = new IcebergReplenishedDecoder();
    private final PhaseChangedDecoder phaseChanged = new PhaseChangedDecoder();
    private final AuctionIndicativeDecoder auctionIndicative = new AuctionIndicativeDecoder();
    private final AuctionUncrossedDecoder auctionUncrossed = new AuctionUncrossedDecoder();
    private final BandBreachedDecoder bandBreached = new BandBreachedDecoder();
    private final BalanceChangedDecoder balanceChanged = new BalanceChangedDecoder();
    private final TransferCompletedDecoder transferCompleted = new TransferCompletedDecoder();
    private final InstrumentDefinedDecoder instrumentDefined = new InstrumentDefinedDecoder();
    private final BookLevelChangedDecoder bookLevelChanged = new BookLevelChangedDecoder();
    private final ClOrdId clOrdId = new ClOrdId();
    private final ClOrdId origClOrdId = new ClOrdId();
    private final OrderInstructions instructions = new OrderInstructions();

    private long sequence = NullValue.LONG;

    /**
     * An adapter that calls a handler.
     *
     * @param handler to call.
     */
    public EventAdapter(final EventHandler handler)
    {
        this.handler = handler;
    }

    /**
     * The template of an encoded event.
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @return template id.
     */
    public static int templateId(final DirectBuffer buffer, final int offset)
    {
        return buffer.getShort(
            offset + MessageHeaderDecoder.templateIdEncodingOffset(), TradeDecoder.BYTE_ORDER) & 0xFFFF;
    }

    /**
     * The sequence of the command that caused an encoded event; every event has it at the same place.
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @return sequence.
     */
    public static long sequence(final DirectBuffer buffer, final int offset)
    {
        return buffer.getLong(
            offset + HEADER_LENGTH + TradeDecoder.sequenceEncodingOffset(), TradeDecoder.BYTE_ORDER);
    }

    /**
     * The correlation id of the command that caused an encoded event; every event has it at the same place.
     *
     * @param buffer that holds it.
     * @param offset of its message header.
     * @return correlation id.
     */
    public static long correlationId(final DirectBuffer buffer, final int offset)
    {
        return buffer.getLong(
            offset + HEADER_LENGTH + TradeDecoder.correlationIdEncodingOffset(), TradeDecoder.BYTE_ORDER);
    }

    /**
     * Decodes one event and makes its call, after {@link EventHandler#onCommandStart} where the event is the first of
     * its command.
     *
     * @param buffer that holds the event.
     * @param offset of its message header.
     * @throws IllegalArgumentException if it is not an event of this schema.
     */
    public void onEvent(final DirectBuffer buffer, final int offset)
    {
        header.wrap(buffer, offset);
        if (MessageHeaderDecoder.SCHEMA_ID != header.schemaId())
        {
            throw new IllegalArgumentException("event: expected schemaId=" + MessageHeaderDecoder.SCHEMA_ID +
                ", found schemaId=" + header.schemaId());
        }
        final int body = offset + HEADER_LENGTH;
        final int blockLength = header.blockLength();
        final int version = header.version();
        switch (header.templateId())
        {
            case OrderAcceptedDecoder.TEMPLATE_ID:
                onOrderAccepted(buffer, body, blockLength, version);
                break;

            case OrderRejectedDecoder.TEMPLATE_ID:
                onOrderRejected(buffer, body, blockLength, version);
                break;

            case TradeDecoder.TEMPLATE_ID:
                onTrade(buffer, body, blockLength, version);
                break;

            case OrderCanceledDecoder.TEMPLATE_ID:
                onOrderCanceled(buffer, body, blockLength, version);
                break;

            case OrderExpiredDecoder.TEMPLATE_ID:
                onOrderExpired(buffer, body, blockLength, version);
                break;

            case OrderReplacedDecoder.TEMPLATE_ID:
                onOrderReplaced(buffer, body, blockLength, version);
                break;

            case CancelRejectedDecoder.TEMPLATE_ID:
                onCancelRejected(buffer, body, blockLength, version);
                break;

            case OrderTriggeredDecoder.TEMPLATE_ID:
                onOrderTriggered(buffer, body, blockLength, version);
                break;

            case TradePreventedDecoder.TEMPLATE_ID:
                onTradePrevented(buffer, body, blockLength, version);
                break;

            case IcebergReplenishedDecoder.TEMPLATE_ID:
                onIcebergReplenished(buffer, body, blockLength, version);
                break;

            case PhaseChangedDecoder.TEMPLATE_ID:
                onPhaseChanged(buffer, body, blockLength, version);
                break;

            case AuctionIndicativeDecoder.TEMPLATE_ID:
                onAuctionIndicative(buffer, body, blockLength, version);
                break;

            case AuctionUncrossedDecoder.TEMPLATE_ID:
                onAuctionUncrossed(buffer, body, blockLength, version);
                break;

            case BandBreachedDecoder.TEMPLATE_ID:
                onBandBreached(buffer, body, blockLength, version);
                break;

            case BalanceChangedDecoder.TEMPLATE_ID:
                onBalanceChanged(buffer, body, blockLength, version);
                break;

            case TransferCompletedDecoder.TEMPLATE_ID:
                onTransferCompleted(buffer, body, blockLength, version);
                break;

            case InstrumentDefinedDecoder.TEMPLATE_ID:
                onInstrumentDefined(buffer, body, blockLength, version);
                break;

            case BookLevelChangedDecoder.TEMPLATE_ID:
                onBookLevelChanged(buffer, body, blockLength, version);
                break;

            default:
                throw new IllegalArgumentException("event: unknown templateId=" + header.templateId());
        }
    }

    private void onCommand(final long sequence, final long timestampNs, final long correlationId)
    {
        if (this.sequence != sequence)
        {
            this.sequence = sequence;
            handler.onCommandStart(sequence, timestampNs, correlationId);
        }
    }

    private void onOrderAccepted(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderAccepted.wrap(buffer, offset, blockLength, version);
        onCommand(orderAccepted.sequence(), orderAccepted.timestampNs(), orderAccepted.correlationId());
        decode(orderAccepted.instructions());
        orderAccepted.limit(clOrdId.decode(buffer, orderAccepted.limit()));
        handler.onOrderAccepted(
            orderAccepted.orderId(),
            clOrdId,
            orderAccepted.account(),
            orderAccepted.instrumentId(),
            orderAccepted.side(),
            orderAccepted.ordType(),
            orderAccepted.timeInForce(),
            orderAccepted.priceTicks(),
            orderAccepted.quantityLots(),
            BooleanType.YES == orderAccepted.postOnly(),
            instructions);
    }

    private void onOrderRejected(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderRejected.wrap(buffer, offset, blockLength, version);
        onCommand(orderRejected.sequence(), orderRejected.timestampNs(), orderRejected.correlationId());
        orderRejected.limit(clOrdId.decode(buffer, orderRejected.limit()));
        final String symbol = orderRejected.symbol();
        handler.onOrderRejected(
            orderRejected.account(),
            orderRejected.instrumentId(),
            symbol,
            clOrdId,
            orderRejected.reason());
    }

    private void onTrade(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        trade.wrap(buffer, offset, blockLength, version);
        onCommand(trade.sequence(), trade.timestampNs(), trade.correlationId());
        handler.onTrade(
            trade.tradeId(),
            trade.instrumentId(),
            trade.priceTicks(),
            trade.quantityLots(),
            trade.makerOrderId(),
            trade.takerOrderId(),
            trade.makerAccount(),
            trade.takerAccount(),
            trade.takerSide(),
            trade.makerLeavesLots(),
            trade.takerLeavesLots(),
            trade.makerFeeUnits(),
            trade.takerFeeUnits(),
            trade.liquidity());
    }

    private void onOrderCanceled(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderCanceled.wrap(buffer, offset, blockLength, version);
        onCommand(orderCanceled.sequence(), orderCanceled.timestampNs(), orderCanceled.correlationId());
        orderCanceled.limit(clOrdId.decode(buffer, orderCanceled.limit()));
        handler.onOrderCanceled(
            orderCanceled.orderId(),
            clOrdId,
            orderCanceled.account(),
            orderCanceled.instrumentId(),
            orderCanceled.reason(),
            orderCanceled.cumQuantityLots(),
            orderCanceled.canceledQuantityLots());
    }

    private void onOrderExpired(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderExpired.wrap(buffer, offset, blockLength, version);
        onCommand(orderExpired.sequence(), orderExpired.timestampNs(), orderExpired.correlationId());
        orderExpired.limit(clOrdId.decode(buffer, orderExpired.limit()));
        handler.onOrderExpired(
            orderExpired.orderId(),
            clOrdId,
            orderExpired.account(),
            orderExpired.instrumentId(),
            orderExpired.reason(),
            orderExpired.cumQuantityLots(),
            orderExpired.canceledQuantityLots());
    }

    private void onOrderReplaced(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderReplaced.wrap(buffer, offset, blockLength, version);
        onCommand(orderReplaced.sequence(), orderReplaced.timestampNs(), orderReplaced.correlationId());
        orderReplaced.limit(clOrdId.decode(buffer, orderReplaced.limit()));
        orderReplaced.limit(origClOrdId.decode(buffer, orderReplaced.limit()));
        handler.onOrderReplaced(
            orderReplaced.orderId(),
            clOrdId,
            origClOrdId,
            orderReplaced.account(),
            orderReplaced.instrumentId(),
            orderReplaced.priceTicks(),
            orderReplaced.stopPriceTicks(),
            orderReplaced.quantityLots(),
            orderReplaced.cumQuantityLots(),
            orderReplaced.leavesLots(),
            orderReplaced.priority());
    }

    private void onCancelRejected(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        cancelRejected.wrap(buffer, offset, blockLength, version);
        onCommand(cancelRejected.sequence(), cancelRejected.timestampNs(), cancelRejected.correlationId());
        cancelRejected.limit(clOrdId.decode(buffer, cancelRejected.limit()));
        handler.onCancelRejected(
            cancelRejected.account(),
            cancelRejected.orderId(),
            clOrdId,
            cancelRejected.reason());
    }

    private void onOrderTriggered(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        orderTriggered.wrap(buffer, offset, blockLength, version);
        onCommand(orderTriggered.sequence(), orderTriggered.timestampNs(), orderTriggered.correlationId());
        orderTriggered.limit(clOrdId.decode(buffer, orderTriggered.limit()));
        handler.onOrderTriggered(
            orderTriggered.orderId(),
            clOrdId,
            orderTriggered.account(),
            orderTriggered.instrumentId(),
            orderTriggered.stopPriceTicks(),
            orderTriggered.lastPriceTicks());
    }

    private void onTradePrevented(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        tradePrevented.wrap(buffer, offset, blockLength, version);
        onCommand(tradePrevented.sequence(), tradePrevented.timestampNs(), tradePrevented.correlationId());
        handler.onTradePrevented(
            tradePrevented.instrumentId(),
            tradePrevented.makerOrderId(),
            tradePrevented.takerOrderId(),
            tradePrevented.priceTicks(),
            tradePrevented.quantityLots(),
            tradePrevented.mode());
    }

    private void onIcebergReplenished(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        icebergReplenished.wrap(buffer, offset, blockLength, version);
        onCommand(icebergReplenished.sequence(), icebergReplenished.timestampNs(), icebergReplenished.correlationId());
        icebergReplenished.limit(clOrdId.decode(buffer, icebergReplenished.limit()));
        handler.onIcebergReplenished(
            icebergReplenished.orderId(),
            clOrdId,
            icebergReplenished.account(),
            icebergReplenished.instrumentId(),
            icebergReplenished.displayQuantityLots(),
            icebergReplenished.reserveQuantityLots());
    }

    private void onPhaseChanged(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        phaseChanged.wrap(buffer, offset, blockLength, version);
        onCommand(phaseChanged.sequence(), phaseChanged.timestampNs(), phaseChanged.correlationId());
        handler.onPhaseChanged(
            phaseChanged.instrumentId(),
            phaseChanged.phase());
    }

    private void onAuctionIndicative(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        auctionIndicative.wrap(buffer, offset, blockLength, version);
        onCommand(auctionIndicative.sequence(), auctionIndicative.timestampNs(), auctionIndicative.correlationId());
        handler.onAuctionIndicative(
            auctionIndicative.instrumentId(),
            auctionIndicative.priceTicks(),
            auctionIndicative.volumeLots(),
            auctionIndicative.surplusLots(),
            auctionIndicative.surplusSide());
    }

    private void onAuctionUncrossed(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        auctionUncrossed.wrap(buffer, offset, blockLength, version);
        onCommand(auctionUncrossed.sequence(), auctionUncrossed.timestampNs(), auctionUncrossed.correlationId());
        handler.onAuctionUncrossed(
            auctionUncrossed.instrumentId(),
            auctionUncrossed.priceTicks(),
            auctionUncrossed.volumeLots(),
            auctionUncrossed.surplusLots(),
            auctionUncrossed.surplusSide(),
            auctionUncrossed.decidedBy());
    }

    private void onBandBreached(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        bandBreached.wrap(buffer, offset, blockLength, version);
        onCommand(bandBreached.sequence(), bandBreached.timestampNs(), bandBreached.correlationId());
        handler.onBandBreached(
            bandBreached.instrumentId(),
            bandBreached.orderId(),
            bandBreached.priceTicks(),
            bandBreached.lowPriceTicks(),
            bandBreached.highPriceTicks(),
            bandBreached.action());
    }

    private void onBalanceChanged(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        balanceChanged.wrap(buffer, offset, blockLength, version);
        onCommand(balanceChanged.sequence(), balanceChanged.timestampNs(), balanceChanged.correlationId());
        final String asset = balanceChanged.asset();
        handler.onBalanceChanged(
            balanceChanged.account(),
            asset,
            balanceChanged.availableUnits(),
            balanceChanged.lockedUnits(),
            balanceChanged.availableChangeUnits(),
            balanceChanged.lockedChangeUnits());
    }

    private void onTransferCompleted(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        transferCompleted.wrap(buffer, offset, blockLength, version);
        onCommand(transferCompleted.sequence(), transferCompleted.timestampNs(), transferCompleted.correlationId());
        final String asset = transferCompleted.asset();
        handler.onTransferCompleted(
            transferCompleted.transferType(),
            transferCompleted.account(),
            asset,
            transferCompleted.amountUnits(),
            transferCompleted.transferId(),
            transferCompleted.outcome(),
            BooleanType.YES == transferCompleted.duplicate());
    }

    private void onInstrumentDefined(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        instrumentDefined.wrap(buffer, offset, blockLength, version);
        onCommand(instrumentDefined.sequence(), instrumentDefined.timestampNs(), instrumentDefined.correlationId());
        final String symbol = instrumentDefined.symbol();
        final String baseAsset = instrumentDefined.baseAsset();
        final String quoteAsset = instrumentDefined.quoteAsset();
        handler.onInstrumentDefined(
            instrumentDefined.instrumentId(),
            symbol,
            baseAsset,
            quoteAsset,
            instrumentDefined.tickSize(),
            instrumentDefined.tickSizeDecimals(),
            instrumentDefined.lotSize(),
            instrumentDefined.lotSizeDecimals(),
            instrumentDefined.baseScale(),
            instrumentDefined.quoteScale(),
            instrumentDefined.feeAsset());
    }

    private void onBookLevelChanged(
        final DirectBuffer buffer, final int offset, final int blockLength, final int version)
    {
        bookLevelChanged.wrap(buffer, offset, blockLength, version);
        onCommand(bookLevelChanged.sequence(), bookLevelChanged.timestampNs(), bookLevelChanged.correlationId());
        handler.onBookLevelChanged(
            bookLevelChanged.instrumentId(),
            bookLevelChanged.side(),
            bookLevelChanged.priceTicks(),
            bookLevelChanged.quantityLots(),
            bookLevelChanged.updateId());
    }

    private void decode(final OrderAcceptedDecoder.InstructionsDecoder group)
    {
        instructions.clear();
        if (group.hasNext())
        {
            group.next();
            instructions.set(
                group.stopPriceTicks(),
                group.trailOffsetTicks(),
                group.quoteBudgetUnits(),
                group.displayQuantityLots(),
                group.minQuantityLots(),
                group.expireTimeNs(),
                NullValue.LONG,
                group.ocoGroup());
        }
    }
}
