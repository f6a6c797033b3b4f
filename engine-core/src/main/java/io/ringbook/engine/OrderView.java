package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
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
    private final OrderBooks books;
    private final Orders orders;
    private final ClOrdId clOrdId = new ClOrdId();
    private int slot;

    OrderView(final OrderBooks books)
    {
        this.books = books;
        this.orders = books.orders();
    }

    OrderView wrap(final int slot)
    {
        this.slot = slot;
        return this;
    }

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

    public long account()
    {
        return orders.account(slot);
    }

    public int instrumentId()
    {
        return OrderMeta.instrumentId(orders.meta(slot));
    }

    public Side side()
    {
        return OrderMeta.sideOf(OrderMeta.side(orders.meta(slot)));
    }

    public OrdType ordType()
    {
        return OrderMeta.ordType(orders.meta(slot));
    }

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
     * The price it rests at.
     *
     * @return ticks.
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

    public long cumQuantityLots()
    {
        return orders.cumQuantityLots(slot);
    }

    public long preventedQuantityLots()
    {
        return books.preventedLots(slot);
    }

    public long leavesLots()
    {
        return orders.leavesLots(slot);
    }

    /**
     * What the book shows of it.
     *
     * @return lots.
     */
    public long displayedLots()
    {
        return orders.leavesLots(slot);
    }
}
