package io.ringbook.engine.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assets and balances as the events tell of them. One thread.
 */
final class Ledger
{
    private static final int DEFAULT_SCALE = 8;

    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, Asset> byName = new HashMap<>();
    private final Map<Long, Asset> byHash = new HashMap<>();
    private final List<Balance> balances = new ArrayList<>();

    /** An asset; its sums are over all accounts. */
    static final class Asset
    {
        final String name;
        final int scale;
        /** From 1, in the order of first naming. */
        final int id;
        private final Map<Long, Balance> balances = new HashMap<>();
        long feesUnits;
        long netDepositsUnits;
        /** Of the balances last told, available and locked. */
        long toldUnits;

        private Asset(final int id, final String name, final int scale)
        {
            this.id = id;
            this.name = name;
            this.scale = scale;
        }

        @Override
        public String toString()
        {
            return name;
        }
    }

    /** What an account has of an asset. */
    static final class Balance
    {
        final long account;
        final Asset asset;
        /** As last told. */
        long availableUnits;
        long lockedUnits;
        /** By transfers and trades alone. */
        long totalUnits;
        /** Sum of what the account's orders have to lock of it. */
        long orderLocksUnits;
        boolean isTouched;

        private Balance(final long account, final Asset asset)
        {
            this.account = account;
            this.asset = asset;
        }

        /** At this moment of the command, told or not. */
        long freeUnits()
        {
            return totalUnits - orderLocksUnits;
        }

        @Override
        public String toString()
        {
            return "account " + account + "'s " + asset.name;
        }
    }

    /** In the order of first naming. */
    List<Asset> assets()
    {
        return assets;
    }

    /** In the order in which they were first looked at; those of 0 too. */
    List<Balance> balances()
    {
        return balances;
    }

    boolean isKnown(final String name)
    {
        return byName.containsKey(name);
    }

    Asset name(final String name)
    {
        return name(name, DEFAULT_SCALE);
    }

    /** The asset of a name, which gets the scale if it is new. */
    Asset name(final String name, final int scale)
    {
        Asset asset = byName.get(name);
        if (null == asset)
        {
            asset = new Asset(assets.size() + 1, name, scale);
            assets.add(asset);
            byName.put(name, asset);
            byHash.put((long)name.hashCode(), asset);
        }
        return asset;
    }

    /** The asset whose name has the hash that is on a tape, or null. */
    Asset ofHash(final long hash)
    {
        return byHash.get(hash);
    }

    Balance balance(final long account, final Asset asset)
    {
        Balance balance = asset.balances.get(account);
        if (null == balance)
        {
            balance = new Balance(account, asset);
            asset.balances.put(account, balance);
            balances.add(balance);
        }
        return balance;
    }
}
