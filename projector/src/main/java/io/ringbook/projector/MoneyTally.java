package io.ringbook.projector;

import io.ringbook.replay.EngineMoney;
import io.ringbook.replay.EngineMoney.Balance;
import io.ringbook.replay.EngineMoney.Holding;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What events tell of money: the last balance of each account, and per asset what came in and what was collected.
 */
final class MoneyTally
{
    private static final class AssetTally
    {
        private int scale = MoneyCheck.UNKNOWN_SCALE;
        private long feesUnits;
        private long netDepositsUnits;
    }

    private final Map<String, AssetTally> assets = new HashMap<>();
    private final Map<Holding, Balance> balances = new HashMap<>();

    void scale(final String asset, final int scale)
    {
        asset(asset).scale = scale;
    }

    void deposit(final String asset, final long units)
    {
        asset(asset).netDepositsUnits += units;
    }

    void fee(final String asset, final long units)
    {
        if (0 != units)
        {
            asset(asset).feesUnits += units;
        }
    }

    void balance(final long account, final String asset, final long availableUnits, final long lockedUnits)
    {
        asset(asset);
        final Holding holding = new Holding(account, asset);
        if (0 == availableUnits && 0 == lockedUnits)
        {
            balances.remove(holding);
            return;
        }
        balances.put(holding, new Balance(availableUnits, lockedUnits));
    }

    EngineMoney money()
    {
        final NavigableMap<String, EngineMoney.Asset> totals = new TreeMap<>();
        assets.forEach((name, asset) -> totals.put(
            name, new EngineMoney.Asset(asset.scale, asset.feesUnits, asset.netDepositsUnits)));
        return new EngineMoney(!balances.isEmpty(), totals, new TreeMap<>(balances));
    }

    private AssetTally asset(final String name)
    {
        AssetTally asset = assets.get(name);
        if (null == asset)
        {
            asset = new AssetTally();
            assets.put(name, asset);
        }
        return asset;
    }
}
