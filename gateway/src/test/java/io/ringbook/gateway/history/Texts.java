package io.ringbook.gateway.history;

import io.ringbook.gateway.model.Order;
import io.ringbook.sbe.OrdType;

/** Orders as texts, to be compared whole. */
final class Texts
{
    private Texts()
    {
    }

    static String of(final Order order)
    {
        return withoutFills(order) + " " + order.fills();
    }

    static String withoutFills(final Order order)
    {
        return order.orderId + " account " + order.account + " " + order.instrument.symbol() + " " + order.side + " " +
            order.type + " " + order.timeInForce + " " + order.createdNs + " id " + order.clientOrderId() +
            " price " + order.priceTicks() + " stop " + stop(order) + " trail " + order.trailOffsetTicks() +
            " quantity " + order.quantityLots() + " budget " + order.quoteBudgetUnits() + " display " +
            order.displayLots() + " min " + order.minLots() + " expire " + order.expireTimeNs() + " oco " +
            order.ocoGroup() + " post " + order.isPostOnly() + " " + order.status() + " " + order.reason() + " cum " +
            order.cumLots() + " leaves " + order.leavesLots() + " notional " + order.tradedTickLots() + " at " +
            order.updatedNs();
    }

    /** No event says how far the stop has followed of one that has not triggered; the model follows by itself. */
    private static String stop(final Order order)
    {
        return OrdType.TRAILING_STOP == order.type ? "?" : Long.toString(order.stopPriceTicks());
    }
}
