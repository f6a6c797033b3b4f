package io.ringbook.engine.reference;

import io.ringbook.codecs.InstrumentSpec;
import io.ringbook.codecs.NullValue;
import io.ringbook.sbe.BandAction;
import io.ringbook.sbe.FeeAsset;
import io.ringbook.sbe.KillAction;
import io.ringbook.sbe.MatchingAlgorithm;
import io.ringbook.sbe.OrdType;
import io.ringbook.sbe.ProtectionAction;
import io.ringbook.sbe.StpMode;
import io.ringbook.sbe.TimeInForce;
import io.ringbook.sbe.TradingPhase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

import static io.ringbook.engine.reference.ReferenceDesk.buy;
import static io.ringbook.engine.reference.ReferenceDesk.sell;
import static io.ringbook.engine.reference.ReferenceDesk.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the reference engine locks for an order from its entry to its end, whatever happens to it.
 */
class ReferenceLocksTest
{
    private static final long NONE = NullValue.LONG;

    private ReferenceDesk desk;

    @BeforeEach
    void given()
    {
        givenInstrument(spec("X"));
    }

    /** Accounts 1, 2 and 3 have 1000 Q and 10 BX. */
    private void givenInstrument(final InstrumentSpec spec)
    {
        desk = ReferenceDesk.withMoney();
        desk.define(spec);
        for (long account = 1; account <= 3; account++)
        {
            desk.deposit(account, "Q", 1_000);
            desk.deposit(account, "BX", 10);
        }
    }

