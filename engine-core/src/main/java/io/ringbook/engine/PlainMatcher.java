package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PlainBook;
import io.ringbook.sbe.Liquidity;

/**
 * The short way of matching: a plain order that takes plain ones, by price and time. It does what {@link Matcher} does
 * for them; before anything else it stops and leaves the rest to that.
 */
final class PlainMatcher
{
    private static final int NO_FEE = 0;

    private final EngineState state;
    private final PlainBook book;
    private final EventHandler events;
    private final PlainFunds funds;
    private boolean isStopped;

    PlainMatcher(final EngineState state, final EventHandler events, final PlainFunds funds)
    {
        this.state = state;
        this.book = state.books.plain();
        this.events = events;
        this.funds = funds;
    }

    /**
     * Trades what can be traded now, up to the first order that is not plain.
     *
     * @param instrument   of the order, in continuous trading, without pending stops.
     * @param orderId      of the taker.
     * @param account      of the taker.
     * @param side         of the taker.
     * @param limitTicks   of the taker.
     * @param quantityLots of the taker.
     * @param isPrevented  may it not trade with its own account's orders?
     * @return what is left of the quantity.
     */
    long take(
        final Instrument instrument,
        final long orderId,
        final long account,
        final int side,
        final long limitTicks,
        final long quantityLots,
        final boolean isPrevented)
    {
        final PlainBook book = this.book;
        final Orders orders = book.orders();
        final int makerSide = side ^ 1;
        final boolean isFunded = instrument.isFunded;
        long makerFeeUnits = NO_FEE;
        long takerFeeUnits = NO_FEE;
        long leavesLots = quantityLots;
        isStopped = false;
        if (isFunded)
        {
            funds.beginTaker();
        }
        do
        {
            final int cell = book.bestCell(instrument.id, makerSide);
            final long priceTicks = book.bestTicks(instrument.id, makerSide);
            final int head = book.head(cell);
            final long leavesBefore = leavesLots;
            int slot = head;
            do
            {
                if (OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS) ||
                    isPrevented && orders.account(slot) == account ||
                    isFunded && !instrument.isShort(priceTicks, leavesLots))
                {
                    isStopped = true;
                    break;
                }
                final long makerLots = orders.leavesLots(slot);
                final long tradedLots = Math.min(leavesLots, makerLots);
                leavesLots -= tradedLots;
                if (isFunded)
                {
                    funds.fill(instrument, side, slot, priceTicks, tradedLots, makerLots - tradedLots);
                    makerFeeUnits = funds.makerFeeUnits();
                    takerFeeUnits = funds.takerFeeUnits();
                }
                events.onTrade(
                    ++state.lastTradeId,
                    instrument.id,
                    priceTicks,
                    tradedLots,
                    orders.orderId(slot),
                    orderId,
                    orders.account(slot),
                    account,
                    OrderMeta.sideOf(side),
                    makerLots - tradedLots,
                    leavesLots,
                    makerFeeUnits,
                    takerFeeUnits,
                    Liquidity.CONTINUOUS);
                slot = makerLots == tradedLots ? book.endHead(slot) : book.fillHead(slot, tradedLots);
            }
            while (leavesLots > 0 && Orders.NONE != slot);
            if (leavesBefore != leavesLots)
            {
                book.onTaken(instrument.book, makerSide, cell, head, slot, leavesBefore - leavesLots);
                instrument.lastPriceTicks = priceTicks;
                instrument.dynamicReferenceTicks = priceTicks;
            }
        }
        while (leavesLots > 0 && !isStopped && book.isCrossedBy(instrument.id, side, limitTicks));
        return leavesLots;
    }

    /**
     * Did the last taker meet an order that is not plain, or that it may not trade with?
     *
     * @return true if matching has to go on by {@link Matcher}.
     */
    boolean isStopped()
    {
        return isStopped;
    }
}
