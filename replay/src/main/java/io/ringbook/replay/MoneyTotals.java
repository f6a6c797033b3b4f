package io.ringbook.replay;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What an asset's money comes to over all accounts, in units.
 *
 * @param asset       name.
 * @param scale       decimals of a unit.
 * @param deposits    all that came in.
 * @param withdrawals all that went out.
 * @param available   free to use.
 * @param locked      reserved by live orders.
 * @param fees        collected, less rebates.
 */
public record MoneyTotals(
    String asset,
    int scale,
    BigInteger deposits,
    BigInteger withdrawals,
    BigInteger available,
    BigInteger locked,
    BigInteger fees)
{
    /**
     * What is there, less what should be: 0.
     *
     * @return units.
     */
    public BigInteger difference()
    {
        return available.add(locked).add(fees).subtract(deposits).add(withdrawals);
    }

    /**
     * For people.
     *
     * @param units of the asset.
     * @return exact decimal without trailing zeros.
     */
    public String decimal(final BigInteger units)
    {
        return decimal(units, scale);
    }

    static String decimal(final BigInteger units, final int scale)
    {
        return 0 == units.signum() ? "0" : new BigDecimal(units, scale).stripTrailingZeros().toPlainString();
    }
}
