package io.ringbook.engine.reference;

import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.Side;

import java.math.BigInteger;

/**
 * What an instrument charges, and what it therefore makes an order lock (C6, K3, K3b, K4, K6). Exact, without rounding
 * but where a rule rounds.
 *
 * @param isCharged  accounts are ON (K2).
 * @param isPerLot   rates are quote units a lot, else 1e-5 of what is traded (K3, K3b).
 * @param isReceived the fee is taken in the asset that is received (K6), else in the quote asset.
 * @param makerRate  of the maker.
 * @param takerRate  of the taker.
 * @param unit       quote units of one tick x one lot.
 * @param lot        base units of one lot.
 */
record Fees(
    boolean isCharged,
    boolean isPerLot,
    boolean isReceived,
    BigInteger makerRate,
    BigInteger takerRate,
    BigInteger unit,
    BigInteger lot)
{
    private static final BigInteger WHOLE = BigInteger.valueOf(100_000);
    private static final BigInteger HALF = BigInteger.valueOf(50_000);
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);
    private static final long MOST_LOTS = 1L << 62;

    /** |price| x lots x unit: quote units. */
    BigInteger notional(final long price, final long lots)
    {
        return BigInteger.valueOf(price).abs().multiply(BigInteger.valueOf(lots)).multiply(unit);
    }

    /** Base units. */
    BigInteger base(final long lots)
    {
        return lot.multiply(BigInteger.valueOf(lots));
    }

    /** K3: feeTotal = floor(N / 10^5 + 1/2). */
    static BigInteger feeTotal(final BigInteger feeSum)
    {
        return floorDiv(feeSum.add(HALF), WHOLE);
    }

    /** Decision k: r = (N + 50000) mod 10^5. */
    static long carry(final BigInteger feeSum)
    {
        return feeSum.add(HALF).mod(WHOLE).longValueExact();
    }

    private static BigInteger floorDiv(final BigInteger number, final BigInteger divisor)
    {
        final BigInteger[] parts = number.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private BigInteger rate(final boolean isMaker)
    {
        return isMaker ? makerRate : takerRate;
    }

    /** K4: m = max(maker, taker, 0). */
    private BigInteger highestRate()
    {
        return makerRate.max(takerRate).max(BigInteger.ZERO);
    }

    /** K3, K6: a fee is a share of the notional, a buyer's RECEIVED one of the base quantity. */
    private BigInteger charged(final Side side, final long price, final long lots)
    {
        return isReceived && Side.BUY == side ? base(lots) : notional(price, lots);
    }

    /**
     * K3: the exact sum of an order after one more fill. A fee per lot needs no sum (decision k).
     *
     * @param feeSum  N before.
     * @param side    of the order.
     * @param price   of the fill.
     * @param lots    of the fill.
     * @param isMaker in this fill.
     * @return N after.
     */
    BigInteger sumAfter(
        final BigInteger feeSum, final Side side, final long price, final long lots, final boolean isMaker)
    {
        return !isCharged || isPerLot ? feeSum : feeSum.add(charged(side, price, lots).multiply(rate(isMaker)));
    }

    /**
     * The fee of a fill.
     *
     * @param feeSum  N before.
     * @param side    of the order.
     * @param price   of the fill.
     * @param lots    of the fill.
     * @param isMaker in this fill.
     * @return K3: feeTotal now - before; K3b: rate x lots, of which a seller pays no more than it gets (decision c).
     */
    BigInteger fee(
        final BigInteger feeSum, final Side side, final long price, final long lots, final boolean isMaker)
    {
        if (!isCharged)
        {
            return BigInteger.ZERO; // K2
        }
        if (isPerLot)
        {
            final BigInteger fee = rate(isMaker).multiply(BigInteger.valueOf(lots));
            return Side.SELL == side ? fee.min(notional(price, lots)) : fee;
        }
        return feeTotal(sumAfter(feeSum, side, price, lots, isMaker)).subtract(feeTotal(feeSum));
    }

    /** What a buyer's fill takes out of its quote asset: cost, and the fee if it is in quote (D4, K6). */
    BigInteger outlay(final BigInteger feeSum, final long price, final long lots, final boolean isMaker)
    {
        final BigInteger cost = notional(price, lots);
        return isReceived ? cost : cost.add(fee(feeSum, Side.BUY, price, lots, isMaker));
    }

    /** K4: the most that quantity at this price can still be charged in quote. */
    private BigInteger bound(final BigInteger feeSum, final long price, final long lots)
    {
        if (!isCharged || isReceived)
        {
            return BigInteger.ZERO;
        }
        if (isPerLot)
        {
            return highestRate().multiply(BigInteger.valueOf(lots)); // K3b
        }
        return feeTotal(feeSum.add(notional(price, lots).multiply(highestRate()))).subtract(feeTotal(feeSum));
    }

    /**
     * K4: the lock of an order by quantity.
     *
     * @param feeSum N of the order.
     * @param side   of the order.
     * @param price  limit or protection price; a seller needs none.
     * @param leaves of the order.
     * @return quote units of a buyer, base units of a seller (O11: never the fee).
     */
    BigInteger lock(final BigInteger feeSum, final Side side, final long price, final long leaves)
    {
        return Side.SELL == side ? base(leaves) : notional(price, leaves).add(bound(feeSum, price, leaves));
    }

    /** C6, decision a: both sides alike; for an order with a price. */
    boolean isNotionalOverflow(final long price, final long lots)
    {
        return NullValue.LONG != price && NullValue.LONG != lots &&
            notional(price, lots).add(bound(BigInteger.ZERO, price, lots)).compareTo(MOST) > 0;
    }

    /**
     * D4, decision l: the greatest number of lots that what is left of a budget pays for, as a taker. The outlay grows
     * with the lots, or not even one lot costs anything; so halving finds it.
     *
     * @param left   of the budget.
     * @param feeSum N of the order.
     * @param price  of the maker.
     * @return lots; never to be reached if they cost nothing.
     */
    long affordable(final BigInteger left, final BigInteger feeSum, final long price)
    {
        long fits = 0;
        long tooMany = MOST_LOTS;
        while (tooMany - fits > 1)
        {
            final long lots = fits + (tooMany - fits) / 2;
            if (outlay(feeSum, price, lots, false).compareTo(left) <= 0)
            {
                fits = lots;
            }
            else
            {
                tooMany = lots;
            }
        }
        return fits;
    }
}
