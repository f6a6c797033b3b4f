package io.ringbook.projector;

import io.ringbook.engine.MatchingEngine;

/**
 * The accounts of the engine that the projector follows.
 */
final class EngineAccounts implements AccountsView
{
    private final MatchingEngine engine;

    EngineAccounts(final MatchingEngine engine)
    {
        this.engine = engine;
    }

    @Override
    public boolean isOn()
    {
        return engine.isAccountsOn();
    }

    @Override
    public int scale(final String asset)
    {
        final int assetId = engine.assetId(asset);
        if (0 == assetId)
        {
            throw new IllegalStateException("expected asset " + asset + " to be named in the engine, found it nowhere");
        }
        return engine.assetScale(assetId);
    }
}
