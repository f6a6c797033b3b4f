package io.ringbook.engine;

import io.ringbook.engine.ledger.Ledger;

/**
 * Orders by amount of money: how many lots it pays for, fees included where they are taken in the quote asset
 * (semantics 4.2, exact D4). Prices are positive: instruments with negative ones take no budget.
 */
final class Budget
{
    /** More fills than an order can have at one price, which other orders have. */
    private static final long MOST_FILLS = 1 << 24;

    private final Ledger ledger;

    Budget(final Ledger ledger)
    {
        this.ledger = ledger;
    }

    /**
     * Lots that can be paid for. A rebate counts only where there is certainly room to pay it.
     *
     * @param instrument  to buy.
     * @param budgetUnits to spend.
     * @param carry       of the order's fees.
     * @param priceTicks  of a lot, positive.
     * @param limitLots   that are asked about.
     * @return lots, at most the limit.
     */
    long affordableLots(
        final Instrument instrument,
        final long budgetUnits,
        final long carry,
        final long priceTicks,
        final long limitLots)
    {
        final long unitsPerLot = instrument.notionalUnits(priceTicks, 1);
        if (unitsPerLot < 0)
        {
            return 0;
        }
        final FeeSchedule fees = instrument.fees;
        final long rate = fees.isReceived() ? 0 : fees.takerRate();
        if (0 == rate)
        {
            return Math.min(limitLots, budgetUnits / unitsPerLot);
        }
        final long lots = Math.min(limitLots, fees.isPerLot() ?
            affordablePerLot(budgetUnits, unitsPerLot, rate) : affordable(budgetUnits, unitsPerLot, rate, carry));
        return rate > 0 || isRoomForRebates(instrument, unitsPerLot, lots) ?
            lots : Math.min(limitLots, budgetUnits / unitsPerLot);
    }

    /**
     * What an order by budget spends on lots that it can afford.
     *
     * @param instrument   to buy.
     * @param carry        of the order's fees.
     * @param priceTicks   of a lot.
     * @param quantityLots to buy.
     * @return units.
     */
    static long costUnits(
        final Instrument instrument, final long carry, final long priceTicks, final long quantityLots)
    {
        final long notional = quantityLots * priceTicks * instrument.unitsPerTickLot;
        final FeeSchedule fees = instrument.fees;
        return fees.isReceived() ? notional :
            notional + fees.feeUnits(fees.takerRate(), carry, notional, quantityLots);
    }

    private static long affordablePerLot(final long budgetUnits, final long unitsPerLot, final long rate)
    {
        if (rate < 0 && unitsPerLot <= -rate)
        {
            return Long.MAX_VALUE;
        }
        return rate > Long.MAX_VALUE - unitsPerLot ? 0 : budgetUnits / (unitsPerLot + rate);
    }

    /**
     * The most lots n with cost + fee within the budget: n x price x (whole + rate) + carry is less than budget + 1 in
     * units of the carry. Dividing twice and rounding down each time is dividing once.
     */
    private static long affordable(
        final long budgetUnits, final long unitsPerLot, final long rate, final long carry)
    {
        final long factor = FeeSchedule.WHOLE + rate;
        final long whole = budgetUnits / factor;
        if (whole >= Long.MAX_VALUE / FeeSchedule.WHOLE)
        {
            return Long.MAX_VALUE / unitsPerLot;
        }
        final long rest = budgetUnits % factor * FeeSchedule.WHOLE + FeeSchedule.WHOLE - 1 - carry;
        final long notional = whole * FeeSchedule.WHOLE + rest / factor;
        return (notional < 0 ? Long.MAX_VALUE : notional) / unitsPerLot;
    }

    /** The rebates of both sides; rounding may make each fill's greater by one. */
    private boolean isRoomForRebates(final Instrument instrument, final long unitsPerLot, final long lots)
    {
        final long most = instrument.fees.mostRebateUnits(lots * unitsPerLot, lots);
        return most >= 0 && most < ledger.rebateRoom(instrument.quoteAssetId) - MOST_FILLS;
    }
}
