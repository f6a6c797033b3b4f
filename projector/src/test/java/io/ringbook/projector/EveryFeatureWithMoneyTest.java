package io.ringbook.projector;

import io.ringbook.engine.EngineConfig;
import io.ringbook.engine.MatchingEngine;
import io.ringbook.replay.MoneyAudit;
import org.agrona.DirectBuffer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/**
 * The same with accounts: each entry of the ledger equals a plain bookkeeping, and the sums of the entries are what the
 * engine has. The audit finds nothing either.
 */
class EveryFeatureWithMoneyTest extends EveryFeatureTest
{
    private static final Set<String> ONLY_WITHOUT = Set.of("negative price", "notional of more than 64 bits");

    private static final List<String> MONEY = List.of(
        "DEPOSIT DONE", "WITHDRAW DONE", "DEPOSIT INVALID_AMOUNT", "DEPOSIT OVERFLOW", "WITHDRAW INSUFFICIENT_FUNDS",
        "duplicate DONE", "duplicate OVERFLOW", "duplicate INSUFFICIENT_FUNDS", "LOCK", "UNLOCK", "TRADE", "fee",
        "rebate", "fee in the asset received", "rebate in the asset received", "no fee", "trade in CONTINUOUS",
        "trade in AUCTION", "trade with oneself in CONTINUOUS", "trade with oneself in AUCTION",
        "rejected INSUFFICIENT_FUNDS", "rejected PROTECTION_REQUIRED", "replace rejected INSUFFICIENT_FUNDS");

    private final MoneyLedger ledger = new MoneyLedger(
        (asset) -> market.engine.assetScale(market.engine.assetId(asset)));
    private final MatchingEngine engine = new MatchingEngine(new EngineConfig(), ledger);
    private final MoneyAudit audit = new MoneyAudit();
    private final MatchingEngine audited = new MatchingEngine(new EngineConfig(), audit);

    @Override
    boolean isAccountsOn()
    {
        return true;
    }

    @Override
    List<String> features()
    {
        return Stream.concat(
            FEATURES.stream().filter((feature) -> !ONLY_WITHOUT.contains(feature)), MONEY.stream()).toList();
    }

    @Override
    void onCommand(final DirectBuffer buffer, final int length)
    {
        engine.onCommand(buffer, 0, length, engine.sequence() + 1);
        audited.onCommand(buffer, 0, length, audited.sequence() + 1);
    }

    @Override
    Set<String> seenElsewhere()
    {
        return ledger.seen;
    }

    @Override
    void assertEqualRows(final Tables tables)
    {
        assertEqualRows(ledger.entries, tables.ledgerEntries());
        assertEqualRows(new ArrayList<>(ledger.balances.values()), tables.balances());
        assertSumsAreTheEngines();
        assertNull(audit.finish(audited).difference(), () -> "seed " + seed);
    }

    private void assertSumsAreTheEngines()
    {
        final Map<String, BigDecimal> sums = new TreeMap<>(ledger.sums);
        for (int id = 1; id <= engine.assetCount(); id++)
        {
            final String asset = engine.asset(id);
            final int scale = engine.assetScale(id);
            assertSum(sums, "null FEES " + asset, engine.feesUnits(id), scale);
            assertSum(sums, "null EXTERNAL " + asset, -engine.netDepositsUnits(id), scale);
        }
        engine.forEachBalance((account, assetId, availableUnits, lockedUnits) ->
        {
            final String asset = engine.asset(assetId);
            assertSum(sums, account + " AVAILABLE " + asset, availableUnits, engine.assetScale(assetId));
            assertSum(sums, account + " LOCKED " + asset, lockedUnits, engine.assetScale(assetId));
        });
        sums.forEach((what, sum) -> assertEquals(0, sum.signum(), () -> "seed " + seed + " " + what + " " + sum));
    }

    private void assertSum(final Map<String, BigDecimal> sums, final String what, final long units, final int scale)
    {
        final BigDecimal sum = sums.remove(what);
        assertEquals(
            BigDecimal.valueOf(units, scale), null == sum ? BigDecimal.valueOf(0, scale) : sum,
            () -> "seed " + seed + " " + what);
    }
}
