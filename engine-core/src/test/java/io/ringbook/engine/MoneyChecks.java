package io.ringbook.engine;

import io.ringbook.sbe.Side;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What is true of all money at any time (semantics 5, number 11), added up in numbers of any size.
 */
final class MoneyChecks
{
    private MoneyChecks()
    {
    }

    /**
     * Looks at all balances: none is negative, what is locked is what orders lock, and nothing came from nowhere.
     *
     * @param engine to look at, accounts on.
     */
    static void check(final MatchingEngine engine)
    {
        final BigInteger[] sums = new BigInteger[engine.assetCount() + 1];
        for (int id = 1; id < sums.length; id++)
        {
            sums[id] = BigInteger.valueOf(engine.feesUnits(id));
        }
        final Map<String, BigInteger> locked = new HashMap<>();
        engine.forEachBalance((account, assetId, availableUnits, lockedUnits) ->
        {
            assertTrue(availableUnits >= 0 && lockedUnits >= 0, () -> "negative balance of account " + account);
            assertTrue(availableUnits > 0 || lockedUnits > 0, () -> "balance of nothing of account " + account);
            sums[assetId] = sums[assetId].add(BigInteger.valueOf(availableUnits)).add(BigInteger.valueOf(lockedUnits));
            add(locked, account + " " + assetId, lockedUnits);
        });
        for (int id = 1; id < sums.length; id++)
        {
            assertEquals(BigInteger.valueOf(engine.netDepositsUnits(id)), sums[id], "conservation, asset " + id);
        }
        subtractLocks(engine, locked);
        locked.forEach((key, units) -> assertEquals(BigInteger.ZERO, units, () -> "locked by no order: " + key));
    }

    private static void subtractLocks(final MatchingEngine engine, final Map<String, BigInteger> locked)
    {
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            final Instrument instrument = engine.state().instrument(id);
            for (int side = 0; side < 2; side++)
            {
                final int assetId = instrument.lockedAssetId(side);
                final OrderConsumer consumer =
                    (order) -> add(locked, order.account() + " " + assetId, -order.lockedUnits());
                engine.forEachOrder(id, 0 == side ? Side.BUY : Side.SELL, consumer);
                engine.forEachStop(id, 0 == side ? Side.BUY : Side.SELL, consumer);
            }
        }
    }

    private static void add(final Map<String, BigInteger> sums, final String key, final long units)
    {
        sums.merge(key, BigInteger.valueOf(units), BigInteger::add);
    }
}
