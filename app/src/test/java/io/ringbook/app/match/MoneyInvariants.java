package io.ringbook.app.match;

import io.ringbook.engine.MatchingEngine;
import io.ringbook.engine.OrderView;
import io.ringbook.sbe.Side;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** What must hold of an engine's money after every command (semantics 4.9 and 5.11). */
final class MoneyInvariants
{
    private final MatchingEngine engine;
    private final Map<Holding, BigInteger> locks = new HashMap<>();
    private final Map<Integer, BigInteger> totals = new HashMap<>();

    private record Holding(long account, int assetId)
    {
    }

    private MoneyInvariants(final MatchingEngine engine)
    {
        this.engine = engine;
    }

    /**
     * Checks an engine at rest.
     *
     * @param engine to look at.
     * @throws IllegalStateException if something does not add up.
     */
    static void check(final MatchingEngine engine)
    {
        if (engine.isAccountsOn())
        {
            new MoneyInvariants(engine).check();
        }
    }

    private void check()
    {
        for (int id = 1; id <= engine.instrumentCount(); id++)
        {
            engine.forEachOrder(id, Side.BUY, this::addLock);
            engine.forEachOrder(id, Side.SELL, this::addLock);
            engine.forEachStop(id, Side.BUY, this::addLock);
            engine.forEachStop(id, Side.SELL, this::addLock);
        }
        engine.forEachBalance(this::takeBalance);
        locks.forEach((holding, units) -> equal("locked by orders but not by " + holding, BigInteger.ZERO, units));
        for (int id = 1; id <= engine.assetCount(); id++)
        {
            final BigInteger fees = BigInteger.valueOf(engine.feesUnits(id));
            equal(
                "all there is of " + engine.asset(id), BigInteger.valueOf(engine.netDepositsUnits(id)),
                totals.getOrDefault(id, BigInteger.ZERO).add(fees));
        }
    }

    private void addLock(final OrderView order)
    {
        require(order.lockedUnits() > 0, "order " + order.orderId() + " locks " + order.lockedUnits());
        locks.merge(
            new Holding(order.account(), order.lockedAssetId()), BigInteger.valueOf(order.lockedUnits()),
            BigInteger::add);
    }

    private void takeBalance(final long account, final int assetId, final long available, final long locked)
    {
        final Holding holding = new Holding(account, assetId);
        require(
            available >= 0 && locked >= 0 && 0 != (available | locked),
            holding + " available " + available + " locked " + locked);
        final BigInteger byOrders = locks.remove(holding);
        equal("locked by orders of " + holding, null == byOrders ? BigInteger.ZERO : byOrders,
            BigInteger.valueOf(locked));
        totals.merge(assetId, BigInteger.valueOf(available).add(BigInteger.valueOf(locked)), BigInteger::add);
    }

    private void equal(final String what, final BigInteger expected, final BigInteger found)
    {
        require(expected.equals(found), what + ": expected " + expected + ", found " + found);
    }

    private void require(final boolean condition, final String facts)
    {
        if (!condition)
        {
            throw new IllegalStateException("after sequence " + engine.sequence() + ": " + facts);
        }
    }
}
