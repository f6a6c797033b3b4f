package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static io.ringbook.engine.TwinDesk.buy;
import static io.ringbook.engine.TwinDesk.sell;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Money survives a snapshot, one story each: what is had, locked, charged, left over by rounding and was transferred.
 */
class SnapshotMoneyTest
{
    private static final long NONE = NullValue.LONG;
    private static final long MOST = 1L << 62;

    private final TwinDesk desk = new TwinDesk();

    @BeforeEach
    void given()
    {
        desk.send((encoder) -> encoder.accountsMode(0, AccountsMode.ON));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.define(spec().feesBps(25_000, 40_000));
        for (int account = 1; account <= 4; account++)
        {
            transfer(TransferType.DEPOSIT, account, 1, "B", 1_000);
            transfer(TransferType.DEPOSIT, account, 2, "Q", 100_000);
        }
    }

    @AfterEach
    void thenAllAddsUp()
    {
        MoneyChecks.check(desk.engine());
        if (null != desk.twin())
        {
            MoneyChecks.check(desk.twin());
        }
    }

    private static InstrumentSpec spec()
    {
        return new InstrumentSpec().symbol("X").baseAsset("B").quoteAsset("Q").tickSize(1, 8).stpMode(StpMode.NONE);
    }

    private List<String> transfer(
        final TransferType type, final long account, final long id, final String asset, final long units)
    {
        return desk.send((encoder) -> encoder.transfer(0, type, account, id, asset, units));
    }

    private static List<String> only(final List<String> events, final String word)
    {
        final List<String> found = new ArrayList<>(events);
        found.removeIf((event) -> !event.startsWith(word));
        return found;
    }

    private static String fees(final List<String> events)
    {
        final String trade = only(events, "TRADE").get(0);
        final int at = trade.indexOf(" fees ");
        return at < 0 ? "0 0" : trade.substring(at + 6);
    }

    private List<String> balances(final MatchingEngine engine)
    {
        final List<String> balances = new ArrayList<>();
        engine.forEachBalance((account, assetId, available, locked) -> balances.add(
            account + " " + engine.asset(assetId) + " " + available + " " + locked));
        return balances;
    }

    @Test
    void shouldKeepBalancesLocksAndCollectedFees()
    {
        desk.send(sell(1, 10, 100));
        desk.send(buy(2, 4, 101));
        desk.send(buy(3, 5, 90));
        desk.snapshot();

        final MatchingEngine twin = desk.twin();
        assertTrue(twin.isAccountsOn());
        assertEquals(balances(desk.engine()), balances(twin));
        assertEquals("1 B 990 6", balances(twin).get(0));
        assertEquals("3 Q 99370 630", balances(twin).get(5));
        assertEquals(260, twin.feesUnits(1));
        assertEquals(400_000, twin.netDepositsUnits(1));
        assertEquals(4_000, twin.netDepositsUnits(2));
        assertEquals(630, twin.order(3).lockedUnits());
        assertEquals(6, twin.order(1).lockedUnits());
        desk.cancel(3, 3);
        assertEquals(100_000, twin.availableUnits(3, 1));
        assertEquals(0, twin.lockedUnits(3, 1));
    }

    /** 25 % of 1 is 0.25: of four makers' fills one is charged, the one at which half a unit has come together. */
    @Test
    void shouldKeepWhatRoundingHasLeftOver()
    {
        desk.send(buy(1, 8, 1));
        assertEquals("0 0", fees(desk.send(sell(2, 1, 1))));
        assertEquals("1 0", fees(desk.send(sell(2, 1, 1))));
        assertEquals("0 0", fees(desk.send(sell(2, 1, 1))));
        desk.snapshot();
        assertEquals("0 0", fees(desk.send(sell(2, 1, 1))));
        desk.snapshot();
        assertEquals("0 0", fees(desk.send(sell(2, 1, 1))));
        assertEquals("1 0", fees(desk.send(sell(2, 1, 1))));
    }

