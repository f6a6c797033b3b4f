package io.ringbook.codecs;

import io.ringbook.sbe.AuctionIndicativeEncoder;
import io.ringbook.sbe.AuctionUncrossedEncoder;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.BandBreachedEncoder;
import io.ringbook.sbe.BookLevelChangedEncoder;
import io.ringbook.sbe.BooleanType;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.CancelRejectedEncoder;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.IcebergReplenishedEncoder;
import io.ringbook.sbe.InstrumentDefinedEncoder;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.MessageHeaderEncoder;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.OrderRejectedEncoder;
import io.ringbook.sbe.OrderTriggeredEncoder;
import io.ringbook.sbe.PhaseChangedEncoder;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.RejectReason;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradePreventedEncoder;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferCompletedEncoder;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Events as calls to events as SBE bytes, each written once, straight into its {@link EventSink}. One thread.
 *
 * <p>Long because it has a method for each event of the schema.
 */
public final class EventEncoder implements EventHandler
{
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int VAR_HEADER_LENGTH = 1;

    private final EventSink sink;
    private final UnsafeBuffer claimed = new UnsafeBuffer(0, 0);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderRejectedEncoder orderRejected = new OrderRejectedEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final OrderTriggeredEncoder orderTriggered = new OrderTriggeredEncoder();
    private final TradePreventedEncoder tradePrevented = new TradePreventedEncoder();
    private final IcebergReplenishedEncoder icebergReplenished = new IcebergReplenishedEncoder();
    private final PhaseChangedEncoder phaseChanged = new PhaseChangedEncoder();
    private final AuctionIndicativeEncoder auctionIndicative = new AuctionIndicativeEncoder();
    private final AuctionUncrossedEncoder auctionUncrossed = new AuctionUncrossedEncoder();
    private final BandBreachedEncoder bandBreached = new BandBreachedEncoder();
    private final TransferCompletedEncoder transferCompleted = new TransferCompletedEncoder();
    private final InstrumentDefinedEncoder instrumentDefined = new InstrumentDefinedEncoder();
    private final BookLevelChangedEncoder bookLevelChanged = new BookLevelChangedEncoder();

    private long sequence;
    private long timestampNs;
    private long correlationId;

    /**
     * An encoder that writes into a sink.
     *
     * @param sink for the bytes.
     */
    public EventEncoder(final EventSink sink)
    {
        this.sink = sink;
    }

    @Override
    public void onCommandStart(final long sequence, final long timestampNs, final long correlationId)
    {
        this.sequence = sequence;
        this.timestampNs = timestampNs;
        this.correlationId = correlationId;
    }

    @Override
    public void onOrderAccepted(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final Side side,
        final OrdType ordType,
        final TimeInForce timeInForce,
        final long priceTicks,
        final long quantityLots,
        final boolean postOnly,
        final OrderInstructions instructions)
    {
        final boolean isPlain = instructions.isEmpty();
        final long event = sink.claim(OrderAcceptedEvent.PLAIN_LENGTH + clOrdId.length() +
            (isPlain ? 0 : OrderAcceptedEvent.INSTRUCTIONS_LENGTH));
        EventBlock.start(event, OrderAcceptedEvent.HEADER, sequence, timestampNs, correlationId);
        OrderAcceptedEvent.block(
            event, orderId, account, instrumentId, side, ordType, timeInForce, priceTicks, quantityLots, postOnly);
        clOrdId.encode(isPlain ?
            OrderAcceptedEvent.noInstructions(event) : OrderAcceptedEvent.instructions(event, instructions));
        sink.commit();
    }

    @Override
    public void onPlainOrderAccepted(
        final long orderId, final long account, final long terms, final long priceTicks, final long quantityLots)
    {
        final long event = sink.claim(OrderAcceptedEvent.PLAIN_LENGTH);
        EventBlock.start(event, OrderAcceptedEvent.HEADER, sequence, timestampNs, correlationId);
        OrderAcceptedEvent.plain(event, orderId, account, terms, priceTicks, quantityLots);
        sink.commit();
    }

