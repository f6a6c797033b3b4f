package io.ringbook.gateway.model;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

import java.math.BigInteger;

/**
 * Makes an order of the past. What is not set, or is {@link NullValue#LONG} or null, the order does not have.
 */
public final class OrderBuilder
{
    private final Order order;

    /**
     * An order that is new, and has traded nothing.
     *
     * @param orderId     of the engine.
     * @param account     whose.
     * @param instrument  what it trades.
     * @param side        buy or sell.
     * @param type        as entered.
     * @param timeInForce as entered.
     * @param createdNs   when it was accepted, since the epoch.
     */
    public OrderBuilder(
        final long orderId,
        final long account,
        final Instrument instrument,
        final Side side,
        final OrdType type,
        final TimeInForce timeInForce,
        final long createdNs)
    {
        order = new Order(orderId, account, instrument, side, type, timeInForce, createdNs);
    }

    /**
     * The client's own id.
     *
     * @param value id, or null.
     * @return this.
     */
    public OrderBuilder clientOrderId(final String value)
    {
        order.clientOrderId = value;
        return this;
    }

    /**
     * Its limit.
     *
     * @param value ticks, or none.
     * @return this.
     */
    public OrderBuilder priceTicks(final long value)
    {
        order.priceTicks = value;
        return this;
    }

    /**
     * Where it triggers.
     *
     * @param value ticks, or none.
     * @return this.
     */
    public OrderBuilder stopPriceTicks(final long value)
    {
        order.stopPriceTicks = value;
        return this;
    }

    /**
     * How far its stop trails.
     *
     * @param value ticks, or none.
     * @return this.
     */
    public OrderBuilder trailOffsetTicks(final long value)
    {
        order.trailOffsetTicks = value;
        return this;
    }

    /**
     * All that was ordered.
     *
     * @param value lots, or none.
     * @return this.
     */
    public OrderBuilder quantityLots(final long value)
    {
        order.quantityLots = value;
        return this;
    }

    /**
     * What it may spend.
     *
     * @param value units of the quote asset, or none.
     * @return this.
     */
    public OrderBuilder quoteBudgetUnits(final long value)
    {
        order.quoteBudgetUnits = value;
        return this;
    }

    /**
     * What it shows at a time.
     *
     * @param value lots, or none.
     * @return this.
     */
    public OrderBuilder displayLots(final long value)
    {
        order.displayLots = value;
        return this;
    }

    /**
     * What must trade at once.
     *
     * @param value lots, or none.
     * @return this.
     */
    public OrderBuilder minLots(final long value)
    {
        order.minLots = value;
        return this;
    }

    /**
     * When it expires.
     *
     * @param value since the epoch, or none.
     * @return this.
     */
    public OrderBuilder expireTimeNs(final long value)
    {
        order.expireTimeNs = value;
        return this;
    }

    /**
     * Its pair.
     *
     * @param value group, or none.
     * @return this.
     */
    public OrderBuilder ocoGroup(final long value)
    {
        order.ocoGroup = value;
        return this;
    }

    /**
     * May it only rest?
     *
     * @param value true if so.
     * @return this.
     */
    public OrderBuilder isPostOnly(final boolean value)
    {
        order.isPostOnly = value;
        return this;
    }

    /**
     * Where its life is.
     *
     * @param value status.
     * @return this.
     */
    public OrderBuilder status(final OrderStatus value)
    {
        order.status = value;
        return this;
    }

    /**
     * Why it ended.
     *
     * @param value reason of the engine, or null.
     * @return this.
     */
    public OrderBuilder reason(final String value)
    {
        order.reason = value;
        return this;
    }

    /**
     * What has traded.
     *
     * @param value lots.
     * @return this.
     */
    public OrderBuilder cumLots(final long value)
    {
        order.cumLots = value;
        return this;
    }

    /**
     * What may still trade.
     *
     * @param value lots, 0 for an order by budget.
     * @return this.
     */
    public OrderBuilder leavesLots(final long value)
    {
        order.leavesLots = value;
        return this;
    }

    /**
     * What self-trade prevention has taken off it.
     *
     * @param value lots.
     * @return this.
     */
    public OrderBuilder preventedLots(final long value)
    {
        order.preventedLots = value;
        return this;
    }

    /**
     * Sum of ticks x lots of all its trades.
     *
     * @param value exact sum.
     * @return this.
     */
    public OrderBuilder tradedTickLots(final BigInteger value)
    {
        order.traded.set(value);
        return this;
    }

    /**
     * When it last changed.
     *
     * @param value since the epoch.
     * @return this.
     */
    public OrderBuilder updatedNs(final long value)
    {
        order.updatedNs = value;
        return this;
    }

    /**
     * A fill, which its sums have. For an order that is told without {@link ReadModel#pastFill}.
     *
     * @param value the next one, ascending.
     * @return this.
     */
    public OrderBuilder fill(final Fill value)
    {
        order.keepFill(value);
        return this;
    }

    /**
     * The order. This must not be used any more.
     *
     * @return the order, for {@link ReadModel#pastOrder}.
     */
    public Order build()
    {
        return order;
    }
}
