package io.ringbook.engine;

/**
 * Takes balances that are being shown.
 */
@FunctionalInterface
public interface BalanceConsumer
{
    /**
     * A balance that is not zero.
     *
     * @param account        whose it is.
     * @param assetId        of the asset, see {@link MatchingEngine#asset(int)}.
     * @param availableUnits free to use.
     * @param lockedUnits    reserved by live orders.
     */
    void onBalance(long account, int assetId, long availableUnits, long lockedUnits);
}
