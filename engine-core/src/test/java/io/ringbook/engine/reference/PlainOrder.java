package io.ringbook.engine.reference;

import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * An order of the {@link PlainBook}.
 */
public final class PlainOrder
{
    final long account;
    final String clOrdId;
    final Side side;
    final boolean isMarket;
    final TimeInForce timeInForce;
    final StpMode stpMode;
    long orderId;
    long price;
    long quantity;
    long leaves;
    long cum;
    long prevented;
    boolean postOnly;

    public PlainOrder(
        final long account,
        final String clOrdId,
        final Side side,
        final boolean isMarket,
        final TimeInForce timeInForce,
        final StpMode stpMode,
        final long price,
        final long quantity)
    {
        this.account = account;
        this.clOrdId = clOrdId;
        this.side = side;
        this.isMarket = isMarket;
        this.timeInForce = timeInForce;
        this.stpMode = stpMode;
        this.price = price;
        this.quantity = quantity;
        this.leaves = quantity;
    }

    public long account()
    {
        return account;
    }

    public long price()
    {
        return price;
    }

    public long quantity()
    {
        return quantity;
    }

    @Override
    public String toString()
    {
        return orderId + " " + account + " " + price + " " + leaves + " " + cum + " " + prevented + " " + clOrdId;
    }
}
