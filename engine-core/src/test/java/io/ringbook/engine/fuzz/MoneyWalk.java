package io.ringbook.engine.fuzz;

import io.ringbook.engine.BalanceConsumer;
import io.ringbook.engine.MatchingEngine;

import static io.ringbook.engine.fuzz.AuditFailure.require;

/**
 * Walks the assets and balances of an engine after a command and compares them with what the events told. Where there
 * are many balances, those that the command did not touch are walked now and then only. One thread.
 */
final class MoneyWalk
{
    private static final int FEW = 64;

    private final MoneyAuditor money;
    private final BalanceConsumer balanceConsumer = this::onBalance;
    private MatchingEngine engine;
    private long accountBefore;
    private int assetIdBefore;
    private int count;
    private int skipped;

    MoneyWalk(final MoneyAuditor money)
    {
        this.money = money;
    }

    /**
     * Compares all.
     *
     * @param engine to walk.
     * @throws AuditFailure if an asset or a balance is not as the events say.
     */
    void check(final MatchingEngine engine)
    {
        this.engine = engine;
        final Ledger ledger = money.ledger();
        require(engine.isAccountsOn() == money.isOn(), "11 (K2): accounts are on: %s, the engine says %s",
            money.isOn(), engine.isAccountsOn());
        require(engine.assetCount() == ledger.assets().size(), "11 (K1): %d assets, the engine says %d",
            ledger.assets().size(), engine.assetCount());
        for (int id = 1; id <= engine.assetCount(); id++)
        {
            final Ledger.Asset asset = ledger.assets().get(id - 1);
            require(asset.name.equals(engine.asset(id)) && asset.scale == engine.assetScale(id),
                "11 (K1): %s has scale %d, the engine says %s, %d",
                asset, asset.scale, engine.asset(id), engine.assetScale(id));
            require(asset.feesUnits == engine.feesUnits(id) && asset.netDepositsUnits == engine.netDepositsUnits(id),
                "11: %s: fees %d, deposits %d, the engine says %d, %d", asset, asset.feesUnits,
                asset.netDepositsUnits, engine.feesUnits(id), engine.netDepositsUnits(id));
        }
        for (int i = 0; i < money.touchedBalances().size(); i++)
        {
            final Ledger.Balance balance = money.touchedBalances().get(i);
            requireEqual(balance, engine.availableUnits(balance.account, balance.asset.id),
                engine.lockedUnits(balance.account, balance.asset.id));
        }
        if (ledger.balances().size() <= FEW || ++skipped * FEW > ledger.balances().size())
        {
            checkAll();
        }
    }

    private void checkAll()
    {
        skipped = 0;
        count = 0;
        engine.forEachBalance(balanceConsumer);
        int told = 0;
        for (final Ledger.Balance balance : money.ledger().balances())
        {
            told += 0 != balance.availableUnits || 0 != balance.lockedUnits ? 1 : 0;
        }
        require(told == count, "11: %d balances are not zero, the engine says %d", told, count);
    }

    private void onBalance(final long account, final int assetId, final long availableUnits, final long lockedUnits)
    {
        require(0 != availableUnits || 0 != lockedUnits, "11 (M5): a balance of account %d is zero", account);
        require(0 == count || accountBefore < account || accountBefore == account &&
            engine.asset(assetIdBefore).compareTo(engine.asset(assetId)) < 0,
            "11 (M5): account %d comes after %d", account, accountBefore);
        count++;
        accountBefore = account;
        assetIdBefore = assetId;
        final Ledger ledger = money.ledger();
        requireEqual(ledger.balance(account, ledger.assets().get(assetId - 1)), availableUnits, lockedUnits);
    }

    private static void requireEqual(
        final Ledger.Balance balance, final long availableUnits, final long lockedUnits)
    {
        require(balance.availableUnits == availableUnits && balance.lockedUnits == lockedUnits,
            "11: %s: told are %d and %d, the engine says %d and %d",
            balance, balance.availableUnits, balance.lockedUnits, availableUnits, lockedUnits);
    }
}
