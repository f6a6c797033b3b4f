package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.codecs.NullValue;
import io.ringbook.engine.book.OrderBooks;
import io.ringbook.engine.book.OrderMeta;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;
import io.ringbook.sbe.CancelReason;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.StpMode;

/**
 * Continuous matching in price-time priority: a trade prints at the resting order's price. Self-trade prevention is
 * looked at maker by maker, at the moment it would trade (semantics 4.1, 4.4; exact F, G1).
 */
final class Matcher
{
    /** A cap that every level is within. */
    static final long NO_CAP = PriceLevels.NO_RANK - 1;

    static final int NONE = StpMode.NONE.value();
    static final int CANCEL_NEWEST = StpMode.CANCEL_NEWEST.value();
    static final int CANCEL_OLDEST = StpMode.CANCEL_OLDEST.value();
    static final int CANCEL_BOTH = StpMode.CANCEL_BOTH.value();
    static final int DECREMENT = StpMode.DECREMENT.value();

    private final EngineState state;
    private final OrderBooks books;
    private final Orders orders;
    private final EventHandler events;
    private final OrderRemoval removal;
    private final Settlement settlement;
    private final Budget budget;
    private final ProRataMatcher proRata;
    private final Replenishment replenishment;

    Matcher(final EngineState state, final EventHandler events, final OrderRemoval removal)
    {
        this.state = state;
        this.books = state.books;
        this.orders = books.orders();
        this.events = events;
        this.removal = removal;
        this.settlement = state.settlement;
        this.budget = new Budget(state.ledger);
        this.proRata = new ProRataMatcher(orders, this);
        this.replenishment = new Replenishment(state, events);
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
        final long tradesBefore = state.lastTradeId;
        taker.firstTradeTicks = NullValue.LONG;
        if (instrument.isProRata || taker.isBudget)
        {
            matchByRound(instrument, taker, levels, capRank);
        }
        else
        {
            while (taker.leavesLots > 0 && levels.bestRank() <= capRank)
            {
                matchLevel(instrument, taker, levels);
            }
        }
        if (tradesBefore != state.lastTradeId)
        {
            instrument.dynamicReferenceTicks = instrument.lastPriceTicks;
            if (!instrument.stops.isEmpty())
            {
                instrument.stops.onTrades(taker.firstTradeTicks, instrument.lastPriceTicks);
            }
        }
    }

    /** A level shared pro-rata goes round by round; an order by budget looks anew at each maker what it can pay for. */
    private void matchByRound(
        final Instrument instrument, final IncomingOrder taker, final PriceLevels levels, final long capRank)
    {
        while (levels.bestRank() <= capRank && canGoOn(instrument, taker, levels))
        {
            if (instrument.isProRata)
            {
                proRata.matchLevel(instrument, taker, levels);
            }
            else
            {
                matchBestMaker(instrument, taker, levels);
            }
        }
    }

