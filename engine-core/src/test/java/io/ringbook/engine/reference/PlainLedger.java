package io.ringbook.engine.reference;

import io.ringbook.codecs.EventHandler;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The money: balances of accounts, fees collected, deposits less withdrawals, transfers remembered. Nothing in it with
 * accounts OFF (K2).
 */
final class PlainLedger
{
    /** Decision d: the counter of fees never goes below this. */
    private static final BigInteger LOWEST_FEES = BigInteger.ONE.subtract(BigInteger.ONE.shiftLeft(62));

    boolean isOn;

    /** By account (signed), then asset name in byte order (B8, decision n). */
    final TreeMap<Long, TreeMap<String, PlainBalance>> accounts = new TreeMap<>();

    /** K8: a counter per asset, not an account. */
    final TreeMap<String, BigInteger> fees = new TreeMap<>();
    final TreeMap<String, BigInteger> netDeposits = new TreeMap<>();

    /** In the order of arrival. */
    final Map<PlainTransfer.Id, PlainTransfer> transfers = new LinkedHashMap<>();

    /** K8: accounts exist by being named; unknown = all balances 0. */
    PlainBalance balance(final long account, final String asset)
    {
        return accounts.computeIfAbsent(account, (id) -> new TreeMap<>())
            .computeIfAbsent(asset, (name) -> new PlainBalance());
    }

    BigInteger fees(final String asset)
    {
        return fees.getOrDefault(asset, BigInteger.ZERO);
    }

    BigInteger netDeposits(final String asset)
    {
        return netDeposits.getOrDefault(asset, BigInteger.ZERO);
    }

    void addDeposit(final String asset, final BigInteger units)
    {
        netDeposits.put(asset, netDeposits(asset).add(units));
    }

    /** Returns what is charged: a rebate is cut to the room that is left (decision d). */
    BigInteger collect(final String asset, final BigInteger fee)
    {
        final BigInteger charged = fee.max(LOWEST_FEES.subtract(fees(asset)));
        fees.put(asset, fees(asset).add(charged));
        return charged;
    }

    /** B8: one line for each that differs from before the command. */
    void publish(final EventHandler events)
    {
        for (final Map.Entry<Long, TreeMap<String, PlainBalance>> account : accounts.entrySet())
        {
            for (final Map.Entry<String, PlainBalance> asset : account.getValue().entrySet())
            {
                final PlainBalance balance = asset.getValue();
                if (balance.isChanged())
                {
                    events.onBalanceChanged(account.getKey(), asset.getKey(), balance.available.longValueExact(),
                        balance.locked.longValueExact(),
                        balance.available.subtract(balance.availableBefore).longValueExact(),
                        balance.locked.subtract(balance.lockedBefore).longValueExact());
                    balance.availableBefore = balance.available;
                    balance.lockedBefore = balance.locked;
                }
            }
        }
    }
}
