package io.ringbook.engine;

import io.ringbook.engine.ledger.Ledger;

/**
 * What an instrument's trades cost: rates in 1e-5 of the notional, or units a lot (semantics 4.9, exact K3 to K6). With
 * accounts off all rates are 0.
 *
 * <p>Rounded is per order: of the exact sum of all its fees only what rounding has left over is kept, the <i>carry</i>,
 * in 1e-5 units. It begins with a half, so that rounding down what a fill makes of it rounds the sum half up.
 */
final class FeeSchedule
{
    /** A whole unit in units of the carry, and of a rate. */
    static final long WHOLE = 100_000;

    /** The carry of an order that has not traded. */
    static final long FIRST_CARRY = WHOLE / 2;

    /** Units of which the product with any rate fits a long. */
    private static final long PLAIN_UNITS = 1L << 46;

    private long makerRate;
    private long takerRate;
    private long boundRate;
    private boolean isPerLot;
    private boolean isReceived;

    /**
     * Sets the rates.
     *
     * @param makerRate  of makers.
     * @param takerRate  of takers.
     * @param isPerLot   whether they are quote units a lot.
     * @param isReceived whether a buyer's fee is taken in the base asset.
     */
    void set(final long makerRate, final long takerRate, final boolean isPerLot, final boolean isReceived)
    {
        this.makerRate = makerRate;
        this.takerRate = takerRate;
        this.isPerLot = isPerLot;
        this.isReceived = isReceived;
        boundRate = isReceived ? 0 : Math.max(Math.max(makerRate, takerRate), 0);
    }

    /**
     * Units of a fee per lot.
     *
     * @param mantissa of it.
     * @param decimals of it, not more than the scale.
     * @param scale    of the quote asset.
     * @return units; beyond {@link Ledger#MAX_NET_DEPOSITS} either way if it is too much to be told.
     */
    static long perLotUnits(final long mantissa, final int decimals, final int scale)
    {
        final long power = Wide.powerOfTen(scale - decimals);
        if (mantissa > Ledger.MAX_NET_DEPOSITS / power)
        {
            return Long.MAX_VALUE;
        }
        return mantissa < -(Ledger.MAX_NET_DEPOSITS / power) ? -Long.MAX_VALUE : mantissa * power;
    }

    /**
     * Is a buyer's fee taken in the base asset?
     *
     * @return false if all fees are in the quote asset.
     */
    boolean isReceived()
    {
        return isReceived;
    }

    boolean isPerLot()
    {
        return isPerLot;
    }

    long makerRate()
    {
        return makerRate;
    }

    long takerRate()
    {
        return takerRate;
    }

    /**
     * The fee of a fill, not yet cut to what can be paid.
     *
     * @param rate         of the order's part in it.
     * @param carry        of the order.
     * @param units        that a rate applies to.
     * @param quantityLots of the fill.
     * @return units, negative for a rebate.
     */
    long feeUnits(final long rate, final long carry, final long units, final long quantityLots)
    {
        return isPerLot ? Wide.signedProduct(rate, quantityLots) : share(rate, carry, units);
    }

    /**
     * What rounding has left over after a fill.
     *
     * @param rate     of the order's part in it.
     * @param carry    of the order before.
     * @param units    that a rate applies to.
     * @param feeUnits of the fill.
     * @return 0 to {@link #WHOLE} - 1.
     */
    long carryAfter(final long rate, final long carry, final long units, final long feeUnits)
    {
        return isPerLot ? carry : shortCarryAfter(rate, carry, units, feeUnits);
    }

    /**
     * What rounding has left over after a fill, where fees are rates.
     *
     * @param rate     of the order's part in it.
     * @param carry    of the order before.
     * @param units    that the rate applies to.
     * @param feeUnits of the fill.
     * @return 0 to {@link #WHOLE} - 1.
     */
    static long shortCarryAfter(final long rate, final long carry, final long units, final long feeUnits)
    {
        // The products may wrap, their difference is small.
        return units * rate + carry - feeUnits * WHOLE;
    }

    /** (units x rate + carry) / whole, rounded down; most often the product fits. */
    private static long share(final long rate, final long carry, final long units)
    {
        return units < PLAIN_UNITS ? Math.floorDiv(units * rate + carry, WHOLE) :
            units / WHOLE * rate + Math.floorDiv(units % WHOLE * rate + carry, WHOLE);
    }

    /**
     * The fee of a fill where its product with the rate fits a long.
     *
     * @param rate  of the order's part in it, not per lot.
     * @param carry of the order.
     * @param units that a rate applies to.
     * @return units, negative for a rebate.
     */
    static long shortFeeUnits(final long rate, final long carry, final long units)
    {
        return Math.floorDiv(units * rate + carry, WHOLE);
    }

    /**
     * What both sides of trades can get as rebates, but for rounding.
     *
     * @param notionalUnits of the trades.
     * @param quantityLots  of the trades.
     * @return units, or less than 0 if it is more than a long can hold.
     */
    long mostRebateUnits(final long notionalUnits, final long quantityLots)
    {
        final long rate = -(Math.min(0, makerRate) + Math.min(0, takerRate));
        return !isPerLot ? share(rate, 0, notionalUnits) :
            rate < 0 ? rate : Wide.productOrOverflow(quantityLots, rate);
    }

    /**
     * The carry of a buying taker whose fee is in the quote asset.
     *
     * @param carry         before.
     * @param notionalUnits of the fill.
     * @return carry after.
     */
    long takerCarryAfter(final long carry, final long notionalUnits)
    {
        return isPerLot || isReceived ? carry :
            carryAfter(takerRate, carry, notionalUnits, share(takerRate, carry, notionalUnits));
    }

    /**
     * The most that fees of what is left of a buy order can come to (exact K4).
     *
     * @param carry         of the order.
     * @param notionalUnits of what is left, at its price.
     * @param leavesLots    that are left.
     * @return units, at least 0; -1 if it is more than a long can hold.
     */
    long boundUnits(final long carry, final long notionalUnits, final long leavesLots)
    {
        if (0 == boundRate)
        {
            return 0;
        }
        return isPerLot ? Wide.productOrOverflow(boundRate, leavesLots) : share(boundRate, carry, notionalUnits);
    }

    /**
     * The most that fees of what is left of a buy order can come to, where their product with the rate fits a long.
     *
     * @param carry         of the order.
     * @param notionalUnits of what is left, at its price.
     * @return units, at least 0.
     */
    long shortBoundUnits(final long carry, final long notionalUnits)
    {
        return (notionalUnits * boundRate + carry) / WHOLE;
    }

    /**
     * Bits of the units of which the product with any of the rates fits a long, and a half.
     *
     * @return bits; 0 if fees are not rates.
     */
    int shortBits()
    {
        final long highest = Math.max(Math.abs(makerRate), Math.abs(takerRate));
        return isPerLot ? 0 : Long.numberOfLeadingZeros(highest) - 2;
    }
}