    /** Is there quantity left, or can the budget pay for a lot at the best price? */
    private boolean canGoOn(
        final Instrument instrument, final IncomingOrder taker, final PriceLevels levels)
    {
        if (!taker.isBudget)
        {
            return taker.leavesLots > 0;
        }
        if (taker.isCanceled || taker.isBudgetSpent)
        {
            return false;
        }
        taker.leavesLots = budget.affordableLots(
            instrument,
            taker.budgetUnits,
            taker.feeCarry,
            levels.priceOf(levels.bestRank()),
            instrument.book.quantityLots(levels.bestCell()));
        taker.isBudgetSpent = 0 == taker.leavesLots;
        return !taker.isBudgetSpent;
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
            if (isPrevented && isOwn(taker, slot))
            {
                slot = prevent(instrument, taker, levels, rank, cell, slot);
            }
            else if (OrderMeta.has(orders.meta(slot), OrderMeta.EXTRAS))
            {
                tradeExtended(instrument, taker, priceTicks, slot, displayedOrLess(instrument, taker, slot));
                slot = levels.bestRank() == rank ? instrument.book.head(cell) : Orders.NONE;
            }
            else
            {
                slot = trade(instrument, taker, rank, cell, slot, priceTicks);
            }
        }
        while (Orders.NONE != slot && taker.leavesLots > 0);
    }

    private void matchBestMaker(final Instrument instrument, final IncomingOrder taker, final PriceLevels levels)
    {
        final long rank = levels.bestRank();
        final int slot = instrument.book.head(levels.bestCell());
        if (NONE != taker.stpMode && isOwn(taker, slot))
        {
            prevent(instrument, taker, levels, rank, levels.bestCell(), slot);
            return;
        }
        tradeExtended(
            instrument, taker, levels.priceOf(rank), slot, displayedOrLess(instrument, taker, slot));
    }

    private long displayedOrLess(final Instrument instrument, final IncomingOrder taker, final int slot)
    {
        return Math.min(taker.leavesLots, instrument.book.displayedLots(slot));
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
        onTrade(instrument, taker, priceTicks, quantity, slot, makerLeaves, taker.leavesLots);

        int next = slot;
        if (0 == makerLeaves)
        {
            next = instrument.book.removeHead(makerSide, rank, cell, slot);
            books.end(slot);
        }
        if (Orders.NONE != taker.ocoPartner)
        {
            cancelPartnerOf(taker);
        }
        return next;
    }

    /**
     * Trades with any order of a level, of any kind: an iceberg shows its next slice, and the other orders of the
     * groups are cancelled (exact B2).
     *
     * @param instrument   of the orders.
     * @param taker        whose quantities or budget change.
     * @param priceTicks   of the level.
     * @param slot         of the maker.
     * @param quantityLots to trade, not more than the maker displays.
     */
    void tradeExtended(
        final Instrument instrument,
        final IncomingOrder taker,
        final long priceTicks,
        final int slot,
        final long quantityLots)
    {
        final int makerPartner = books.ocoPartner(slot);
        final long makerLeaves = instrument.book.fill(slot, quantityLots);
        taker.leavesLots -= quantityLots;
        onTrade(instrument, taker, priceTicks, quantityLots, slot, makerLeaves, taker.shownLeavesLots());
        if (taker.isBudget)
        {
            taker.budgetUnits -= priceTicks * quantityLots * instrument.unitsPerTickLot +
                (instrument.fees.isReceived() ? 0 : settlement.takerFeeUnits());
            taker.isBudgetSpent = 0 == taker.budgetUnits;
        }

        if (0 == makerLeaves)
        {
            instrument.book.remove(slot);
            books.end(slot);
        }
        else
        {
            replenishment.ifSliceIsEmpty(instrument, slot);
        }
        removal.cancelPartner(makerPartner);
        cancelPartnerOf(taker);
    }

    private void onTrade(
        final Instrument instrument,
        final IncomingOrder taker,
        final long priceTicks,
        final long quantity,
        final int slot,
        final long makerLeaves,
        final long takerLeaves)
    {
        if (NullValue.LONG == taker.firstTradeTicks)
        {
            taker.firstTradeTicks = priceTicks;
        }
        taker.cumQuantityLots += quantity;
        instrument.lastPriceTicks = priceTicks;
        if (instrument.isFunded)
        {
            settlement.onTrade(instrument, taker, slot, priceTicks, quantity);
        }
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
            takerLeaves,
            settlement.makerFeeUnits(),
            settlement.takerFeeUnits(),
            Liquidity.CONTINUOUS);
    }

    private void cancelPartnerOf(final IncomingOrder taker)
    {
        final int partner = taker.ocoPartner;
        taker.ocoPartner = Orders.NONE;
        removal.cancelPartner(partner);
    }

    /**
     * Would this be a trade of an account or a group with itself?
     *
     * @param taker incoming.
     * @param slot  of the maker.
     * @return true if so.
     */
    boolean isOwn(final IncomingOrder taker, final int slot)
    {
        return orders.account(slot) == taker.account ||
            0 != taker.stpGroup && books.stpGroup(slot) == taker.stpGroup;
    }

    private int prevent(
        final Instrument instrument,
        final IncomingOrder taker,
        final PriceLevels levels,
        final long rank,
        final int cell,
        final int slot)
    {
        prevent(instrument, taker, levels.priceOf(rank), slot);
        return levels.bestRank() == rank ? instrument.book.head(cell) : Orders.NONE;
    }

    /**
     * Prevents a trade by the taker's mode (exact F).
     *
     * @param instrument of the orders.
     * @param taker      whose quantities change; ended if the mode says so.
     * @param priceTicks of the level.
     * @param slot       of the maker.
     */
    void prevent(
        final Instrument instrument, final IncomingOrder taker, final long priceTicks, final int slot)
    {
        final int mode = taker.stpMode;
        final long quantity = displayedOrLess(instrument, taker, slot);
        events.onTradePrevented(
            instrument.id, orders.orderId(slot), taker.orderId, priceTicks, quantity, OrderMeta.stpModeOf(mode));

        if (DECREMENT == mode)
        {
            books.addPrevented(slot, quantity);
            final long lockedUnits = instrument.isFunded ? settlement.lockUnits(instrument, slot) : 0;
            final long makerLeaves = instrument.book.decrement(slot, quantity);
            if (instrument.isFunded)
            {
                settlement.relock(instrument, slot, lockedUnits);
            }
            taker.leavesLots -= quantity;
            taker.isUsed = true;
            taker.preventedLots += quantity;
            if (0 == makerLeaves)
            {
                removal.cancel(slot, CancelReason.STP);
            }
            else
            {
                replenishment.ifSliceIsEmpty(instrument, slot);
            }
        }
        else if (CANCEL_OLDEST == mode || CANCEL_BOTH == mode)
        {
            removal.cancel(slot, CancelReason.STP);
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
                taker.canceledLots());
            taker.leavesLots = 0;
            taker.isUsed = true;
            taker.isCanceled = true;
        }
    }
}