    private static void thenEvents(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found);
    }

    private static void thenLast(final List<String> found, final String... expected)
    {
        assertEquals(List.of(expected), found.subList(Math.max(0, found.size() - expected.length), found.size()));
    }

    private void thenLocked(final long account, final long quote, final long base)
    {
        assertEquals(quote + " Q, " + base + " BX",
            desk.engine.lockedUnits(account, "Q") + " Q, " + desk.engine.lockedUnits(account, "BX") + " BX");
    }

    @Test
    void shouldLockTheWholeOrderWhateverItsTimeInForce()
    {
        thenEvents(desk.send(buy(1, 11, 91).ioc()), "REJECTED INSUFFICIENT_FUNDS - 1");
        thenEvents(desk.send(sell(1, 11, 91).fok()), "REJECTED INSUFFICIENT_FUNDS - 1");
        thenEvents(desk.send(sell(1, 11, NONE).market()), "REJECTED INSUFFICIENT_FUNDS - 1");
        thenEvents(desk.send(buy(4, 1, 1)), "REJECTED INSUFFICIENT_FUNDS - 4"); // K8: unknown, all 0
        thenEvents(desk.send(buy(1, 10, 100)),
            "ACCEPTED 1 - 1 BUY LIMIT GTC 10 @ 100", "BALANCE 1 Q available 0 locked 1000");
        desk.send(sell(1, 10, 101));
        thenLocked(1, 1_000, 10);
        assertEquals(10, desk.engine.order(2).lockedUnits());
    }

    @Test
    void shouldNeedAPriceOrABudgetToBuyAtTheMarket()
    {
        givenInstrument(spec("X").protection(5, ProtectionAction.EXPIRE));
        thenEvents(desk.send(buy(1, 1, NONE).market()), "REJECTED PROTECTION_REQUIRED - 1");
        thenEvents(desk.send(buy(1, 1, NONE).stop(50)), "REJECTED PROTECTION_REQUIRED - 1");
        thenEvents(desk.send(buy(1, 1, NONE).trail(5)), "REJECTED PROTECTION_REQUIRED - 1");
        desk.phase(TradingPhase.PRE_OPEN);
        thenEvents(desk.send(buy(1, 1, NONE).market()), "REJECTED PROTECTION_REQUIRED - 1");
        thenLast(desk.send(sell(1, 1, NONE).market()), "BALANCE 1 BX available 9 locked 1");
        thenLast(desk.send(buy(1, 1, 40).market()), "BALANCE 1 Q available 960 locked 40");
        thenLast(desk.send(buy(1, 1, 30).trail(5)), "BALANCE 1 Q available 930 locked 70");
        thenLast(desk.send(buy(1, 0, NONE).stop(50).budget(200)), "BALANCE 1 Q available 730 locked 270");
    }

    @Test
    void shouldMoveTheDifferenceOfAnAmend()
    {
        desk.send(buy(1, 5, 100));
        thenLast(desk.replace(1, 1, NONE, 10), "BALANCE 1 Q available 0 locked 1000");
        thenEvents(desk.replace(1, 1, 101, 10), "CANCEL_REJECTED INSUFFICIENT_FUNDS 1 -");
        thenEvents(desk.replace(1, 1, NONE, 11), "CANCEL_REJECTED INSUFFICIENT_FUNDS 1 -");
        thenLast(desk.replace(1, 1, 50, 20),
            "REPLACED 1 - was - 20 @ 50 cum 0 leaves 20 LOST"); // 1000 as before: no BALANCE
        thenLast(desk.replace(1, 1, NONE, 2), "BALANCE 1 Q available 900 locked 100");
    }

    @Test
    void shouldAmendWithTheFeesSoFarAndCompleteWithoutFunds()
    {
        givenInstrument(spec("X").feesBps(250, 250)); // 0.25 a lot at 100
        desk.send(buy(1, 5, 100));
        thenLocked(1, 501, 0); // 1.25
        desk.send(sell(2, 3, 100));
        thenLocked(1, 200, 0); // N = 0.75, paid 1: 0.75 + 0.5 rounded - 1 = 0
        desk.replace(1, 1, NONE, 8);
        thenLocked(1, 501, 0); // 5 to go: 0.75 + 1.25 = 2, less 1
        assertEquals("198+501", desk.money(1, "Q"));
        thenEvents(desk.replace(1, 1, NONE, 10), "CANCEL_REJECTED INSUFFICIENT_FUNDS 1 -"); // 702 - 501 > 198
        thenLast(desk.replace(1, 1, 999, 3), // E3
            "REPLACED 1 - was - 3 @ 100 cum 3 leaves 0 KEPT", "BALANCE 1 Q available 699 locked 0");
    }

    @Test
    void shouldReserveForACrossingAmendBeforeItTrades()
    {
        desk.send(sell(2, 10, 95));
        desk.send(buy(1, 10, 90));

        thenEvents(desk.replace(1, 2, 101, NONE), "CANCEL_REJECTED INSUFFICIENT_FUNDS 2 -"); // though it would pay 95
        thenLast(desk.replace(1, 2, 100, 10),
            "REPLACED 2 - was - 10 @ 100 cum 0 leaves 10 LOST",
            "TRADE 1 10 @ 95 maker 1 left 0 taker 2 left 0",
            "BALANCE 1 BX available 20 locked 0",
            "BALANCE 1 Q available 50 locked 0",
            "BALANCE 2 BX available 0 locked 0",
            "BALANCE 2 Q available 1950 locked 0");
    }

    @Test
    void shouldLockAStopFromItsEntryAndTriggerWithoutNewFunds()
    {
        desk.send(buy(1, 5, 100).stop(60)); // a stop-limit
        desk.send(buy(1, 5, 100).trail(7)); // with its protection price
        thenLocked(1, 1_000, 0);
        thenEvents(desk.replace(1, 2, 101, NONE), "CANCEL_REJECTED INSUFFICIENT_FUNDS 2 -");
        desk.send(sell(2, 8, 62));
        desk.send(buy(3, 1, 62));

        thenLocked(1, 500, 0); // the stop-limit bought 5 at 62; the trailing one waits for 69
        assertEquals("190+500", desk.money(1, "Q"));
        desk.cancel(2, 3);
        desk.send(sell(2, 1, 70));
        desk.send(buy(3, 1, 70)); // fires it into an empty book
        thenLocked(1, 0, 0);
    }

    @Test
    void shouldKeepTheLockOfAWaitingOrderByBudgetWhateverIsAmended()
    {
        desk.send(buy(1, 0, 90).stop(60).type(OrdType.STOP).budget(400));
        thenLocked(1, 400, 0);
        desk.replace(1, 1, 99, NONE, 70, NONE, "");
        thenLocked(1, 400, 0);
        desk.cancel(1, 1);
        thenLocked(1, 0, 0);
    }

    @Test
    void shouldLockBothOrdersOfAPairAndReleaseTheOtherOne()
    {
        desk.send(sell(1, 6, 120).oco(7));
        thenEvents(desk.send(sell(1, 6, NONE).stop(80).oco(7)), "REJECTED INSUFFICIENT_FUNDS - 1");
        desk.send(sell(1, 4, NONE).stop(80).oco(7));
        thenLocked(1, 0, 10);
        desk.send(buy(2, 1, 120));
        thenLocked(1, 0, 5);
    }

    @Test
    void shouldShrinkBothLocksWhenATradeIsPrevented()
    {
        desk.send(sell(1, 4, 100));
        desk.send(buy(1, 6, 100).stp(StpMode.DECREMENT));
        thenLocked(1, 200, 0);
        desk.cancel(1, 2);
        desk.send(sell(1, 4, 100));
        desk.send(buy(1, 6, 100).stp(StpMode.CANCEL_OLDEST));
        thenLocked(1, 600, 0);
        desk.send(sell(1, 2, 100).stp(StpMode.CANCEL_BOTH));
        thenLocked(1, 0, 0);
        desk.send(sell(1, 4, 100));
        desk.send(buy(1, 6, 100).stp(StpMode.CANCEL_NEWEST));
        thenLocked(1, 0, 4);
    }

    @Test
    void shouldLockAProtectedRemainderAtItsCap()
    {
        givenInstrument(spec("X").feesBps(0, 1_000).protection(5, ProtectionAction.REST));
        desk.send(sell(2, 2, 50));

        thenLast(desk.send(buy(1, 4, 200).market()), // locks 808
            "REPLACED 2 - was - 4 @ 55 cum 2 leaves 2 LOST",
            "BALANCE 1 BX available 12 locked 0",
            "BALANCE 1 Q available 788 locked 111", // 110 + 1.1; N = 1.0, paid 1
            "BALANCE 2 BX available 8 locked 0",
            "BALANCE 2 Q available 1100 locked 0");
    }

    @Test
    void shouldReleaseTheLockAtEveryEnd()
    {
        desk.send(buy(1, 1, 100).until(1_000));
        desk.send(buy(1, 1, 90).tif(TimeInForce.DAY));
        desk.send(buy(1, 1, 80));
        desk.send(sell(2, 1, 100).stop(70));
        thenLocked(1, 270, 0);
        desk.clock(1_000);
        thenLocked(1, 170, 0);
        desk.phase(TradingPhase.CLOSED);
        thenLocked(1, 80, 0);
        thenLast(desk.kill(1, KillAction.KILL),
            "CANCELED KILL_SWITCH 3 - cum 0 canceled 1", "BALANCE 1 Q available 1000 locked 0");
        thenLocked(2, 0, 1);
        desk.massCancel(2);
        thenLocked(2, 0, 0);
    }

    @Test
    void shouldTellBalancesAfterTheIndicativePriceAndBeforeTheBook()
    {
        givenInstrument(spec("X").l2(true));
        desk.phase(TradingPhase.PRE_OPEN);
        desk.send(buy(1, 1, 100));

        thenLast(desk.send(sell(2, 1, 100)),
            "INDICATIVE 1 1 @ 100 surplus 0 NONE", "BALANCE 2 BX available 9 locked 1", "BOOK 1 SELL 1 @ 100 update 2");
    }

    @Test
    void shouldCountTheFeeBoundAsNotional()
    {
        final long price = 1L << 53;
        givenInstrument(spec("X").feesBps(-10, 1));
        thenEvents(desk.send(sell(1, 1_023, price)), "REJECTED INSUFFICIENT_FUNDS - 1");
        thenEvents(desk.send(sell(1, 1_024, price - 1)), "REJECTED NOTIONAL_OVERFLOW - 1"); // below 2^63 without fee
        givenInstrument(spec("X").feesBps(-10, 0));
        thenEvents(desk.send(sell(1, 1_024, price - 1)), "REJECTED INSUFFICIENT_FUNDS - 1");
    }

    @Test
    void shouldHaveTheMoneyInItsHash()
    {
        final long hash = desk.engine.stateHash();
        desk.deposit(1, "Q", 5);
        final ReferenceDesk other = desk;
        given();
        assertEquals(hash, desk.engine.stateHash());
        desk.deposit(1, "Q", 6);
        assertNotEquals(other.engine.stateHash(), desk.engine.stateHash());
    }

    /** The engine checks its money by itself after every command: any flow will do. */
    @Test
    void shouldKeepItsMoneyInOrderOnAnyFlow()
    {
        final long first = Long.getLong("ringbook.seed", 1);
        final InstrumentSpec[] specs = {
            spec("X").feesBps(-37, 83), spec("X").feesBps(-50_000, 100_000), spec("X").feesBps(100_000, -50_000),
            spec("X").feesPerLot(-3, 0, 7, 0), spec("X").feesPerLot(13, 0, -11, 0), spec("X").feesBps(99_999, 99_999),
            spec("X").feesBps(-777, 12_345).feeAsset(FeeAsset.RECEIVED)};
        for (long seed = first; seed < first + 42; seed++)
        {
            final Random random = new Random(seed);
            givenInstrument(specs[(int)(seed % specs.length)]
                .protection(seed % 3, ProtectionAction.REST)
                .matching(0 == seed % 2 ? MatchingAlgorithm.FIFO : MatchingAlgorithm.PRO_RATA, 20));
            if (0 == seed % 5)
            {
                desk.band(0, 40, BandAction.VOLATILITY_AUCTION);
            }
            long trades = 0;
            for (int i = 0; i < 400; i++)
            {
                trades += randomCommand(random).stream().filter((line) -> line.startsWith("TRADE")).count();
            }
            assertTrue(trades > 0, "seed " + seed);
            for (final long account : new long[]{1, 2, 3})
            {
                desk.massCancel(account);
                thenLocked(account, 0, 0);
            }
        }
    }

    private List<String> randomCommand(final Random random)
    {
        final List<LiveOrder> live = desk.engine.allOrders();
        final LiveOrder order = live.isEmpty() ? null : live.get(random.nextInt(live.size()));
        final int kind = random.nextInt(20);
        if (null != order && kind < 2)
        {
            return desk.cancel(order.account, order.orderId);
        }
        if (null != order && kind < 6)
        {
            return desk.replace(order.account, order.orderId, random.nextBoolean() ? 5 + random.nextInt(20) : NONE,
                random.nextBoolean() ? 1 + random.nextInt(12) : NONE);
        }
        if (6 == kind)
        {
            return desk.phase(List.of(TradingPhase.PRE_OPEN, TradingPhase.CONTINUOUS, TradingPhase.UNCROSS,
                TradingPhase.CLOSED).get(random.nextInt(4)));
        }
        if (7 == kind)
        {
            final String asset = random.nextBoolean() ? "Q" : "BX";
            return random.nextBoolean() ? desk.deposit(1 + random.nextInt(3), asset, random.nextInt(20)) :
                desk.withdraw(1 + random.nextInt(3), asset, random.nextInt(20));
        }
        if (TradingPhase.CLOSED == desk.engine.phase(1))
        {
            return desk.phase(TradingPhase.CONTINUOUS);
        }
        return desk.send(randomOrder(random));
    }

    private static ReferenceDesk.Order randomOrder(final Random random)
    {
        final long price = 5 + random.nextInt(20);
        final ReferenceDesk.Order order = random.nextBoolean() ?
            buy(1 + random.nextInt(3), 1 + random.nextInt(6), price) :
            sell(1 + random.nextInt(3), 1 + random.nextInt(3), price);
        order.stp(List.of(StpMode.NONE, StpMode.CANCEL_OLDEST, StpMode.DECREMENT, StpMode.CANCEL_BOTH)
            .get(random.nextInt(4)));
        switch (random.nextInt(12))
        {
            case 0:
                return order.ioc();

            case 1:
                return order.fok();

            case 2:
                return order.market();

            case 3:
                return order.market().budget(1 + random.nextInt(200));

            case 4:
                return order.market().fok().budget(1 + random.nextInt(200));

            case 5:
                return order.stop(5 + random.nextInt(20)).oco(1 + random.nextInt(3));

            case 6:
                return order.trail(1 + random.nextInt(3));

            case 7:
                return order.trail(1 + random.nextInt(3)).budget(1 + random.nextInt(200));

            case 8:
                return order.iceberg(1 + random.nextInt(2));

            default:
                return order;
        }
    }
}
