package io.ringbook.engine;

import io.ringbook.codecs.ClOrdId;
import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.StpMode;

/**
 * Continuous matching in price-time priority: a trade prints at the resting order's price. Self-trade prevention is
 * looked at maker by maker, at the moment it would trade (semantics 4.1, 4.4; exact F).
 */
final class Matcher
{
    /** A cap that every level is within. */
    static final long NO_CAP = PriceLevels.NO_RANK - 1;

    private static final int NONE = StpMode.NONE.value();
    private static final int CANCEL_NEWEST = StpMode.CANCEL_NEWEST.value();
    private static final int CANCEL_OLDEST = StpMode.CANCEL_OLDEST.value();
    private static final int CANCEL_BOTH = StpMode.CANCEL_BOTH.value();
    private static final int DECREMENT = StpMode.DECREMENT.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final ClOrdId makerClOrdId = new ClOrdId();

    Matcher(final EngineState state, final EventHandler events)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
    }

    /**
     * Trades what can be traded now.
     *
     * @param instrument of the order.
     * @param taker      to match; its quantities change.
     * @param capRank    worst rank it may trade at.
     */
    void match(final Instrument instrument, final IncomingOrder taker, final long capRank)
    {
        final PriceLevels levels = instrument.book.levels(taker.side ^ 1);
        while (taker.leavesLots > 0 && levels.bestRank() <= capRank)
        {
            matchLevel(instrument, taker, levels);
        }
    }

    /**
     * How much {@link #match} would trade, without changing anything (exact 0.4, D6). Stops counting at the quantity
     * needed.
     *
     * @param instrument of the order.
     * @param taker      that looks.
     * @param capRank    worst rank it may trade at.
     * @return at most the taker's leaves.
     */
    long lookAhead(final Instrument instrument, final IncomingOrder taker, final long capRank)
    {
        final OrderBook book = instrument.book;
        final PriceLevels levels = book.levels(taker.side ^ 1);
        long available = 0;
        for (long rank = levels.bestRank(); rank <= capRank; rank = levels.rankAfter(rank))
        {
            final int cell = levels.cellAt(rank);
            if (NONE == taker.stpMode)
            {
                available += book.quantityLots(cell);
            }
            else
            {
                for (int slot = book.head(cell); Orders.NONE != slot; slot = orders.next(slot))
                {
                    if (!isOwn(taker, slot))
                    {
                        available += orders.leavesLots(slot);
                    }
                    else if (CANCEL_OLDEST != taker.stpMode)
                    {
                        return Math.min(available, taker.leavesLots);
                    }
                }
            }
            if (available >= taker.leavesLots)
            {
                break;
            }
        }
        return Math.min(available, taker.leavesLots);
    }

    private void matchLevel(final Instrument instrument, final IncomingOrder taker, final PriceLevels levels)
    {
        final long rank = levels.bestRank();
        final int cell = levels.bestCell();
        final long priceTicks = levels.priceOf(rank);
        final boolean isPrevented = NONE != taker.stpMode;

        int slot = instrument.book.head(cell);
        do
        {
            slot = isPrevented && isOwn(taker, slot) ?
                prevent(instrument, taker, rank, cell, slot, priceTicks) :
                trade(instrument, taker, rank, cell, slot, priceTicks);
        }
        while (Orders.NONE != slot && taker.leavesLots > 0);
    }

    private int trade(
        final Instrument instrument,
        final IncomingOrder taker,
        final long rank,
        final int cell,
        final int slot,
        final long priceTicks)
    {
        final long quantity = Math.min(taker.leavesLots, orders.leavesLots(slot));
        final int makerSide = taker.side ^ 1;
        instrument.book.takeFromLevel(makerSide, rank, cell, quantity);
        final long makerLeaves = orders.fill(slot, quantity);
        taker.leavesLots -= quantity;
        taker.cumQuantityLots += quantity;
        instrument.lastPriceTicks = priceTicks;

        events.onTrade(
            ++state.lastTradeId,
            instrument.id,
            priceTicks,
            quantity,
            orders.orderId(slot),
            taker.orderId,
            orders.account(slot),
            taker.account,
            OrderMeta.sideOf(taker.side),
            makerLeaves,
            taker.leavesLots,
            0,
            0,
            Liquidity.CONTINUOUS);

        return 0 == makerLeaves ? endHead(instrument, makerSide, rank, cell, slot) : slot;
    }

    private boolean isOwn(final IncomingOrder taker, final int slot)
    {
        return orders.account(slot) == taker.account ||
            0 != taker.stpGroup && books.stpGroup(slot) == taker.stpGroup;
    }

    private int prevent(
        final Instrument instrument,
        final IncomingOrder taker,
        final long rank,
        final int cell,
        final int slot,
        final long priceTicks)
    {
        final int mode = taker.stpMode;
        final int makerSide = taker.side ^ 1;
        final long makerLeaves = orders.leavesLots(slot);
        final long quantity = Math.min(taker.leavesLots, makerLeaves);
        events.onTradePrevented(
            instrument.id, orders.orderId(slot), taker.orderId, priceTicks, quantity, OrderMeta.stpModeOf(mode));

        int head = slot;
        if (DECREMENT == mode)
        {
            instrument.book.takeFromLevel(makerSide, rank, cell, quantity);
            orders.leavesLots(slot, makerLeaves - quantity);
            books.addPrevented(slot, quantity);
            taker.leavesLots -= quantity;
            taker.preventedLots += quantity;
            if (makerLeaves == quantity)
            {
                onMakerCanceled(instrument, slot, 0);
                head = endHead(instrument, makerSide, rank, cell, slot);
            }
        }
        else if (CANCEL_OLDEST == mode || CANCEL_BOTH == mode)
        {
            instrument.book.takeFromLevel(makerSide, rank, cell, makerLeaves);
            onMakerCanceled(instrument, slot, makerLeaves);
            head = endHead(instrument, makerSide, rank, cell, slot);
        }

        if (CANCEL_NEWEST == mode || CANCEL_BOTH == mode || 0 == taker.leavesLots)
        {
            events.onOrderCanceled(
                taker.orderId,
                taker.clOrdId,
                taker.account,
                instrument.id,
                CancelReason.STP,
                taker.cumQuantityLots,
                taker.leavesLots);
            taker.leavesLots = 0;
        }
        return head;
    }

    private void onMakerCanceled(final Instrument instrument, final int slot, final long canceledLots)
    {
        events.onOrderCanceled(
            orders.orderId(slot),
            books.clOrdId(slot, makerClOrdId),
            orders.account(slot),
            instrument.id,
            CancelReason.STP,
            orders.cumQuantityLots(slot),
            canceledLots);
    }

    private int endHead(
        final Instrument instrument, final int side, final long rank, final int cell, final int slot)
    {
        final int next = instrument.book.removeHead(side, rank, cell, slot);
        books.end(slot);
        return next;
    }
}
