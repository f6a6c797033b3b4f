package io.ringbook.engine.ledger;

/**
 * Is told how a command has changed a balance.
 */
public interface BalanceHandler
{
    /**
     * A balance is not what it was before the command.
     *
     * @param account              whose it is.
     * @param assetId              of the asset.
     * @param availableUnits       now.
     * @param lockedUnits          now.
     * @param availableChangeUnits by the command.
     * @param lockedChangeUnits    by the command.
     */
    void onBalanceChanged(
        long account,
        int assetId,
        long availableUnits,
        long lockedUnits,
        long availableChangeUnits,
        long lockedChangeUnits);
}
