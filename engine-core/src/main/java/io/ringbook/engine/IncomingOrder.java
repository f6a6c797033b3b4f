package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderExtras;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;

/**
 * The one order that is being matched: new, triggered, or amended in a way that lost its priority. Reused for every
 * command.
 */
final class IncomingOrder
{
    private static final int IOC = TimeInForce.IOC.value();
    private static final int FOK = TimeInForce.FOK.value();
    private static final int DECREMENT = StpMode.DECREMENT.value();
    private static final int CANCEL_NEWEST = StpMode.CANCEL_NEWEST.value();

    final ClOrdId clOrdId = new ClOrdId();

    /** Of an order that is live already, which keeps its slot; {@link Orders#NONE} for a plain new one. */
    int slot;
    long orderId;
    long account;
    long meta;
    int side;
    int stpMode;
    long stpGroup;
    long priority;

    /** Limit or own protection price, or null. */
    long priceTicks;
    long quantityLots;

    /** Of an order by budget: the lots it can pay for at the next maker's price. */
    long leavesLots;
    long cumQuantityLots;
    long preventedLots;

    /** What rounding of its fees has left over, see {@link FeeSchedule}; 0 with accounts off. */
    long feeCarry;

    /** The balance that pays for it, with accounts on. */
    int balanceRow;

    /** What a plain new order locks as long as it has not traded; else 0, to be calculated. */
    long lockUnits;

    /** Price of its first trade in this sweep, or null. */
    long firstTradeTicks;

    /** Takes at any price that its caps allow: a market order, or a stop that became one. */
    boolean isMarketType;

    /** What must trade at once, 0 is nothing. */
    long minLots;

    /** Is it limited by money instead of quantity? */
    boolean isBudget;

    /** What is left to spend. */
    long budgetUnits;

    /** The next lot does not fit the budget, or it is exactly used up. */
    boolean isBudgetSpent;

    /** Self-trade prevention has cancelled it, and said so. */
    boolean isCanceled;

    /** Something that a plain order does not have has been set. */
    boolean isUsed;

    /** The order to cancel when this one first trades, {@link Orders#NONE} if there is none. */
    int ocoPartner;

    /**
     * A plain new order, as long as nothing else is set.
     */
    void reset()
    {
        slot = Orders.NONE;
        cumQuantityLots = 0;
        if (isUsed)
        {
            clear();
        }
    }

    /** What most orders leave as it is. */
    private void clear()
    {
        isUsed = false;
        preventedLots = 0;
        minLots = 0;
        isBudget = false;
        isBudgetSpent = false;
        isCanceled = false;
        ocoPartner = Orders.NONE;
    }

    /**
     * Sets the budget. A budget cannot be decremented by a quantity: that mode acts as CANCEL_NEWEST (exact F3).
     *
     * @param units to spend.
     */
    void budget(final long units)
    {
        isUsed = true;
        isBudget = true;
        budgetUnits = units;
        leavesLots = 0;
        if (DECREMENT == stpMode)
        {
            stpMode = CANCEL_NEWEST;
        }
    }

    /**
     * A live order that has been taken out of its queue.
     *
     * @param liveSlot of the order.
     * @param books    that hold it.
     */
    void load(final int liveSlot, final OrderBooks books)
    {
        final Orders orders = books.orders();
        reset();
        isUsed = true;
        lockUnits = 0;
        slot = liveSlot;
        orderId = orders.orderId(slot);
        account = orders.account(slot);
        meta = orders.meta(slot);
        side = OrderMeta.side(meta);
        stpMode = OrderMeta.stpMode(meta).value();
        stpGroup = books.stpGroup(slot);
        priority = orders.priority(slot);
        priceTicks = orders.priceTicks(slot);
        quantityLots = books.quantityLots(slot);
        leavesLots = orders.leavesLots(slot);
        cumQuantityLots = orders.cumQuantityLots(slot);
        feeCarry = orders.feeCarry(slot);
        preventedLots = books.preventedLots(slot);
        ocoPartner = books.ocoPartner(slot);
        books.clOrdId(slot, clOrdId);
    }

    /**
     * A stop begins to match: what waited for that is its own from now on.
     *
     * @param extras of live orders.
     */
    void loadTriggered(final OrderExtras extras)
    {
        isMarketType = OrderMeta.isMarketType(meta);
        minLots = extras.minLots(slot);
        extras.minLots(slot, 0);
        final long units = extras.budgetUnits(slot);
        if (0 != units)
        {
            budget(units);
            extras.budgetUnits(slot, 0);
        }
    }

    /**
     * What an event says is left.
     *
     * @return lots, null for an order by budget.
     */
    long shownLeavesLots()
    {
        return isBudget ? NullValue.LONG : leavesLots;
    }

    /**
     * What an order that ends now loses.
     *
     * @return lots, 0 for an order by budget.
     */
    long canceledLots()
    {
        return isBudget ? 0 : leavesLots;
    }

    boolean isIoc()
    {
        return OrderMeta.isTimeInForce(meta, IOC);
    }

    boolean isFok()
    {
        return OrderMeta.isTimeInForce(meta, FOK);
    }
}
