package io.ringbook.engine.reference;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.AccountsMode;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TradingPhase;
import io.ringbook.sbe.TransferType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static io.ringbook.engine.reference.ReferenceDesk.buy;
import static io.ringbook.engine.reference.ReferenceDesk.sell;
import static io.ringbook.engine.reference.ReferenceDesk.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The reference engine's money, calculated by hand: fees, budgets, auctions, transfers. One tick x one lot is one unit
 * of Q, one lot one unit of BX, unless it says otherwise.
 *
 * <p>Long because it is a list of stories, each of which is read alone.
 */
class ReferenceMoneyTest
{
    private static final long NONE = NullValue.LONG;

    private ReferenceDesk desk;

    @BeforeEach
    void given()
    {
        givenFees(0, 0);
    }

    /** Rates in 1e-5. */
    private void givenFees(final long maker, final long taker)
    {
        givenInstrument(spec("X").feesBps(maker, taker));
    }

    private void givenInstrument(final InstrumentSpec spec)
    {
        desk = ReferenceDesk.withMoney();
        desk.define(spec);
    }

    private void givenMoney(final long account, final long quote, final long base)
    {
        if (quote > 0)
        {
            desk.deposit(account, "Q", quote);
        }
        if (base > 0)
        {
            desk.deposit(account, "BX", base);
        }
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), withoutFees(found));
    }

    private static void thenLast(final List<String> found, final String... expected)
    {
        assertEquals(
            List.of(expected),
            withoutFees(found.subList(Math.max(0, found.size() - expected.length), found.size())));
    }

    /** What trades cost is looked at apart, by thenFees. */
    private static List<String> withoutFees(final List<String> events)
    {
        return events.stream().map((event) -> event.replaceFirst(" fees \\S+ \\S+$", "")).toList();
    }

    private void thenFees(final String... expected)
    {
        assertEquals(List.of(expected), desk.fees);
        desk.fees.clear();
    }

    private void thenMoney(final long account, final String quote, final String base)
    {
        assertEquals(quote + " Q, " + base + " BX", desk.money(account, "Q") + " Q, " + desk.money(account, "BX") +
            " BX");
    }

    @Test
    void shouldSettleLotsOfManyUnitsWithFeesPerLot()
    {
        final long start = 1_000_000_000_000L;
        final long lots = 1_731;
        final long lock = (11_500L * 10_000 + 1_900) * lots;
        desk = new ReferenceDesk();
        desk.accounts(AccountsMode.ON);
        desk.define(new InstrumentSpec().symbol("XBT/LTC").baseAsset("XBT").quoteAsset("LTC").tickSize(1, 2)
            .lotSize(1, 2).feesPerLot(700, 8, 1_900, 8));
        desk.deposit(1, "LTC", start);
        desk.deposit(2, "XBT", start);
        desk.deposit(3, "LTC", lock - 1);

        thenEvents(desk.send(buy(3, lots, 11_500)), "REJECTED INSUFFICIENT_FUNDS - 3");
        desk.send(buy(1, lots, 11_500));
        assertEquals(lock, desk.engine.order(1).lockedUnits());
        assertEquals(start - lock + "+" + lock, desk.money(1, "LTC"));
        thenEvents(desk.send(sell(2, 2_000, 11_493).ioc()),
            "ACCEPTED 2 - 2 SELL LIMIT IOC 2000 @ 11493",
            "TRADE 1 1731 @ 11500 maker 1 left 0 taker 2 left 269",
            "EXPIRED IOC 2 - cum 1731 canceled 269",
            "BALANCE 1 LTC available " + (start - (11_500L * 10_000 + 700) * lots) + " locked 0",
            "BALANCE 1 XBT available " + lots * 1_000_000 + " locked 0",
            "BALANCE 2 LTC available " + (11_500L * 10_000 - 1_900) * lots + " locked 0",
            "BALANCE 2 XBT available " + (start - lots * 1_000_000) + " locked 0");
        thenFees(700 * lots + "/" + 1_900 * lots);
        assertEquals((700 + 1_900) * lots, desk.engine.feesUnits("LTC"));
        assertEquals(0, desk.engine.feesUnits("XBT"));
        assertEquals(start + lock - 1, desk.engine.netDepositsUnits("LTC"));
    }

    @Test
    void shouldCarryWhatRoundingLeavesOverFromFillToFill()
    {
        givenFees(-20, 30); // a lot at 1000: the maker gets 0.2, the taker pays 0.3
        givenMoney(1, 20_000, 0);
        givenMoney(2, 0, 10);
        for (int i = 0; i < 5; i++)
        {
            desk.send(sell(2, 1, 1_000));
        }
        desk.send(buy(1, 5, 1_000));
        thenFees("0/0", "0/1", "0/0", "0/0", "0/1"); // 0.3 0.6 0.9 1.2 1.5
        thenMoney(1, "14998+0", "5+0");

        desk.send(sell(2, 5, 1_000));
        for (int i = 0; i < 5; i++)
        {
            desk.send(buy(1, 1, 1_000).ioc());
        }
        thenFees("0/0", "0/0", "-1/0", "0/0", "0/0"); // -0.2 -0.4 -0.6 -0.8 -1.0
        thenMoney(2, "10001+0", "0+0");
        assertEquals(1, desk.engine.feesUnits("Q"));
    }

    @Test
    void shouldRoundHalvesUpForFeesAndForRebates()
    {
        givenFees(-50, 50);
        givenMoney(1, 10_000, 0);
        givenMoney(2, 0, 10);
        desk.send(sell(2, 3, 1_000));
        desk.send(buy(1, 1, 1_000));
        desk.send(buy(1, 1, 1_000));
        desk.send(buy(1, 1, 1_000));

        thenFees("0/1", "-1/1", "0/1"); // -0.5 rounds to 0, -1.0 to -1, -1.5 to -1; 0.5 to 1
    }

    @Test
    void shouldKeepOneSumOfAnOrderThatTakesAndThenMakes()
    {
        givenFees(-20, 30);
        givenMoney(1, 5_002, 0);
        givenMoney(2, 0, 10);
        desk.send(sell(2, 1, 1_000));
        desk.send(sell(2, 1, 1_000));

        desk.send(buy(1, 5, 1_000)); // locks 5000 + 1.5 rounded; then N = 0.6, of which 1 is paid
        thenFees("0/0", "0/1");
        thenMoney(1, "0+3001", "2+0"); // 3000 + (0.6 + 0.9 rounded) - 1
        desk.send(sell(2, 1, 1_000));
        thenFees("-1/0"); // N = 0.4
        thenMoney(1, "1+2001", "3+0"); // 2000 + (0.4 + 0.6 rounded) - 0
        desk.send(sell(2, 2, 1_000));
        thenFees("0/1"); // N = 0.0; the seller's 0.6
        thenMoney(1, "2+0", "5+0");
    }

    @Test
    void shouldReleaseThePriceImprovementAtOnce()
    {
        givenFees(0, 1_000);
        givenMoney(1, 2_000, 0);
        givenMoney(2, 0, 10);
        desk.send(sell(2, 4, 90));

        thenLast(desk.send(buy(1, 10, 100)), // 1000 + 10 at most
            "BALANCE 1 BX available 4 locked 0",
            "BALANCE 1 Q available 1030 locked 606", // paid 360 + 4
            "BALANCE 2 BX available 6 locked 0",
            "BALANCE 2 Q available 360 locked 0");
    }

    @Test
    void shouldCoverCostAndFeeByABudget()
    {
        givenFees(0, 1_000);
        givenMoney(1, 10_000, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 60, 100));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(1_000)), // 101 a lot
            "TRADE 1 9 @ 100 maker 1 left 51 taker 2 left -",
            "EXPIRED BUDGET 2 - cum 9 canceled 0",
            "BALANCE 1 BX available 9 locked 0",
            "BALANCE 1 Q available 9091 locked 0",
            "BALANCE 2 BX available 40 locked 51",
            "BALANCE 2 Q available 900 locked 0");
        thenFees("0/9");
        desk.send(buy(1, 0, NONE).market().budget(909));
        thenMoney(1, "8182+0", "18+0");
        desk.send(buy(1, 0, NONE).market().budget(908));
        thenMoney(1, "7374+0", "26+0");
        thenEvents(desk.send(buy(1, 0, NONE).market().budget(7_375)), "REJECTED INSUFFICIENT_FUNDS - 1");
    }

    @Test
    void shouldSpendABudgetWithTheFeesCarriedFromMakerToMaker()
    {
        givenFees(0, 300);
        givenMoney(1, 1_000, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 5, 100));
        desk.send(sell(2, 20, 101));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(1_000).fok()),
            "TRADE 1 5 @ 100 maker 1 left 0 taker 3 left -", // 500 + 1.5
            "TRADE 2 4 @ 101 maker 2 left 16 taker 3 left -", // 404 + 1.212
            "EXPIRED BUDGET 3 - cum 9 canceled 0",
            "BALANCE 1 BX available 9 locked 0",
            "BALANCE 1 Q available 93 locked 0",
            "BALANCE 2 BX available 75 locked 16",
            "BALANCE 2 Q available 904 locked 0");
        thenFees("0/2", "0/1"); // 1.5 rounded; 2.712 rounded - 2
    }

    @Test
    void shouldLookAtABudgetWithItsFees()
    {
        givenFees(0, 1_000);
        givenMoney(1, 10_000, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 5, 100));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(506).fok()),
            "ACCEPTED 2 - 1 BUY MARKET FOK - @ -", "EXPIRED FOK 2 - cum 0 canceled 0");
        thenMoney(1, "10000+0", "0+0");
        thenLast(desk.send(buy(1, 0, NONE).market().budget(100).fok()), "EXPIRED FOK 3 - cum 0 canceled 0");
        desk.send(buy(1, 0, NONE).market().budget(505).fok());
        thenMoney(1, "9495+0", "5+0");
    }

    @Test
    void shouldCarryTheFeesOfABudgetInTheLookToo()
    {
        givenFees(0, 400); // 0.4 a lot at 100
        givenMoney(1, 201, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 1, 100));
        desk.send(sell(2, 1, 100));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(201).fok()), // 0.4, then 0.8: exactly used up
            "TRADE 2 1 @ 100 maker 2 left 0 taker 3 left -",
            "EXPIRED BUDGET 3 - cum 2 canceled 0",
            "BALANCE 1 BX available 2 locked 0",
            "BALANCE 1 Q available 0 locked 0",
            "BALANCE 2 BX available 98 locked 0",
            "BALANCE 2 Q available 200 locked 0");
        thenFees("0/0", "0/1");
    }

    @Test
    void shouldLockTheWholeCostWhenBothRatesAreRebates()
    {
        givenFees(-1_000, -500);
        givenMoney(1, 500, 0);
        givenMoney(2, 0, 5);
        desk.send(buy(1, 5, 100));
        thenMoney(1, "0+500", "0+0");
        desk.send(sell(2, 2, 100));

        thenFees("-2/-1");
        thenMoney(1, "2+300", "2+0");
        thenMoney(2, "201+0", "3+0");
    }

    @Test
    void shouldSpendTheRebateOfABudget()
    {
        givenFees(100, -10_000); // a lot at 100 costs 90
        givenMoney(1, 270, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 60, 100));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(270)),
            "TRADE 1 3 @ 100 maker 1 left 57 taker 2 left -",
            "EXPIRED BUDGET 2 - cum 3 canceled 0",
            "BALANCE 1 BX available 3 locked 0",
            "BALANCE 1 Q available 0 locked 0",
            "BALANCE 2 BX available 40 locked 57",
            "BALANCE 2 Q available 300 locked 0");
        thenFees("0/-30");
        assertEquals(-30, desk.engine.feesUnits("Q"));
    }

    @Test
    void shouldBuyAWholeBookWhoseRebatePaysMoreThanItCosts()
    {
        givenInstrument(spec("X").feesPerLot(0, 0, -7, 0));
        givenMoney(1, 3, 0);
        givenMoney(2, 0, 100);
        desk.send(sell(2, 60, 5));

        thenLast(desk.send(buy(1, 0, NONE).market().budget(3)),
            "TRADE 1 60 @ 5 maker 1 left 0 taker 2 left -",
            "EXPIRED NO_LIQUIDITY 2 - cum 60 canceled 0",
            "BALANCE 1 BX available 60 locked 0",
            "BALANCE 1 Q available 123 locked 0",
            "BALANCE 2 BX available 40 locked 0",
            "BALANCE 2 Q available 300 locked 0");
    }

    @Test
    void shouldTakeTheFeeInTheReceivedAsset()
    {
        desk = new ReferenceDesk();
        desk.accounts(AccountsMode.ON);
        desk.asset("BX", 3); // a lot is 1000 units
        desk.asset("Q", 0);
        desk.define(spec("X").feesBps(1_000, 25).feeAsset(FeeAsset.RECEIVED));
        givenMoney(1, 200, 0);
        givenMoney(2, 0, 5_000);
        desk.send(sell(2, 3, 50));

        thenEvents(desk.send(buy(1, 4, 50)), // locks 200: no fee part
            "ACCEPTED 2 - 1 BUY LIMIT GTC 4 @ 50",
            "TRADE 1 3 @ 50 maker 1 left 0 taker 2 left 1",
            "BALANCE 1 BX available 2999 locked 0", // 0.75 of 3000
            "BALANCE 1 Q available 0 locked 50",
            "BALANCE 2 BX available 2000 locked 0",
            "BALANCE 2 Q available 148 locked 0"); // 1.5 of 150
        thenFees("2/1");
        desk.send(sell(2, 1, 50));
        thenFees("10/0"); // 0.75 + 10 of base rounded, less the 1 paid
    }

    @Test
    void shouldTakeNoMoreFeePerLotThanTheProceeds()
    {
        givenInstrument(spec("X").feesPerLot(1, 0, 5, 0));
        givenMoney(1, 100, 0);
        givenMoney(2, 0, 10);
        desk.send(buy(1, 4, 3)); // locks 12 + 20
        thenMoney(1, "68+32", "0+0");
        desk.send(sell(2, 2, 3));

        thenFees("2/6"); // 10 would be more than 6
        thenMoney(1, "76+16", "2+0");
        thenMoney(2, "0+0", "8+0");
    }

    @Test
    void shouldChargeBothFeesWhenAnAccountTradesWithItself()
    {
        givenFees(1_000, 2_000);
        givenMoney(1, 1_000, 10);
        desk.send(sell(1, 2, 100));

        thenLast(desk.send(buy(1, 3, 100).stp(StpMode.NONE)),
            "TRADE 1 2 @ 100 maker 1 left 0 taker 2 left 1",
            "BALANCE 1 BX available 10 locked 0",
            "BALANCE 1 Q available 892 locked 102"); // 6 of fees
        thenFees("2/4");
        assertEquals(6, desk.engine.feesUnits("Q"));
    }

    @Test
    void shouldPayTheAuctionPriceAndReleaseTheRest()
    {
        givenFees(1_000, 2_000);
        givenMoney(1, 1_000, 0);
        givenMoney(2, 0, 10);
        desk.reference(100);
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 5, 110));
        thenMoney(1, "439+561", "0+0"); // 550 + 2 %

        thenEvents(desk.send(sell(2, 7, 90)),
            "ACCEPTED 2 - 2 SELL LIMIT GTC 7 @ 90",
            "INDICATIVE 1 5 @ 90 surplus 2 SELL",
            "BALANCE 2 BX available 3 locked 7");
        desk.replace(2, 2, NONE, 5);
        thenLast(desk.phase(TradingPhase.UNCROSS),
            "UNCROSSED 1 5 @ 100 surplus 0 NONE REFERENCE",
            "TRADE 1 5 @ 100 maker 1 left 0 taker 2 left 0",
            "PHASE 1 CONTINUOUS",
            "BALANCE 1 BX available 5 locked 0",
            "BALANCE 1 Q available 495 locked 0",
            "BALANCE 2 BX available 5 locked 0",
            "BALANCE 2 Q available 490 locked 0");
        thenFees("5/10");
    }

    @Test
    void shouldChargeEveryShareOfALevelInProportion()
    {
        givenInstrument(spec("X").feesBps(30, 30).matching(MatchingAlgorithm.PRO_RATA, 0));
        givenMoney(1, 10_000, 0);
        givenMoney(2, 0, 10);
        desk.send(sell(2, 4, 1_000));
        desk.send(sell(2, 2, 1_000));

        desk.send(buy(1, 3, 1_000));
        thenFees("1/1", "0/0"); // shares of 2 and 1: 0.6 and 0.3; the taker's 0.6 and 0.9
        thenMoney(1, "6999+0", "3+0");
        thenMoney(2, "2999+0", "4+3");
    }

    @Test
    void shouldAnswerATransferOnceOnly()
    {
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, "Q", 100, 1),
            "TRANSFER DEPOSIT 1 Q 100 DONE id 1 FIRST", "BALANCE 1 Q available 100 locked 0");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, "BX", 7, 1),
            "TRANSFER DEPOSIT 1 Q 100 DONE id 1 DUPLICATE");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, "Q", 101, 2),
            "TRANSFER WITHDRAW 1 Q 101 INSUFFICIENT_FUNDS id 2 FIRST");
        desk.transfer(TransferType.DEPOSIT, 1, "Q", 1, 3);
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, "Q", 101, 2),
            "TRANSFER WITHDRAW 1 Q 101 INSUFFICIENT_FUNDS id 2 DUPLICATE"); // now it would be enough
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, "Q", 0, 1),
            "TRANSFER DEPOSIT 2 Q 0 INVALID_AMOUNT id 1 FIRST"); // an id is its account's
        thenEvents(desk.transfer(TransferType.DEPOSIT, 2, "Q", (1L << 62) - 100, 2),
            "TRANSFER DEPOSIT 2 Q 4611686018427387804 OVERFLOW id 2 FIRST");
        thenLast(desk.transfer(TransferType.DEPOSIT, 2, "Q", (1L << 62) - 101, 3),
            "BALANCE 2 Q available 4611686018427387803 locked 0");
        thenEvents(desk.transfer(TransferType.WITHDRAW, 1, "Q", 101, 4),
            "TRANSFER WITHDRAW 1 Q 101 DONE id 4 FIRST", "BALANCE 1 Q available 0 locked 0");
    }

    @Test
    void shouldNotWithdrawWhatIsLocked()
    {
        givenMoney(1, 100, 0);
        desk.send(buy(1, 1, 60));

        thenLast(desk.withdraw(1, "Q", 41), "TRANSFER WITHDRAW 1 Q 41 INSUFFICIENT_FUNDS id 2 FIRST");
        thenLast(desk.withdraw(1, "Q", 40), "BALANCE 1 Q available 0 locked 60");
    }

    @Test
    void shouldRefuseMoneyWhileAccountsAreOff()
    {
        desk = new ReferenceDesk();
        thenEvents(desk.accounts(AccountsMode.ON));
        thenEvents(desk.accounts(AccountsMode.OFF));
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, "Q", 5, 1),
            "TRANSFER DEPOSIT 1 Q 5 ACCOUNTS_OFF id 1 FIRST");
        thenEvents(desk.transfer(TransferType.DEPOSIT, 1, "Q", 5, 1),
            "TRANSFER DEPOSIT 1 Q 5 ACCOUNTS_OFF id 1 FIRST");
        thenEvents(desk.accounts(AccountsMode.OFF), "REJECTED NOT_ALLOWED - -"); // Q is known now
        thenEvents(desk.define(spec("X").tickSize(1, 9)), "REJECTED ASSET_SCALE - -"); // by its scale of 8
    }

    @Test
    void shouldRefuseInstrumentsInTheirOrder()
    {
        thenEvents(desk.define(spec("N").allowNegativePrice(true)), "REJECTED NOT_ALLOWED - -");
        thenEvents(desk.define(spec("N").feesPerLot(1, 0, 1, 0).feeAsset(FeeAsset.RECEIVED).allowNegativePrice(true)),
            "REJECTED INVALID_INSTRUMENT - -");
        thenEvents(desk.define(spec("N").feesPerLot(1, 1, 1, 0)), "REJECTED ASSET_SCALE - -");
        thenEvents(desk.define(spec("N").feesPerLot(1, 0, -(1L << 62) - 1, 0)), "REJECTED INVALID_INSTRUMENT - -");
        thenEvents(desk.define(spec("N").feesPerLot(1, 0, -(1L << 62), 0)), "INSTRUMENT 2 N scales 8 0");
    }
}
