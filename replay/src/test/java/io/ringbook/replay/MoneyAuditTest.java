package io.ringbook.replay;

import io.ringbook.replay.EngineMoney.Asset;
import io.ringbook.replay.EngineMoney.Balance;
import io.ringbook.replay.EngineMoney.Holding;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Liquidity;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.TransferOutcome;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Given a stream of events in which one thing is not as it should be, the audit says where. Account 7 buys 10 lots of B
 * (a lot is 0.001) for 10.00 each, pays 0.00002 for being the maker and has 0.5 Q locked for another order; account 9
 * sells and pays 0.00005.
 */
class MoneyAuditTest
{
    private static final long Q = 100_000_000;

    private final MoneyAudit audit = new MoneyAudit();
    private final NavigableMap<String, Asset> assets = new TreeMap<>(Map.of(
        "B", new Asset(3, 0, 50), "Q", new Asset(8, 7_000, 10 * Q)));
    private final NavigableMap<Holding, Balance> balances = new TreeMap<>(Map.of(
        new Holding(7, "B"), new Balance(10, 0),
        new Holding(7, "Q"), new Balance(10 * Q - 10_002_000 - Q / 2, Q / 2),
        new Holding(9, "B"), new Balance(40, 0),
        new Holding(9, "Q"), new Balance(9_995_000, 0)));
    private final NavigableMap<Holding, BigInteger> locks = new TreeMap<>(Map.of(
        new Holding(7, "Q"), BigInteger.valueOf(Q / 2)));
    private long toldDepositUnits = 10 * Q;
    private long makerFeeUnits = 2_000;
    private long lots = 10;
    private long lockedUnits = Q / 2;
    private boolean isLastBalanceTold = true;

    @Test
    void shouldFindNoDifferenceWhenEverythingAddsUp()
    {
        final MoneyAudit.Report report = audit();
        assertNull(report.difference());
        assertEquals(4, report.balances());
        final MoneyTotals quote = report.assets().get(1);
        assertEquals("10", quote.decimal(quote.deposits()));
        assertEquals("0", quote.decimal(quote.withdrawals()));
        assertEquals("9.49993", quote.decimal(quote.available()));
        assertEquals("0.5", quote.decimal(quote.locked()));
        assertEquals("0.00007", quote.decimal(quote.fees()));
        assertEquals(BigInteger.ZERO, quote.difference());
    }

    @Test
    void shouldNameTheSequenceOfADepositThatIsNotWhatTheBalanceTells()
    {
        toldDepositUnits++;
        assertDifference(
            "sequence 1, account 7, Q: expected 10 by transfers, trades and fees, found 10.00000001 in its " +
            "balance event");
    }

    @Test
    void shouldNameTheSequenceOfATradeWhoseFeeIsAnother()
    {
        makerFeeUnits--;
        assertDifference("sequence 5, account 7, Q: expected 9.89998001 by transfers, trades and fees, found 9.89998 ");
    }

    @Test
    void shouldNameTheSequenceOfATradeWhoseQuantityIsAnother()
    {
        lots++;
        assertDifference("sequence 5, account 7, B: expected 0.011 by transfers, trades and fees, found 0.01 ");
    }

    @Test
    void shouldNoticeWhenMoneyMovesAndNoEventTellsTheBalance()
    {
        isLastBalanceTold = false;
        assertDifference(
            "sequence 5, account 9, Q: expected 0.09995 by transfers, trades and fees, found 0 as last told");
    }

    @Test
    void shouldNoticeWhenABalanceDoesNotFollowFromTheChangeItTells()
    {
        lockedUnits++;
        assertDifference(
            "sequence 4, account 7, Q: expected 0.5 locked by the change it tells, found 0.50000001 in its balance " +
            "event");
    }

    @Test
    void shouldNoticeWhenTheEngineHasAnotherBalance()
    {
        balances.put(new Holding(9, "B"), new Balance(41, 0));
        assertDifference(
            "after sequence 5, account 9, B: expected 0.04 by transfers, trades and fees, found 0.041 in the engine");
    }

    @Test
    void shouldNoticeWhenTheEngineHasForgottenABalance()
    {
        balances.remove(new Holding(9, "B"));
        assertDifference(
            "after sequence 5, account 9, B: expected 0.04 by transfers, trades and fees, found 0 in the engine");
    }

