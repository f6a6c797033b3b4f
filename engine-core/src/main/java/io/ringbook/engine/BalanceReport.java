package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.BalanceHandler;
import io.ringbook.engine.ledger.Balances;

/**
 * Tells which balances a command has changed, by account and then asset name (exact B8).
 */
final class BalanceReport implements BalanceHandler
{
    private final Balances balances;
    private final Assets assets;
    private final EventHandler events;

    BalanceReport(final EngineState state, final EventHandler events)
    {
        this.balances = state.ledger.balances();
        this.assets = state.assets;
        this.events = events;
    }

    /**
     * Tells them, and forgets them.
     *
     * @throws IllegalStateException if a balance is negative: there is a bug, and nothing may be built on it.
     */
    void publish()
    {
        balances.endCommand(assets, this);
    }

    @Override
    public void onBalanceChanged(
        final long account,
        final int assetId,
        final long availableUnits,
        final long lockedUnits,
        final long availableChangeUnits,
        final long lockedChangeUnits)
    {
        if ((availableUnits | lockedUnits) < 0)
        {
            throw negative(account, assetId, availableUnits, lockedUnits);
        }
        events.onBalanceChanged(
            account, assets.told(assetId), availableUnits, lockedUnits, availableChangeUnits, lockedChangeUnits);
    }

    private IllegalStateException negative(
        final long account, final int assetId, final long availableUnits, final long lockedUnits)
    {
        return new IllegalStateException("ledger: account=" + account + " asset=" + assets.name(assetId) +
            ": expected a balance of 0 or more, found available=" + availableUnits + " locked=" + lockedUnits);
    }
}
