package io.ringbook.engine.reference;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must be true of the money after every command (4.9, invariant 11).
 */
final class MoneyCheck
{
    private final ReferenceState state;
    private final LiveOrders orders;
    private final Settlement settlement;

    MoneyCheck(final ReferenceState state, final LiveOrders orders, final Settlement settlement)
    {
        this.state = state;
        this.orders = orders;
        this.settlement = settlement;
    }

    void run()
    {
        if (state.ledger.isOn)
        {
            checkLocks();
            checkTotals();
        }
    }

    /** Every order's lock is what K4 says, and an account's locks of an asset are its locked balance. */
    private void checkLocks()
    {
        final TreeMap<Long, TreeMap<String, BigInteger>> locks = new TreeMap<>();
        for (final LiveOrder order : orders.all())
        {
            if (!order.lock.equals(settlement.lockOf(order)) || order.lock.signum() < 0)
            {
                throw failed("lock " + order.lock + " should be " + settlement.lockOf(order) + " of " + order);
            }
            locks.computeIfAbsent(order.account, (account) -> new TreeMap<>())
                .merge(Settlement.lockedAsset(order.instrument, order.side), order.lock, BigInteger::add);
        }
        for (final Map.Entry<Long, TreeMap<String, PlainBalance>> account : state.ledger.accounts.entrySet())
        {
            for (final Map.Entry<String, PlainBalance> asset : account.getValue().entrySet())
            {
                final BigInteger sum = locks.getOrDefault(account.getKey(), new TreeMap<>())
                    .getOrDefault(asset.getKey(), BigInteger.ZERO);
                final PlainBalance balance = asset.getValue();
                if (balance.available.signum() < 0 || balance.locked.signum() < 0 || !balance.locked.equals(sum))
                {
                    throw failed("negative, or not what its orders lock, which is " + sum + ": account " +
                        account.getKey() + ", " + asset.getKey() + ": " + balance);
                }
            }
        }
    }

    /** O12: sum(available + locked) + fees = deposits - withdrawals. */
    private void checkTotals()
    {
        final TreeMap<String, BigInteger> totals = new TreeMap<>(state.ledger.fees);
        for (final TreeMap<String, PlainBalance> account : state.ledger.accounts.values())
        {
            for (final Map.Entry<String, PlainBalance> asset : account.entrySet())
            {
                final PlainBalance balance = asset.getValue();
                totals.merge(asset.getKey(), balance.available.add(balance.locked), BigInteger::add);
            }
        }
        for (final String asset : state.assetScales.keySet())
        {
            final BigInteger total = totals.getOrDefault(asset, BigInteger.ZERO);
            if (!total.equals(state.ledger.netDeposits(asset)))
            {
                throw failed("balances and fees of " + asset + " are " + total + ", deposits less withdrawals " +
                    state.ledger.netDeposits(asset));
            }
        }
    }

    private IllegalStateException failed(final String facts)
    {
        return new IllegalStateException("sequence " + state.sequence + ": " + facts);
    }
}
