package io.ringbook.engine;

/**
 * Orders by amount of money: how many lots it pays for (semantics 4.2, exact D4). Prices are positive: instruments with
 * negative ones take no budget.
 */
final class Budget
{
    private Budget()
    {
    }

    /**
     * Lots that can be paid for.
     *
     * @param instrument  to buy.
     * @param budgetUnits to spend.
     * @param priceTicks  of a lot, positive.
     * @return lots.
     */
    static long affordableLots(final Instrument instrument, final long budgetUnits, final long priceTicks)
    {
        final long unitsPerLot = instrument.unitsPerTickLot < 0 ? -1 :
            Wide.productOrOverflow(priceTicks, instrument.unitsPerTickLot);
        return unitsPerLot < 0 ? 0 : budgetUnits / unitsPerLot;
    }
}
