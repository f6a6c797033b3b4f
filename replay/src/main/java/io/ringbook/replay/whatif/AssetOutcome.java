package io.ringbook.replay.whatif;

import java.math.BigDecimal;

/**
 * An asset over all accounts, at the end.
 *
 * @param asset       name.
 * @param netDeposits deposited, less withdrawn.
 * @param balances    available and locked of all accounts.
 * @param fees        collected, less rebates, by the engine's counter.
 * @param makerFees   of makers, added up from trades.
 * @param takerFees   of takers, likewise.
 */
public record AssetOutcome(
    String asset,
    BigDecimal netDeposits,
    BigDecimal balances,
    BigDecimal fees,
    BigDecimal makerFees,
    BigDecimal takerFees)
{
    /**
     * What is there, less what should be.
     *
     * @return 0 if no unit was lost or made.
     */
    public BigDecimal difference()
    {
        return balances.add(fees).subtract(netDeposits);
    }
}
