package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.InstrumentView;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.SurplusSide;

import java.util.List;

/**
 * Fills the models from an engine at rest, and adds what the past tells of its live orders.
 */
final class Takeover
{
    private static final List<Side> SIDES = List.of(Side.BUY, Side.SELL);

    private final Markets markets;
    private final Orders orders;
    private long lastOrderId;
    private long lastTradeId;

    Takeover(final Markets markets, final Orders orders)
    {
        this.markets = markets;
        this.orders = orders;
    }

    void start(final MatchingEngine engine)
    {
        lastOrderId = engine.lastOrderId();
        lastTradeId = engine.lastTradeId();
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            start(engine, markets.touch(id), InstrumentView.of(engine, id));
        }
        markets.publish();
    }

    private void start(final MatchingEngine engine, final Market market, final InstrumentView view)
    {
        final int id = market.instrument.id();
        markets.terms(id, Terms.of(view));
        market.phase = view.phase();
        market.indicative = SurplusSide.NONE == view.indicativeSurplusSide() && 0 == view.indicativeVolumeLots() ?
            null : new Indicative(view.indicativePriceTicks(), view.indicativeVolumeLots(),
                view.indicativeSurplusLots(), view.indicativeSurplusSide());
        market.book.isL2(view.isL2());
        if (NullValue.LONG != view.lastPriceTicks())
        {
            market.ticker.start(view.lastPriceTicks());
            market.tape.unknownTo(lastTradeId);
            market.klines.unknownBefore(engine.timestampNs(), view.lastPriceTicks());
        }
        for (final Side side : SIDES)
        {
            engine.forEachOrder(id, side, (order) ->
                market.orders.add(live(market, order, engine.timestampNs()), order.displayedLots()));
            engine.forEachStop(id, side, (order) ->
            {
                final Order stop = live(market, order, engine.timestampNs());
                if (OrdType.TRAILING_STOP == stop.type)
                {
                    market.trailing(side).add(stop);
                }
            });
            engine.forEachLevel(id, side, 0, (price, lots, count) -> market.book.set(side, price, lots));
        }
        market.book.startId(view.lastUpdateId());
    }

    private Order live(final Market market, final OrderView view, final long nowNs)
    {
        final Order order = new Order(
            view.orderId(), view.account(), market.instrument, view.side(), view.ordType(), view.timeInForce(), nowNs);
        order.clientOrderId = view.clOrdId().isEmpty() ? null : view.clOrdId().toString();
        order.priceTicks = view.priceTicks();
        order.stopPriceTicks = view.stopPriceTicks();
        order.trailOffsetTicks = view.trailOffsetTicks();
        order.quantityLots = view.isBudget() ? NullValue.LONG : view.quantityLots();
        order.quoteBudgetUnits = view.quoteBudgetUnits();
        order.displayLots = view.displayQuantityLots();
        order.minLots = view.minQuantityLots();
        order.expireTimeNs = view.expireTimeNs();
        order.ocoGroup = view.ocoGroup();
        order.isPostOnly = view.isPostOnly();
        order.cumLots = view.cumQuantityLots();
        order.leavesLots = view.isBudget() ? 0 : view.leavesLots();
        order.preventedLots = view.preventedQuantityLots();
        order.status = view.isPendingTrigger() ? OrderStatus.PENDING_TRIGGER :
            0 == view.cumQuantityLots() ? OrderStatus.NEW : OrderStatus.PARTIALLY_FILLED;
        orders.add(order);
        return order;
    }

    void pastOrder(final Order past)
    {
        if (past.orderId > lastOrderId)
        {
            return;
        }
        final Order live = orders.get(past.orderId);
        if (null != live)
        {
            merge(past, live);
        }
        else if (past.status.isLive())
        {
            throw new IllegalStateException("order " + past.orderId + ": expected to be done, as in the engine, " +
                "found " + past.status + " in what the past tells");
        }
        orders.add(past);
    }

    /** What the engine says holds; what it does not keep is the past's. */
    private void merge(final Order past, final Order live)
    {
        if (past.cumLots != live.cumLots)
        {
            throw new IllegalStateException("order " + past.orderId + ": expected cumLots=" + live.cumLots +
                ", as in the engine, found " + past.cumLots + " in what the past tells");
        }
        orders.discard(live);
        final boolean isPending = OrderStatus.PENDING_TRIGGER == live.status;
        past.clientOrderId = live.clientOrderId;
        past.priceTicks = live.priceTicks;
        past.quantityLots = live.quantityLots;
        past.displayLots = live.displayLots;
        past.expireTimeNs = live.expireTimeNs;
        past.ocoGroup = live.ocoGroup;
        past.isPostOnly = live.isPostOnly;
        past.leavesLots = live.leavesLots;
        past.preventedLots = live.preventedLots;
        past.status = live.status;
        past.reason = null;
        if (isPending)
        {
            past.stopPriceTicks = live.stopPriceTicks;
        }
        if (null != live.level)
        {
            live.level.exchange(live, past);
        }
        if (null != live.trail)
        {
            live.trail.exchange(live, past);
        }
    }

    void pastFill(final long orderId, final Fill fill)
    {
        final Order order = orders.get(orderId);
        if (null != order && fill.tradeId() <= lastTradeId)
        {
            orders.addPastFill(order, fill);
        }
    }

    void pastTrade(final Trade trade)
    {
        if (trade.tradeId() <= lastTradeId)
        {
            final Market market = markets.get(trade.instrumentId());
            market.tape.appendPast(trade);
            market.ticker.startWith(trade);
        }
    }

    void pastKline(final int instrumentId, final int intervalSeconds, final Kline kline)
    {
        final Market market = markets.get(instrumentId);
        market.klines.addPast(intervalSeconds, kline);
        if (60 == intervalSeconds)
        {
            market.ticker.onPastKline();
        }
    }
}
