package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TimeInForce;

/**
 * A look at a live order. A flyweight of its engine, valid until the engine's next command or look.
 */
public final class OrderView
{
    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final ClOrdId clOrdId = new ClOrdId();
    private int slot;

    OrderView(final EngineState state)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
    }

    OrderView wrap(final int slot)
    {
        this.slot = slot;
        return this;
    }

    /**
     * The engine's id of the order.
     *
     * @return id, from 1.
     */
    public long orderId()
    {
        return orders.orderId(slot);
    }

    /**
     * The client's id.
     *
     * @return a flyweight, empty if the order has none.
     */
    public ClOrdId clOrdId()
    {
        return books.clOrdId(slot, clOrdId);
    }

    /**
     * The account that owns the order.
     *
     * @return account.
     */
    public long account()
    {
        return orders.account(slot);
    }

    /**
     * What the order has reserved of its account's money.
     *
     * @return units of the quote asset if it buys, of the base asset if it sells; 0 with accounts off.
     */
    public long lockedUnits()
    {
        final Instrument instrument = state.instrument(instrumentId());
        return instrument.isFunded ? state.settlement.lockUnits(instrument, slot) : 0;
    }

    /**
     * The asset that the order reserves: what it would pay with.
     *
     * @return id of the quote asset if it buys, of the base asset if it sells.
     */
    public int lockedAssetId()
    {
        return state.instrument(instrumentId()).lockedAssetId(OrderMeta.side(orders.meta(slot)));
    }

    /**
     * What the order trades.
     *
     * @return id of the instrument.
     */
    public int instrumentId()
    {
        return OrderMeta.instrumentId(orders.meta(slot));
    }

    /**
     * Side of the order.
     *
     * @return BUY or SELL.
     */
    public Side side()
    {
        return OrderMeta.sideOf(OrderMeta.side(orders.meta(slot)));
    }

    /**
     * The type it was entered as; a stop that has triggered keeps it.
     *
     * @return type.
     */
    public OrdType ordType()
    {
        return OrderMeta.ordType(orders.meta(slot));
    }

    /**
     * How long it lives.
     *
     * @return time in force.
     */
    public TimeInForce timeInForce()
    {
        return OrderMeta.timeInForce(orders.meta(slot));
    }

    /**
     * Was it entered never to take?
     *
     * @return true if post-only.
     */
    public boolean isPostOnly()
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.POST_ONLY);
    }

    /**
     * The price it rests at, or of a pending stop the price it will have.
     *
     * @return ticks, or null if it has none.
     */
    public long priceTicks()
    {
        return orders.priceTicks(slot);
    }

    /**
     * Total quantity: leaves, cumulative and prevented together.
     *
     * @return lots.
     */
    public long quantityLots()
    {
        return books.quantityLots(slot);
    }

    /**
     * What it has traded so far.
     *
     * @return lots.
     */
    public long cumQuantityLots()
    {
        return orders.cumQuantityLots(slot);
    }

    /**
     * What self-trade prevention has taken off it by DECREMENT.
     *
     * @return lots.
     */
    public long preventedQuantityLots()
    {
        return books.preventedLots(slot);
    }

    /**
     * What is left to trade, of an iceberg slice and reserve together.
     *
     * @return lots.
     */
    public long leavesLots()
    {
        return orders.leavesLots(slot);
    }

    /**
     * What the book shows of it: of an iceberg its slice.
     *
     * @return lots.
     */
    public long displayedLots()
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.ICEBERG) ?
            books.extras().sliceLots(slot) : orders.leavesLots(slot);
    }

    /**
     * Is it a stop that has not triggered yet?
     *
     * @return true if so.
     */
    public boolean isPendingTrigger()
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.PENDING);
    }

    /**
     * Price at which a pending stop triggers.
     *
     * @return ticks, or null if it is none or trails without a price to follow yet.
     */
    public long stopPriceTicks()
    {
        return isPendingTrigger() ? books.extras().stopPriceTicks(slot) : NullValue.LONG;
    }

    /**
     * Is it a pending stop by amount of money, which has no quantity?
     *
     * @return true if so.
     */
    public boolean isBudget()
    {
        return isPendingTrigger() && 0 != books.extras().budgetUnits(slot);
    }

    /**
     * What an iceberg displays at a time, from its next slice on.
     *
     * @return lots, or null if it is none.
     */
    public long displayQuantityLots()
    {
        return isExtended() ? orNull(books.extras().displayLots(slot)) : NullValue.LONG;
    }

    /**
     * When the order expires.
     *
     * @return nanoseconds of the engine's time, or null if it is not GTD.
     */
    public long expireTimeNs()
    {
        return isExtended() ? orNull(books.extras().expireTimeNs(slot)) : NullValue.LONG;
    }

    /**
     * Its group of which one order cancels the other.
     *
     * @return group, or null.
     */
    public long ocoGroup()
    {
        return isExtended() ? orNull(books.extras().ocoGroup(slot)) : NullValue.LONG;
    }

    /**
     * How far a pending trailing stop follows the last price.
     *
     * @return ticks, or null if it is none.
     */
    public long trailOffsetTicks()
    {
        return isPendingTrigger() && OrdType.TRAILING_STOP == ordType() ?
            books.extras().trailOffsetTicks(slot) : NullValue.LONG;
    }

    /**
     * What must trade at once when a pending stop has triggered.
     *
     * @return lots, or null if nothing must.
     */
    public long minQuantityLots()
    {
        return isPendingTrigger() ? orNull(books.extras().minLots(slot)) : NullValue.LONG;
    }

    /**
     * What a pending stop by amount of money may spend.
     *
     * @return units of the quote asset, or null if it is by quantity.
     */
    public long quoteBudgetUnits()
    {
        return isPendingTrigger() ? orNull(books.extras().budgetUnits(slot)) : NullValue.LONG;
    }

    /**
     * The number that orders its queue.
     *
     * @return from one counter of the engine.
     */
    public long priority()
    {
        return orders.priority(slot);
    }

    private boolean isExtended()
    {
        return OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS);
    }

    private static long orNull(final long value)
    {
        return 0 == value ? NullValue.LONG : value;
    }
}
