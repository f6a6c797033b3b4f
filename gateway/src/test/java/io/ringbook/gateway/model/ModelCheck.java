package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.engine.InstrumentView;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Holds a model against its engine: whatever both of them know must be the same.
 */
public final class ModelCheck
{
    private final MatchingEngine engine;
    private final ReadModel model;
    private final boolean isAmendTold;
    private int liveCount;

    /**
     * A check.
     *
     * @param engine      that knows.
     * @param model       that has heard of it.
     * @param isAmendTold whether the model was told what replace events do not say.
     */
    public ModelCheck(final MatchingEngine engine, final ReadModel model, final boolean isAmendTold)
    {
        this.engine = engine;
        this.model = model;
        this.isAmendTold = isAmendTold;
    }

    /** Fails with the first difference. */
    public void check()
    {
        liveCount = 0;
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            checkMarket(model.instrument(engine.symbol(id)), InstrumentView.of(engine, id));
        }
        same("live orders", engine.liveOrders(), liveCount);
        same("open orders", engine.liveOrders(), model.orders.size() - model.orders.doneCount());
        final Map<String, String> expected = new TreeMap<>();
        engine.forEachBalance((account, assetId, available, locked) ->
            expected.put(account + engine.asset(assetId), available + " " + locked));
        final Map<String, String> found = new TreeMap<>();
        model.balances.forEach((account, balance) ->
            found.put(account + balance.asset(), balance.availableUnits() + " " + balance.lockedUnits()));
        same("balances", expected, found);
        engine.forEachAsset((id) -> same("scale of " + engine.asset(id), engine.assetScale(id),
            isDefinedUnheard(id) ? Integer.valueOf(engine.assetScale(id)) : model.assetScale(engine.asset(id))));
    }

    private boolean isDefinedUnheard(final int assetId)
    {
        return null == model.assetScale(engine.asset(assetId));
    }

    private void checkMarket(final Instrument instrument, final InstrumentView view)
    {
        final int id = instrument.id();
        final String name = instrument.symbol() + ": ";
        same(name + "phase", view.phase(), model.phase(instrument));
        same(name + "last price", view.lastPriceTicks(), model.quote(instrument).lastTicks());
        same(name + "updateId", view.lastUpdateId(), model.book(instrument).updateId());
        final Indicative indicative = model.indicative(instrument);
        same(name + "indicative price", view.indicativePriceTicks(),
            null == indicative ? NullValue.LONG : indicative.priceTicks());
        same(name + "indicative volume", view.indicativeVolumeLots(),
            null == indicative ? 0L : indicative.volumeLots());
        for (final Side side : List.of(Side.BUY, Side.SELL))
        {
            checkSide(instrument, side, name + side + " ");
        }
        final MarketQuote quote = model.quote(instrument);
        same(name + "best bid", engine.bestPriceTicks(id, Side.BUY), quote.bidTicks());
        same(name + "best ask", engine.bestPriceTicks(id, Side.SELL), quote.askTicks());
    }

    private void checkSide(final Instrument instrument, final Side side, final String name)
    {
        final List<String> levels = new ArrayList<>();
        engine.forEachLevel(instrument.id(), side, 0, (price, lots, count) -> levels.add(price + "=" + lots));
        final List<String> found = new ArrayList<>();
        model.book(instrument).levels(side).forEach((price, lots) -> found.add(price + "=" + lots));
        same(name + "levels", levels, found);

        final List<Order> queue = new ArrayList<>(model.marketByOrder(instrument).marketOrders(side));
        queue.addAll(model.marketByOrder(instrument).orders(side, Integer.MAX_VALUE));
        final int[] index = {0};
        engine.forEachOrder(instrument.id(), side, (order) ->
        {
            final String place = name + "queue at " + index[0];
            final Order known = index[0] < queue.size() ? queue.get(index[0]) : null;
            same(place, order.orderId(), null == known ? 0L : known.orderId);
            same(place + " displayed", order.displayedLots(), known.displayedLots());
            checkOrder(order);
            index[0]++;
        });
        same(name + "queue", index[0], queue.size());
        engine.forEachStop(instrument.id(), side, this::checkOrder);
    }

    private void checkOrder(final OrderView view)
    {
        liveCount++;
        final Order order = model.order(view.account(), view.orderId());
        final String name = "order " + view.orderId() + " ";
        same(name, true, null != order);
        same(name + "open", true, model.openOrders(view.account()).contains(order));
        final String clientOrderId = view.clOrdId().isEmpty() ? null : view.clOrdId().toString();
        same(name + "clientOrderId", clientOrderId, order.clientOrderId());
        if (null != clientOrderId)
        {
            same(name + "by clientOrderId", order, model.order(view.account(), clientOrderId));
        }
        same(name + "side", view.side(), order.side);
        same(name + "type", view.ordType(), order.type);
        same(name + "timeInForce", view.timeInForce(), order.timeInForce);
        same(name + "postOnly", view.isPostOnly(), order.isPostOnly());
        same(name + "price", view.priceTicks(), order.priceTicks());
        same(name + "quantity", view.isBudget() ? NullValue.LONG : view.quantityLots(), order.quantityLots());
        same(name + "cum", view.cumQuantityLots(), order.cumLots());
        same(name + "prevented", view.preventedQuantityLots(), order.preventedLots());
        same(name + "leaves", view.isBudget() ? 0L : view.leavesLots(), order.leavesLots());
        same(name + "ocoGroup", view.ocoGroup(), order.ocoGroup());
        same(name + "status", view.isPendingTrigger() ? OrderStatus.PENDING_TRIGGER :
            0 == view.cumQuantityLots() ? OrderStatus.NEW : OrderStatus.PARTIALLY_FILLED, order.status());
        if (view.isPendingTrigger())
        {
            same(name + "stopPrice", view.stopPriceTicks(), order.stopPriceTicks());
            same(name + "trailOffset", view.trailOffsetTicks(), order.trailOffsetTicks());
            same(name + "minQuantity", view.minQuantityLots(), order.minLots());
            same(name + "quoteBudget", view.quoteBudgetUnits(), order.quoteBudgetUnits());
        }
        if (isAmendTold)
        {
            same(name + "displayQuantity", view.displayQuantityLots(), order.displayLots());
            same(name + "expireTime", view.expireTimeNs(), order.expireTimeNs());
        }
    }

    static void same(final String what, final Object expected, final Object found)
    {
        if (!Objects.equals(expected, found))
        {
            throw new AssertionError(what + ": expected " + expected + ", found " + found);
        }
    }
}
