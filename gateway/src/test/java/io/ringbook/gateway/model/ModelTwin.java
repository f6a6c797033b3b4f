package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds a model that began in the middle against one that has heard everything.
 */
final class ModelTwin
{
    private final ReadModel first;
    private final ReadModel second;
    private boolean isCopy;

    ModelTwin(final ReadModel first, final ReadModel second)
    {
        this.first = first;
        this.second = second;
    }

    /**
     * The second one knows ended orders by the copy, which does not have what no event says: how far a trailing stop
     * had followed, and what was prevented altogether.
     */
    ModelTwin fromCopy()
    {
        isCopy = true;
        return this;
    }

    void check(final long lastOrderId)
    {
        for (long orderId = 1; orderId <= lastOrderId; orderId++)
        {
            checkOrder(first.order(orderId), second.order(orderId));
        }
        for (final Instrument instrument : first.instruments())
        {
            ModelCheck.same("instrument", instrument, second.instrument(instrument.symbol()));
            checkMarket(instrument);
        }
    }

    private void checkMarket(final Instrument instrument)
    {
        final String name = instrument.symbol() + " ";
        ModelCheck.same(name + "trades", first.trades(instrument), second.trades(instrument));
        ModelCheck.same(name + "trades whole", first.trades(instrument).isWhole(),
            second.trades(instrument).isWhole());
        ModelCheck.same(name + "ticker", first.ticker(instrument), second.ticker(instrument));
        for (final Side side : List.of(Side.BUY, Side.SELL))
        {
            ModelCheck.same(name + side, ids(first, instrument, side), ids(second, instrument, side));
        }
        for (final KlineInterval interval : KlineInterval.values())
        {
            ModelCheck.same(name + interval,
                first.klines(instrument, interval, NullValue.LONG, NullValue.LONG, 100),
                second.klines(instrument, interval, NullValue.LONG, NullValue.LONG, 100));
        }
    }

    private static List<String> ids(final ReadModel model, final Instrument instrument, final Side side)
    {
        final List<String> ids = new ArrayList<>();
        model.marketByOrder(instrument).orders(side, Integer.MAX_VALUE).forEach(
            (order) -> ids.add(order.orderId + "/" + order.displayedLots()));
        return ids;
    }

    private void checkOrder(final Order order, final Order other)
    {
        ModelCheck.same("known", null == order, null == other);
        if (null == order)
        {
            return;
        }
        final String name = "order " + order.orderId;
        ModelCheck.same(name, text(order), text(other));
        ModelCheck.same(name + " fills", order.fills(), other.fills());
        if (null != order.clientOrderId())
        {
            final Order newest = first.order(order.account, order.clientOrderId());
            final Order otherNewest = second.order(order.account, order.clientOrderId());
            // Which of two was done last, the past does not tell if the time stood still.
            ModelCheck.same(name + " namesake", newest.updatedNs(), otherNewest.updatedNs());
            ModelCheck.same(name + " namesake lives", newest.status().isLive(), otherNewest.status().isLive());
        }
    }

    private String text(final Order order)
    {
        final boolean isKnown = !isCopy || order.status().isLive();
        final long stopTicks = isKnown || OrdType.TRAILING_STOP != order.type ? order.stopPriceTicks() : 0;
        return List.of(
            order.account, order.instrument.id(), order.side, order.type, order.timeInForce, order.createdNs,
            order.clientOrderId() + "", order.priceTicks(), stopTicks, order.trailOffsetTicks(),
            order.quantityLots(), order.quoteBudgetUnits(), order.displayLots(), order.minLots(),
            order.expireTimeNs(), order.ocoGroup(), order.isPostOnly(), order.status(), order.reason() + "",
            order.cumLots(), order.leavesLots(), isKnown ? order.preventedLots() : 0, order.tradedTickLots(),
            order.updatedNs(), order.displayedLots(), order.hasAllFills()).toString();
    }
}