    @Test
    void shouldKeepTheCarryOfAnOrderThatWasATaker()
    {
        desk.send(sell(2, 1, 1));
        desk.send(buy(1, 3, 1));
        desk.snapshot();
        assertEquals("1 0", fees(desk.send(sell(2, 1, 1))), "0.4 as the taker and 0.25 as the maker");
        assertEquals("0 0", fees(desk.send(sell(2, 1, 1))));
    }

    @Test
    void shouldKeepLocksOfEveryKindOfOrder()
    {
        desk.send(sell(4, 1, 100));
        desk.send(buy(3, 1, 100));
        desk.send(buy(1, NONE, NONE).stop(110).budget(5_000));
        desk.send(buy(1, 3, 120).stop(115));
        desk.send(sell(2, 7, NONE).stop(95));
        desk.send(sell(2, 6, NONE).trail(5));
        desk.send(buy(3, 10, 50).iceberg(3));
        desk.send(buy(4, 5, 60).oco(1));
        desk.send(buy(4, 5, 140).stop(130).oco(1));
        desk.snapshot();

        assertEquals(5_000, desk.twin().order(3).lockedUnits());
        assertEquals(360 + 144, desk.twin().order(4).lockedUnits());
        assertEquals(13, desk.twin().lockedUnits(2, 2));
        assertEquals(700, desk.twin().lockedUnits(3, 1));
        assertEquals((300 + 700) * 14 / 10, desk.twin().lockedUnits(4, 1));
        desk.send(sell(3, 30, 110));
        final List<String> events = desk.send(buy(3, 1, 110));
        assertEquals(1, only(events, "TRIGGERED").size());
        desk.snapshot();
        desk.replace(1, 4, 119, 5, NONE);
        desk.send(sell(1, 20, 50));
        desk.send((encoder) -> encoder.massCancel(0, 4, NullValue.INT, Side.NULL_VAL));
        assertEquals(0, desk.twin().lockedUnits(4, 1));
    }

    @Test
    void shouldKeepACallOfOrdersThatArePaidFor()
    {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(sell(1, 10, NONE).market());
        desk.send(buy(2, 10, 100));
        desk.send(buy(3, 3, 99));
        desk.snapshot();
        final List<String> events = desk.phase(TradingPhase.UNCROSS);
        assertEquals("250 400", fees(events));
        assertEquals(4, only(events, "BALANCE").size());
    }

    @Test
    void shouldAnswerEveryTransferAgain()
    {
        transfer(TransferType.WITHDRAW, 1, 3, "Q", 100_001);
        transfer(TransferType.DEPOSIT, 1, 4, "Q", Long.MIN_VALUE);
        transfer(TransferType.DEPOSIT, 1, 5, "Q", MOST);
        transfer(TransferType.WITHDRAW, -1, 5, "GOLD", 1);
        transfer(TransferType.WITHDRAW, 1, Long.MAX_VALUE, "Q", 40_000);
        desk.snapshot();
        assertEquals(
            List.of("TRANSFER WITHDRAW 1 Q 100001 INSUFFICIENT_FUNDS id 3 DUPLICATE"),
            transfer(TransferType.DEPOSIT, 1, 3, "Q", 7));
        assertEquals(
            List.of("TRANSFER DEPOSIT 1 Q - INVALID_AMOUNT id 4 DUPLICATE"),
            transfer(TransferType.DEPOSIT, 1, 4, "Q", 7));
        assertEquals(
            List.of("TRANSFER DEPOSIT 1 Q " + MOST + " OVERFLOW id 5 DUPLICATE"),
            transfer(TransferType.DEPOSIT, 1, 5, "Q", 7));
        assertEquals(
            List.of("TRANSFER WITHDRAW -1 GOLD 1 INSUFFICIENT_FUNDS id 5 DUPLICATE"),
            transfer(TransferType.DEPOSIT, -1, 5, "Q", 7));
        assertEquals(
            List.of("TRANSFER WITHDRAW 1 Q 40000 DONE id " + Long.MAX_VALUE + " DUPLICATE"),
            transfer(TransferType.DEPOSIT, 1, Long.MAX_VALUE, "Q", 7));
        assertEquals(
            List.of("TRANSFER DEPOSIT 1 Q 7 DONE id 6 FIRST", "BALANCE 1 Q available 60007 locked 0"),
            transfer(TransferType.DEPOSIT, 1, 6, "Q", 7));
    }

