package io.ringbook.engine;

import io.ringbook.codecs.EventHandler;
import io.ringbook.engine.ledger.Assets;
import io.ringbook.engine.ledger.Balances;

/**
 * Tells which balances a command has changed, by account and then asset name (exact B8).
 */
final class BalanceReport
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

    boolean isDue()
    {
        return balances.touchedCount() > 0;
    }

    /**
     * Tells them, and forgets them.
     *
     * @throws IllegalStateException if a balance is negative: there is a bug, and nothing may be built on it.
     */
    void publish()
    {
        balances.sortTouched(assets);
        for (int i = 0, count = balances.touchedCount(); i < count; i++)
        {
            final int row = balances.touched(i);
            final long available = balances.available(row);
            final long locked = balances.locked(row);
            final long availableChange = available - balances.availableBefore(row);
            final long lockedChange = locked - balances.lockedBefore(row);
            if ((available | locked) < 0)
            {
                throw new IllegalStateException("ledger: account=" + balances.account(row) + " asset=" +
                    assets.name(balances.assetId(row)) + ": expected a balance of 0 or more, found available=" +
                    available + " locked=" + locked);
            }
            if (0 != (availableChange | lockedChange))
            {
                events.onBalanceChanged(
                    balances.account(row),
                    assets.name(balances.assetId(row)),
                    available,
                    locked,
                    availableChange,
                    lockedChange);
            }
        }
        balances.endCommand();
    }
}
