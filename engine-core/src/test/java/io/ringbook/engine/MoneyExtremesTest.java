package io.ringbook.engine;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.Side;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.ringbook.engine.Desk.buy;
import static io.ringbook.engine.Desk.market;
import static io.ringbook.engine.Desk.sell;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The largest sums there are: taken, or refused at entry, never wrapped and never out of nothing (exact C6, K).
 */
class MoneyExtremesTest
{
    private static final long NONE = NullValue.LONG;
    private static final long MOST = 1L << 62;
    private static final long MAX_LOTS = 1_000_000_000_000L;
    private static final long HIGHEST = 1L << 53;
    private static final String ENOUGH = "REJECTED INSUFFICIENT_FUNDS - ";
    private static final String OVERFLOW = "REJECTED NOTIONAL_OVERFLOW - ";

    private final Desk desk = new Desk(new EngineConfig().initialOrders(1));

    @BeforeEach
    void given()
    {
        desk.accountsOn();
    }

    @AfterEach
    void thenAllAddsUp()
    {
        MoneyChecks.check(desk.engine());
        BookChecks.check(desk.engine());
    }

    /** One tick x one lot is one unit of Q, one lot is one unit of B. */
    private void givenAssets()
    {
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 0));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 8));
    }

    private static InstrumentSpec spec(final String symbol)
    {
        return new InstrumentSpec().symbol(symbol).baseAsset("B").quoteAsset("Q").tickSize(1, 8).stpMode(StpMode.NONE);
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private void thenRefused(final Desk.Order order, final String refusal)
    {
        thenEvents(desk.send(order), refusal + order.account);
    }

    private long available(final long account, final String asset)
    {
        return desk.engine().availableUnits(account, desk.engine().assetId(asset));
    }

    private long locked(final long account, final String asset)
    {
        return desk.engine().lockedUnits(account, desk.engine().assetId(asset));
    }

    private long fees(final String asset)
    {
        return desk.engine().feesUnits(desk.engine().assetId(asset));
    }

    @Test
    void shouldRefuseWhatIsOneUnitMoreThanALongWithItsFee()
    {
        givenAssets();
        // 100 %: notional and fee bound are equal, 2^63 - 2 and 2^63.
        desk.define(spec("X").feesBps(0, 100_000));
        thenRefused(buy(1, 1L << 31, 1L << 31), OVERFLOW);
        thenRefused(sell(1, 1L << 31, 1L << 31), OVERFLOW);
        assertEquals(MOST - 1, 2_147_483_647L * 2_147_483_649L);
        thenRefused(buy(1, 2_147_483_647L, 2_147_483_649L), ENOUGH);
        thenRefused(sell(1, 2_147_483_647L, 2_147_483_649L), ENOUGH);

        // 10 %, half up: one unit less of notional is one less of all, or two less.
        desk.define(spec("Y").feesBps(10_000, 0));
        final long most = 8_384_883_669_867_978_006L;
        assertEquals(Long.MAX_VALUE, most + (most + 5) / 10, "the exact end");
        thenRefused(exactly(2, most), ENOUGH);
        thenRefused(exactly(2, most + 1), OVERFLOW);

        // Per lot: 2^63 - 1 is a multiple of seven.
        desk.define(spec("Z").feesPerLot(Long.MAX_VALUE / 7 - 1, 8, 0, 0));
        thenRefused(buy(1, 7, 1).on(3), ENOUGH);
        thenRefused(buy(1, 7, 2).on(3), OVERFLOW);
        thenRefused(sell(1, 7, 2).on(3), OVERFLOW);
        thenRefused(buy(1, 8, 1).on(3), OVERFLOW);
        thenRefused(buy(1, MAX_LOTS, 1).on(3), OVERFLOW);

        // What the buyer pays in the base asset is no part of it, nor is a rebate.
        desk.define(spec("R").feesBps(100_000, 100_000).feeAsset(FeeAsset.RECEIVED));
        thenRefused(exactly(4, Long.MAX_VALUE), ENOUGH);
        desk.define(spec("S").feesBps(-50_000, -1));
        thenRefused(exactly(5, Long.MAX_VALUE), ENOUGH);
    }

    /** An order whose price x quantity is a number, by a divisor of it that leaves both in range. */
    private static Desk.Order exactly(final int instrumentId, final long notional)
    {
        for (long lots = 1_024; lots <= 100_000_000; lots++)
        {
            if (0 == notional % lots && notional / lots <= HIGHEST)
            {
                return buy(1, lots, notional / lots).on(instrumentId);
            }
        }
        throw new AssertionError("no divisor of " + notional);
    }

    @Test
    void shouldTakeTheMostThatCanBeDepositedAndLockAllOfIt()
    {
        givenAssets();
        desk.define(spec("X").feesBps(0, 100_000));
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 1, "Q", MOST + 1),
            "TRANSFER DEPOSIT 1 Q " + (MOST + 1) + " OVERFLOW id 1 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 2, "Q", MOST),
            "TRANSFER DEPOSIT 1 Q " + MOST + " DONE id 2 FIRST", "BALANCE 1 Q available " + MOST + " locked 0");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 3, "Q", 1), "TRANSFER DEPOSIT 2 Q 1 OVERFLOW id 3 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 4, "B", MOST),
            "TRANSFER DEPOSIT 2 B " + MOST + " DONE id 4 FIRST", "BALANCE 2 B available " + MOST + " locked 0");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, 5, "Q", 1),
            "TRANSFER WITHDRAW 1 Q 1 DONE id 5 FIRST", "BALANCE 1 Q available " + (MOST - 1) + " locked 0");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 6, "Q", 2), "TRANSFER DEPOSIT 2 Q 2 OVERFLOW id 6 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, 7, "Q", 1),
            "TRANSFER DEPOSIT 2 Q 1 DONE id 7 FIRST", "BALANCE 2 Q available 1 locked 0");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, 8, "Q", MOST),
            "TRANSFER WITHDRAW 1 Q " + MOST + " INSUFFICIENT_FUNDS id 8 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 9, "Q", 0),
            "TRANSFER DEPOSIT 1 Q 0 INVALID_AMOUNT id 9 FIRST");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, 10, "Q", Long.MIN_VALUE),
            "TRANSFER WITHDRAW 1 Q - INVALID_AMOUNT id 10 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, 11, "Q", Long.MAX_VALUE),
            "TRANSFER DEPOSIT 1 Q " + Long.MAX_VALUE + " OVERFLOW id 11 FIRST");

        thenRefused(buy(1, 1L << 30, 1L << 31), ENOUGH);
        assertEquals(MOST, desk.engine().netDepositsUnits(2));
    }

    @Test
    void shouldLockTradeAndChargeAllThereIs()
    {
        givenAssets();
        desk.define(spec("X").feesBps(0, 100_000));
        desk.deposit(1, "Q", MOST);
        desk.deposit(2, "B", MOST);
        thenRefused(buy(1, 1L << 31, (1L << 30) + 1), ENOUGH);
        thenEvents(desk.send(buy(1, 1L << 31, 1L << 30)),
            "ACCEPTED 1 - 1 BUY LIMIT GTC 2147483648 @ 1073741824", "BALANCE 1 Q available 0 locked " + MOST);
        // The seller pays all that he gets, the buyer gets his bound back.
        thenEvents(desk.send(sell(2, 1L << 31, 1).ioc()),
            "ACCEPTED 2 - 2 SELL LIMIT IOC 2147483648 @ 1",
            "TRADE 1 2147483648 @ 1073741824 maker 1 left 0 taker 2 left 0 fees 0 " + (1L << 61),
            "BALANCE 1 B available 2147483648 locked 0",
            "BALANCE 1 Q available " + (1L << 61) + " locked 0",
            "BALANCE 2 B available " + (MOST - (1L << 31)) + " locked 0");
        desk.send(sell(2, 1L << 30, 1L << 30));
        thenEvents(desk.send(buy(1, 1L << 30, 1L << 30)),
            "ACCEPTED 4 - 1 BUY LIMIT GTC 1073741824 @ 1073741824",
            "TRADE 2 1073741824 @ 1073741824 maker 3 left 0 taker 4 left 0 fees 0 " + (1L << 60),
            "BALANCE 1 B available 3221225472 locked 0",
            "BALANCE 1 Q available 0 locked 0",
            "BALANCE 2 B available " + (MOST - 3 * (1L << 30)) + " locked 0",
            "BALANCE 2 Q available " + (1L << 60) + " locked 0");
        assertEquals(3L << 60, fees("Q"));
    }

    @Test
    void shouldRefuseASellerWhoseBaseUnitsAreMoreThanALong()
    {
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 18));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 18));
        desk.define(spec("X").tickSize(1, 18));
        desk.deposit(1, "B", MOST);
        desk.deposit(2, "Q", 1_000);
        thenRefused(sell(1, 5, 1), ENOUGH);
        thenRefused(sell(1, 10, 1), ENOUGH);
        thenRefused(sell(1, 18_446_744_073_709_551L, 1), "REJECTED INVALID_QTY - ");
        thenRefused(sell(1, MAX_LOTS, 1), ENOUGH);
        thenRefused(market(1, Side.SELL, MAX_LOTS), ENOUGH);
        thenRefused(sell(1, MAX_LOTS, NONE).stop(1), ENOUGH);
        desk.send(sell(1, 4, 3));
        assertEquals(4_000_000_000_000_000_000L, locked(1, "B"));
        thenEvents(desk.replace(1, 1, NONE, 5), "CANCEL_REJECTED INSUFFICIENT_FUNDS 1 -");
        thenEvents(desk.replace(1, 1, NONE, MAX_LOTS), "CANCEL_REJECTED INSUFFICIENT_FUNDS 1 -");
        desk.send(buy(2, 6, 3));
        assertEquals(4_000_000_000_000_000_000L, available(2, "B"));
        assertEquals(6, locked(2, "Q"));

        // One lot is more base units than there can be: buyers may wait, sellers never come.
        desk.define(spec("HUGE").tickSize(1, 17).lotSize(10, 0));
        thenEvents(desk.send(buy(2, 1, 9).on(2)),
            "ACCEPTED 3 - 2 BUY LIMIT GTC 1 @ 9", "BALANCE 2 Q available " + (982 - 900) + " locked 906");
        thenRefused(sell(1, 1, 1).on(2), ENOUGH);
        thenRefused(market(1, Side.SELL, 1).on(2), ENOUGH);
    }

    @Test
    void shouldRefuseEveryPriceWhereATickOfALotIsMoreThanALong()
    {
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 18));
        desk.define(spec("X").tickSize(10, 0));
        desk.deposit(1, "B", MOST);
        desk.deposit(1, "Q", MOST);
        thenRefused(buy(1, 1, 1), OVERFLOW);
        thenRefused(sell(1, 1, 1), OVERFLOW);
        desk.send(market(1, Side.BUY, NONE).budget(MOST));
        desk.send(market(1, Side.SELL, 1));
        desk.phase(1, TradingPhase.PRE_OPEN);
        desk.send(market(1, Side.SELL, 1));
        thenEvents(desk.phase(1, TradingPhase.CONTINUOUS),
            "UNCROSSED 1 0 @ - surplus 0 NONE NONE", "EXPIRED NO_LIQUIDITY 3 - cum 0 canceled 1", "PHASE 1 CONTINUOUS",
            "BALANCE 1 B available " + MOST + " locked 0");
        assertEquals(MOST, available(1, "Q"));
    }

    @Test
    void shouldTradeInAssetsOfEighteenDecimals()
    {
        desk.send((encoder) -> encoder.assetDefinition(0, "B", 18));
        desk.send((encoder) -> encoder.assetDefinition(0, "Q", 18));
        desk.define(spec("X").tickSize(1, 9).lotSize(1, 9).feesBps(-10, 30));
        desk.deposit(1, "B", MOST);
        desk.deposit(2, "Q", MOST);
        // 4 x 10^9 lots of 10^9 units at 10^-9 a piece of 10^-9: 3 x 10^9 units of 10^-18.
        desk.send(sell(1, 4_000_000_000L, 1_000_000_000));
        thenEvents(desk.send(buy(2, 3_000_000_001L, 1_000_000_000)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 3000000001 @ 1000000000",
            "TRADE 1 3000000001 @ 1000000000 maker 1 left 999999999 taker 2 left 0 fees -300000000100000 " +
                "900000000300000",
            "BALANCE 1 B available 611686018427387904 locked 999999999000000000",
            "BALANCE 1 Q available 3000300001000100000 locked 0",
            "BALANCE 2 B available 3000000001000000000 locked 0",
            "BALANCE 2 Q available " + (MOST - 3_000_000_001_000_000_000L - 900_000_000_300_000L) + " locked 0");
    }

    @Test
    void shouldLeaveASellerNothingWhenTheFeePerLotIsMoreThanHeGets()
    {
        givenAssets();
        desk.define(spec("X").feesPerLot(MOST, 8, 700, 8));
        desk.deposit(1, "B", 1_000);
        desk.deposit(2, "Q", MOST);
        // As maker the bound is too much for any buyer but him of one lot who has it.
        thenRefused(buy(2, 1, 100), ENOUGH);
        thenRefused(buy(2, 2, 100), OVERFLOW);
        desk.define(spec("Y").feesPerLot(700, 8, 300, 8));
        desk.send(sell(1, 10, 100).on(2));
        thenEvents(desk.send(buy(2, 4, 100).on(2)),
            "ACCEPTED 2 - 2 BUY LIMIT GTC 4 @ 100",
            "TRADE 1 4 @ 100 maker 1 left 6 taker 2 left 0 fees 400 1200",
            "BALANCE 1 B available 990 locked 6",
            "BALANCE 2 B available 4 locked 0",
            "BALANCE 2 Q available " + (MOST - 1_600) + " locked 0");
        desk.cancel(1, 1);
        desk.send(buy(2, 3, 299).on(2));
        thenEvents(desk.send(market(1, Side.SELL, 2).on(2)),
            "ACCEPTED 4 - 1 SELL MARKET GTC 2 @ -",
            "TRADE 2 2 @ 299 maker 3 left 1 taker 4 left 0 fees 1400 598",
            "BALANCE 1 B available 994 locked 0",
            "BALANCE 2 B available 6 locked 0",
            "BALANCE 2 Q available " + (MOST - 1_600 - 1_998 - 999) + " locked 999");
        desk.send(buy(2, 1, 301).on(2));
        thenEvents(desk.send(sell(1, 1, 301).on(2)),
            "ACCEPTED 6 - 1 SELL LIMIT GTC 1 @ 301",
            "TRADE 3 1 @ 301 maker 5 left 0 taker 6 left 0 fees 700 300",
            "BALANCE 1 B available 993 locked 0",
            "BALANCE 1 Q available 1 locked 0",
            "BALANCE 2 B available 7 locked 0",
            "BALANCE 2 Q available " + (MOST - 1_600 - 1_998 - 999 - 1_001) + " locked 999");
    }

    @Test
    void shouldCutARebatePerLotOfAnySize()
    {
        givenAssets();
        desk.define(spec("X").feesPerLot(-MOST, 8, -MOST, 8));
        desk.deposit(1, "B", MAX_LOTS);
        desk.deposit(1, "Q", MOST);
        desk.send(sell(1, MAX_LOTS, 1));
        final List<String> found = desk.send(buy(1, MAX_LOTS, 1));
        assertEquals("TRADE 1 " + MAX_LOTS + " @ 1 maker 1 left 0 taker 2 left 0 fees " + (1 - MOST) + " 0",
            found.get(1));
        assertEquals(Long.MAX_VALUE, available(1, "Q"));
        thenEvents(desk.withdraw(1, "Q", Long.MAX_VALUE),
            "TRANSFER WITHDRAW 1 Q " + Long.MAX_VALUE + " DONE id 3 FIRST", "BALANCE 1 Q available 0 locked 0");
        MoneyChecks.check(desk.engine());
        desk.deposit(2, "Q", Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, available(2, "Q"));
        thenEvents(desk.deposit(2, "Q", 1), "TRANSFER DEPOSIT 2 Q 1 OVERFLOW id 5 FIRST");
    }

    /** 256 lots without the rebate of a half, 512 with it: the look of FOK and the sweep count alike. */
    @Test
    void shouldCountTheRebateOfTheLargestBudgets()
    {
        givenAssets();
        desk.define(spec("X").feesBps(0, -50_000));
        desk.deposit(1, "B", 2_000);
        desk.deposit(2, "Q", 1L << 61);
        desk.send(sell(1, 400, HIGHEST).iceberg(1));
        thenEvents(desk.send(market(2, Side.BUY, NONE).budget(1L << 61).fok()),
            "ACCEPTED 2 - 2 BUY MARKET FOK - @ -", "EXPIRED FOK 2 - cum 0 canceled 0");
        desk.cancel(1, 1);
        desk.send(sell(1, 600, HIGHEST));
        thenEvents(desk.send(market(2, Side.BUY, NONE).budget(1L << 61).fok()),
            "ACCEPTED 4 - 2 BUY MARKET FOK - @ -",
            "TRADE 1 512 @ " + HIGHEST + " maker 3 left 88 taker 4 left - fees 0 " + -(1L << 61),
            "EXPIRED BUDGET 4 - cum 512 canceled 0",
            "BALANCE 1 B available 1400 locked 88",
            "BALANCE 1 Q available " + MOST + " locked 0",
            "BALANCE 2 B available 512 locked 0",
            "BALANCE 2 Q available 0 locked 0");
        assertEquals(-(1L << 61), fees("Q"));
        assertEquals(MOST / 2, desk.engine().netDepositsUnits(2));
    }
}