    @Test
    void shouldKeepWhereTheMostIsReached()
    {
        transfer(TransferType.DEPOSIT, 9, 1, "Q", MOST - 400_000);
        desk.define(spec().feesBps(-50_000, -50_000));
        desk.send(sell(1, 512, 1L << 52));
        desk.send(buy(9, 512, 1L << 52));
        desk.snapshot();
        assertEquals(-(1L << 61), desk.twin().feesUnits(1));
        assertEquals(
            List.of("TRANSFER DEPOSIT 9 Q 1 OVERFLOW id 2 FIRST"), transfer(TransferType.DEPOSIT, 9, 2, "Q", 1));
        transfer(TransferType.WITHDRAW, 1, 7, "Q", 100_000 + 3 * (1L << 60));
        desk.snapshot();
        desk.send(buy(9, 1, 3));
        desk.send(sell(2, 1, 3));
    }

    @Test
    void shouldKeepFeesInTheAssetThatIsReceivedAndPerLot()
    {
        desk.define(spec().feesBps(-30_000, 30_000).feeAsset(FeeAsset.RECEIVED));
        desk.send(buy(1, 9, 10));
        desk.send(sell(2, 2, 10));
        desk.snapshot();
        desk.send(sell(2, 3, 10));
        assertEquals(-1, desk.twin().feesUnits(2));
        desk.send(sell(2, 4, 10));
        assertEquals(-3, desk.twin().feesUnits(2));
        desk.define(spec().feesPerLot(-1, 8, 30, 8));
        desk.send(buy(1, 9, 10));
        desk.snapshot();
        assertEquals("-2 20", fees(desk.send(sell(2, 2, 10))));
    }

    @Test
    void shouldKeepAccountsOnBeforeAnythingElse()
    {
        final TwinDesk fresh = new TwinDesk();
        fresh.send((encoder) -> encoder.accountsMode(0, AccountsMode.ON));
        fresh.snapshot();
        assertTrue(fresh.twin().isAccountsOn());
        fresh.define(spec());
        assertEquals(List.of("REJECTED INSUFFICIENT_FUNDS - 1"), fresh.send(buy(1, 1, 1)));
    }

    /** After loading, rows of balances are others: whatever comes and goes then, both say and write the same. */
    @Test
    void shouldWriteEqualBytesOfEqualStatesThatCameAboutInOtherWays()
    {
        for (int i = 0; i < 150; i++)
        {
            transfer(TransferType.DEPOSIT, 1_000 - 7 * i, 1, 0 == i % 3 ? "A" : "Q", 5);
            if (0 == i % 2)
            {
                transfer(TransferType.WITHDRAW, 1_000 - 7 * (i / 2), 2, 0 == i / 2 % 3 ? "A" : "Q", 5);
            }
        }
        desk.snapshot();
        for (int i = 0; i < 150; i++)
        {
            transfer(TransferType.WITHDRAW, 1_000 - 7 * (149 - i), 3, 0 == (149 - i) % 3 ? "A" : "Q", 5);
            transfer(TransferType.DEPOSIT, 7 * i - 500, 4, "Z", 5);
        }
        assertArrayEquals(SnapshotBytes.of(desk.engine()), SnapshotBytes.of(desk.twin()));
        assertEquals(balances(desk.engine()), balances(desk.twin()));
    }
}
