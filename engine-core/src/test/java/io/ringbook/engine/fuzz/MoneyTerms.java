package io.ringbook.engine.fuzz;

import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.FeeMode;

import java.math.BigInteger;

/**
 * What an instrument costs: units, notionals, fees and locks (K3, K4, C6) in exact arithmetic of unlimited size.
 */
final class MoneyTerms
{
    private static final BigInteger RATE_SCALE = BigInteger.valueOf(100_000);
    private static final BigInteger HALF = BigInteger.valueOf(50_000);

    /** Quote units of one tick times one lot. */
    final BigInteger unit;
    /** Base units of one lot. */
    final BigInteger lotUnits;
    final boolean isPerLot;
    final boolean isReceived;
    /** In 1e-5 of the notional, or quote units a lot. */
    final BigInteger makerRate;
    final BigInteger takerRate;
    private final BigInteger boundRate;

    MoneyTerms(final Terms terms, final int baseScale, final int quoteScale)
    {
        unit = BigInteger.valueOf(terms.message.tickSize()).multiply(BigInteger.valueOf(terms.message.lotSize()))
            .multiply(powerOfTen(quoteScale)).divide(
            powerOfTen(terms.message.tickSizeDecimals() + terms.message.lotSizeDecimals()));
        lotUnits = BigInteger.valueOf(terms.message.lotSize()).multiply(powerOfTen(baseScale))
            .divide(powerOfTen(terms.message.lotSizeDecimals()));
        isPerLot = FeeMode.PER_LOT == terms.message.feeMode();
        isReceived = FeeAsset.RECEIVED == terms.message.feeAsset();
        makerRate = rate(terms.message.makerFee(), quoteScale - terms.message.makerFeeDecimals());
        takerRate = rate(terms.message.takerFee(), quoteScale - terms.message.takerFeeDecimals());
        boundRate = makerRate.max(takerRate).max(BigInteger.ZERO);
    }

    private BigInteger rate(final long mantissa, final int exponent)
    {
        final BigInteger rate = BigInteger.valueOf(mantissa);
        return isPerLot ? rate.multiply(powerOfTen(exponent)) : rate;
    }

    private static BigInteger powerOfTen(final int exponent)
    {
        return BigInteger.TEN.pow(exponent);
    }

    BigInteger notional(final long priceTicks, final long lots)
    {
        return BigInteger.valueOf(priceTicks).multiply(BigInteger.valueOf(lots)).multiply(unit);
    }

    BigInteger baseUnits(final long lots)
    {
        return BigInteger.valueOf(lots).multiply(lotUnits);
    }

    /** K3: the fee of all fills whose notionals times their rates are a sum so far, half up. */
    static BigInteger feeTotal(final BigInteger exactSum)
    {
        final BigInteger raised = exactSum.add(HALF);
        return raised.subtract(raised.mod(RATE_SCALE)).divide(RATE_SCALE);
    }

    /** K4: what an order has to lock that has a price, or sells. */
    BigInteger lock(final boolean isBuy, final long priceTicks, final long lots, final BigInteger exactSum)
    {
        if (!isBuy)
        {
            return baseUnits(lots);
        }
        final BigInteger cost = notional(priceTicks, lots);
        if (isReceived)
        {
            return cost;
        }
        return cost.add(isPerLot ? boundRate.multiply(BigInteger.valueOf(lots)) :
            feeTotal(exactSum.add(cost.multiply(boundRate))).subtract(feeTotal(exactSum)));
    }

    /** What a taker pays for a cost of so many lots, fee in the quote asset included. */
    BigInteger takerCost(final BigInteger cost, final long lots)
    {
        return isReceived ? cost : cost.add(isPerLot ? takerRate.multiply(BigInteger.valueOf(lots)) :
            feeTotal(cost.multiply(takerRate)));
    }

    /** C6: is the notional with the bound of its fee more than 63 bits hold? */
    boolean isTooLarge(final long priceTicks, final long lots, final boolean isAccountsOn)
    {
        final BigInteger cost = notional(priceTicks, lots).abs();
        final BigInteger bound = !isAccountsOn || isReceived ? BigInteger.ZERO :
            isPerLot ? boundRate.multiply(BigInteger.valueOf(lots)) : feeTotal(cost.multiply(boundRate));
        return cost.add(bound).bitLength() > 63;
    }
}
