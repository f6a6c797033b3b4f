package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PlainBook;
import io.ringbook.sbe.StpMode;

/**
 * The short way of matching: a plain order that takes plain ones, by price and time. It does what {@link Matcher} does
 * for them; before anything else it stops and leaves the rest to that.
 */
final class PlainMatcher
{
    private static final int NO_FEE = 0;
    private static final int NONE = StpMode.NONE.value();

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
     * @param meta         of the taker, see {@link OrderMeta}.
     * @param limitTicks   of the taker.
     * @param quantityLots of the taker.
     * @return what is left of the quantity.
     */
    long take(
        final Instrument instrument,
        final long orderId,
        final long account,
        final long meta,
        final long limitTicks,
        final long quantityLots)
    {
        final PlainBook book = this.book;
        final Orders orders = book.orders();
        final int side = OrderMeta.side(meta);
        final int makerSide = side ^ 1;
        final boolean isPrevented = NONE != OrderMeta.stpModeRaw(meta);
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
            final long rank = book.bestRank(instrument.id, makerSide);
            final long priceTicks = PlainBook.priceOf(makerSide, rank);
            final int head = book.head(cell);
            final long leavesBefore = leavesLots;
            int slot = head;
            do
            {
                final long makerLots = orders.leavesLots(slot);
                if (OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS) ||
                    isPrevented && orders.account(slot) == account ||
                    isFunded && !instrument.isShort(priceTicks, leavesLots | makerLots))
                {
                    isStopped = true;
                    break;
                }
                final long tradedLots = Math.min(leavesLots, makerLots);
                leavesLots -= tradedLots;
                if (isFunded)
                {
                    funds.fill(instrument, side, slot, priceTicks, tradedLots, makerLots - tradedLots);
                    makerFeeUnits = funds.makerFeeUnits();
                    takerFeeUnits = funds.takerFeeUnits();
                }
                events.onPlainTrade(
                    ++state.lastTradeId,
                    meta,
                    priceTicks,
                    tradedLots,
                    orders.orderId(slot),
                    orderId,
                    orders.account(slot),
                    account,
                    makerLots - tradedLots,
                    leavesLots,
                    makerFeeUnits,
                    takerFeeUnits);
                slot = makerLots == tradedLots ? book.endHead(slot) : book.fillHead(slot, tradedLots);
            }
            while (leavesLots > 0 && Orders.NONE != slot);
            if (leavesBefore != leavesLots)
            {
                book.onTaken(instrument.book, makerSide, rank, cell, head, slot, leavesBefore - leavesLots);
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
