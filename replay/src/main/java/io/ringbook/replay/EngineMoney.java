package io.ringbook.replay;

import io.ringbook.engine.MatchingEngine;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All money of an engine at rest, to be compared with what somebody else says of it.
 *
 * @param isAccountsOn false for pure matching: there is no money then.
 * @param assets       by name.
 * @param balances     that are not zero.
 */
public record EngineMoney(
    boolean isAccountsOn,
    NavigableMap<String, Asset> assets,
    NavigableMap<Holding, Balance> balances)
{
    /**
     * An asset of an account, in the order of accounts and then of names.
     *
     * @param account whose it is.
     * @param asset   name.
     */
    public record Holding(long account, String asset) implements Comparable<Holding>
    {
        private static final Comparator<Holding> ORDER =
            Comparator.comparingLong(Holding::account).thenComparing(Holding::asset);

        @Override
        public int compareTo(final Holding other)
        {
            return ORDER.compare(this, other);
        }

        /** As messages say it. */
        @Override
        public String toString()
        {
            return "account " + account + ", " + asset;
        }
    }

    /**
     * What there is of a holding.
     *
     * @param availableUnits free to use.
     * @param lockedUnits    reserved by live orders.
     */
    public record Balance(long availableUnits, long lockedUnits)
    {
        /** Nothing of it. */
        public static final Balance ZERO = new Balance(0, 0);
    }

    /**
     * An asset's own counters.
     *
     * @param scale            decimals of a unit.
     * @param feesUnits        collected, less rebates.
     * @param netDepositsUnits deposited, less withdrawn.
     */
    public record Asset(int scale, long feesUnits, long netDepositsUnits)
    {
    }

    /**
     * Reads an engine.
     *
     * @param engine between two commands.
     * @return its money.
     */
    public static EngineMoney of(final MatchingEngine engine)
    {
        final NavigableMap<String, Asset> assets = new TreeMap<>();
        for (int id = 1; id <= engine.assetCount(); id++)
        {
            assets.put(
                engine.asset(id), new Asset(engine.assetScale(id), engine.feesUnits(id), engine.netDepositsUnits(id)));
        }
        final NavigableMap<Holding, Balance> balances = new TreeMap<>();
        engine.forEachBalance((account, assetId, availableUnits, lockedUnits) -> balances.put(
            new Holding(account, engine.asset(assetId)), new Balance(availableUnits, lockedUnits)));
        return new EngineMoney(engine.isAccountsOn(), assets, balances);
    }
}
