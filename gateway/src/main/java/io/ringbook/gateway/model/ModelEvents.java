package io.ringbook.gateway.model;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NoEvents;
import io.ringbook.codecs.NullValue;
import io.ringbook.codecs.OrderInstructions;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.DecidedBy;
import io.ringbook.sbe.ExpireReason;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Priority;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.SurplusSide;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;

/**
 * What events do to the models: each goes to the collaborator that it concerns.
 */
abstract class ModelEvents extends NoEvents implements EventListener
{
    final Markets markets = new Markets();
    final BalanceSheet balances = new BalanceSheet();
    final Orders orders;
    final OrderEvents orderEvents;
    long sequence;
    long timestampNs;
    long turnNs;

    ModelEvents(final Orders orders)
    {
        this.orders = orders;
        orderEvents = new OrderEvents(orders, markets);
    }

    @Override
    public void onTurn(final long clockNs)
    {
        turnNs = clockNs;
    }

    @Override
    public void onCommandsEnd(final long endedSequence)
    {
        orderEvents.settle();
        markets.publish();
    }

    @Override
    public void onCommandStart(final long commandSequence, final long commandTimestampNs, final long correlationId)
    {
        sequence = commandSequence;
        timestampNs = commandTimestampNs;
        orderEvents.begin(commandSequence, commandTimestampNs);
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
        final Order order =
            new Order(orderId, account, markets.get(instrumentId).instrument, side, ordType, timeInForce, timestampNs);
        order.clientOrderId = clOrdId.isEmpty() ? null : clOrdId.toString();
        order.priceTicks = priceTicks;
        order.quantityLots = quantityLots;
        order.leavesLots = NullValue.LONG == quantityLots ? 0 : quantityLots;
        order.isPostOnly = postOnly;
        order.stopPriceTicks = instructions.stopPriceTicks();
        order.trailOffsetTicks = instructions.trailOffsetTicks();
        order.quoteBudgetUnits = instructions.quoteBudgetUnits();
        order.displayLots = instructions.displayQuantityLots();
        order.minLots = instructions.minQuantityLots();
        order.expireTimeNs = instructions.expireTimeNs();
        order.ocoGroup = instructions.ocoGroup();
        order.status = switch (ordType)
        {
            case STOP, STOP_LIMIT, TRAILING_STOP -> OrderStatus.PENDING_TRIGGER;
            default -> OrderStatus.NEW;
        };
        orderEvents.onAccepted(order);
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
        final boolean isAuction = Liquidity.AUCTION == liquidity;
        orderEvents.onFill(makerOrderId, makerLeavesLots, new Fill(
            tradeId, priceTicks, quantityLots, makerFeeUnits, isAuction ? "AUCTION" : "MAKER", timestampNs), true);
        orderEvents.onFill(takerOrderId, takerLeavesLots, new Fill(
            tradeId, priceTicks, quantityLots, takerFeeUnits, isAuction ? "AUCTION" : "TAKER", timestampNs), isAuction);
        final boolean isTakerBuyer = Side.BUY == takerSide;
        markets.touch(instrumentId).onTrade(new Trade(
            tradeId, instrumentId, priceTicks, quantityLots, isTakerBuyer ? takerOrderId : makerOrderId,
            isTakerBuyer ? makerOrderId : takerOrderId, takerSide, liquidity, timestampNs));
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
        orderEvents.onEnded(orderId, OrderStatus.CANCELED, reason.name());
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
        orderEvents.onEnded(orderId, OrderStatus.EXPIRED, reason.name());
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
        orderEvents.onReplaced(
            orderId, clOrdId.isEmpty() ? null : clOrdId.toString(), priceTicks, stopPriceTicks, quantityLots,
            leavesLots, priority);
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
        orderEvents.onTriggered(orderId, stopPriceTicks);
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
        if (StpMode.DECREMENT == mode)
        {
            orderEvents.onDecremented(makerOrderId, takerOrderId, quantityLots);
        }
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
        orderEvents.onReplenished(orderId, displayQuantityLots, reserveQuantityLots);
    }

    @Override
    public void onAuctionIndicative(
        final int instrumentId,
        final long priceTicks,
        final long volumeLots,
        final long surplusLots,
        final SurplusSide surplusSide)
    {
        markets.get(instrumentId).indicative = new Indicative(priceTicks, volumeLots, surplusLots, surplusSide);
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
        markets.get(instrumentId).lastAuction =
            new AuctionResult(priceTicks, volumeLots, surplusLots, surplusSide, decidedBy, timestampNs);
    }

    @Override
    public void onPhaseChanged(final int instrumentId, final TradingPhase phase)
    {
        markets.get(instrumentId).enter(phase);
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
        balances.set(account, asset, availableUnits, lockedUnits);
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
        markets.define(new Instrument(
            instrumentId, symbol, baseAsset, quoteAsset, tickSize, tickSizeDecimals, lotSize, lotSizeDecimals,
            baseScale, quoteScale, feeAsset));
        balances.scale(baseAsset, baseScale);
        balances.scale(quoteAsset, quoteScale);
    }

    @Override
    public void onBookLevelChanged(
        final int instrumentId,
        final Side side,
        final long priceTicks,
        final long quantityLots,
        final long updateId)
    {
        markets.touch(instrumentId).book.set(side, priceTicks, quantityLots, updateId);
    }
}