    @Override
    public void onOrderRejected(
        final long account,
        final int instrumentId,
        final String symbol,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + OrderRejectedEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + clOrdId.length() +
                VAR_HEADER_LENGTH + symbol.length());
        orderRejected.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .account(account)
            .instrumentId(instrumentId)
            .reason(reason);
        orderRejected.limit(clOrdId.encode(buffer, orderRejected.limit()));
        orderRejected.symbol(symbol);
        sink.commit();
    }

    @Override
    public void onTrade(
        final long tradeId,
        final int instrumentId,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final Side takerSide,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits,
        final Liquidity liquidity)
    {
        final long event = sink.claim(TradeEvent.LENGTH);
        EventBlock.start(event, TradeEvent.HEADER, sequence, timestampNs, correlationId);
        TradeEvent.block(
            event, tradeId, instrumentId, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount,
            takerAccount, takerSide, makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits, liquidity);
        sink.commit();
    }

    @Override
    public void onPlainTrade(
        final long tradeId,
        final long takerTerms,
        final long priceTicks,
        final long quantityLots,
        final long makerOrderId,
        final long takerOrderId,
        final long makerAccount,
        final long takerAccount,
        final long makerLeavesLots,
        final long takerLeavesLots,
        final long makerFeeUnits,
        final long takerFeeUnits)
    {
        final long event = sink.claim(TradeEvent.LENGTH);
        EventBlock.start(event, TradeEvent.HEADER, sequence, timestampNs, correlationId);
        TradeEvent.plain(
            event, tradeId, takerTerms, priceTicks, quantityLots, makerOrderId, takerOrderId, makerAccount,
            takerAccount, makerLeavesLots, takerLeavesLots, makerFeeUnits, takerFeeUnits);
        sink.commit();
    }

    @Override
    public void onOrderCanceled(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final CancelReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        final long event = sink.claim(OrderCanceledEvent.MIN_LENGTH + clOrdId.length());
        EventBlock.start(event, OrderCanceledEvent.HEADER, sequence, timestampNs, correlationId);
        clOrdId.encode(OrderCanceledEvent.block(
            event, orderId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots));
        sink.commit();
    }

    @Override
    public void onPlainOrderCanceled(
        final long orderId,
        final long account,
        final int instrumentId,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        final long event = sink.claim(OrderCanceledEvent.MIN_LENGTH);
        EventBlock.start(event, OrderCanceledEvent.HEADER, sequence, timestampNs, correlationId);
        OrderCanceledEvent.plain(event, orderId, account, instrumentId, cumQuantityLots, canceledQuantityLots);
        sink.commit();
    }

    @Override
    public void onOrderExpired(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final ExpireReason reason,
        final long cumQuantityLots,
        final long canceledQuantityLots)
    {
        final long event = sink.claim(OrderExpiredEvent.MIN_LENGTH + clOrdId.length());
        EventBlock.start(event, OrderExpiredEvent.HEADER, sequence, timestampNs, correlationId);
        clOrdId.encode(OrderExpiredEvent.block(
            event, orderId, account, instrumentId, reason, cumQuantityLots, canceledQuantityLots));
        sink.commit();
    }

    @Override
    public void onOrderReplaced(
        final long orderId,
        final ClOrdId clOrdId,
        final ClOrdId origClOrdId,
        final long account,
        final int instrumentId,
        final long priceTicks,
        final long stopPriceTicks,
        final long quantityLots,
        final long cumQuantityLots,
        final long leavesLots,
        final Priority priority)
    {
        final long event = sink.claim(OrderReplacedEvent.MIN_LENGTH + clOrdId.length() + origClOrdId.length());
        EventBlock.start(event, OrderReplacedEvent.HEADER, sequence, timestampNs, correlationId);
        origClOrdId.encode(clOrdId.encode(OrderReplacedEvent.block(
            event, orderId, account, instrumentId, priceTicks, stopPriceTicks, quantityLots, cumQuantityLots,
            leavesLots, priority)));
        sink.commit();
    }

    @Override
    public void onCancelRejected(
        final long account,
        final long orderId,
        final ClOrdId clOrdId,
        final RejectReason reason)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + CancelRejectedEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + clOrdId.length());
        cancelRejected.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .account(account)
            .orderId(orderId)
            .reason(reason);
        cancelRejected.limit(clOrdId.encode(buffer, cancelRejected.limit()));
        sink.commit();
    }

    @Override
    public void onOrderTriggered(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long stopPriceTicks,
        final long lastPriceTicks)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + OrderTriggeredEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + clOrdId.length());
        orderTriggered.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .orderId(orderId)
            .account(account)
            .stopPriceTicks(stopPriceTicks)
            .lastPriceTicks(lastPriceTicks)
            .instrumentId(instrumentId);
        orderTriggered.limit(clOrdId.encode(buffer, orderTriggered.limit()));
        sink.commit();
    }

    @Override
    public void onTradePrevented(
        final int instrumentId,
        final long makerOrderId,
        final long takerOrderId,
        final long priceTicks,
        final long quantityLots,
        final StpMode mode)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + TradePreventedEncoder.BLOCK_LENGTH);
        tradePrevented.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .makerOrderId(makerOrderId)
            .takerOrderId(takerOrderId)
            .priceTicks(priceTicks)
            .quantityLots(quantityLots)
            .instrumentId(instrumentId)
            .mode(mode);
        sink.commit();
    }

    @Override
    public void onIcebergReplenished(
        final long orderId,
        final ClOrdId clOrdId,
        final long account,
        final int instrumentId,
        final long displayQuantityLots,
        final long reserveQuantityLots)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + IcebergReplenishedEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + clOrdId.length());
        icebergReplenished.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .orderId(orderId)
            .account(account)
            .displayQuantityLots(displayQuantityLots)
            .reserveQuantityLots(reserveQuantityLots)
            .instrumentId(instrumentId);
        icebergReplenished.limit(clOrdId.encode(buffer, icebergReplenished.limit()));
        sink.commit();
    }

    @Override
    public void onPhaseChanged(
        final int instrumentId,
        final TradingPhase phase)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + PhaseChangedEncoder.BLOCK_LENGTH);
        phaseChanged.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .instrumentId(instrumentId)
            .phase(phase);
        sink.commit();
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + AuctionIndicativeEncoder.BLOCK_LENGTH);
        auctionIndicative.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .priceTicks(priceTicks)
            .volumeLots(volumeLots)
            .surplusLots(surplusLots)
            .instrumentId(instrumentId)
            .surplusSide(surplusSide);
        sink.commit();
    }

    @Override
    public void onAuctionUncrossed(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide,
        final DecidedBy decidedBy)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + AuctionUncrossedEncoder.BLOCK_LENGTH);
        auctionUncrossed.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .priceTicks(priceTicks)
            .volumeLots(volumeLots)
            .surplusLots(surplusLots)
            .instrumentId(instrumentId)
            .surplusSide(surplusSide)
            .decidedBy(decidedBy);
        sink.commit();
    }

    @Override
    public void onBandBreached(
        final int instrumentId,
        final long orderId,
        final long priceTicks,
        final long lowPriceTicks,
        final long highPriceTicks,
        final BandAction action)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + BandBreachedEncoder.BLOCK_LENGTH);
        bandBreached.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .orderId(orderId)
            .priceTicks(priceTicks)
            .lowPriceTicks(lowPriceTicks)
            .highPriceTicks(highPriceTicks)
            .instrumentId(instrumentId)
            .action(action);
        sink.commit();
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final String asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final long event = balanceChanged(
            MessageVariables.MIN_DATA_LENGTH + asset.length(), account, availableUnits, lockedUnits,
            availableChangeUnits, lockedChangeUnits);
        AssetName.encode(event + BalanceChangedEvent.BLOCK_END, asset);
        sink.commit();
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final AssetName asset,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final long event = balanceChanged(
            asset.length(), account, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
        asset.encode(event + BalanceChangedEvent.BLOCK_END, lockedChangeUnits);
        sink.commit();
    }

    private long balanceChanged(
        final int assetLength,
        final long account,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        final long event = sink.claim(BalanceChangedEvent.BLOCK_END + assetLength);
        EventBlock.start(event, BalanceChangedEvent.HEADER, sequence, timestampNs, correlationId);
        BalanceChangedEvent.block(
            event, account, availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
        return event;
    }

    @Override
    public void onTransferCompleted(
        final TransferType type,
        final long account,
        final String asset,
        final long amountUnits,
        final long transferId,
        final TransferOutcome outcome,
        final boolean duplicate)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + TransferCompletedEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + asset.length());
        transferCompleted.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .account(account)
            .transferId(transferId)
            .amountUnits(amountUnits)
            .transferType(type)
            .outcome(outcome)
            .duplicate(duplicate ? BooleanType.YES : BooleanType.NO);
        transferCompleted.asset(asset);
        sink.commit();
    }

    @Override
    public void onInstrumentDefined(
        final int instrumentId,
        final String symbol,
        final String baseAsset,
        final String quoteAsset,
        final long tickSize,
        final int tickSizeDecimals,
        final long lotSize,
        final int lotSizeDecimals,
        final int baseScale,
        final int quoteScale,
        final FeeAsset feeAsset)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + InstrumentDefinedEncoder.BLOCK_LENGTH + VAR_HEADER_LENGTH + symbol.length() +
                VAR_HEADER_LENGTH + baseAsset.length() + VAR_HEADER_LENGTH + quoteAsset.length());
        instrumentDefined.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .tickSize(tickSize)
            .lotSize(lotSize)
            .instrumentId(instrumentId)
            .tickSizeDecimals((short)tickSizeDecimals)
            .lotSizeDecimals((short)lotSizeDecimals)
            .baseScale((short)baseScale)
            .quoteScale((short)quoteScale)
            .feeAsset(feeAsset);
        instrumentDefined.symbol(symbol);
        instrumentDefined.baseAsset(baseAsset);
        instrumentDefined.quoteAsset(quoteAsset);
        sink.commit();
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        final MutableDirectBuffer buffer = claim(
            HEADER_LENGTH + BookLevelChangedEncoder.BLOCK_LENGTH);
        bookLevelChanged.wrapAndApplyHeader(buffer, 0, header)
            .sequence(sequence).timestampNs(timestampNs).correlationId(correlationId)
            .priceTicks(priceTicks)
            .quantityLots(quantityLots)
            .updateId(updateId)
            .instrumentId(instrumentId)
            .side(side);
        sink.commit();
    }

    private MutableDirectBuffer claim(final int length)
    {
        claimed.wrap(sink.claim(length), length);
        return claimed;
    }
}