    @Test
    void shouldNoticeWhenTheEngineHasABalanceThatNothingHasLedTo()
    {
        balances.put(new Holding(8, "B"), new Balance(1, 0));
        assertDifference("after sequence 5, account 8, B: expected 0 by transfers, trades and fees, found 0.001 ");
    }

    @Test
    void shouldNoticeWhenMoneyIsAvailableThatIsLocked()
    {
        balances.put(new Holding(7, "Q"), new Balance(10 * Q - 10_002_000, 0));
        assertDifference("after sequence 5, account 7, Q: expected 9.39998 available as last told, found 9.89998 ");
    }

    @Test
    void shouldNoticeWhenTheLocksOfLiveOrdersAreNotWhatIsLocked()
    {
        locks.put(new Holding(7, "Q"), BigInteger.valueOf(Q / 2 - 1));
        assertDifference(
            "after sequence 5, account 7, Q: expected 0.49999999 locked by its live orders, found 0.5 in the engine");
    }

    @Test
    void shouldNoticeALockOfAnAccountThatHasNothingLocked()
    {
        locks.put(new Holding(9, "B"), BigInteger.ONE);
        assertDifference("after sequence 5, account 9, B: expected 0.001 locked by its live orders, found 0 ");
    }

    @Test
    void shouldNoticeWhenTheEngineHasCollectedOtherFees()
    {
        assets.put("Q", new Asset(8, 7_001, 10 * Q));
        assertDifference("after sequence 5, Q: expected 0.00007 of fees by trades, found 0.00007001 in the engine");
    }

    @Test
    void shouldNoticeWhenTheEngineHasCountedOtherDeposits()
    {
        assets.put("B", new Asset(3, 0, 49));
        assertDifference(
            "after sequence 5, B: expected 0.05 of deposits less withdrawals, found 0.049 in the engine");
    }

    private void assertDifference(final String expected)
    {
        final MoneyAudit.Report report = audit();
        assertTrue(
            null != report.difference() && report.difference().startsWith(expected), () -> "" + report.difference());
    }

    private MoneyAudit.Report audit()
    {
        audit.onCommandStart(1, 1, 0);
        audit.onTransferCompleted(TransferType.DEPOSIT, 7, "Q", 10 * Q, 1, TransferOutcome.DONE, false);
        audit.onBalanceChanged(7, "Q", toldDepositUnits, 0, toldDepositUnits, 0);
        audit.onTransferCompleted(TransferType.DEPOSIT, 7, "Q", 10 * Q, 1, TransferOutcome.DONE, true);
        audit.onTransferCompleted(TransferType.WITHDRAW, 7, "Q", 1, 2, TransferOutcome.INVALID_AMOUNT, false);
        audit.onCommandStart(2, 2, 0);
        audit.onTransferCompleted(TransferType.DEPOSIT, 9, "B", 50, 1, TransferOutcome.DONE, false);
        audit.onBalanceChanged(9, "B", 50, 0, 50, 0);
        audit.onCommandStart(3, 3, 0);
        audit.onInstrumentDefined(1, "X", "B", "Q", 1, 2, 1, 3, 3, 8, FeeAsset.QUOTE);
        audit.onCommandStart(4, 4, 0);
        audit.onBalanceChanged(7, "Q", 10 * Q - Q / 2, lockedUnits, -Q / 2, Q / 2);
        audit.onCommandStart(5, 5, 0);
        audit.onTrade(
            1, 1, 1_000, lots, 1, 2, 7, 9, Side.SELL, 0, 0, makerFeeUnits, 5_000, Liquidity.CONTINUOUS);
        audit.onBalanceChanged(7, "B", 10, 0, 10, 0);
        audit.onBalanceChanged(7, "Q", 10 * Q - 10_002_000 - Q / 2, Q / 2, -10_002_000, 0);
        audit.onBalanceChanged(9, "B", 40, 0, -10, 0);
        if (isLastBalanceTold)
        {
            audit.onBalanceChanged(9, "Q", 9_995_000, 0, 9_995_000, 0);
        }
        return audit.compare(new EngineMoney(true, assets, balances), locks);
    }
}
