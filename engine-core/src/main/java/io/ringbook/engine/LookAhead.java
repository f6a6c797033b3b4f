package io.ringbook.engine;

import io.ringbook.engine.book.OrderBook;
import io.ringbook.engine.book.Orders;
import io.ringbook.engine.book.PriceLevels;

/**
 * The pure look of FOK and minQty orders: what a sweep would take, without changing anything (semantics 4.2; exact 0.4,
 * D5, D6, G4). With DECREMENT it counts as with CANCEL_NEWEST, so it may find less than the sweep would.
 */
final class LookAhead
{
    private final Orders orders;
    private final Matcher matcher;
    private final Budget budget;

    /**
     * Displayed quantity ahead of the own order that matters of the level looked at last, -1 if there is none: the
     * first one where it ends the sweep, else the last one, which is met when all others are bought.
     */
    private long aheadOfOwn;

    /** Quantity of others at the level looked at last, reserves included. */
    private long others;

    LookAhead(final Orders orders, final Matcher matcher, final Budget budget)
    {
        this.budget = budget;
        this.orders = orders;
        this.matcher = matcher;
    }

    /**
     * Can at least so much be had?
     *
     * @param instrument of the order.
     * @param taker      that looks, by quantity.
     * @param capRank    worst rank it may trade at.
     * @param neededLots to be found.
     * @return true if so.
     */
    boolean isAvailable(
        final Instrument instrument, final IncomingOrder taker, final long capRank, final long neededLots)
    {
        final PriceLevels levels = instrument.book.levels(taker.side ^ 1);
        long available = 0;
        for (long rank = levels.bestRank(); rank <= capRank; rank = levels.rankAfter(rank))
        {
            lookAtLevel(instrument, taker, rank, levels.cellAt(rank));
            if (isStoppedByOwn(taker))
            {
                return available + aheadOfOwn >= neededLots;
            }
            available += others;
            if (available >= neededLots)
            {
                return true;
            }
        }
        return false;
    }

    /**
     * Would an order by budget spend it, so that the next lot does not fit? A dry run in the order of exact F5: an own
     * order that cannot be paid for ends it like any other.
     *
     * @param instrument of the order.
     * @param taker      that looks, by budget.
     * @param capRank    worst rank it may trade at.
     * @return false if it would buy nothing, or be ended by liquidity, cap, band or an own order.
     */
    boolean isBudgetSpendable(final Instrument instrument, final IncomingOrder taker, final long capRank)
    {
        final PriceLevels levels = instrument.book.levels(taker.side ^ 1);
        long unitsLeft = taker.budgetUnits;
        long carry = taker.feeCarry;
        boolean hasBought = false;
        for (long rank = levels.bestRank(); rank <= capRank; rank = levels.rankAfter(rank))
        {
            final long priceTicks = levels.priceOf(rank);
            lookAtLevel(instrument, taker, rank, levels.cellAt(rank));
            final long affordable =
                budget.affordableLots(instrument, unitsLeft, carry, priceTicks, others + 1);
            if (0 == affordable)
            {
                return hasBought;
            }
            if (aheadOfOwn >= 0 && affordable > aheadOfOwn && isStoppedByOwn(taker))
            {
                // With a rebate a further lot may cost nothing, but a budget that is used up ends the order before.
                return aheadOfOwn > 0 &&
                    unitsLeft == Budget.costUnits(instrument, carry, priceTicks, aheadOfOwn);
            }
            if (affordable < others || affordable == others && aheadOfOwn == others)
            {
                return true;
            }
            hasBought |= others > 0;
            unitsLeft -= Budget.costUnits(instrument, carry, priceTicks, others);
            carry = instrument.fees.takerCarryAfter(carry, others * priceTicks * instrument.unitsPerTickLot);
            if (0 == unitsLeft)
            {
                return hasBought;
            }
        }
        return false;
    }

    private boolean isStoppedByOwn(final IncomingOrder taker)
    {
        return aheadOfOwn >= 0 && Matcher.CANCEL_OLDEST != taker.stpMode;
    }

    private void lookAtLevel(
        final Instrument instrument, final IncomingOrder taker, final long rank, final int cell)
    {
        final OrderBook book = instrument.book;
        aheadOfOwn = -1;
        if (Matcher.NONE == taker.stpMode)
        {
            others = book.totalLots(taker.side ^ 1, rank, cell);
            return;
        }
        others = 0;
        long ahead = 0;
        for (int slot = book.head(cell); Orders.NONE != slot; slot = orders.next(slot))
        {
            if (matcher.isOwn(taker, slot))
            {
                if (aheadOfOwn < 0 || Matcher.CANCEL_OLDEST == taker.stpMode)
                {
                    // A level shared pro-rata never trades around an own order (exact G4).
                    aheadOfOwn = instrument.isProRata ? 0 : ahead;
                }
            }
            else
            {
                ahead += book.displayedLots(slot);
                others += orders.leavesLots(slot);
            }
        }
    }
}
